const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Years of the Solar Hijri calendar that a news archive can have; no Gregorian date is that old. */
const isSolarYear = (year: number): boolean => year >= 1250 && year < 1500

/** What programs write that know no date. */
const NO_DATE = /^(?:0000|0001-01-01|0101-01-01|1970-01-01T00:00:00)/

const ISO = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?!\d))?)?(?![\d/.-])/
const SLASHED = /^(\d{4})[/.](\d\d?)(?:[/.](\d\d?))?(?!\d)/
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T|$)/
/** `21.08.2018`, as dates are written in Azerbaijan; with slashes the order would be a guess. */
const DOTTED = /^(\d\d?)\.(\d\d?)\.(\d{4})(?!\d)/
/** `Tue, 21 Aug 2018 01:30:00 +0430` and `21 August 2018` (RFC 5322, RFC 822). */
const DAY_FIRST = /^(?:\p{L}+,?\s+)?(\d\d?)[\s-]+(\p{L}{3})\p{L}*\.?,?[\s-]+(\d{4}|\d\d)(?!\d)/u
/** `August 21, 2018`. */
const MONTH_FIRST = /^(?:\p{L}+,\s+)?(\p{L}{3})\p{L}*\.?\s+(\d\d?),?\s+(\d{4})(?!\d)/u
/** `Tue Aug 21 01:30:00 2018`, with or without a zone before the year (C's asctime). */
const ASCTIME = /^\p{L}{3}\s+(\p{L}{3})\s+(\d\d?)\s+\d\d?:\d\d(?::\d\d)?\s+(?:\S+\s+)?(\d{4})(?!\d)/u

/**
 * The date that metadata states, as precise as it is stated, and as its writer's calendar showed it: no time zone is
 * applied. `Tue, 21 Aug 2018 01:30:00 +0430` → `2018-08-21`, `2018-08` → `2018-08`. A Solar Hijri date comes out with
 * slashes, so that nobody takes it for a Gregorian one: `۱۳۹۸-۰۵-۱۲` → `1398/05/12`.
 *
 * @returns as written where it is none of the forms that can be read with certainty; undefined for no date
 */
export function statedDate(value: string | undefined): string | undefined {
  const text = latinDigits(value ?? '').trim()
  if (text === '' || NO_DATE.test(text)) return undefined
  const parts = yearFirst(text) ?? namedMonth(text) ?? dotted(text)
  return parts === undefined ? text : written(parts)
}

type Parts = [year: number, month?: number, day?: number]

function yearFirst(text: string): Parts | undefined {
  const [, year, month, day] = COMPACT.exec(text) ?? ISO.exec(text) ?? SLASHED.exec(text) ?? []
  if (year === undefined) return undefined
  if (month === undefined) return [Number(year)]
  return day === undefined ? [Number(year), Number(month)] : [Number(year), Number(month), Number(day)]
}

function namedMonth(text: string): Parts | undefined {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) return withMonth(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = MONTH_FIRST.exec(text) ?? ASCTIME.exec(text)
  return monthFirst === null ? undefined : withMonth(monthFirst[3], monthFirst[1], monthFirst[2])
}

function withMonth(year = '', month = '', day = ''): Parts | undefined {
  const index = MONTHS.indexOf(month.toLowerCase())
  return index < 0 ? undefined : [fullYear(year), index + 1, Number(day)]
}

/** RFC 822 wrote two digits: 50 to 99 are of the last century (RFC 5322, 4.3). */
function fullYear(year: string): number {
  const number = Number(year)
  return year.length === 4 ? number : number + (number < 50 ? 2000 : 1900)
}

function dotted(text: string): Parts | undefined {
  const [, day, month, year] = DOTTED.exec(text) ?? []
  return year === undefined ? undefined : [Number(year), Number(month), Number(day)]
}

function written([year, ...rest]: Parts): string {
  const parts = [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))]
  return parts.join(isSolarYear(year) ? '/' : '-')
}

function latinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
}
