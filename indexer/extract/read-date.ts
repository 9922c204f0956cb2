/** A text that is a date and nothing else: a field of a record, a line by itself, what stands behind `Published:`. */

import { type CalendarDate, isoOf, isValidDate, precisionOf } from '../../analysis/dates/calendar.ts'
import { findDates } from '../../analysis/dates/dates.ts'
import { gregorianOf, type LunarDate, readLunar } from '../../analysis/dates/lunar.ts'
import { readNamed } from '../../analysis/dates/named-months.ts'
import { isSolarYear } from '../../analysis/dates/numeric.ts'
import { LANGUAGES } from '../../analysis/language.ts'
import { normalise, ZERO_WIDTH_NON_JOINER } from '../../analysis/normalize.ts'
import type { StatedDate } from './date.ts'

/** Longer texts are no dates, in characters. */
const LONGEST = 100

const ZONE =
  '(?:Z|UTC|UT|GMT|MSK|AZT|IRST|IRDT|AFT|CET|CEST|EET|EEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|IST)(?![A-Za-z])'
const CLOCK = `\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[ap]\\.?m\\b\\.?)?`
/** `T10:00:00.000+04:00`, `, 14:05`, `saat 14:05-də`, `01:30:00 +0430 (IRDT)`, `ساعت 14:05`. */
const TIME = new RegExp(
  `(?:(?<=\\d)T|(?:^|[ ,|،-]+)(?:(?:saat|at|ساعت)[ :]*)?)${CLOCK}(?:-?(?:da|də))?(?: ?${ZONE})?(?: ?[+-]\\d{2}:?\\d{2})?(?: ?\\([^)]*\\))?`,
  'i',
)
/** `14.05`, only behind a year: elsewhere it is a day and a month. */
const DOTTED_TIME = /(?<=\d{4}[ ,|-]+)\d{1,2}[.]\d{2}$/
const WEEKDAY =
  /(?<!\p{L})(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?|bazar ertəsi|çərşənbə axşamı|cümə axşamı|çərşənbə|cümə|şənbə|bazar|базар ертәси|чәршәнбә ахшамы|ҹүмә ахшамы|чәршәнбә|ҹүмә|шәнбә|базар|(?:(?:یک|دو|سه|چهار|پنج) ?)?شنبه|جمعه)(?!\p{L})/iu
const EDGES = /^[\s.,،;:|()[\]–—-]+|[\s.,،;:|()[\]–—-]+$/gu

const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4}(?:\d{2})?(?:\.\d+)?Z?)?$/
const SHORT_YEAR = /^(\d{2})\/(\d{1,2})\/(\d{1,2})$/
/** `21.VIII.1989`, as the Soviet press and libraries write it; `2018 August`. */
const ROMAN_MONTH = /^(\d{1,2})[. ]+([ivx]{1,4})[. ]+(\d{4})$/i
const ROMAN = ' I II III IV V VI VII VIII IX X XI XII'.split(' ')
const YEAR_BEFORE_MONTH = /^(\d{4}) (\p{L}+)$/u
/** A Solar Hijri year from here on is decades ahead (2041): what has it counts lunar years, of which it is 1999. */
const FIRST_LUNAR_YEAR = 1420
const ONLY_NUMBERS = /^[\d\s./-]+$/
const PERSIAN_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/
/** Seconds and milliseconds since 1970. Smaller numbers are no timestamps of documents, and 0 is no date. */
const SECONDS = /^\d{9,10}(?:\.\d+)?$/
const MILLISECONDS = /^\d{12,13}$/
/** Programs that know no date write the beginning of their time. */
const NO_DATE = /^(?:0000|0001-01-01|1970-01-01T00:00:00)/

/**
 * Read a text that is a date: `2018`, `2018-08-21T10:00:00Z`, `21.08.2018 14:05`, `Tue, 21 Aug 2018 01:30:00 +0430`,
 * `1534809600`, `۱۲ شهریور ۱۳۸۹`, `1398/05/12`. The day is the one that is written: no time zone is applied.
 * Numbers with the year last begin with the day, unless that cannot be.
 *
 * @returns undefined for anything else, and for a day that does not exist
 * @example readDate('1398/05/12') // { iso: '2019-08-03', precision: 'day', calendar: 'solar-hijri' }
 */
