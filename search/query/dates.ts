/** Dates as people type them, in an address, in a form and in a query. */
import { type CalendarDate, isoOf, isValidDate, solarOf } from '../../analysis/dates/calendar.ts'
import { findDates } from '../../analysis/dates/dates.ts'
import { gregorianOf, type LunarDate, readLunar } from '../../analysis/dates/lunar.ts'
import { readNamed } from '../../analysis/dates/named-months.ts'
import { LANGUAGES } from '../../analysis/language.ts'
import { normalise, ZERO_WIDTH_NON_JOINER } from '../../analysis/normalize.ts'

/** A date as an address has it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** What a program is told is accepted. */
export const DATE_EXPECTED =
  'expected a date that exists, such as 2018, 2018-08, 2018-08-21, 21.08.2018, 08/2018, 21 August 2018, 1397/05/30 or 30 مرداد 1397'

/** Which end of a stretch of time a date is. */
export type End = 'from' | 'to'

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

/** Longer texts are no dates, in characters. */
export const LONGEST_DATE = 60
/** Years of other calendars that news may be from: a year up to now is Solar Hijri, a later one Lunar. */
const FIRST_HIJRI = 1200
const LAST_HIJRI = 1500
/** Solar years that are planned for already. */
const AHEAD = 5

const YEAR_FIRST = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/
const YEAR_LAST = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})$/
/** `20180821`, as files and databases write it. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
/** `2018-ci il`, `2018-ci ilin`; `1990-ҹы ил`; `۱۳۹۷-جی ایل`, `سال 1397`. */
const YEAR_ALONE =
  /^(?:سال |ایل |il |ил |year )?(\d{4})(?:-?(?:c[iıuü]|(?:ҹ|дж|ж)[иыуү]|ج[یو])?(?: ?(?:il(?:in|də)?|ил(?:ин|д[әе])?|ایل(?:ین|ده)?))?)?$/iu

/**
 * A date as a reader types it, as an address has it: digits of any script, day first or year first, names of months in the three
 * languages, Solar and Lunar Hijri dates as their first or last Gregorian day.
 *
 * @param end which end of a stretch of time the date is
 * @returns undefined for what is no date, and for a day that does not exist
 * @example readDate('۱۳۹۷/۵', 'from') → '2018-07-23'; readDate('21.08.2018', 'to') → '2018-08-21'
 */
export function readDate(typed: string, end: End): string | undefined {
  if (typed.length > LONGEST_DATE) return undefined
  const plain = normalise(typed).replaceAll(ZERO_WIDTH_NON_JOINER, ' ').replace(/\s+/g, ' ').trim()
  const lunar = readLunar(plain)
  if (lunar !== undefined) return lunarDate(lunar, end)
  const named = readNamed(plain)
  if (named !== undefined) return namedDate(named, end)
  const [year, month, day] = numbersOf(plain) ?? []
  return year === undefined ? writtenDate(plain, end) : numericDate(year, month, day, end)
}

/** Year, month and day of a date in digits. */
function numbersOf(plain: string): [year?: number, month?: number, day?: number] | undefined {
  const first = YEAR_FIRST.exec(plain) ?? COMPACT.exec(plain) ?? YEAR_ALONE.exec(plain)
  if (first !== null) return [Number(first[1]), numberOf(first[2]), numberOf(first[3])]
  const last = YEAR_LAST.exec(plain)
  return last === null ? undefined : [Number(last[3]), numberOf(last[2]), numberOf(last[1])]
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits)
}

function numericDate(
  year: number,
  month: number | undefined,
  day: number | undefined,
  end: End,
): string | undefined {
  const parts = { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) }
  const isHijri = year >= FIRST_HIJRI && year <= LAST_HIJRI
  if (isHijri && year > latestSolarYear()) return lunarDate(parts, end)
  if (isHijri) return solarDate(parts, end)
  const iso = [
    String(year).padStart(4, '0'),
    ...[month, day].flatMap((part) => (part === undefined ? [] : two(part))),
  ]
  return isDate(iso.join('-')) ? iso.join('-') : undefined
}

function solarDate(parts: { year: number; month?: number; day?: number }, end: End): string | undefined {
  return namedDate({ calendar: 'solar-hijri', ...parts }, end)
}

function namedDate(date: CalendarDate, end: End): string | undefined {
  return isValidDate(date) ? endOf(isoOf(date), end) : undefined
}

function two(part: number): string {
  return String(part).padStart(2, '0')
}

/** `1440/01/09` would be a day of 2061 in the Solar Hijri calendar, which nobody means. */
function latestSolarYear(): number {
  return (solarOf({ year: new Date().getUTCFullYear() }).year ?? LAST_HIJRI) + AHEAD
}

/** A date with the name of its month, in any of the languages: the whole of what was typed must be one. */
function writtenDate(plain: string, end: End): string | undefined {
  for (const language of LANGUAGES) {
    const [date] = findDates(plain, language)
    if (date === undefined || date.start > 0 || date.end < plain.length) continue
    const iso = endOf(date.iso, end)
    if (isDate(iso)) return iso
  }
  return undefined
}

/** Whether a text is a date as an address has it, of a day that exists. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  // Every four centuries the calendar is the same.
  return isValidDate({ calendar: 'gregorian', year: 2000 + (year % 400), month, day })
}

/** Months and years of another calendar are a range of days. */
function endOf(iso: string, end: End): string {
  const [from = iso, to = from] = iso.split('/')
  return end === 'from' ? from : to
}

function lunarDate(date: LunarDate, end: End): string | undefined {
  const day = gregorianOf(date, end === 'from' ? 'first' : 'last')
  return day === undefined ? undefined : isoOf(day)
}
