import { ReadError, type SourceText } from '../../source-text.ts'
import { readWholeText } from '../bytes/decode.ts'
import type { Input } from '../bytes/input.ts'
import { cuesOf } from './cues.ts'
import { inlineText } from './html-text.ts'
import { TEXT_ADVICE } from './text.ts'

/** `{\an8}`, `{\i1}`, `{y:i}`: how a line looks and where it stands. */
const STYLE = /\{(?:\\|[a-zA-Z]:)[^{}]*\}/g
/** `<v Nigar>Salam` names who speaks. */
const SPEAKER = /<v(?:\.[\w.-]+)?[ \t]+([^<>]{1,200})>/g

/** Read subtitles as one text: what is said, a line for each cue, without times and marks. */
export async function* readSubtitles(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const { text, notes } = await readWholeText(input, TEXT_ADVICE)
  const { lines, title } = cuesOf(text)
  const body = withoutEchoes(lines.map((line) => plainLine(line, path))).join('\n')
  if (body === '') throw new ReadError(path, undefined, 'has no text')
  const given = title === undefined ? {} : { title, origin: 'metadata' as const }
  yield { path, record: undefined, text: body, given, notes }
}

function plainLine(line: string, path: string): string {
  return inlineText(line.replace(STYLE, '').replace(SPEAKER, '$1: '), path).trim()
}

/** Captions made by machines repeat a line while the next comes up. */
function withoutEchoes(lines: readonly string[]): string[] {
  return lines.filter((line, at) => line !== '' && line !== lines[at - 1])
}
