/**
 * Dates of Azerbaijani in Arabic script: `۱۳۹۸-جی ایلین فروردین آیی`, `آذر آیی‌نین ۲۱-ی`, `یانوارین ۲۰-سینده`, besides all that Persian
 * writes. Months are those of Iran, and the Gregorian ones by their Persian, Turkish and Russian names. Source: the press of Tabriz and the magazine Varlıq.
 */

import type { Grammar, Month, RelativeRule, Rule } from '../../dates/grammar.ts'
import { dateRule } from '../../dates/grammar.ts'
import { numberOf } from '../../dates/numbers.ts'
import { fold, LETTER, months, WORD_END } from '../../fa/date-words.ts'
import { persianDates } from '../../fa/dates.ts'

/** Gregorian months as Turkish and Russian have them, in the spelling of the copy. */
const NORTHERN = [
  'یانوار ژانوار اوجاق',
  'فئورال فورال فیورال شوبات',
  'مارت',
  'آپرئل آپریل نیسان',
  'مای ماییس',
  'ایون ایونی هازیران',
  'ایول ایولی تموز',
  'آوقوست آگوست آوگوست آغوستوس',
  'سئنتیابر سنتیابر سنتابر ائیلول',
  'اوکتیابر اوکتوبر اکتیابر',
  'نویابر نوامبر نوویابر',
  'دئکابر دکابر دسامبر',
]
const NAMES: ReadonlyMap<string, Month> = new Map([
  ...months,
  ...NORTHERN.flatMap((names, at) =>
    names.split(' ').map((name): [string, Month] => [read(name), { calendar: 'gregorian', month: at + 1 }]),
  ),
])
const NUMBERS = new Map(
  `بیر ایکی اوچ دؤرد بئش آلتی یئددی سککیز دوققوز اون`.split(' ').flatMap((unit, at): [string, number][] => [
    [read(unit), at + 1],
    ...(at < 9
      ? ([
          [`${read('اون')}${read(unit)}`, at + 11],
          [`${read('ایییرمی')}${read(unit)}`, at + 21],
          [`${read('اییرمی')}${read(unit)}`, at + 21],
        ] as [string, number][])
      : []),
  ]),
)

/** Of vowels with signs only the plain letters are left, as in the copy of Persian. */
function read(word: string): string {
  return fold(word).replace(/[ۆۇ]/g, 'و').replace(/ێ/g, 'ی')
}

const CASE = '(?:ی?نین|ین|ون|نون|ی?نده|ی?ندا|یندن|یندان|ونده|وندا|وندان|ده|دا|دن|دان|ه|ا|نه|نا|دک)'
/** The endings of a month, of the word for month behind it, and of a day; some stand behind a hyphen or a space. */
const OF_MONTH = `(?<c>(?: ?${CASE})?)`
const AY = `(?<a> ای(?:ی|یی)?(?: ?${CASE})?${WORD_END})`
const ORDINAL = '(?: ?-? ?(?:ای|ی|و|او)?ن?ج[یو])'
const OF_DAY = `(?<e>(?: ?-? ?(?:(?:س?[یو])?${CASE}|س?[یو])${WORD_END})?)`
const MONTH = `(?<m>${[...NAMES.keys()].sort((one, two) => two.length - one.length).join('|')})${OF_MONTH}${WORD_END}${AY}?`
const DIGITS = `(?<d>(?<!\\d)\\d{1,2})(?![\\d%]|[.,:/]\\d)${ORDINAL}?`
const DAY = `${DIGITS}${OF_DAY}${WORD_END}`
const IL = ` ای?ل(?:ی|ین|ینده|یندن|ده|دن|ه|ینه|دک|ینین|ه قدر)?${WORD_END}`
const YEAR = `(?<y>(?<!\\d)1[2-9]\\d\\d|20\\d\\d)(?:${ORDINAL}?${IL})(?! (?:قاباق|اول|اونجه|سونرا))`
const YEAR_SAID = `(?<r>بو|گلن|کچن|گچن|کیچن|گیچن|اوتن) ایل(?:ین|ده|کی)?${WORD_END}`
const YEAR_AFTER = `(?:,? (?<y>1[2-9]\\d\\d|20\\d\\d)(?![\\d%])(?:${ORDINAL}?${IL}|${ORDINAL})?)`

/** A name of a month that is another word too stands with more beside it here. */
const SHORT_NAMES = new Set([
  'دی',
  'می',
  'مه',
  'تیر',
  'مهر',
  'مای',
  'مارت',
  'تموز',
  'نیسان',
  'اوجاق',
  'ایون',
  'ایول',
])

