/** Dates in digits alone: `2024-08-21`, `21.08.2024`, `1388/6/11`, `88/6/11`. */

import type { CalendarDate } from './calendar.ts'
import type { Rule } from './grammar.ts'

/** Three numbers with one separator, and not part of a longer row of numbers: no version, no telephone number. */
const NUMERIC = /(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})(?!\d|[-./:]\d|[-./][a-z])/y

/** How the parts of a date in digits may be ordered where its year does not tell. */
export type Order = { monthFirst: 'never' | 'ifNeeded'; shortYears: 'solar-hijri' | 'gregorian' }

/**
 * The rule for dates in digits. A year of four digits comes first or last; years from 1200 to 1499 are Solar Hijri. Years of
 * two digits are read with slashes only: in Persian they are of the 1300s, elsewhere of the last hundred years.
 */
export function numericRule(order: Order): Rule {
  const read = (match: RegExpExecArray) => {
    const [, first = '', separator, second = '', third = ''] = match
    if (first.length === 4 && third.length <= 2) return ofYear(first, second, third)
    if (third.length === 4 && first.length <= 2) return ofYear(third, ...dayLast(first, second, order))
    return separator === '/' ? shortForm(first, second, third, order) : undefined
  }
  return { pattern: NUMERIC, alone: true, monthFirst: false, read }
}

/** Whether a year of four digits is counted in the Solar Hijri calendar: 1388 is, 1992 is not. */
export function isSolarYear(year: number): boolean {
  return year >= 1200 && year < 1500
}

/** The day comes before the month but in American dates that can be read in no other way: `12/25/2018`. */
function dayLast(first: string, second: string, { monthFirst }: Order): [string, string] {
  return monthFirst === 'ifNeeded' && Number(second) > 12 ? [first, second] : [second, first]
}

function shortForm(first: string, second: string, third: string, order: Order): CalendarDate | undefined {
  if (first.length > 2 || third.length !== 2) {
    return order.shortYears === 'solar-hijri' && first.length === 2 && Number(first) > 31
      ? ofYear(`13${first}`, second, third)
      : undefined
  }
  if (order.shortYears === 'gregorian') {
    return ofYear(`${Number(third) < 50 ? 20 : 19}${third}`, ...dayLast(first, second, order))
  }
  if (Number(first) > 31) return ofYear(`13${first}`, second, third)
  return Number(third) > 31 ? ofYear(`13${third}`, second, first) : undefined
}

function ofYear(digits: string, month: string, day: string): CalendarDate | undefined {
  const year = Number(digits)
  const calendar = isSolarYear(year) ? 'solar-hijri' : 'gregorian'
  if (calendar === 'gregorian' && (year < 1500 || year > 2200)) return undefined
  return { calendar, year, month: Number(month), day: Number(day) }
}