export function readDate(text: string): StatedDate | undefined {
  if (text.length > LONGEST) return undefined
  const plain = normalise(text).replaceAll(ZERO_WIDTH_NON_JOINER, ' ').replace(/\s+/g, ' ').trim()
  if (!/\d/.test(plain) || NO_DATE.test(plain)) return undefined
  if (SECONDS.test(plain)) return dayOf(Number(plain) * 1000)
  if (MILLISECONDS.test(plain)) return dayOf(Number(plain))
  const words = withoutTime(plain)
  if (ONLY_NUMBERS.test(words) || COMPACT.test(words)) return numeric(words, PERSIAN_DIGIT.test(text))
  const roman = ROMAN_MONTH.exec(words)
  if (roman !== null)
    return stated(roman[3] ?? '', String(ROMAN.indexOf((roman[2] ?? '').toUpperCase())), roman[1])
  return (
    spelled(words.replace(YEAR_BEFORE_MONTH, '$2 $1')) ??
    lunarDay(readLunar(words)) ??
    statedOf(readNamed(words))
  )
}

/** A day of the Lunar Hijri calendar. Its months and years begin inside of ours, and are none. */
function lunarDay(date: LunarDate | undefined): StatedDate | undefined {
  const day = date?.day === undefined ? undefined : gregorianOf(date, 'first')
  return day === undefined
    ? undefined
    : { iso: isoOf(day), precision: 'day', calendar: 'gregorian', isLunar: true }
}

function withoutTime(text: string): string {
  return text
    .replace(TIME, ' ')
    .replace(DOTTED_TIME, '')
    .replace(WEEKDAY, ' ')
    .replace(EDGES, '')
    .replace(/\s+/g, ' ')
}

function dayOf(milliseconds: number): StatedDate | undefined {
  const iso = new Date(milliseconds).toISOString().slice(0, 10)
  return { iso, precision: 'day', calendar: 'gregorian' }
}

function numeric(text: string, isPersian: boolean): StatedDate | undefined {
  const [, year, month, day] = COMPACT.exec(text) ?? []
  if (year !== undefined) return stated(year, month, day)
  const first = YEAR_FIRST.exec(text)
  if (first !== null) return stated(first[1] ?? '', first[3], first[4])
  const last = YEAR_LAST.exec(text)
  if (last !== null) return stated(last[4] ?? '', ...dayAndMonth(last[1] ?? '', last[3] ?? ''))
  // Two digits of a year are read only where a Persian wrote them, year first: ۹۸/۰۵/۱۲.
  const short = isPersian ? SHORT_YEAR.exec(text) : null
  return short === null
    ? undefined
    : stated(`${Number(short[1]) > 31 ? 13 : 14}${short[1]}`, short[2], short[3])
}

function dayAndMonth(first: string, second: string): [month: string, day: string] {
  return Number(second) > 12 ? [first, second] : [second, first]
}

/** The date of these numbers, if there is one. Years from 1200 to 1419 are Solar Hijri, later ones Lunar. */
function stated(year: string, month?: string, day?: string): StatedDate | undefined {
  if (isSolarYear(Number(year)) && Number(year) >= FIRST_LUNAR_YEAR)
    return month === undefined || day === undefined
      ? undefined
      : lunarDay({ year: Number(year), month: Number(month), day: Number(day) })
  const date: CalendarDate = {
    calendar: isSolarYear(Number(year)) ? 'solar-hijri' : 'gregorian',
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
  return statedOf(date)
}

function statedOf(date: CalendarDate | undefined): StatedDate | undefined {
  if (date === undefined || !isValidDate(date)) return undefined
  return { iso: isoOf(date), precision: precisionOf(date), calendar: date.calendar }
}

/** A date with the name of its month, in any of the languages, if it is the whole text. */
function spelled(text: string): StatedDate | undefined {
  for (const language of LANGUAGES) {
    const [found, ...others] = findDates(text, language)
    if (found === undefined || others.length > 0) continue
    const rest = text.slice(0, found.start) + text.slice(found.end)
    if (rest.replace(EDGES, '') === '' && isWhole(found)) {
      const { iso, precision, calendar } = found
      return { iso, precision, calendar }
    }
  }
  return undefined
}

/** With a year, and no span but that of a Solar Hijri month or year. */
function isWhole({ iso, precision, calendar }: StatedDate): boolean {
  if (!/^\d/.test(iso)) return false
  return !iso.includes('/') || (calendar === 'solar-hijri' && precision !== 'day')
}
