import { isoOf, isValidDate } from '../../analysis/dates/calendar.ts'

/** A date as an address has it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** The first day that a date may mean, as `YYYYMMDD`: `2018-08` → 20180801. */
export function firstDay(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return year * 10_000 + month * 100 + day
}

/** The last day that a date may mean; day 31 of any month, since days are only compared. */
export function lastDay(date: string): number {
  const [year = 0, month = 12, day = 31] = date.split('-').map(Number)
  return year * 10_000 + month * 100 + day
}

/** Years that no news is from, and that readers of the Solar Hijri calendar live in. */
const SOLAR_YEARS = /^1[2-5]\d\d/

/**
 * A date as a reader types it, as an address has it: Persian digits and slashes are read, and a Solar Hijri year, month or
 * day becomes its first or last Gregorian day. What is no date stays as it is, and the search will say so.
 *
 * @param end which end of a stretch of time the date is
 * @example readDate('۱۳۹۷/۵', 'from') → '2018-07-23'
 */
export function readDate(typed: string, end: 'from' | 'to'): string {
  const plain = typed.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).trim()
  const parts = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(plain)?.slice(1)
  if (parts === undefined) return typed
  const [year = 0, month, day] = parts.map((part) => (part === undefined ? undefined : Number(part)))
  if (!SOLAR_YEARS.test(plain)) {
    return parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-')
  }
  const date = { calendar: 'solar-hijri' as const, year, ...(month && { month }), ...(day && { day }) }
  if (month === 0 || day === 0 || !isValidDate(date)) return plain.replaceAll('-', '/')
  const [from = plain, to = from] = isoOf(date).split('/')
  return end === 'from' ? from : to
}
