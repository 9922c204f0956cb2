/** Dates that are named by their distance from the day of the text: yesterday, last month, two days ago. */

import {
  addDays,
  addMonths,
  type CalendarDate,
  isoOf,
  isoOfRange,
  isValidDate,
  solarOf,
  type Today,
  weekdayOf,
} from './calendar.ts'
import type { Grammar, Unit } from './grammar.ts'
import type { Found } from './series.ts'

/** What is further away is no date but a manner of speaking. */
const LONGEST_DISTANCE = 200

type Distance = { unit: Unit; shift: number }
type FullToday = { year: number; month: number; day: number }

/** The date that relative words name at `at`; nothing if the day of the text is not known well enough. */
export function readRelative(
  grammar: Grammar,
  text: string,
  copy: string,
  at: number,
  today: Today,
): Found | undefined {
  for (const { pattern, read } of grammar.relative) {
    pattern.lastIndex = at
    const match = pattern.exec(copy)
    const distance = match === null ? undefined : read(match, text)
    if (match === null || distance === undefined || Math.abs(distance.shift) > LONGEST_DISTANCE) continue
    const dates = datesOf(distance, today, distance.calendar ?? 'gregorian', grammar.weekStart)
    if (dates === undefined) continue
    return { start: at, end: at + match[0].length, ...dates, relative: true }
  }
  return undefined
}

function datesOf(
  distance: Distance,
  today: Today,
  calendar: CalendarDate['calendar'],
  weekStart: number,
): { iso: string; date: CalendarDate } | undefined {
  const { unit, shift } = distance
  if (unit === 'day' || unit === 'week') {
    return isFull(today) ? daysOf(unit, shift, today, weekStart) : undefined
  }
  if (unit === 'month' && today.month === undefined) return undefined
  const base: CalendarDate = calendar === 'gregorian' ? { calendar, ...today } : solarOf(today)
  const date = unit === 'month' ? addMonths(base, shift) : { calendar, year: (base.year ?? 0) + shift }
  return isValidDate(date) ? { iso: isoOf(date), date } : undefined
}

function daysOf(unit: Unit, shift: number, { year, month, day }: FullToday, weekStart: number) {
  if (unit === 'day') {
    const date = addDays(year, month, day, shift)
    return { iso: isoOf(date), date }
  }
  const sinceStart = (weekdayOf(year, month, day) - weekStart + 7) % 7
  const date = addDays(year, month, day, shift * 7 - sinceStart)
  return { iso: isoOfRange(date, addDays(year, month, day, shift * 7 - sinceStart + 6)), date }
}

function isFull(today: Today): today is FullToday {
  return today.month !== undefined && today.day !== undefined
}
