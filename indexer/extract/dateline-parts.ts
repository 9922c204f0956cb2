/**
 * The parts of a dateline: a line is read from its beginning, and every part of it must be a place, a date, a day of the week
 * or an agency, so that no sentence is taken for a dateline.
 */

import { findDates, monthsOf } from '../../analysis/dates/dates.ts'
import { findLunarDay } from '../../analysis/dates/lunar.ts'
import { LANGUAGES, languagesIn } from '../../analysis/language.ts'
import { lower } from '../../analysis/normalize.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import { isAgency } from './agencies.ts'
import type { StatedDate } from './date.ts'
import { readDate } from './read-date.ts'

/** What a dateline states; `isStored`: the line says nothing that its date and source do not. */
export type DatelineParts = { date: StatedDate | undefined; source: string | undefined; isStored: boolean }

type Part = { kind: 'date' | 'place' | 'agency' | 'weekday'; text: string; isEnded: boolean }

/** No first part is longer, in characters. */
const LONGEST_PART = 50
/** A cheap sign that a part ends. */
const STOP = /[,،;|—–/()[\].:-]/
/** Stands for the date while the parts are told apart. */
const DATE = '\u0001'
/** What may stand before a date that stands alone. */
export const LABEL = /^\s*(?:date|tarix|تاریخ|ب?ه? ?تاریخ|مورخه?|فی)\s*:?\s+(?=\p{N})/iu
const CLOCK = /^[\s,،|–-]*(?:(?:saat|at|ساعت)\s*)?\p{N}{1,2}[:.]\p{N}{2}(?::\p{N}{2})?(?![\p{L}\p{N}])/u
/** `-` and `.` end a part only beside a space: `Rusiya-Azərbaycan`, `REPORT.AZ`. */
const SEPARATOR = /\s*(?:--|[,،;|—–/]|:(?!\d)|[()[\]]|\.(?=\s|$|[/(])|-(?=\s|$)|(?<=\s)-)\s*/gu
/** After one of these the text begins. */
const ENDS = /[—–/:.|-]/
const WEEKDAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:bazar ertəsi|çərşənbə axşamı|çərşənbə|cümə axşamı|cümə|şənbə|bazar)$|^(?:(?:یک|دو|سه|چهار|پنج)[ \u200C]?)?شنبه$|^جمعه$/iu
const LATIN_PLACE =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|of|de|al|el|şəhəri|şəh\.?|rayonu|шәһәри|шәһ\.?|рајону)){0,3}$/u
const PERSIAN_PLACE = /^[\p{Script=Arabic}\u200C]+(?: [\p{Script=Arabic}\u200C]+)?$/u
const CAPITALS = /^\p{Lu}[\p{Lu} .'’-]+$/u
/** `(MENAFN- AzerNews)`, `(Reuters)`, `(News Agency of Somewhere)`. */
const NAME = /^[\p{L}\d][\p{L}\p{M}\d.&' ’\u200C-]{1,40}$/u
const AGENCY_WORD = /^(?:خبرگزاری|آژانس|شبکه خبری)\s+/u
/** `Bakı-APA`: the place joined to the agency. */
const JOINED_PLACE = /^\p{Lu}\p{L}+-(?=\p{Lu})/u
/** They hand on what others wrote, and put its name behind theirs. */
const DISTRIBUTORS = new Set([
  'MENAFN',
  'EIN Presswire',
  'PRNewswire',
  'PR Newswire',
  'GlobeNewswire',
  'Business Wire',
])

/**
 * Read the dateline that a line begins with.
 *
 * @returns undefined if it begins with none
 * @example datelineParts('Bakı, 21 avqust 2024, APA') // date 2024-08-21, source APA
 */
export function datelineParts(line: string): DatelineParts | undefined {
  const head = line.replace(LABEL, '')
  if (!mayBegin(head)) return undefined
  const date = firstDate(head)
  const { parts, isWhole } = partsOf(date === undefined ? head : marked(head, date))
  if (!isDateline(parts, isWhole, head !== line)) return undefined
  const isDated = parts.some(({ kind }) => kind === 'date')
  const day = date !== undefined && isDated ? readDate(date.text) : undefined
  const holdsLunar = day?.isLunar === true || findLunarDay(head) !== undefined
  const saysMore = holdsLunar || parts.some(({ kind }) => kind === 'place')
  const isStored = isWhole && isDated === (day !== undefined) && !saysMore
  return { date: day, source: sourceOf(parts), isStored }
}

const NUMBER = '[0-9\u0660-\u0669\u06F0-\u06F9]'
const DIGIT = new RegExp(NUMBER)
const inArabic = LANGUAGES.filter((language) => LANGUAGE_RULES[language].scripts[0] === 'arabic')
const inOthers = LANGUAGES.filter((language) => !inArabic.includes(language))
const ARABIC_MONTHS = [
  ...inArabic.flatMap(monthsOf),
  ...LANGUAGES.flatMap((language) => LANGUAGE_RULES[language].arabicDates?.months ?? []),
].join('|')
const OTHER_MONTHS = inOthers.flatMap(monthsOf).join('|')
/** The name of a month, or three numbers with one separator. */
const DATE_SIGN = new RegExp(
  `(?<!\\w)(?:${OTHER_MONTHS})|(?:^|[^آ-ی])(?:${ARABIC_MONTHS.replaceAll('ی', '[یي]').replaceAll('ک', '[کك]')})|${NUMBER}{1,4}([-./])${NUMBER}{1,2}\\1${NUMBER}`,
  'i',
)

const CYRILLIC = /[\u0400-\u04FF]/

/** Days and months of an Azerbaijani text in Cyrillic are those that it has in Latin letters. */
function inLatin(text: string): string {
  return CYRILLIC.test(text) ? lower(text) : text
}

/** Whether a text can hold a date: cheap, for the many that do not. */
export function mayHoldDate(text: string): boolean {
  return DIGIT.test(text) && (DATE_SIGN.test(inLatin(text)) || findLunarDay(text) !== undefined)
}

/** Whether the first part can be one of a dateline: nearly all lines are told apart here, at little cost. */
function mayBegin(head: string): boolean {
  const stop = head.search(STOP)
  if (stop > LONGEST_PART || (stop === -1 && head.length > LONGEST_PART)) return false
  const first = (stop === -1 ? head : head.slice(0, stop)).trim()
  if (first === '' || isPlace(first) || isWeekday(first)) return true
  return DIGIT.test(first) ? mayHoldDate(head.slice(0, LONGEST_PART)) : isAgency(nameOf('agency', first))
}

function sourceOf(parts: readonly Part[]): string | undefined {
  const agencies = parts.filter(({ kind }) => kind === 'agency').map(({ text }) => text)
  return agencies.find((name) => !DISTRIBUTORS.has(name)) ?? agencies[0]
}

type Place = { text: string; start: number; end: number }

/** The first day that the head names, with its year or without; a lunar one where there is no other. */
function firstDate(head: string): Place | undefined {
  if (!mayHoldDate(head)) return undefined
  const languages = /\p{Script=Arabic}/u.test(head) ? languagesIn('arabic') : inOthers
  const found = languages.flatMap((language) => findDates(head, language).slice(0, 1))
  const days = found.filter(({ precision, iso }) => precision === 'day' && !iso.includes('/'))
  return days.sort((a, b) => b.text.length - a.text.length)[0] ?? lunarDate(head)
}

function lunarDate(head: string): Place | undefined {
  const found = findLunarDay(head)
  return found === undefined ? undefined : { ...found, text: head.slice(found.start, found.end) }
}

function marked(head: string, { start, end }: Place): string {
  const rest = head.slice(end).replace(CLOCK, '')
  // Papers give the day of the other calendar beside it.
  const beside = findLunarDay(rest)
  const after = beside === undefined ? rest : `${rest.slice(0, beside.start)}${DATE}${rest.slice(beside.end)}`
  return `${head.slice(0, start)}${DATE}${after}`
}

/** The parts of a dateline from the beginning of a line on, as far as they can be parts of one. */
function partsOf(head: string): { parts: Part[]; isWhole: boolean } {
  const parts: Part[] = []
  let at = 0
  let before = ''
  for (const match of [...head.matchAll(SEPARATOR), undefined]) {
    const text = head.slice(at, match?.index ?? head.length).trim()
    const after = match?.[0].trim() ?? ''
    const kind = text === '' ? undefined : kindOf(text, before, after, parts)
    if (kind === undefined && text !== '') return { parts: untilEnd(parts), isWhole: false }
    if (kind !== undefined) parts.push({ kind, text: nameOf(kind, text), isEnded: ENDS.test(after) })
    else if (parts.length > 0 && ENDS.test(after)) parts.push({ ...lastOf(parts), isEnded: true })
    at = match === undefined ? head.length : match.index + match[0].length
    before = after || before
  }
  const isWhole = parts.at(-1)?.kind !== 'place'
  return { parts: isWhole ? parts : untilEnd(parts), isWhole }
}

function lastOf(parts: Part[]): Part {
  return parts.pop() ?? { kind: 'weekday', text: '', isEnded: false }
}

/** A sentence that begins with a place and a date is no dateline: what ends one is more than a comma. */
function untilEnd(parts: readonly Part[]): Part[] {
  return parts.slice(0, parts.findLastIndex(({ isEnded }) => isEnded) + 1)
}

function kindOf(
  text: string,
  before: string,
  after: string,
  parts: readonly Part[],
): Part['kind'] | undefined {
  if (text === DATE) return 'date'
  if (text.length > LONGEST_PART) return undefined
  if (isWeekday(text)) return 'weekday'
  if (isAgency(nameOf('agency', text))) return 'agency'
  const isSet = (before === '(' && after.startsWith(')')) || (before === '/' && after.startsWith('/'))
  if (isSet && NAME.test(text) && mayHaveAgency(parts)) return 'agency'
  // MENAFN and its like put the paper behind their own name: `(MENAFN- AzerNews)`.
  if (after.startsWith(')') && before === '-' && NAME.test(text) && mayHaveAgency(parts)) return 'agency'
  return isPlace(text) ? 'place' : undefined
}

function isWeekday(text: string): boolean {
  return WEEKDAY.test(inLatin(text))
}

function isPlace(text: string): boolean {
  return LATIN_PLACE.test(text) || PERSIAN_PLACE.test(text)
}

/** An unknown name in brackets is an agency behind a date, or behind a place in capitals: `LONDON (XYZ) —`. */
function mayHaveAgency(parts: readonly Part[]): boolean {
  return parts.some(({ kind, text }) => kind === 'date' || (kind === 'place' && CAPITALS.test(text)))
}

function nameOf(kind: Part['kind'], text: string): string {
  if (kind !== 'agency') return text
  const name = text.replace(AGENCY_WORD, '')
  return isAgency(name) ? name : name.replace(JOINED_PLACE, '')
}

function isDateline(parts: readonly Part[], isWhole: boolean, isLabelled: boolean): boolean {
  const has = (kind: Part['kind']) => parts.some((part) => part.kind === kind)
  if (!has('date') && !has('agency')) return false
  if (parts.length === 1) return isLabelled || (isWhole && has('agency'))
  const begins = parts[0]?.kind
  return isLabelled || begins === 'place' || begins === 'agency' || (has('date') && has('agency'))
}
