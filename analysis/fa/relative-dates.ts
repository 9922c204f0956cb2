/** Persian words that name a date by its distance from the day of the text. */

import type { RelativeRule } from '../dates/grammar.ts'
import { numberOf } from '../dates/numbers.ts'
import { CARDINALS, cardinals, LETTER, WORD_END } from './date-words.ts'

const DISTANCES: Record<string, number> = {
  گذشته: -1,
  قبل: -1,
  پیش: -1,
  جاری: 0,
  اینده: 1,
  بعد: 1,
  دیگر: 1,
}
/** Years by their distance, as they follow a day too: `11 شهریور امسال`. */
export const YEAR_SHIFTS: Record<string, number> = {
  امسال: 0,
  پارسال: -1,
  'سال جاری': 0,
  'سال گذشته': -1,
  'سال قبل': -1,
  'سال اینده': 1,
  'سال بعد': 1,
}
/** Days by their distance. */
export const DAY_SHIFTS: Record<string, number> = {
  دیروز: -1,
  دیشب: -1,
  پریروز: -2,
  امروز: 0,
  امشب: 0,
  فردا: 1,
  'پس فردا': 2,
}
const UNITS = { روز: 'day', هفته: 'week', ماه: 'month', سال: 'year' } as const
const unitOf = (word = ''): 'day' | 'week' | 'month' | 'year' => UNITS[word as keyof typeof UNITS] ?? 'day'
const calendarOf = ({ groups }: RegExpExecArray) =>
  groups?.['g'] === undefined ? ('solar-hijri' as const) : ('gregorian' as const)

/** `سه سال گذشته` is how long something took, `سال گذشته` is when it was. */
const COUNT_BEFORE = new RegExp(`(?:\\d|(?<!${LETTER})(?:${CARDINALS}|چند|چندین)) $`)
const isCounted = ({ input, index }: RegExpExecArray): boolean =>
  COUNT_BEFORE.test(input.slice(Math.max(0, index - 12), index))

/** `دیروز`, `سال گذشته`, `این هفته`, `سه روز پیش`; years and months are Solar Hijri unless `میلادی` follows. */
export const persianRelative: RelativeRule[] = [
  {
    pattern: new RegExp(`(?<k>${Object.keys(DAY_SHIFTS).join('|')})${WORD_END}`, 'y'),
    read: ({ groups }) => ({ unit: 'day', shift: DAY_SHIFTS[groups?.['k'] ?? ''] ?? 0 }),
  },
  {
    pattern: new RegExp(`(?<k>امسال|پارسال)${WORD_END}`, 'y'),
    read: ({ groups }) => ({
      unit: 'year',
      shift: YEAR_SHIFTS[groups?.['k'] ?? ''] ?? 0,
      calendar: 'solar-hijri',
    }),
  },
  {
    pattern: new RegExp(`(?<u>هفته|ماه|سال) (?<k>گذشته|قبل|جاری|اینده|بعد)${WORD_END}(?<g> میلادی)?`, 'y'),
    read: (match) => {
      if (isCounted(match)) return undefined
      const { u, k } = match.groups ?? {}
      return { unit: unitOf(u), shift: DISTANCES[k ?? ''] ?? 0, calendar: calendarOf(match) }
    },
  },
  {
    pattern: new RegExp(`(?:این|همین) (?<u>هفته|ماه|سال)${WORD_END}(?<g> میلادی)?`, 'y'),
    read: (match) => ({ unit: unitOf(match.groups?.['u']), shift: 0, calendar: calendarOf(match) }),
  },
  {
    pattern: new RegExp(
      `(?<n>\\d{1,4}|${CARDINALS}) (?<u>روز|هفته|ماه|سال) (?<k>پیش|قبل|بعد|دیگر)${WORD_END}(?! از)(?<g> میلادی)?`,
      'y',
    ),
    read: (match) => {
      const { n = '', u, k } = match.groups ?? {}
      const shift = (numberOf(cardinals, n) ?? 0) * (DISTANCES[k ?? ''] ?? 0)
      if (u === 'هفته') return { unit: 'day', shift: shift * 7 }
      return { unit: unitOf(u), shift, calendar: calendarOf(match) }
    },
  },
]
