/** What a language says about its dates; `chain.ts` reads a text by it. */

import type { Calendar, CalendarDate } from './calendar.ts'

export type Month = { calendar: Calendar; month: number }

/**
 * One way to write a date or a part of one. The pattern is sticky; its groups are `d` a day in digits or words, `m` the name
 * of a month, `y` a year, `s` the last two digits of a year, `t` the first year of ten, `r` a year by its distance (`this`),
 * `z` the calendar of a year in words.
 */
export type Rule = {
  pattern: RegExp
  /** Whether the words are a date by themselves: `25` or `March` is one only beside a fuller date. */
  alone: boolean
  /** Whether the month stands before the day, so that more days can follow: `April 4-6`. */
  monthFirst: boolean
  /** A last look at the match, in the copy and in the text as given: is `May` a month here? */
  accept?: (match: RegExpExecArray, text: string) => boolean
  read?: (match: RegExpExecArray) => CalendarDate | undefined
}

/** A rule from the source of its pattern; the groups tell whether the month comes first. */
export function dateRule(source: string, alone: boolean, accept?: Rule['accept'], flags = 'y'): Rule {
  const [month, day] = [source.indexOf('(?<m>'), source.indexOf('(?<d>')]
  return { pattern: new RegExp(source, flags), alone, monthFirst: month >= 0 && month < day, accept }
}

/** Words between two dates: `4-6 April` is a range, `4 and 6 April` are two; a comma joins only before a last `and`. */
export type Joiner = { kind: 'range' | 'and' | 'comma'; pattern: RegExp }

export type Unit = 'day' | 'week' | 'month' | 'year'

/** Words that name a date by its distance from the day of the text: `last month` is `{ unit: 'month', shift: -1 }`. */
export type RelativeRule = {
  pattern: RegExp
  read: (
    match: RegExpExecArray,
    text: string,
  ) => { unit: Unit; shift: number; calendar?: Calendar } | undefined
}

export type Grammar = {
  /** The text in one spelling, of equal length: an offset in the copy is an offset in the text. */
  copy: (text: string) => string
  /** How the names of its months begin, in small letters: a cheap sign that a text may hold a date. */
  months: readonly string[]
  /** Where a date can begin, global. */
  start: RegExp
  /** A number that is no day, from the words before it to its first character: `article 5 May`. */
  barred: RegExp
  rules: readonly Rule[]
  month: (name: string) => Month | undefined
  number: (words: string) => number | undefined
  /** A year in its calendar, by that of its month and by the words after it (`z`). */
  year: (digits: string, ofMonth: Calendar | undefined, era: string | undefined) => CalendarDate | undefined
  yearShift: (word: string) => number | undefined
  joiners: readonly Joiner[]
  /** Whether `4 and 6 April` means the days from 4 to 6 here: `between 4 and 6 April`. */
  isBetween: (copy: string, start: number, end: number) => boolean
  relative: readonly RelativeRule[]
  /** The first day of the week, Sunday 0. */
  weekStart: number
}
