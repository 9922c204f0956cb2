/**
 * Date expressions in running text, of the Gregorian and the Solar Hijri calendar.
 * A language's grammar names the places where a date can begin; only there is the text read more closely.
 */

import { directionOf, type Language, perLanguage } from '../language.ts'
import { LANGUAGE_RULES } from '../registry.ts'
import { parseToday, precisionOf, type Today } from './calendar.ts'
import type { Grammar } from './grammar.ts'
import { plainGrammar } from './plain.ts'
import { readRelative } from './relative.ts'
import { type Found, readChain } from './series.ts'

/** A date as the text has it (UTF-16 offsets, end exclusive) and as ISO 8601. */
export type DateExpression = {
  text: string
  start: number
  end: number
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `--MM-DD` or `A/B`, always Gregorian; `sh:--MM-DD` is Solar Hijri without a year. */
  iso: string
  /** The finest part that the words name. */
  precision: 'day' | 'month' | 'year'
  /** The calendar that the words are of. */
  calendar: 'gregorian' | 'solar-hijri'
  /** Set where the words count from the day of the text: `yesterday`, `this year`. */
  relative?: true
}

const GRAMMARS = perLanguage<Grammar>((language) => LANGUAGE_RULES[language].dates ?? plainGrammar(language))

/** Letters and digits, to tell whether a word begins at a place. */
const WORD = /[\p{L}\p{N}_]/u
/** What cannot stand right before the first digit of a date: other digits of a number, a currency, a letter and a hyphen (`mid-2018` is a date). */
const NUMBER_BEFORE = /(?:[\p{L}\p{N}_$€£¥₼₽#№+]|\p{N}[.,:/٫٬-]|\p{L}(?<!\b(?:mid|pre|post))-)$/u

/**
 * Find the dates a text names, in text order, without overlaps.
 *
 * @param text plain text, any length; offsets fit it as given
 * @param language whose words and habits are read: `2012-ci il`, `April 4, 1992`, `11 شهریور`
 * @param today the day of the text itself, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: relative words are read only with it, and days
 *   without a year are taken for days of its year. Without it they stay `--04-04`.
 * @returns `findDates('signed on April 4, 1992', 'en')` → one expression, `iso` `1992-04-04`. Never throws.
 */
export function findDates(text: string, language: Language, today?: string): DateExpression[] {
  const grammar = grammarOf(text, language)
  const copy = grammar.copy(text)
  const day = parseToday(today)
  const found: DateExpression[] = []
  const { start } = grammar
  start.lastIndex = 0
  for (let match = start.exec(copy); match !== null; match = start.exec(copy)) {
    if (!canBegin(copy, match.index)) {
      start.lastIndex = match.index + 1
      continue
    }
    const { dates, next } = readAt(grammar, text, copy, match.index, day)
    found.push(...dates.map((date) => expressionOf(text, date)))
    start.lastIndex = next
  }
  return found
}

function grammarOf(text: string, language: Language): Grammar {
  const { arabicDates } = LANGUAGE_RULES[language]
  return arabicDates !== undefined && directionOf(text) === 'rtl' ? arabicDates : GRAMMARS[language]
}

/** How the names of the months of a language begin, in small letters. */
export function monthsOf(language: Language): readonly string[] {
  return GRAMMARS[language].months
}

/** The dates that begin here: written out first, so that `this year's 4 April` is a day, then relative ones. */
function readAt(grammar: Grammar, text: string, copy: string, at: number, today: Today | undefined) {
  const chain = readChain(grammar, text, copy, at, today)
  if (chain.dates.length > 0 || today === undefined) return chain
  const date = readRelative(grammar, text, copy, at, today)
  return date === undefined ? chain : { dates: [date], next: date.end }
}

/** Whether a word begins at `at`, or a number that is no part of a longer one. */
function canBegin(copy: string, at: number): boolean {
  const code = copy.charCodeAt(at)
  const isDigit = code >= 0x30 && code <= 0x39
  if (!isDigit) return at === 0 || !WORD.test(copy.charAt(at - 1))
  return !NUMBER_BEFORE.test(copy.slice(Math.max(0, at - 6), at))
}

function expressionOf(text: string, { start, end, iso, date, relative }: Found): DateExpression {
  const expression: DateExpression = {
    text: text.slice(start, end),
    start,
    end,
    iso,
    precision: precisionOf(date),
    calendar: date.calendar,
  }
  return relative ? { ...expression, relative: true } : expression
}
