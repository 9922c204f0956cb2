import { columnOf } from './column-names.ts'

/** What stands between columns; Excel writes semicolons where the comma is a decimal sign, as in Azerbaijan. */
const DELIMITERS = [',', ';', '\t', '|']

/** What Excel puts above the columns to say the delimiter: `sep=;`, as it saves that line itself `"sep=,"` or `sep=;,,`. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=([^"\r\n])"?[,;\t|]*(?:\r\n?|\n)/i

/** The names of the columns are looked for in so many lines: a caption may stand above them. */
const CAPTION_LINES = 10

/** How a table in a text begins: whether one of its columns is called a text, too. */
type Heading = { delimiter: string; line: number; hasTexts: boolean }

/**
 * What stands between columns, and in which line their names stand: below one that says the delimiter, and below a caption, which has no
 * column of texts.
 */
export function headingOf(start: string): Heading {
  const separator = SEPARATOR_LINE.exec(start)?.[1]
  const lines = start.split(/\r\n|\r|\n/, CAPTION_LINES)
  const first = separator === undefined ? 0 : 1
  for (const [at, text] of lines.entries()) {
    const delimiter = separator ?? delimiterOf(text)
    const names = text.split(delimiter).map((name) => name.replace(/^[\s\uFEFF"]+|[\s"]+$/g, ''))
    const isHeading = at === first || names.length > 1
    if (at >= first && isHeading && names.some((name) => columnOf(name) === 'text'))
      return { delimiter, line: at + 1, hasTexts: true }
  }
  return { delimiter: separator ?? delimiterOf(lines[0] ?? ''), line: first + 1, hasTexts: false }
}

function delimiterOf(line: string): string {
  const count = (delimiter: string) => line.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best))
}
