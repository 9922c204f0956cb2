/**
 * Days, months and years of the two calendars, and how they are written: ISO 8601, always Gregorian.
 * The Solar Hijri calendar is that of Iran and Afghanistan; jalaali-js converts by Borkowski's tables, which agree
 * with Intl's `persian` calendar for every day from 1800 to 2256 but those of one year.
 */

import { jalaaliMonthLength, toGregorian, toJalaali } from 'jalaali-js'

export type Calendar = 'gregorian' | 'solar-hijri'

/** A date in its own calendar, as far as it is known; a year alone, a day of no year and so on. */
export type CalendarDate = { calendar: Calendar; year?: number; month?: number; day?: number }

/** The day a text was written on, Gregorian, as far as it is known. */
export type Today = { year: number; month?: number; day?: number }

export type Precision = 'day' | 'month' | 'year'

const DAY_IN_MILLISECONDS = 86_400_000
/** Years that a text can mean; what lies outside is a quantity. jalaali-js knows Solar Hijri years to 3177. */
const YEARS = { gregorian: [1, 2999], 'solar-hijri': [1, 1999] } as const
/** No text is older; before about 560 the Solar Hijri calendar cannot be reckoned. */
const FIRST_TODAY = 1000
/** A leap year for days of no year, so that 29 February and 30 Esfand are days. */
const LEAP = { gregorian: 2000, 'solar-hijri': 1399 } as const

/** The finest part a date names: `{ year: 2018, month: 9 }` → `'month'`. */
export function precisionOf(date: CalendarDate): Precision {
  if (date.day !== undefined) return 'day'
  return date.month === undefined ? 'year' : 'month'
}

/** Whether the parts can be a date: 30 February and month 13 cannot. */
export function isValidDate({ calendar, year, month, day }: CalendarDate): boolean {
  const [first, last] = YEARS[calendar]
  if (year !== undefined && (year < first || year > last)) return false
  if (month !== undefined && (month < 1 || month > 12)) return false
  if (day === undefined) return true
  return day >= 1 && day <= monthLength(calendar, year ?? LEAP[calendar], month ?? 1)
}

/**
 * ISO 8601 of one date: `2018`, `2018-09`, `2018-09-01`, `--09-01`. A Solar Hijri date is given in Gregorian, its months and
 * years as the days they span (`1388-03` → `2009-05-22/2009-06-21`); one without a year keeps its calendar, `sh:--06-11`.
 */
export function isoOf(date: CalendarDate): string {
  if (date.year === undefined) return `${date.calendar === 'solar-hijri' ? 'sh:' : ''}-${suffix(date)}`
  if (date.calendar === 'gregorian') return pad(date.year, 4) + suffix(date)
  return date.day === undefined ? isoOfRange(date, date) : dayIso(date, 'first')
}

/** ISO 8601 of a range, both ends included: `2018-01/2018-11`. */
export function isoOfRange(from: CalendarDate, to: CalendarDate): string {
  if (from.calendar === 'gregorian' || from.year === undefined) return `${isoOf(from)}/${isoOf(to)}`
  return `${dayIso(from, 'first')}/${dayIso(to, 'last')}`
}

/** Read `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, a time after it is cut off; anything else is no day. */
export function parseToday(value: string | undefined): Today | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/.exec(value ?? '')
  if (match === null) return undefined
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  if (year === undefined || year < FIRST_TODAY) return undefined
  if (!isValidDate({ calendar: 'gregorian', year, month, day })) return undefined
  return { year, month, day }
}

/**
 * The year that a day without one belongs to: the year of `today` in the day's own calendar. Where only the Gregorian
 * year is known, a Solar Hijri day goes to the year that puts it there: 11 Dey in 2018 is of 1396, 11 Tir of 1397.
 */
export function yearOf(today: Today, { calendar, month = 1, day = 1 }: CalendarDate): number {
  if (calendar === 'gregorian') return today.year
  if (today.month !== undefined) return solarOf(today).year ?? today.year
  const year = today.year - 621
  return toGregorian(year, month, Math.min(day, 29)).gy > today.year ? year - 1 : year
}

/** `today` as a Solar Hijri date; a month is taken by its middle. */
export function solarOf({ year, month = 6, day = 15 }: Today): CalendarDate {
  const { jy, jm, jd } = toJalaali(year, month, day)
  return { calendar: 'solar-hijri', year: jy, month: jm, day: jd }
}

/** A Gregorian day so many days later, or earlier. */
export function addDays(year: number, month: number, day: number, days: number): CalendarDate {
  const date = new Date(Date.UTC(year, month - 1, day) + days * DAY_IN_MILLISECONDS)
  return {
    calendar: 'gregorian',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }
}

/** The day of the week, Sunday 0. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

/** The month or year so many of them later, or earlier: month 1 of 2019, −1 → month 12 of 2018. */
export function addMonths({ calendar, year = 1, month }: CalendarDate, months: number): CalendarDate {
  const count = year * 12 + (month ?? 1) - 1 + months
  return { calendar, year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
}

function suffix({ month, day }: CalendarDate): string {
  return [month, day].map((part) => (part === undefined ? '' : `-${pad(part, 2)}`)).join('')
}

/** The first or the last day of a Solar Hijri date with a year, in Gregorian. */
function dayIso({ year = 1, month, day }: CalendarDate, end: 'first' | 'last'): string {
  const inMonth = month ?? (end === 'first' ? 1 : 12)
  const onDay = day ?? (end === 'first' ? 1 : jalaaliMonthLength(year, inMonth))
  const { gy, gm, gd } = toGregorian(year, inMonth, onDay)
  return `${pad(gy, 4)}-${pad(gm, 2)}-${pad(gd, 2)}`
}

function monthLength(calendar: Calendar, year: number, month: number): number {
  if (calendar === 'solar-hijri') return jalaaliMonthLength(year, month)
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
