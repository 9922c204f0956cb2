/** Dates of a language that has no grammar of its own: `21.08.2024`, and `21 August 2024` with the names that Unicode CLDR has. */

import { copier } from './copy.ts'
import { dateRule, type Grammar } from './grammar.ts'
import { numericRule } from './numeric.ts'

/** Behind a month or a year: no letter and no digit, but the hyphen or apostrophe of an ending. */
const END = '(?![\\p{L}\\p{N}%]|[.,:/]\\d)'
const YEAR = `(?<y>[12]\\d{3})${END}`

const copy = copier((letter) => letter)

/**
 * Reads days, months and years that are written out, day before month and month before year; no list, no range, nothing that
 * counts from the day of the text.
 *
 * @param language ISO 639-1
 * @example plainGrammar('tr') // reads `21 Ağustos 2024` and `Ağustos 2024`
 */
export function plainGrammar(language: string): Grammar {
  const months = monthNames(language)
  const names = [...months.keys()].sort((one, two) => two.length - one.length)
  const month = `(?<m>${names.map((name) => name.replace(/[^\p{L}\p{N} ]/gu, '\\$&')).join('|')})`
  return {
    copy,
    months: names,
    start: new RegExp(`\\d|(?<!\\p{L})(?:${month})`, 'gu'),
    barred: /[№#] ?\d$/,
    rules: [
      numericRule({ monthFirst: 'never', shortYears: 'gregorian' }),
      dateRule(`(?<d>\\d{1,2})\\.? ${month}(?!\\p{L})(?: ${YEAR})?`, true, undefined, 'yu'),
      dateRule(`${month} ${YEAR}`, true, undefined, 'yu'),
    ],
    month: (name) => ({ calendar: 'gregorian', month: months.get(name) ?? 1 }),
    number: Number,
    year: (digits) => ({ calendar: 'gregorian', year: Number(digits) }),
    yearShift: () => undefined,
    joiners: [],
    isBetween: () => false,
    relative: [],
    weekStart: 1,
  }
}

/** The names of months by themselves and beside a day, where many languages inflect them: `август`, `августа`. */
function monthNames(language: string): Map<string, number> {
  const names = new Map<string, number>()
  for (const options of [{ month: 'long' }, { day: 'numeric', month: 'long' }] as const) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: 'UTC' })
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2024, month - 1, 1))
      const name = parts.find(({ type }) => type === 'month')?.value ?? ''
      if (/\p{L}/u.test(name)) names.set(copy(name), month)
    }
  }
  return names
}