function isSureMonth({ groups }: RegExpExecArray): boolean {
  const { m = '', a, y, r, c = '', d } = groups ?? {}
  if ((y ?? r ?? a) !== undefined) return true
  return d !== undefined && (!SHORT_NAMES.has(m) || c !== '')
}

/** `یانوارین ۲۰-سی`; without an ending on either it may be any number. */
function isMonthOfDay(match: RegExpExecArray): boolean {
  const { c = '', a = '', e = '' } = match.groups ?? {}
  return isSureMonth(match) && (e !== '' || /ن$/.test(c) || /نین$/.test(a))
}

const rule = (source: string, alone = true, accept: Rule['accept'] = isSureMonth): Rule =>
  dateRule(source, alone, accept)
const afterYear = (pattern: string, accept?: Rule['accept']): Rule[] =>
  [`${YEAR},? `, `${YEAR_SAID} `].map((year) => rule(year + pattern, true, accept))

const rules: Rule[] = [
  ...afterYear(`${MONTH} ${DAY}`, isMonthOfDay),
  ...afterYear(`${DAY} ${MONTH}`),
  ...afterYear(MONTH),
  rule(`${DAY} ${MONTH}${YEAR_AFTER}?`),
  rule(`${MONTH} ${DAY}${YEAR_AFTER}?`, true, isMonthOfDay),
  rule(`(?<t>(?:1[2-9]|20)\\d0)${ORDINAL}? ایل(?:لر|ر)[\\u0621-\\u06D3]*`, true, () => true),
  rule(`${MONTH}${YEAR_AFTER}`),
  rule(YEAR, true, () => true),
]

const SHIFTS: Record<string, number> = { بو: 0, گلن: 1, کچن: -1, گچن: -1, کیچن: -1, گیچن: -1, اوتن: -1 }
const DAYS: Record<string, number> = { دونن: -1, 'بو گون': 0, بوگون: 0, صاباح: 1, ساباح: 1 }
const UNITS = { گون: 'day', هفته: 'week', ای: 'month', ایل: 'year' } as const
const unitOf = (word = '') => UNITS[word as keyof typeof UNITS] ?? 'day'

const relative: RelativeRule[] = [
  {
    pattern: new RegExp(`(?<k>${Object.keys(DAYS).join('|')})(?:کی|کو)?${WORD_END}`, 'y'),
    read: ({ groups }) => ({ unit: 'day', shift: DAYS[groups?.['k'] ?? ''] ?? 0 }),
  },
  {
    pattern: new RegExp(
      `(?<k>${Object.keys(SHIFTS).join('|')}) (?<u>ایل|ای|هفته)(?: ?(?:ین|ده|دا|کی|نین))?${WORD_END}`,
      'y',
    ),
    read: ({ groups }) => ({
      unit: unitOf(groups?.['u']),
      shift: SHIFTS[groups?.['k'] ?? ''] ?? 0,
      calendar: 'solar-hijri',
    }),
  },
  {
    pattern: new RegExp(
      `(?<n>\\d{1,3}|${[...NUMBERS.keys()].join('|')}) (?<u>گون|هفته|ای|ایل) (?<k>قاباق|اول|اونجه|سونرا)${WORD_END}`,
      'y',
    ),
    read: ({ groups }) => {
      const count = numberOf(NUMBERS, groups?.['n'] ?? '') ?? 0
      const shift = groups?.['k'] === 'سونرا' ? count : -count
      return groups?.['u'] === 'هفته'
        ? { unit: 'day', shift: shift * 7 }
        : { unit: unitOf(groups?.['u']), shift, calendar: 'solar-hijri' }
    },
  },
]

/** How Azerbaijani writes dates in Arabic script. */
export const southernDates: Grammar = {
  ...persianDates,
  copy: (text) => read(text),
  months: [...persianDates.months, ...NORTHERN.flatMap((names) => names.split(' '))],
  start: new RegExp(
    `${persianDates.start.source}|(?<!${LETTER})(?:${[...NAMES.keys()].join('|')}|${[...Object.keys(DAYS), ...Object.keys(SHIFTS), ...NUMBERS.keys()].join('|')})`,
    'g',
  ),
  rules: [...rules, ...persianDates.rules],
  month: (name) => NAMES.get(name),
  number: (words) => NUMBERS.get(words) ?? persianDates.number(words),
  yearShift: (word) => SHIFTS[word] ?? persianDates.yearShift(word),
  joiners: [
    { kind: 'range', pattern: /(?<=د[اه]ن|دن) /y },
    ...persianDates.joiners,
    { kind: 'and', pattern: / (?:و|یا|ایله) /y },
  ],
  relative: [...relative, ...persianDates.relative],
}
