import { type Language, perLanguage } from '../../analysis/language.ts'
import type { DatePrecision } from '../../search/answers.ts'
import { messagesOf } from '../interface-languages.ts'
import { type Calendar, firstDayOf, inCalendar, LENGTHS, lastDayOf, usualCalendar } from './calendars.ts'
import { showDigits } from './numbers.ts'

/** A date as a page shows it: `other` is the same date in the other calendar, for readers of the Solar Hijri one. */
export type ShownDate = { iso: string; text: string; other: string | undefined }

type Formats = Record<DatePrecision, Intl.DateTimeFormat>

const formats = (locale: string): Formats => ({
  day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' }),
})

/** Where the day comes before the month, and months are Gregorian. */
const LOCALES: Partial<Record<Language, string>> = { en: 'en-GB', fa: 'fa-IR-u-ca-gregory' }
const GREGORIAN = perLanguage((language) => formats(LOCALES[language] ?? language))

/**
 * A date for readers of a language and calendar, never more precise than it is known. To readers of the Solar Hijri
 * calendar a day is shown in it, with the Gregorian day beside it. A Gregorian month or year falls into two Solar ones, so
 * there the Gregorian date comes first, and the span is the other; for a Solar month or year it is the reverse. What is
 * no date is shown as it is.
 *
 * @param date `2018`, `2018-08`, `2018-08-21`, or the days of a Solar month or year: `2019-07-23/2019-08-22`
 * @example showDate('2024-08-21', 'day', 'az').text → '21 avqust 2024'
 */
export function showDate(
  date: string,
  precision: DatePrecision | null,
  language: Language,
  calendar: Calendar = usualCalendar(language),
): ShownDate {
  if (date.includes('/')) return showSpan(date, precision ?? 'month', language, calendar)
  const iso = date.slice(0, LENGTHS[precision ?? 'day'])
  const shown = precisionOf(iso)
  const first = new Date(`${firstDayOf(iso)}T00:00:00Z`)
  if (shown === undefined || !isDate(first, iso)) return { iso: '', text: date, other: undefined }
  const text = GREGORIAN[language][shown].format(first)
  if (calendar === 'gregorian') return { iso, text, other: undefined }
  if (shown !== 'day') return { iso, text, other: solarSpan(iso, shown, language) }
  const solar = inCalendar(iso, 'solar')
  return solar === undefined
    ? { iso, text, other: undefined }
    : { iso, text: showKey(solar, 'solar', language), other: text }
}

/**
 * A year, month or day of a calendar in words; what is none stays as it is.
 *
 * @example showKey('1403-05', 'solar', 'az') → 'mordad 1403'
 */
export function showKey(key: string, calendar: Calendar, language: Language): string {
  if (calendar === 'gregorian') {
    const precision = precisionOf(key)
    const first = new Date(`${firstDayOf(key)}T00:00:00Z`)
    return precision === undefined || !isDate(first, key) ? key : GREGORIAN[language][precision].format(first)
  }
  const [year = 0, month, day] = key.split('-').map(Number)
  const name = month === undefined ? undefined : messagesOf(language).calendar.solarMonths[month - 1]
  return [day === undefined ? undefined : showDigits(day, language), name, showDigits(year, language)]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** A Solar Hijri month or year, which is a span of Gregorian days. */
function showSpan(date: string, precision: DatePrecision, language: Language, calendar: Calendar): ShownDate {
  const [from = '', to = ''] = date.split('/')
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)]
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) {
    return { iso: '', text: date, other: undefined }
  }
  const days = GREGORIAN[language].day.formatRange(first, last)
  const solar = calendar === 'solar' ? inCalendar(from, 'solar') : undefined
  if (solar === undefined) return { iso: '', text: days, other: undefined }
  return { iso: '', text: showKey(solar.slice(0, LENGTHS[precision]), 'solar', language), other: days }
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
function solarSpan(iso: string, precision: 'month' | 'year', language: Language): string | undefined {
  const first = inCalendar(firstDayOf(iso), 'solar')?.slice(0, LENGTHS[precision])
  const last = inCalendar(lastDayOf(iso), 'solar')?.slice(0, LENGTHS[precision])
  if (first === undefined || last === undefined) return undefined
  const { spanOfDates, solarMonths } = messagesOf(language).calendar
  const [from, to] = [showKey(first, 'solar', language), showKey(last, 'solar', language)]
  const isOneYear = precision === 'month' && first.slice(0, 4) === last.slice(0, 4)
  return spanOfDates(isOneYear ? (solarMonths[Number(first.slice(5)) - 1] ?? from) : from, to)
}
