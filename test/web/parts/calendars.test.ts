import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate } from '../../../search/query/dates.ts'
import { CALENDARS, inCalendar, lastDayOf, periodOf, spanOf } from '../../../web/parts/calendars.ts'

test.each([
  ['2018', '2018-12-31'],
  ['2018-02', '2018-02-28'],
  ['2020-02', '2020-02-29'],
  ['2018-02-03', '2018-02-03'],
])('%s ends on %s', (date, day) => expect(lastDayOf(date)).toBe(day))

test.each([
  ['1397', { from: '2018-03-21', to: '2019-03-20' }],
  ['1397-05', { from: '2018-07-23', to: '2018-08-22' }],
  ['1399-12', { from: '2021-02-19', to: '2021-03-20' }],
])('%s in the Solar Hijri calendar is %j', (key, period) => expect(periodOf(key, 'solar')).toEqual(period))

test('a day that the Solar Hijri calendar cannot count has no place in it', () => {
  expect(inCalendar('2010-09-02', 'solar')).toBe('1389-06-11')
  for (const day of ['0001-01-01', '9999-12-31', 'x']) expect(inCalendar(day, 'solar'), day).toBeUndefined()
})

test.each([
  [{ from: '2018-03-21', to: '2019-03-20' }, 'solar', 'year', '1397', '1397'],
  [{ from: '2018-07-23', to: '2018-08-22' }, 'solar', 'month', '1397-05', '1397-05'],
  [{ from: '2018', to: '2018' }, 'solar', 'day', '1396-10-11', '1397-10-10'],
  [{ from: '2018', to: '2018-06' }, 'gregorian', 'month', '2018-01', '2018-06'],
  [{ from: '2018-01-01', to: '2018-12-31' }, 'gregorian', 'year', '2018', '2018'],
  [{ from: '2018-03-21' }, 'solar', 'year', '1397', undefined],
  [{ to: '2018-08-21' }, 'gregorian', 'day', undefined, '2018-08-21'],
] as const)('%j in the %s calendar is by %s: %s to %s', (period, calendar, unit, from, to) =>
  expect(spanOf(period, calendar)).toEqual({ unit, from, to }),
)

test('a span that cannot be counted is none', () => expect(spanOf({ from: '9999' }, 'solar')).toBeUndefined())

test.each([
  ['2018', 'from', '2018'],
  ['2018/8/2', 'from', '2018-08-02'],
  ['۲۰۱۸-۰۸', 'to', '2018-08'],
  ['1397', 'from', '2018-03-21'],
  ['۱۳۹۷', 'to', '2019-03-20'],
  ['۱۳۹۷/۵', 'from', '2018-07-23'],
  [' 1397.05.30 ', 'to', '2018-08-21'],
  ['1397-13', 'from', undefined],
  ['1397-12-30', 'to', undefined],
  ['yesterday', 'from', undefined],
  ['', 'to', undefined],
] as const)('%j as %s is %s in an address', (typed, end, date) => expect(readDate(typed, end)).toBe(date))

test('whatever is typed, reading it never throws; every period is its own span', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9۰-۹]{4}[-/][0-9]{1,2}$/)), (typed) => {
      readDate(typed, 'from')
    }),
  )
  const keys = fc
    .tuple(fc.integer({ min: 1300, max: 1500 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)
  fc.assert(
    fc.property(keys, fc.constantFrom(...CALENDARS), (key, calendar) => {
      const shown = calendar === 'solar' ? key : key.replace(/^1/, '2')
      expect(spanOf(periodOf(shown, calendar), calendar)).toEqual({ unit: 'month', from: shown, to: shown })
    }),
  )
})
