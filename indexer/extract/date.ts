import { type ArchiveDocument, type DateOrigin, UNDATED } from '../../engine/document.ts'

/** The date of a document as it is stored: see `ArchiveDocument`. */
export type DocumentDate = Pick<
  ArchiveDocument,
  'date' | 'datePrecision' | 'dateOrigin' | 'dateStart' | 'dateEnd' | 'year' | 'month'
>

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/

/**
 * The date a record gives, as far as it is a date: `2018`, `2018-08`, `2018-08-21`, `2018-08-21T10:00:00Z` (the day as
 * written, no time zone applied).
 *
 * @returns undefined for anything else
 */
export function parseIsoDate(given: string): string | undefined {
  const [, year, month, day] = ISO.exec(given.trim()) ?? []
  if (year === undefined) return undefined
  const iso = [year, month, day].filter((part) => part !== undefined).join('-')
  return isDate(iso) ? iso : undefined
}

/** Store a date (`2018-08`) with where it comes from; undefined: the document has none, and nothing is guessed. */
export function documentDate(iso: string | undefined, origin: DateOrigin): DocumentDate {
  if (iso === undefined) {
    return {
      date: null,
      datePrecision: null,
      dateOrigin: null,
      dateStart: null,
      dateEnd: null,
      year: UNDATED,
      month: UNDATED,
    }
  }
  const [start, end] = daysOf(iso)
  return {
    date: iso,
    datePrecision: iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day',
    dateOrigin: origin,
    dateStart: start,
    dateEnd: end,
    year: iso.slice(0, 4),
    month: iso.length === 4 ? UNDATED : iso.slice(0, 7),
  }
}

/** First and last day of a date as `YYYYMMDD`: `2018-02` → `[20180201, 20180228]`. */
function daysOf(iso: string): [number, number] {
  const [year = 0, month, day] = iso.split('-').map(Number)
  const lastDay = day ?? new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate()
  return [year * 10_000 + (month ?? 1) * 100 + (day ?? 1), year * 10_000 + (month ?? 12) * 100 + lastDay]
}

/** Whether there is such a day: `2018-02-30` is none. */
function isDate(iso: string): boolean {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return (
    year > 0 && month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  )
}
