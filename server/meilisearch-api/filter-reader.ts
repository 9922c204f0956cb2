/** Reading a filter from left to right. */
import { MeilisearchError } from './errors.ts'

/** A place in a filter; moved on by what reads. */
export type Reader = { readonly text: string; at: number; depth: number }

const SPACE = new Set([' ', '\t', '\n', '\r'])
const WORD = /[\p{Alphabetic}\p{N}_.-]+/uy
const KEYWORDS = {
  AND: keyword('AND'),
  OR: keyword('OR'),
  NOT: keyword('NOT'),
  IN: keyword('IN'),
  TO: keyword('TO'),
  IS: keyword('IS'),
  NULL: keyword('NULL'),
  EMPTY: keyword('EMPTY'),
  EXISTS: keyword('EXISTS'),
  STARTS: keyword('STARTS'),
  WITH: keyword('WITH'),
  CONTAINS: keyword('CONTAINS'),
}
type Keyword = keyof typeof KEYWORDS
const RESERVED = /^(?:AND|OR|NOT|IN|TO|EXISTS|_geo(?:Radius|BoundingBox|Distance|Point|Polygon)?)$/

function keyword(word: string): RegExp {
  return new RegExp(`${word}(?![\\p{Alphabetic}\\p{N}_.-])`, 'uy')
}

/** A word or a quoted text, or undefined where there is none. @throws MeilisearchError for a quotation without end */
export function takeValue(reader: Reader): string | undefined {
  const quoted = takePattern(reader, /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y)
  if (quoted !== undefined) return unquoted(quoted)
  const quote = reader.text[reader.at]
  if (quote === "'" || quote === '"')
    throw wrong(
      reader,
      `Expression \`${rest(reader)}\` is missing the following closing delimiter: \`${quote}\`.`,
    )
  const start = reader.at
  const word = takePattern(reader, WORD)
  if (word === undefined || !RESERVED.test(word)) return word
  reader.at = start
  return undefined
}

/** Other backslashes are themselves. */
function unquoted(text: string): string {
  return text.slice(1, -1).replace(/\\(['"\\])/g, '$1')
}

/** What is wrong where a keyword stands in the place of a name or a value. */
export function reservedProblem(reader: Reader): string | undefined {
  const word = takePattern({ ...reader }, WORD)
  if (word === undefined) return undefined
  return `Was expecting a value but instead got \`${word}\`, which is a reserved keyword. To use \`${word}\` as a field name or a value, surround it by quotes.`
}

/** Take a keyword, if it stands here. Whole words only: `NOTE` is no `NOT`. */
export function takeKeyword(reader: Reader, keyword: Keyword): boolean {
  return takePattern(reader, KEYWORDS[keyword]) !== undefined
}

/** Take a sign, if it stands here. */
export function take(reader: Reader, sign: string): boolean {
  skipSpace(reader)
  if (!reader.text.startsWith(sign, reader.at)) return false
  reader.at += sign.length
  return true
}

/** Take what a sticky pattern finds here. */
export function takePattern(reader: Reader, pattern: RegExp): string | undefined {
  skipSpace(reader)
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0]
  if (found !== undefined) reader.at += found.length
  return found
}

/** Whether nothing but space is left. */
export function isAtEnd(reader: Reader): boolean {
  skipSpace(reader)
  return reader.at >= reader.text.length
}

/** Move on to what is not space. */
export function skipSpace(reader: Reader): void {
  while (SPACE.has(reader.text.charAt(reader.at))) reader.at++
}

/** What was not read yet; only errors ask for it. */
export function rest({ text, at }: Reader): string {
  return text.slice(at)
}

/** What is wrong here; with the place, from 1, and the filter, as Meilisearch says it. */
export function wrong({ text, at }: Reader, message: string): MeilisearchError {
  return new MeilisearchError('invalid_search_filter', `${message}\n${at + 1}:${text.length + 1} ${text}`)
}
