/**
 * Reading dates one after another: `3, 5 and 9 June` has three items, of which two take their month from the last. A range or
 * list that cannot be completed is cut short until it can.
 */

import { type CalendarDate, isoOf, isoOfRange, isValidDate, type Today } from './calendar.ts'
import { fill, type Item, isComplete, shape } from './fill.ts'
import type { Grammar, Rule } from './grammar.ts'

export type Found = { start: number; end: number; iso: string; date: CalendarDate; relative: boolean }

/** `1991-1994` without a word beside it is taken for years only here, and only so far apart. */
const LIKELY_YEARS = { gregorian: [1500, 2100], 'solar-hijri': [1250, 1450] } as const
const LONGEST_BARE_RANGE = 300
const LONGEST_CHAIN = 8
/** How far back the words that make a number no day are looked for. */
const LOOK_BACK = 16

/**
 * The dates that begin at `at`, in text order, and where to go on reading: after them, or, where nothing is a date, at the
 * last of the items that were read, since none of those before it can begin one either.
 */
export function readChain(
  grammar: Grammar,
  text: string,
  copy: string,
  at: number,
  today: Today | undefined,
): { dates: Found[]; next: number } {
  const items = readItems(grammar, text, copy, at)
  const barred =
    items[0]?.day !== undefined && grammar.barred.test(copy.slice(Math.max(0, at - LOOK_BACK), at + 1))
  if (barred) return { dates: [], next: at + 1 }
  if (!canBeDates(items)) return { dates: [], next: Math.max(at + 1, items.at(-1)?.start ?? 0) }
  for (let length = items.length; length > 0; length--) {
    const resolved = resolve(markBetween(grammar, copy, items.slice(0, length)), today)
    if (resolved !== undefined) return { dates: outcome(resolved), next: resolved.at(-1)?.end ?? at + 1 }
  }
  return { dates: [], next: at + 1 }
}

/** Bare numbers and names of months are many, and only a fuller date or a range of years can make them dates. */
function canBeDates(items: Item[]): boolean {
  return items.some(({ alone, year }, index) => alone || (year !== undefined && index + 1 < items.length))
}

function readItems(grammar: Grammar, text: string, copy: string, at: number): Item[] {
  const items: Item[] = []
  let item = readItem(grammar, text, copy, at)
  while (item !== undefined && items.length < LONGEST_CHAIN) {
    items.push(item)
    item = readJoined(grammar, text, copy, item.end)
  }
  return items
}

function readJoined(grammar: Grammar, text: string, copy: string, at: number): Item | undefined {
  for (const { kind, pattern } of grammar.joiners) {
    pattern.lastIndex = at
    const match = pattern.exec(copy)
    if (match === null) continue
    const item = readItem(grammar, text, copy, at + match[0].length)
    if (item !== undefined) return { ...item, join: kind }
  }
  return undefined
}

function readItem(grammar: Grammar, text: string, copy: string, at: number): Item | undefined {
  for (const rule of grammar.rules) {
    rule.pattern.lastIndex = at
    const match = rule.pattern.exec(copy)
    if (match === null || rule.accept?.(match, text) === false) continue
    const item = toItem(grammar, rule, match)
    if (item !== undefined && isValidDate(item)) return item
  }
  return undefined
}

function toItem(grammar: Grammar, rule: Rule, match: RegExpExecArray): Item | undefined {
  const { y, s, t, r } = match.groups ?? {}
  const place = { start: match.index, end: match.index + match[0].length, alone: rule.alone }
  const date = rule.read === undefined ? readParts(grammar, match) : rule.read(match)
  if (date === undefined) return undefined
  return {
    ...date,
    ...place,
    monthFirst: rule.monthFirst,
    shortYear: s !== undefined && y === undefined ? Number(s) : undefined,
    lastYear: t === undefined || date.year === undefined ? undefined : date.year + 9,
    yearShift: r === undefined ? undefined : grammar.yearShift(r),
  }
}

function readParts(grammar: Grammar, match: RegExpExecArray): CalendarDate | undefined {
  const { d, m, y, t, z } = match.groups ?? {}
  const month = m === undefined ? undefined : grammar.month(m)
  const day = d === undefined ? undefined : (grammar.number(d) ?? 0)
  const digits = y ?? t
  if (digits === undefined) return { calendar: 'gregorian', ...month, day }
  const year = grammar.year(digits, month?.calendar, z)
  return year === undefined ? undefined : { ...month, ...year, day }
}

/** `between 4 and 6 April` is one range. */
function markBetween(grammar: Grammar, copy: string, items: Item[]): Item[] {
  const [first, last] = items
  if (items.length !== 2 || first === undefined || last?.join !== 'and') return items
  return grammar.isBetween(copy, first.start, last.end) ? [first, { ...last, join: 'range' }] : items
}

/** The items with what they lacked, or nothing if they are no dates together. */
function resolve(items: Item[], today: Today | undefined): Item[] | undefined {
  if (!isJoinedWell(items)) return undefined
  const dated = fill(items, today)
  const [first] = dated
  if (first === undefined || !dated.every((item) => isComplete(item) && isValidDate(item))) return undefined
  const alike = dated.every((item) => item.calendar === first.calendar && shape(item) === shape(first))
  if (!alike || !rangesAscend(dated)) return undefined
  return items.some((item) => item.alone) || areBareYears(dated) ? crossNewYear(dated) : undefined
}

/** A comma joins only what a later `and` holds together. */
function isJoinedWell(items: Item[]): boolean {
  const comma = items.findLastIndex((item) => item.join === 'comma')
  return comma < 0 || items.slice(comma).some((item) => item.join === 'and')
}

/** A range goes forward; one of no year may run over the new year. */
function rangesAscend(items: Item[]): boolean {
  return items.every((item, index) => {
    const from = items[index - 1]
    if (item.join !== 'range' || from === undefined) return true
    const ordered = order(from) < order(item)
    return ordered || (from.month !== item.month && item.month !== undefined && from.year === item.year)
  })
}

function order({ year = 0, month = 0, day = 0 }: CalendarDate): number {
  return (year * 100 + month) * 100 + day
}

/** December to January of the year of the text: the end is in the next. */
function crossNewYear(items: Item[]): Item[] {
  return items.map((item, index) => {
    const from = items[index - 1]
    if (item.join !== 'range' || from === undefined || item.year === undefined) return item
    return order(from) > order(item) ? { ...item, year: item.year + 1 } : item
  })
}

function areBareYears(items: Item[]): boolean {
  const [from, to] = items
  if (items.length !== 2 || from?.year === undefined || to?.year === undefined) return false
  const [first, last] = LIKELY_YEARS[from.calendar]
  const likely = from.year >= first && to.year <= last && to.year - from.year <= LONGEST_BARE_RANGE
  return shape(from) === 'y' && to.join === 'range' && likely
}

/** The end of a range of decades is their last year; `2027-2030-cu illər` has none, it ends in 2030. */
function endOf(from: Item, to: Item): Item {
  if (to.lastYear === undefined || from.lastYear === undefined) return to
  return { ...to, year: to.lastYear }
}

/** One result for a range, one for each member of a list. */
function outcome(items: Item[]): Found[] {
  return items.flatMap((item, index) => {
    if (item.join === 'range') return []
    const next = items[index + 1]
    const last = next?.join === 'range' ? next : item
    const to = endOf(item, last)
    const iso = to === item ? isoOf(item) : isoOfRange(item, to)
    const relative = item.yearShift !== undefined && item.year !== undefined
    return [{ start: item.start, end: last.end, iso, date: item, relative }]
  })
}
