import { type Language, perLanguage } from '../analysis/language.ts'
import type { DatePrecision } from '../search/results.ts'

/** A date as a page shows it: `other` is the same date in the other calendar of the reader, if there is one. */
export type ShownDate = { iso: string; text: string; other: string | undefined }

type Formats = Record<DatePrecision, Intl.DateTimeFormat>

const LENGTHS: Record<DatePrecision, number> = { day: 10, month: 7, year: 4 }

const formats = (locale: string): Formats => ({
  day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' }),
})

/** Where the day comes before the month, and months are Gregorian. */
const LOCALES: Partial<Record<Language, string>> = { en: 'en-GB', fa: 'fa-IR-u-ca-gregory' }
const GREGORIAN = perLanguage((language) => formats(LOCALES[language] ?? language))
const SOLAR = formats('fa-IR-u-ca-persian')
const SOLAR_MONTH = new Intl.DateTimeFormat('fa-IR-u-ca-persian', { month: 'long', timeZone: 'UTC' })

/**
 * A date for readers of a language, never more precise than it is known. In Persian a day is shown in the Solar Hijri
 * calendar, with the Gregorian day beside it. A Gregorian month or year falls into two Solar ones, so there the
 * Gregorian date comes first, and the span is the other; for a Solar month or year it is the reverse. What is no date is
 * shown as it is.
 *
 * @param date `2018`, `2018-08`, `2018-08-21`, or the days of a Solar month or year: `2019-07-23/2019-08-22`
 * @example showDate('2024-08-21', 'day', 'az').text → '21 avqust 2024'
 */
export function showDate(date: string, precision: DatePrecision | null, language: Language): ShownDate {
  if (date.includes('/')) return showSpan(date, precision ?? 'month', language)
  const iso = date.slice(0, LENGTHS[precision ?? 'day'])
  const shown = precisionOf(iso)
  const first = new Date(`${iso}${'-01-01'.slice(iso.length - 4)}T00:00:00Z`)
  if (shown === undefined || !isDate(first, iso)) return { iso: '', text: date, other: undefined }
  const text = GREGORIAN[language][shown].format(first)
  if (language !== 'fa') return { iso, text, other: undefined }
  if (shown === 'day') return { iso, text: SOLAR.day.format(first), other: text }
  return { iso, text, other: solarSpan(first, shown) }
}

/** A Solar Hijri month or year, which is a span of Gregorian days. */
function showSpan(date: string, precision: DatePrecision, language: Language): ShownDate {
  const [first, last] = date.split('/').map((day) => new Date(`${day}T00:00:00Z`))
  if (
    first === undefined ||
    last === undefined ||
    Number.isNaN(first.getTime()) ||
    Number.isNaN(last.getTime())
  ) {
    return { iso: '', text: date, other: undefined }
  }
  const days = GREGORIAN[language].day.formatRange(first, last)
  if (language !== 'fa') return { iso: '', text: days, other: undefined }
  return { iso: '', text: SOLAR[precision].format(first), other: days }
}

/** Whether a day exists: JavaScript takes the 31st of February for the 3rd of March. */
function isDate(first: Date, iso: string): boolean {
  return !Number.isNaN(first.getTime()) && first.toISOString().startsWith(iso)
}

function precisionOf(iso: string): DatePrecision | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(iso)) return 'day'
  if (/^\d{4}-\d\d$/.test(iso)) return 'month'
  return /^\d{4}$/.test(iso) ? 'year' : undefined
}

/** The Solar Hijri months or years into which a Gregorian one falls: August 2024 is مرداد تا شهریور ۱۴۰۳. */
function solarSpan(first: Date, precision: 'month' | 'year'): string {
  const last = new Date(first)
  if (precision === 'month') last.setUTCMonth(first.getUTCMonth() + 1, 0)
  else last.setUTCMonth(12, 0)
  const [from, to] = [SOLAR.year.format(first), SOLAR.year.format(last)]
  if (precision === 'year') return `${from} تا ${to}`
  const [month, lastMonth] = [SOLAR_MONTH.format(first), SOLAR_MONTH.format(last)]
  return from === to ? `${month} تا ${lastMonth} ${to}` : `${month} ${from} تا ${lastMonth} ${to}`
}
