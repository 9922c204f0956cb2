import type { DocumentLanguage, Language } from '../../analysis/language.ts'
import { type FacetDistribution, UNDATED } from '../../search/answers.ts'
import { firstDay, lastDay } from '../../search/query/dates.ts'
import type { SearchRequest } from '../../search/request.ts'
import { type Calendar, type Period, periodOf, spanOf } from './calendars.ts'
import { showKey } from './dates.ts'

/** How a reader sees a page: its language, the calendar of its dates, and what was chosen to see of them. */
export type Reader = {
  language: Language
  calendar: Calendar
  /** Only titles, closely set. */
  isDense?: boolean
  /** Whether the timeline tells languages apart. */
  isByLanguage?: boolean
}

/** What the documents of each language count, for a timeline that tells them apart. */
export type CountsByLanguage = Partial<Record<DocumentLanguage, FacetDistribution>>

/** One bar: the documents of a year, of some years, or of a month. */
export type Bar = Period & {
  /** `2018`, `2018-08`, or the first of several years. */
  key: string
  label: string
  count: number
  /** The same by language, where languages are told apart. */
  parts: { language: DocumentLanguage; count: number }[]
  /** Whether the search is narrowed to this time. */
  isChosen: boolean
}

/** Documents long before or after all others, which would squeeze the picture. */
export type Outside = Period & { label: string; count: number }

/** The documents found along time. */
export type Timeline = {
  unit: 'year' | 'month'
  /** Without gaps, oldest first; a time without documents is a bar of 0. */
  bars: Bar[]
  /** What the picture leaves out at its ends. */
  outside: Outside[]
  /** Documents that no bar counts, because they are dated less precisely, or in the other calendar. */
  vague: number
  /** Documents without a date. */
  undated: number
}

/** A reader can tell so many bars apart over the width of a page; more years are put together by tens. */
const MOST_BARS = 80
/** So many years are shown by their months. */
const YEARS_BY_MONTH = 2

type Counts = Record<string, number>
/** First and last year. */
type Years = [first: number, last: number]

/**
 * The timeline of a search, in the calendar of the reader.
 *
 * @param byLanguage what each language counts, to tell them apart
 */
export function timelineOf(
  request: SearchRequest,
  counts: FacetDistribution,
  reader: Reader,
  byLanguage: CountsByLanguage = {},
): Timeline {
  const { byYear, byMonth } = countsIn(counts, reader.calendar)
  // Whoever is dated by one calendar only is counted as `none` in the other, the undated in both.
  const undated = Math.min(counts.year[UNDATED] ?? 0, counts.solarYear[UNDATED] ?? 0)
  const core = denseYears(byYear)
  if (core === undefined)
    return { unit: 'year', bars: [], outside: [], vague: (byYear[UNDATED] ?? 0) - undated, undated }
  const shown = shownYears(request, core, byYear, reader.calendar)
  const unit = lengthOf(shown) <= YEARS_BY_MONTH ? 'month' : 'year'
  const keys = unit === 'month' ? monthKeys(shown) : yearKeys(shown)
  const languages = Object.entries(byLanguage).map(([language, own]) => {
    const { byYear: years, byMonth: months } = countsIn(own, reader.calendar)
    return { language: language as DocumentLanguage, counts: unit === 'month' ? months : years }
  })
  const bars = keys.map((range) => ({
    ...barOf(range, unit === 'month' ? byMonth : byYear, request, reader),
    parts: languages
      .map(({ language, counts: own }) => ({ language, count: countIn(own, range) }))
      .filter(({ count }) => count > 0),
  }))
  const outside = isNarrowed(request) ? [] : outsideOf(byYear, core, reader)
  return { unit, bars, outside, vague: vagueOf(byYear, bars, shown, undated), undated }
}

function countsIn(counts: FacetDistribution, calendar: Calendar): { byYear: Counts; byMonth: Counts } {
  return calendar === 'solar'
    ? { byYear: counts.solarYear, byMonth: counts.solarMonth }
    : { byYear: counts.year, byMonth: counts.month }
}

function isNarrowed({ from, to }: SearchRequest): boolean {
  return from !== undefined || to !== undefined
}

/** What no bar counts: the years shown may hold documents of no known month, and the whole documents of no known year. */
function vagueOf(byYear: Counts, bars: readonly Bar[], shown: Years, undated: number): number {
  const ofYears = Object.entries(byYear)
    .filter(([key]) => Number(key) >= shown[0] && Number(key) <= shown[1])
    .reduce((sum, [, count]) => sum + count, 0)
  return (byYear[UNDATED] ?? 0) - undated + ofYears - bars.reduce((sum, { count }) => sum + count, 0)
}

/** What lies outside is a small share of all, and far away from the rest. */
const STRAY_SHARE = 0.05
/** In years. */
const STRAY_GAP = 10

/** The years between which documents are, without a few at either end that lie so far off that they would squeeze the rest. */
function denseYears(byYear: Counts): Years | undefined {
  const years = Object.keys(byYear)
    .map(Number)
    .filter(Number.isInteger)
    .sort((one, two) => one - two)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const counted = years.map((year): [number, number] => [year, countOfYear(byYear, year)])
  const start = afterStrays(counted, last)
  // The same from the other end, with time running backwards.
  const end = -afterStrays(counted.map(([year, count]): [number, number] => [-year, count]).reverse(), -start)
  return [start, end]
}

