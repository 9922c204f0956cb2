/** The title of a text and what remains of it. */
export type TitledText = { title: string; text: string }

/** A longer line is a paragraph, in characters. */
const MAX_TITLE = 200
/** A line that ends like this is a sentence of the text or an introduction, not a title. */
const ENDS_SENTENCE = /[.:;,،؛…۔]["»”']?$/
const HEADING = /^#\s+(.+?)\s*#*$/

/**
 * Take the title off a text: a Markdown heading, or a first line that stands alone before an empty line. A title
 * that is repeated at the start of the text is taken off as well.
 *
 * @param given the title that is stated beside the text, if one is
 * @returns title `''` where the text states none
 */
export function extractTitle(text: string, given: string | undefined): TitledText {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*\n/, '')
    .split('\n')
  const title = given ?? statedTitle(lines)
  if (title === undefined) return { title: '', text: lines.join('\n').trim() }
  return { title: onOneLine(title), text: withoutTitle(lines, title) }
}

function statedTitle(lines: string[]): string | undefined {
  const first = lines[0]?.trim() ?? ''
  const heading = HEADING.exec(first)?.[1]
  if (heading !== undefined) return heading
  const standsAlone =
    lines.length > 1 && lines[1]?.trim() === '' && lines.slice(2).some((line) => line.trim() !== '')
  return standsAlone && first.length <= MAX_TITLE && !ENDS_SENTENCE.test(first) && /\p{L}/u.test(first)
    ? first
    : undefined
}

/** The text below its title, however often the title stands there. */
function withoutTitle(lines: string[], title: string): string {
  const rest = [...lines]
  while (rest.length > 1 && (rest[0]?.trim() === '' || isTitle(rest[0] ?? '', title))) rest.shift()
  return rest.join('\n').trim()
}

function isTitle(line: string, title: string): boolean {
  return onOneLine(HEADING.exec(line.trim())?.[1] ?? line) === onOneLine(title)
}

function onOneLine(title: string): string {
  return title.replace(/\s+/g, ' ').trim()
}
