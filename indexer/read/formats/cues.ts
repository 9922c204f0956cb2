/** The notations of subtitles: each gives what is said, a line for each cue, with its marks. */

/** What is said in a file of subtitles, and its title where it tells one. */
export type Cues = { lines: string[]; title?: string | undefined }

type Notation = { start: RegExp; cues: (text: string) => Cues }

/** `00:01:02,500 --> 00:01:04.000`; hours may be missing, and WebVTT adds where the cue stands. */
const ARROW_TIMES = /^\s*(?:\d+:)?\d\d?:\d\d[,.]\d{1,3}\s*-->\s*(?:\d+:)?\d\d?:\d\d[,.]\d{1,3}/
/** `0:01:02.500,0:01:04.000` of YouTube and SubViewer. */
const COMMA_TIMES = /^\s*\d{1,3}:\d\d:\d\d\.\d{1,3},\d{1,3}:\d\d:\d\d\.\d{1,3}\s*$/
/** Blocks of WebVTT that are not spoken. */
const OTHER_BLOCK = /^(?:WEBVTT|NOTE|STYLE|REGION)\b/
/** `{10}{35}Salam|dünya` of MicroDVD counts frames, `[10][35]` of MPL2 tenths of seconds; a slash sets a line in italics. */
const FRAMES = /^(?:\{\d+\}\{\d*\}|\[\d+\]\[\d*\])/
/** `{1}{1}25.000`: how many frames a second has. */
const FRAME_RATE = /^[\d.]+$/
/** What `Format:` of SubStation names last is the text, which may hold commas. */
const DIALOGUE = /^Dialogue:\s*/i
const DRAWING = /\{[^{}]*\\p[1-9][^{}]*\}/
/** What Aegisub calls a file that nobody named. */
const NO_TITLE = /^(?:default aegisub file|<?untitled>?|new subtitles?)$/i

/** Source: https://www.w3.org/TR/webvtt1/, https://en.wikipedia.org/wiki/SubRip and the pages on the others. */
const NOTATIONS: readonly Notation[] = [
  {
    start: /^\s*\d{1,6}[ \t]*\r?\n\s*(?:\d+:)?\d\d?:\d\d[,.]\d{1,3}[ \t]*-->/,
    cues: (text) => ({ lines: timedCues(text, ARROW_TIMES) }),
  },
  { start: /^WEBVTT(?:[ \t\r\n]|$)/, cues: (text) => ({ lines: timedCues(text, ARROW_TIMES) }) },
  { start: /^\s*\[Script Info\]/i, cues: dialogues },
  {
    start: /^\s*\d{1,3}:\d\d:\d\d\.\d{1,3},\d{1,3}:\d\d:\d\d\.\d{1,3}[ \t]*\r?\n/,
    cues: (text) => ({ lines: timedCues(text, COMMA_TIMES) }),
  },
  {
    start: /^\s*\[INFORMATION\]/i,
    cues: (text) => ({
      lines: timedCues(text, COMMA_TIMES),
      title: /^\[TITLE\][ \t]*(.*\S)/im.exec(text)?.[1],
    }),
  },
  {
    start: /^\s*(?:\{\d+\}\{\d*\}|\[\d+\]\[\d*\]).*\r?\n(?:\s*(?:\{\d+\}\{\d*\}|\[\d+\]\[\d*\])|\s*$)/,
    cues: framedCues,
  },
  { start: /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:\w+:)?tt[\s>]/, cues: timedText },
  {
    start: /^\s*<SAMI[\s>]/i,
    cues: (text) => ({
      lines: text
        .replace(/<\/body>[\s\S]*/i, '')
        .split(/<SYNC\b[^>]*>/i)
        .slice(1),
      title: /<title>([^<]*)/i.exec(text)?.[1]?.trim() || undefined,
    }),
  },
]

/** Whether a text begins as subtitles do. */
export function hasCues(text: string): boolean {
  return NOTATIONS.some(({ start }) => start.test(text))
}

/** What is said in subtitles; what begins like none is read as SubRip. */
export function cuesOf(text: string): Cues {
  const notation = NOTATIONS.find(({ start }) => start.test(text)) ?? NOTATIONS[0]
  return notation?.cues(text) ?? { lines: [] }
}

/** The words of each cue in one line. A number or name before the times is left out, for it ends the cue above. */
function timedCues(text: string, times: RegExp): string[] {
  const cues: string[][] = []
  let isOther = true
  const lines = text.split(/\r\n?|\n/)
  for (const [at, line] of lines.entries()) {
    if (times.test(line)) {
      isOther = false
      cues.push([])
    } else if (OTHER_BLOCK.test(line) && (lines[at - 1] ?? '').trim() === '') isOther = true
    else if (!isOther && line.trim() !== '' && !times.test(lines[at + 1] ?? ''))
      cues.at(-1)?.push(line.trim())
  }
  return cues.map((cue) => cue.join(' ').replaceAll('[br]', ' '))
}

/** Lines of SubStation Alpha, in the order of their times: effects and translations of signs stand where their style does. */
function dialogues(text: string): Cues {
  const lines = text.split(/\r\n?|\n/)
  const title = lines.map((line) => /^Title:\s*(.*\S)/i.exec(line)?.[1]).find((found) => found !== undefined)
  let columns: string[] = []
  const spoken: { start: string; line: string }[] = []
  for (const line of lines) {
    if (/^Format:/i.test(line)) columns = line.slice('Format:'.length).split(',').map(columnName)
    if (!DIALOGUE.test(line)) continue
    const cells = line.replace(DIALOGUE, '').split(',')
    const last = Math.max(columns.length - 1, 0)
    const words = cells.slice(last).join(',')
    const start = (cells[columns.indexOf('start')] ?? '').trim().padStart(12, '0')
    const speaker = (cells[columns.indexOf('name')] ?? '').trim()
    const named = speaker === '' || speaker === 'NTP' ? words : `${speaker}: ${words}`
    if (!DRAWING.test(words)) spoken.push({ start, line: named.replace(/\\[Nnh]/g, ' ') })
  }
  spoken.sort((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0))
  return {
    lines: spoken.map(({ line }) => line),
    title: title === undefined || NO_TITLE.test(title) ? undefined : title,
  }
}

function columnName(name: string): string {
  return name.trim().toLowerCase()
}

/** TTML, the timed text of broadcasters: a paragraph for each cue. */
function timedText(text: string): Cues {
  const cues = text.matchAll(/<(?:\w+:)?p(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?p>/g)
  return {
    lines: Array.from(cues, ([, words = '']) => words),
    title: /<ttm:title>([^<]*)/.exec(text)?.[1]?.trim() || undefined,
  }
}

function framedCues(text: string): Cues {
  const lines = text.split(/\r\n?|\n/).filter((line) => FRAMES.test(line.trim()))
  const words = lines.map((line) => line.trim().replace(FRAMES, ''))
  return {
    lines: words
      .filter((line, at) => at > 0 || !FRAME_RATE.test(line))
      .map((line) =>
        line
          .split('|')
          .map((part) => part.replace(/^\//, '').trim())
          .join(' '),
      ),
  }
}