/** The first year that is not cut off, of years with their counts in order. */
function afterStrays(counted: readonly [year: number, count: number][], last: number): number {
  const most = STRAY_SHARE * counted.reduce((sum, [, count]) => sum + count, 0)
  let start = counted[0]?.[0] ?? last
  let strays = 0
  for (const [at, [year, count]] of counted.entries()) {
    const next = counted[at + 1]?.[0]
    strays += count
    if (strays > most || next === undefined || next > last) break
    if (next - year > Math.max(STRAY_GAP, (last - next + 1) / 2)) start = next
  }
  return start
}

/** Keys of years have four digits. */
function countOfYear(byYear: Counts, year: number): number {
  return byYear[pad(year, 4)] ?? byYear[String(year)] ?? 0
}

function outsideOf(byYear: Counts, [first, last]: Years, { calendar, language }: Reader): Outside[] {
  const years = Object.keys(byYear).filter((key) => Number.isInteger(Number(key)))
  const part = (keys: string[]): Outside[] => {
    const [from, to] = [keys[0], keys.at(-1)]
    if (from === undefined || to === undefined) return []
    const count = keys.reduce((sum, key) => sum + (byYear[key] ?? 0), 0)
    const label = spanLabel(from, to, { calendar, language })
    return [{ from: periodOf(from, calendar).from, to: periodOf(to, calendar).to, label, count }]
  }
  const sorted = years.sort((one, two) => Number(one) - Number(two))
  return [
    ...part(sorted.filter((key) => Number(key) < first)),
    ...part(sorted.filter((key) => Number(key) > last)),
  ]
}

/** The years to draw: of all documents, or only those the search is narrowed to where these are few, far off, or all are too many. */
function shownYears({ from, to }: SearchRequest, core: Years, byYear: Counts, calendar: Calendar): Years {
  const span = from === undefined && to === undefined ? undefined : spanOf(definedOf(from, to), calendar)
  if (span === undefined) return core
  const first = Number(span.from?.slice(0, 4) ?? core[0])
  const last = Number(span.to?.slice(0, 4) ?? core[1])
  const isFilled = Object.keys(byYear).some((key) => Number(key) >= first && Number(key) <= last)
  if (last < core[0] || first > core[1]) return isFilled ? [first, last] : core
  const [start, end] = [Math.max(core[0], first), Math.min(core[1], last)]
  return lengthOf([start, end]) <= YEARS_BY_MONTH || lengthOf(core) > MOST_BARS ? [start, end] : core
}

function definedOf(from: string | undefined, to: string | undefined): Partial<Period> {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}

function lengthOf([first, last]: Years): number {
  return last - first + 1
}

/** A bar by the first and last year or month that it counts. */
type Range = { first: string; last: string }

function monthKeys([first, last]: Years): Range[] {
  return Array.from({ length: (last - first + 1) * 12 }, (_, at) => {
    const key = `${pad(first + Math.floor(at / 12), 4)}-${pad((at % 12) + 1, 2)}`
    return { first: key, last: key }
  })
}

/** Single years, or tens of years that begin with a round one, or hundreds. */
function yearKeys(years: Years): Range[] {
  let step = 1
  while (lengthOf(years) / step > MOST_BARS) step *= 10
  const start = Math.floor(years[0] / step) * step
  return Array.from({ length: Math.floor((years[1] - start) / step) + 1 }, (_, at) => ({
    first: pad(Math.max(1, start + at * step), 4),
    last: pad(start + at * step + step - 1, 4),
  }))
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

function barOf(
  { first, last }: Range,
  counts: Counts,
  request: SearchRequest,
  reader: Reader,
): Omit<Bar, 'parts'> {
  const { calendar } = reader
  const period = { from: periodOf(first, calendar).from, to: periodOf(last, calendar).to }
  return {
    ...period,
    key: first,
    label: spanLabel(first, last, reader),
    count: countIn(counts, { first, last }),
    isChosen: meets(request, period),
  }
}

function spanLabel(first: string, last: string, { calendar, language }: Reader): string {
  const label = showKey(first, calendar, language)
  return first === last ? label : `${label}–${showKey(last, calendar, language)}`
}

function countIn(counts: Counts, { first, last }: Range): number {
  return first === last ? (counts[first] ?? 0) : countBetween(counts, first, last)
}

function countBetween(counts: Counts, first: string, last: string): number {
  return Object.entries(counts).reduce(
    (sum, [key, count]) => (key >= first && key <= last ? sum + count : sum),
    0,
  )
}

/** Whether a search is narrowed to a span of time that has days of this one. */
function meets({ from, to }: SearchRequest, period: Period): boolean {
  if (from === undefined && to === undefined) return false
  return (
    (from === undefined || firstDay(from) <= lastDay(period.to)) &&
    (to === undefined || lastDay(to) >= firstDay(period.from))
  )
}
