import { ReadError, type SourceText } from '../../source-text.ts'
import { readWholeText } from '../bytes/decode.ts'
import type { Input } from '../bytes/input.ts'
import { inlineText } from './html-text.ts'
import { TEXT_ADVICE } from './text.ts'

/** `00:01:02,500 --> 00:01:04.000`; hours may be missing, and WebVTT adds where the cue stands. */
const TIMES = /^\s*(?:\d+:)?\d\d?:\d\d[,.]\d{1,3}\s*-->\s*(?:\d+:)?\d\d?:\d\d[,.]\d{1,3}/
/** Blocks of WebVTT that are not spoken. */
const OTHER_BLOCK = /^(?:WEBVTT|NOTE|STYLE|REGION)\b/
/** `{\an8}`: where SubStation places a line. */
const PLACE = /\{\\[^{}]*\}/g
/** `<v Nigar>Salam` names who speaks. */
const SPEAKER = /<v(?:\.[\w.-]+)?[ \t]+([^<>]{1,200})>/g

/**
 * Read subtitles, SubRip or WebVTT, as one text: what is said, a line for each cue, without times and marks.
 * Source: https://www.w3.org/TR/webvtt1/
 */
export async function* readSubtitles(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const { text, notes } = await readWholeText(input, TEXT_ADVICE)
  const spoken = spokenLines(text).map((line) => plainLine(line, path))
  const body = withoutEchoes(spoken).join('\n')
  if (body === '') throw new ReadError(path, undefined, 'has no text')
  yield { path, record: undefined, text: body, given: {}, notes }
}

/** The words of each cue in one line. A number or name before the times is left out, for it ends the cue above. */
function spokenLines(text: string): string[] {
  const cues: string[][] = []
  let isOther = true
  const lines = text.split(/\r\n?|\n/)
  for (const [at, line] of lines.entries()) {
    if (TIMES.test(line)) {
      isOther = false
      cues.push([])
    } else if (OTHER_BLOCK.test(line) && (lines[at - 1] ?? '').trim() === '') isOther = true
    else if (!isOther && line.trim() !== '' && !TIMES.test(lines[at + 1] ?? ''))
      cues.at(-1)?.push(line.trim())
  }
  return cues.map((cue) => cue.join(' '))
}

function plainLine(line: string, path: string): string {
  return inlineText(line.replace(PLACE, '').replace(SPEAKER, '$1: '), path).trim()
}

/** Captions made by machines repeat a line while the next comes up. */
function withoutEchoes(lines: readonly string[]): string[] {
  return lines.filter((line, at) => line !== '' && line !== lines[at - 1])
}
