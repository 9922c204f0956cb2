import type { Language } from '../../analysis/language.ts'
import { type FacetDistribution, UNDATED } from '../../search/answers.ts'
import { firstDay, lastDay } from '../../search/query/dates.ts'
import type { SearchRequest } from '../../search/request.ts'
import { type Calendar, type Period, periodOf, spanOf } from './calendars.ts'
import { showKey } from './dates.ts'

/** How a reader sees a page: its language, and the calendar of its dates. */
export type Reader = { language: Language; calendar: Calendar }

/** One bar: the documents of a year, of some years, or of a month. */
export type Bar = Period & {
  /** `2018`, `2018-08`, or the first of several years. */
  key: string
  label: string
  count: number
  /** Whether the search is narrowed to this time. */
  isChosen: boolean
}

/** The documents found along time. */
export type Timeline = {
  unit: 'year' | 'month'
  /** Without gaps, oldest first; a time without documents is a bar of 0. */
  bars: Bar[]
  /** Documents that no bar counts, because they are dated less precisely, or in the other calendar. */
  vague: number
  /** Documents without a date. */
  undated: number
  /** Documents of years far from the others, which would squeeze the picture. */
  outside?: Period & { count: number; first: string; last: string }
}

/** A reader can tell so many bars apart in a narrow column; more years are put together by tens. */
const MOST_BARS = 48
/** So many years are shown by their months. */
const YEARS_BY_MONTH = 2

type Counts = Record<string, number>
/** First and last year. */
type Years = [first: number, last: number]

/** The timeline of a search, in the calendar of the reader. */
export function timelineOf(request: SearchRequest, counts: FacetDistribution, reader: Reader): Timeline {
  const isSolar = reader.calendar === 'solar'
  const [byYear, byMonth] = isSolar ? [counts.solarYear, counts.solarMonth] : [counts.year, counts.month]
  // Whoever is dated by one calendar only is counted as `none` in the other, the undated in both.
  const undated = Math.min(counts.year[UNDATED] ?? 0, counts.solarYear[UNDATED] ?? 0)
  const whole = yearsOf(byYear)
  const all = whole && clipped(byYear, whole)
  if (whole === undefined || all === undefined)
    return { unit: 'year', bars: [], vague: (byYear[UNDATED] ?? 0) - undated, undated }
  const shown = shownYears(request, all, reader.calendar)
  const unit = lengthOf(shown) <= YEARS_BY_MONTH ? 'month' : 'year'
  const keys = unit === 'month' ? monthKeys(shown) : yearKeys(shown)
  const bars = keys.map((range) => barOf(range, unit === 'month' ? byMonth : byYear, request, reader))
  const outside = outsideOf(byYear, whole, all, reader)
  const vague = vagueOf(byYear, bars, shown, undated)
  return { unit, bars, vague, undated, ...(shown === all && outside !== undefined && { outside }) }
}

/** Of all documents so few may lie outside the picture; one always may. */
const STRAY_SHARE = 0.02
/** There are that many times as many inside. */
const MOST_STRAY = 8

/** The years that hold nearly all documents, where the few others would make the picture twice as long or more. */
function clipped(byYear: Counts, whole: Years): Years {
  const years = Object.keys(byYear)
    .map(Number)
    .filter(Number.isInteger)
    .sort((a, b) => a - b)
  const counts = years.map((year) => byYear[pad(year, 4)] ?? byYear[String(year)] ?? 0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const most = Math.min(Math.max(1, Math.floor(total * STRAY_SHARE)), Math.floor(total / MOST_STRAY))
  let best = whole
  let before = 0
  for (let first = 0; before <= most && first < years.length; before += counts[first++] ?? 0) {
    let stray = before
    for (let last = years.length - 1; stray <= most && last >= first; stray += counts[last--] ?? 0) {
      const some: Years = [years[first] ?? whole[0], years[last] ?? whole[1]]
      if (lengthOf(some) < lengthOf(best)) best = some
    }
  }
  return lengthOf(best) * 2 <= lengthOf(whole) ? best : whole
}

/** The documents of the years that were cut off, and from when to when these are. */
function outsideOf(byYear: Counts, whole: Years, all: Years, reader: Reader): Timeline['outside'] {
  const { calendar, language } = reader
  const years = Object.keys(byYear)
    .filter((key) => Number.isInteger(Number(key)) && (Number(key) < all[0] || Number(key) > all[1]))
    .sort()
  const [first, last = first] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined || all === whole) return undefined
  return {
    count: years.reduce((sum, year) => sum + (byYear[year] ?? 0), 0),
    from: periodOf(first, calendar).from,
    to: periodOf(last, calendar).to,
    first: showKey(first, calendar, language),
    last: showKey(last, calendar, language),
  }
}

/** What no bar counts: the years shown may hold documents of no known month, and the whole documents of no known year. */
function vagueOf(byYear: Counts, bars: readonly Bar[], shown: Years, undated: number): number {
  const ofYears = Object.entries(byYear)
    .filter(([key]) => Number(key) >= shown[0] && Number(key) <= shown[1])
    .reduce((sum, [, count]) => sum + count, 0)
  return (byYear[UNDATED] ?? 0) - undated + ofYears - bars.reduce((sum, { count }) => sum + count, 0)
}

function yearsOf(byYear: Counts): Years | undefined {
  const years = Object.keys(byYear).map(Number).filter(Number.isInteger)
  return years.length === 0 ? undefined : [Math.min(...years), Math.max(...years)]
}

/** The years to draw: of all documents, or only those the search is narrowed to where these are few or all are too many. */
function shownYears({ from, to }: SearchRequest, all: Years, calendar: Calendar): Years {
  const span = from === undefined && to === undefined ? undefined : spanOf(definedOf(from, to), calendar)
  if (span === undefined) return all
  const first = Math.max(all[0], Number(span.from?.slice(0, 4) ?? all[0]))
  const last = Math.min(all[1], Number(span.to?.slice(0, 4) ?? all[1]))
  if (first > last) return all
  return lengthOf([first, last]) <= YEARS_BY_MONTH || lengthOf(all) > MOST_BARS ? [first, last] : all
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

function barOf({ first, last }: Range, counts: Counts, request: SearchRequest, reader: Reader): Bar {
  const { calendar, language } = reader
  const period = { from: periodOf(first, calendar).from, to: periodOf(last, calendar).to }
  const label = showKey(first, calendar, language)
  return {
    ...period,
    key: first,
    label: first === last ? label : `${label}–${showKey(last, calendar, language)}`,
    count: first === last ? (counts[first] ?? 0) : countBetween(counts, first, last),
    isChosen: meets(request, period),
  }
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
