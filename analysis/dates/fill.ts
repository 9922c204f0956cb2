/** What a date takes from the dates beside it, and from the day of the text. */

import { type CalendarDate, type Today, yearOf } from './calendar.ts'
import type { Joiner } from './grammar.ts'

/** A date, or a part of one, where it stands in the text. */
export type Item = CalendarDate & {
  start: number
  end: number
  alone: boolean
  /** Whether the month stands before the day, so that more days can follow. */
  monthFirst: boolean
  /** The last two digits of a year, whose first are in the date before. */
  shortYear?: number
  /** The last year of a decade. */
  lastYear?: number
  /** The year by its distance from that of the text. */
  yearShift?: number
  /** How the item is joined to the one before it. */
  join?: Joiner['kind']
}

/**
 * Complete the items of a chain: `4-6 April` and `3, 5 and 9 June` take their month from the next, `April 4-6` from the one
 * before; the year is taken from either side, and last from `today`. What cannot be completed stays as it was.
 */
export function fill(items: Item[], today: Today | undefined): Item[] {
  return fillForward(fillBackward(items)).map((item) => inheritYear(item, today))
}

/** Whether an item says enough: a year, a month of a year, a day of a month. */
export function isComplete({ year, month, day }: Item): boolean {
  return month === undefined
    ? year !== undefined && day === undefined
    : day !== undefined || year !== undefined
}

/** Which parts an item has; the members of a range or list have the same. */
export function shape({ year, month, day }: CalendarDate): string {
  return `${year === undefined ? '' : 'y'}${month === undefined ? '' : 'm'}${day === undefined ? '' : 'd'}`
}

function fillBackward(items: Item[]): Item[] {
  const filled = [...items]
  for (let at = filled.length - 2; at >= 0; at--) {
    const [item, next] = filled.slice(at, at + 2)
    if (item !== undefined && next !== undefined) filled[at] = fillFromNext(item, next)
  }
  return filled
}

function fillFromNext(item: Item, next: Item): Item {
  const bareDay = item.day !== undefined && item.month === undefined
  if (bareDay && next.month !== undefined && next.day !== undefined && !next.monthFirst) {
    const { calendar, month, yearShift } = next
    return { ...item, calendar, month, yearShift, year: item.year ?? next.year }
  }
  if (item.year !== undefined || item.yearShift !== undefined || item.month === undefined) return item
  if (next.month === undefined && next.day === undefined) return item
  if (next.year === undefined) return { ...item, yearShift: next.yearShift }
  const before = next.join === 'range' && item.month > (next.month ?? item.month)
  return { ...item, year: before ? next.year - 1 : next.year }
}

function fillForward(items: Item[]): Item[] {
  return items.reduce<Item[]>((filled, item) => {
    const previous = filled.at(-1)
    filled.push(previous === undefined ? item : fillFromPrevious(item, previous))
    return filled
  }, [])
}

function fillFromPrevious(item: Item, previous: Item): Item {
  const { calendar, year, month, monthFirst, yearShift } = previous
  const short = item.shortYear ?? (item.month === undefined ? item.day : undefined)
  if (shape(previous) === 'y' && year !== undefined && short !== undefined && short > year % 100) {
    return { ...item, calendar, day: undefined, year: year - (year % 100) + short }
  }
  if (item.day !== undefined && item.month === undefined && monthFirst) {
    return { ...item, calendar, month, monthFirst, year: item.year ?? year, yearShift }
  }
  if (item.month === undefined || item.year !== undefined || item.yearShift !== undefined) return item
  const after = item.join === 'range' && month !== undefined && month > item.month
  return { ...item, year: year === undefined ? undefined : after ? year + 1 : year, yearShift }
}

/** A day of no year is of the year of the text; a month is only if it says so (`this March`), it may be of any other. */
function inheritYear(item: Item, today: Today | undefined): Item {
  const said = item.yearShift !== undefined
  if (today === undefined || item.year !== undefined || item.month === undefined) return item
  if (item.day === undefined && !said) return item
  return { ...item, year: yearOf(today, item) + (item.yearShift ?? 0) }
}
