/** The two calendars that readers count in. Addresses and the archive are Gregorian; only what is shown and typed is not. */
import { isoOf, solarOf } from '../../analysis/dates/calendar.ts'
import type { Language } from '../../analysis/language.ts'

export const CALENDARS = ['gregorian', 'solar'] as const

/** `solar` is Solar Hijri, the calendar of Iran and Afghanistan. */
export type Calendar = (typeof CALENDARS)[number]

/** A stretch of time as an address has it: ISO 8601, Gregorian, both ends included. */
export type Period = { from: string; to: string }

/** The parts of a date: a year, a year and a month, or a day. */
export type Unit = 'year' | 'month' | 'day'

/** How much of `YYYY-MM-DD` names a unit. */
export const LENGTHS: Record<Unit, number> = { year: 4, month: 7, day: 10 }

/** Gregorian years whose days can be counted in the Solar Hijri calendar. */
const FIRST_YEAR = 1800
const LAST_YEAR = 2256

/** Whether a value names a calendar. */
export function isCalendar(value: unknown): value is Calendar {
  return (CALENDARS as readonly unknown[]).includes(value)
}

/** The calendar of readers who have not chosen one. */
export function usualCalendar(language: Language): Calendar {
  return language === 'fa' ? 'solar' : 'gregorian'
}

/** The first day of a Gregorian day, month or year: `2018-08` → `2018-08-01`. */
export function firstDayOf(date: string): string {
  return `${date}${'-01-01'.slice(date.length - 4)}`
}

/** Its last day: `2018-02` → `2018-02-28`. */
export function lastDayOf(date: string): string {
  if (date.length === LENGTHS.day) return date
  const [year = 0, month = 12] = date.split('-').map(Number)
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-${days}`
}

/**
 * A Gregorian day in a calendar, or undefined where the calendar cannot count it.
 *
 * @example inCalendar('2018-08-21', 'solar') → '1397-05-30'
 */
export function inCalendar(day: string, calendar: Calendar): string | undefined {
  if (calendar === 'gregorian') return day
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return undefined
  const solar = solarOf({ year, month, day: date })
  return [solar.year, solar.month, solar.day].map((part) => String(part).padStart(2, '0')).join('-')
}

/**
 * The days of a year or month of a calendar, Gregorian ones as short as an address can say them.
 *
 * @example periodOf('1397-05', 'solar') → { from: '2018-07-23', to: '2018-08-22' }
 */
export function periodOf(key: string, calendar: Calendar): Period {
  if (calendar === 'gregorian') return { from: key, to: key }
  const [year = 1, month] = key.split('-').map(Number)
  const [from = key, to = from] = isoOf({
    calendar: 'solar-hijri',
    year,
    ...(month === undefined ? {} : { month }),
  }).split('/')
  return { from, to }
}

/** A stretch of time in whole years, whole months or days of a calendar; an open end is undefined. */
export type Span = { unit: Unit; from: string | undefined; to: string | undefined }

/**
 * What a stretch of time is in a calendar, in the longest unit that says it exactly; undefined where it cannot be counted.
 *
 * @example spanOf({ from: '2018-03-21', to: '2019-03-20' }, 'solar') → { unit: 'year', from: '1397', to: '1397' }
 */
export function spanOf(period: Partial<Period>, calendar: Calendar): Span | undefined {
  const from = period.from === undefined ? undefined : inCalendar(firstDayOf(period.from), calendar)
  const to = period.to === undefined ? undefined : inCalendar(lastDayOf(period.to), calendar)
  if (
    (from === undefined) !== (period.from === undefined) ||
    (to === undefined) !== (period.to === undefined)
  ) {
    return undefined
  }
  const unit =
    (['year', 'month'] as const).find((candidate) => isWhole(from, to, candidate, calendar)) ?? 'day'
  return { unit, from: from?.slice(0, LENGTHS[unit]), to: to?.slice(0, LENGTHS[unit]) }
}

/** Whether one day begins and the other ends a year or month. */
function isWhole(from: string | undefined, to: string | undefined, unit: Unit, calendar: Calendar): boolean {
  const edges = (day: string) => periodOf(day.slice(0, LENGTHS[unit]), calendar)
  const begins = from === undefined || inCalendar(firstDayOf(edges(from).from), calendar) === from
  return begins && (to === undefined || inCalendar(lastDayOf(edges(to).to), calendar) === to)
}
