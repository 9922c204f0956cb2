import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDate, readDate } from '../../../search/query/dates.ts'

describe('dates as people write them', () => {
  test.each([
    ['21.08.2018', '2018-08-21'],
    ['21/08/2018', '2018-08-21'],
    ['08/2018', '2018-08'],
    ['august 2018', '2018-08'],
    ['Aug 2018', '2018-08'],
    ['21 August 2018', '2018-08-21'],
    ['August 21, 2018', '2018-08-21'],
    ['avqust 2018', '2018-08'],
    ['21 avqust 2018-ci il', '2018-08-21'],
    ['2018-ci il', '2018'],
    ['1990-ҹы ил', '1990'],
    ['1990-джи ил', '1990'],
    ['۱۹۹۰-جی ایل', '1990'],
    ['۲۱ اوت ۲۰۱۸', '2018-08-21'],
    ['۳۰ مرداد ۱۳۹۷', '2018-08-21'],
    ['30 mordad 1397', '2018-08-21'],
    ['30 Mordad 1397', '2018-08-21'],
    ['1397/5/30', '2018-08-21'],
    ['30/5/1397', '2018-08-21'],
    ['۱۵ ثور ۱۳۹۷', '2018-05-05'],
    ['21 авг 2018', '2018-08-21'],
    ['21 августа 2018 г.', '2018-08-21'],
    ['9 мая 1995', '1995-05-09'],
    ['янв. 2018', '2018-01'],
    ['21 avq 2018', '2018-08-21'],
    ['sent. 2018', '2018-09'],
    ['21-Aug-2018', '2018-08-21'],
    ['2018-ci ilin avqustu', '2018-08'],
    ['2018 Aug 21', '2018-08-21'],
  ])('%s is %s', (typed, date) => {
    expect(readDate(typed, 'from')).toBe(date)
    expect(readDate(typed, 'to')).toBe(date)
  })

  test.each([
    ['مرداد ۱۳۹۷', '2018-07-23', '2018-08-22'],
    ['حمل ۱۳۹۷', '2018-03-21', '2018-04-20'],
    ['şəhrivər 1397', '2018-08-23', '2018-09-22'],
  ])('%s is from %s to %s', (typed, from, to) =>
    expect([readDate(typed, 'from'), readDate(typed, 'to')]).toEqual([from, to]),
  )

  test.each([
    '2018-02-31',
    '31 фев 2018',
    'авгур 2018',
    '31.02.2018',
    '1397-12-30',
    '2018-13',
    '21.08',
    'soon',
    '',
    '2018 2019',
    'x'.repeat(100),
  ])('%s is none', (typed) => expect(readDate(typed, 'from')).toBeUndefined())
})

test.each([
  ['1440/01/09', '2018-09-19', '2018-09-19'],
  ['۹ محرم ۱۴۴۰', '2018-09-19', '2018-09-19'],
  ['9 Muharram 1440', '2018-09-19', '2018-09-19'],
  ['9 məhərrəm 1440', '2018-09-19', '2018-09-19'],
  ['Ramazan 1440', '2019-05-06', '2019-06-03'],
  ['1440', '2018-09-11', '2019-08-30'],
  ['1397 هجری قمری', '1976-12-22', '1977-12-11'],
])('the Lunar Hijri date %s is from %s to %s', (typed, from, to) =>
  expect([readDate(typed, 'from'), readDate(typed, 'to')]).toEqual([from, to]),
)

test('whatever is typed, it is a date of an address or none', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[0-9۰-۹./ -]{0,12}$/),
    fc
      .tuple(
        fc.integer({ min: 1, max: 32 }),
        fc.constantFrom('محرم', 'mordad', 'avqust', 'May'),
        fc.integer({ min: 1200, max: 2100 }),
      )
      .map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(typed, fc.constantFrom('from', 'to'), (text, end) => {
      const date = readDate(text, end)
      expect(date === undefined || isDate(date)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
