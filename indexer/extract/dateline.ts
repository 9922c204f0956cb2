/**
 * Datelines: where, when and by whom, before the news begins. `BAKU, Azerbaijan, August 21 (Reuters) —`,
 * `Bakı. 21 avqust. REPORT.AZ/`, `تهران - ایرنا - ۱۲ شهریور ۱۳۸۹`, `21.08.2024 14:05`.
 */

import { findLunarDay } from '../../analysis/dates/lunar.ts'
import type { StatedDate } from './date.ts'
import { type DatelineParts, datelineParts, LABEL, mayHoldDate } from './dateline-parts.ts'
import { readDate } from './read-date.ts'

/** What a dateline states, and the text below it: without the lines that are a dateline from end to end. */
export type Dateline = { date: StatedDate | undefined; source: string | undefined; text: string }

/** A dateline is no longer, and a line that is only a date, in characters. */
const LONGEST = 140
const LONGEST_DATE = 60
/** The same in several calendars. */
const LONGEST_DATES = 120
const TWO_YEARS = /\p{Nd}{4}\P{Nd}.*\p{Nd}{4}/u
/** What stands between a day and the same day in another calendar. */
const OTHER_CALENDAR =
  /\s+[-–—]\s+|\s*[،؛/]\s+|\s+(?:برابر با|مصادف با|مطابق با|مطابق|برابر|و|və|corresponding to)\s+/u
/** A line of running text: it ends as a sentence, or goes on. */
const PROSE = /[.!?؟:؛][\])"»”’']*$|^.{100}/
/** Lines that may stand before a dateline or be part of it: a headline, a lead. */
const LINES = 5
/** So much of a text is searched for more lines like its first, in characters. */
const REACH = 20_000

/**
 * Read the dateline of a text: in its first lines, or before the first words of one of its first paragraphs.
 *
 * @example readDateline(' date 2024-08-21 (MENAFN- AzerNews)\nAzerbaijan …') // date 2024-08-21, source AzerNews
 */
export function readDateline(text: string): Dateline {
  const found: Dateline = { date: undefined, source: undefined, text }
  let [isTop, isBelowText] = [true, false]
  for (const { line, next } of firstLines(text)) {
    const parts = datelineOf(line, text)
    isTop &&= parts?.isStored === true && text.slice(next).trim() !== ''
    // Below a paragraph a line with a date may be of anything that the text tells; one with an agency is still a dateline.
    if (parts !== undefined && (!isBelowText || parts.source !== undefined)) {
      found.date ??= parts.date
      found.source ??= parts.source
    }
    if (isTop) found.text = text.slice(next)
    isBelowText ||= parts === undefined && PROSE.test(line)
  }
  return found
}

/** Whether a line is, or begins with, a dateline: it is no title then. */
export function hasDateline(line: string): boolean {
  return datelineOf(line.slice(0, LONGEST), '') !== undefined
}

function firstLines(text: string): { line: string; next: number }[] {
  const lines = []
  for (let at = 0; at < text.length && lines.length < LINES; ) {
    const end = text.indexOf('\n', at)
    const next = end === -1 ? text.length : end + 1
    const line = text.slice(at, Math.min(next, at + LONGEST)).trimEnd()
    if (line.trim() !== '') lines.push({ line, next })
    at = next
  }
  return lines
}

function datelineOf(line: string, text: string): DatelineParts | undefined {
  const date = loneDate(line)
  if (date === undefined) return datelineParts(line)
  return isChronicle(text, line, date)
    ? undefined
    : { date, source: undefined, isStored: !line.includes('|') && !holdsLunar(line, date) }
}

/** A lunar day is stored as one that may be beside it: the text keeps what stands there. */
function holdsLunar(line: string, date: StatedDate): boolean {
  return date.isLunar === true || findLunarDay(line) !== undefined
}

/**
 * A line that is a day and nothing else, but for what other lines of such a row have (`21.08.2024 | 14:05 | Siyasət`) and for the same day
 * in other calendars: `۹ مرداد ۱۴۰۲ - ۱۳ محرم ۱۴۴۵ - ۳۱ ژوئیه ۲۰۲۳`.
 */
function loneDate(line: string): StatedDate | undefined {
  if (line.length > LONGEST_DATES || (line.length > LONGEST_DATE && !TWO_YEARS.test(line))) return undefined
  if (!mayHoldDate(line)) return undefined
  if (line.length <= LONGEST_DATE && line.includes('|')) return dayIn(line.split('|').map(readDate))
  const date = line.length <= LONGEST_DATE ? readDate(line.replace(LABEL, '')) : undefined
  if (date !== undefined) return date.precision === 'day' ? date : undefined
  if (!TWO_YEARS.test(line)) return undefined
  const calendars = line.split(OTHER_CALENDAR).map(readDate)
  return calendars.every((one) => one?.precision === 'day') ? dayIn(calendars) : undefined
}

/** The first of several days, a lunar one last. */
function dayIn(dates: (StatedDate | undefined)[]): StatedDate | undefined {
  const days = dates.filter((date) => date?.precision === 'day')
  return days.find((day) => day?.isLunar !== true) ?? days[0]
}

/** Where days head the entries of a list, the first of them is not the date of the whole. */
function isChronicle(text: string, line: string, date: StatedDate): boolean {
  return text
    .slice(0, REACH)
    .split('\n')
    .some(
      (other) =>
        other !== line && /^\s*\p{N}/u.test(other) && (loneDate(other)?.iso ?? date.iso) !== date.iso,
    )
}
