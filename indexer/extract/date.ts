import { solarOf } from '../../analysis/dates/calendar.ts'
import type { DateExpression } from '../../analysis/dates/dates.ts'
import { type ArchiveDocument, type DateOrigin, UNDATED } from '../../engine/document.ts'

/** A date that somebody states; `iso` is `2018`, `2018-08`, `2018-08-21`, or the days of a Solar Hijri month or year. */
export type StatedDate = Pick<DateExpression, 'iso' | 'precision' | 'calendar'> & {
  /** Set where the day is counted from a Lunar Hijri one: it may be the one before or after. */
  isLunar?: true
}

/** The date of a document as it is stored: see `ArchiveDocument`. */
export type DocumentDate = Pick<
  ArchiveDocument,
  | 'date'
  | 'datePrecision'
  | 'dateOrigin'
  | 'dateStart'
  | 'dateEnd'
  | 'year'
  | 'month'
  | 'solarYear'
  | 'solarMonth'
>

const NO_DATE: DocumentDate = {
  date: null,
  datePrecision: null,
  dateOrigin: null,
  dateStart: null,
  dateEnd: null,
  year: UNDATED,
  month: UNDATED,
  solarYear: UNDATED,
  solarMonth: UNDATED,
}

/**
 * Store a date with where it comes from; undefined: the document has none, and nothing is guessed.
 *
 * @example documentDate({ iso: '2018-08', precision: 'month', calendar: 'gregorian' }, 'given')
 *   // month 2018-08, days 20180801 to 20180831, no Solar Hijri month: August is in two of them
 */
export function documentDate(stated: StatedDate | undefined, origin: DateOrigin): DocumentDate {
  if (stated === undefined) return NO_DATE
  const [from, to] = endsOf(stated.iso)
  return {
    date: stated.iso,
    datePrecision: stated.precision,
    dateOrigin: origin,
    dateStart: numberOf(from),
    dateEnd: numberOf(to),
    year: shared(from, to, 4),
    month: shared(from, to, 7),
    ...solarFacets(stated, from),
  }
}

/** The date of a stored document anew. A range is a month or year of the Solar Hijri calendar. */
export function storedDate(
  stored: Partial<Pick<ArchiveDocument, 'date' | 'datePrecision' | 'dateOrigin'>>,
): DocumentDate {
  const { date = null, datePrecision = null, dateOrigin = null } = stored
  if (date === null || datePrecision === null) return { ...NO_DATE, dateOrigin }
  const calendar = date.includes('/') ? 'solar-hijri' : 'gregorian'
  return documentDate({ iso: date, precision: datePrecision, calendar }, dateOrigin ?? 'given')
}

/** First and last day: `2018-02` → `['2018-02-01', '2018-02-28']`. */
function endsOf(iso: string): [from: string, to: string] {
  const [from = '', to] = iso.split('/')
  if (to !== undefined) return [from, to]
  const [year = 0, month, day] = from.split('-').map(Number)
  if (day !== undefined) return [from, from]
  const last = new Date(Date.UTC(2000 + (year % 400), month ?? 12, 0)).getUTCDate()
  return month === undefined ? [`${from}-01-01`, `${from}-12-31`] : [`${from}-01`, `${from}-${last}`]
}

function numberOf(day: string): number {
  return Number(day.replaceAll('-', ''))
}

/** The year or month in which both days are. */
function shared(from: string, to: string, length: number): string {
  const first = from.slice(0, length)
  return first === to.slice(0, length) ? first : UNDATED
}

function solarFacets({ precision, calendar }: StatedDate, from: string) {
  if (calendar === 'gregorian' && precision !== 'day') return { solarYear: UNDATED, solarMonth: UNDATED }
  const [year = 0, month, day] = from.split('-').map(Number)
  if (year < FIRST_SOLAR) return { solarYear: UNDATED, solarMonth: UNDATED }
  const solar = solarOf({ year, month, day })
  const solarYear = String(solar.year)
  const solarMonth = precision === 'year' ? UNDATED : `${solarYear}-${String(solar.month).padStart(2, '0')}`
  return { solarYear, solarMonth }
}

/** Earlier years had no Solar Hijri calendar in use, and its arithmetic ends. */
const FIRST_SOLAR = 1800
