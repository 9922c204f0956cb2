/** Numbers whose thousands are parted: `1.250.000`, `1 250 000`, `1,250,000`, `۱٬۲۵۰٬۰۰۰`, `۱/۲۵۰/۰۰۰` are one number. */
import type { DocumentLanguage } from './language.ts'
import { LANGUAGE_RULES } from './registry.ts'

/** A number as it stands in a text: `end` is exclusive; `text` has spaces where its groups may be numbers of their own. */
export type Thousands = { end: number; text: string }

/**
 * How groups of three digits are parted: comma, Arabic thousands separator and comma, dot, slash, apostrophe, and the spaces of typists
 * and of typesetters (no-break, figure, thin, narrow no-break). One kind in a number.
 */
const NUMBER =
  /(?<!\p{Nd}[ ./-]?)\p{Nd}{1,3}([,٬،./'’ \u00A0\u2007\u2009\u202F])\p{Nd}{3}(?:\1\p{Nd}{3})*(?!\p{Nd})/uy
/** What says that the groups are no thousands: a group of another length behind them, as telephone numbers and rows of figures have. */
const SHORT_GROUP = /^-\p{Nd}{2}(?!\p{Nd})/u
const DIGIT = /\p{Nd}/u
const ZERO = /^[0٠۰]/

/** Between two groups these say nothing else. */
const SURE = new Set([',', '٬', "'", '’', '\u00A0', '\u2007', '\u2009', '\u202F'])
/** Between two groups these are signs of something else: `1/250` is a fraction or a decimal. */
const ONLY_IN_ROWS = new Set(['/'])

/**
 * Read the number that begins at a place, if its thousands are parted there.
 *
 * @param language by its rules one dot parts thousands (`12.500`) or decimals
 * @example readThousands('1.250.000 manat', 0, 'az') → { end: 9, text: '1250000' }
 */
export function readThousands(text: string, at: number, language: DocumentLanguage): Thousands | undefined {
  if (!isDigit(text, at) || !mayGoOn(text, at)) return undefined
  NUMBER.lastIndex = at
  const match = NUMBER.exec(text)
  // No number with thousands begins with zero; telephone numbers and decimals do.
  if (match === null || ZERO.test(match[0])) return undefined
  const [whole, separator = ''] = match
  const end = at + whole.length
  const groups = whole.split(separator)
  if (goesOn(text, end, separator)) return undefined
  const isRow = groups.length > 2
  if (!isRow && !isThousand(separator, language)) return undefined
  const isSure = SURE.has(separator) || (isRow && separator !== ' ')
  return { end, text: groups.join(isSure ? '' : ' ') }
}

/** Whether two groups with this sign between them are a number of thousands. */
function isThousand(separator: string, language: DocumentLanguage): boolean {
  if (ONLY_IN_ROWS.has(separator)) return false
  return separator !== '.' || (language !== 'und' && LANGUAGE_RULES[language].dotThousands === true)
}

/** Behind thousands another sign begins decimals (`1.250.000,5`); the same sign goes on with what is no thousands. */
function goesOn(text: string, end: number, separator: string): boolean {
  if (text[end] === separator) return isDigit(text, end + 1)
  return SHORT_GROUP.test(text.slice(end, end + 4))
}

/** The digits that texts have by the million are told without a pattern. */
function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code >= 0x30 && code <= 0x39 : DIGIT.test(text.charAt(at))
}

/** Within three digits there is something between them and a digit. */
function mayGoOn(text: string, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) if (!isDigit(text, next)) return isDigit(text, next + 1)
  return false
}
