import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates } from '../../../analysis/dates/dates.ts'
import { LANGUAGES } from '../../../analysis/language.ts'

const isos = (text: string, language: 'az' | 'en' | 'fa', today?: string) =>
  findDates(text, language, today).map(({ iso }) => iso)

describe('expressions', () => {
  test('say what was written, where, and how fine it is', () => {
    expect(findDates('It was signed on April 4, 1992.', 'en')).toEqual([
      {
        text: 'April 4, 1992',
        start: 17,
        end: 30,
        iso: '1992-04-04',
        precision: 'day',
        calendar: 'gregorian',
      },
    ])
  })

  test('a Solar Hijri month is the days it spans', () => {
    expect(findDates('در خرداد 76 بود', 'fa')).toEqual([
      {
        text: 'خرداد 76',
        start: 3,
        end: 11,
        iso: '1997-05-22/1997-06-21',
        precision: 'month',
        calendar: 'solar-hijri',
      },
    ])
  })

  test('a list has one for each member, a range has one', () => {
    expect(findDates('3, 5 and 9 June', 'en').map(({ text }) => text)).toEqual(['3', '5', '9 June'])
    expect(findDates('aprelin 25-26-da', 'az').map(({ text }) => text)).toEqual(['aprelin 25-26-da'])
  })

  test('offsets fit a text with characters that are folded or not seen', () => {
    const text = 'İclas «İYUNUN 15-də» —\u00A0۱۱\u200Cشهریور'
    expect(findDates(text, 'az').map(({ text: date }) => date)).toEqual(['İYUNUN 15-də'])
    const persian = '\u200F«\u200F۱۱\u200Cشهريورماه ۱۳۸۹»'
    expect(findDates(persian, 'fa').map(({ text: date }) => date)).toEqual(['۱۱\u200Cشهريورماه ۱۳۸۹'])
  })

  test('no date runs over the end of a paragraph, one may over that of a line', () => {
    expect(isos('signed on 4\nApril 1992', 'en')).toEqual(['1992-04-04'])
    expect(isos('room 4\n\nApril 1992', 'en')).toEqual(['1992-04'])
  })
})

describe('the day of the text', () => {
  test.each([
    ['4 aprel', 'az', '2022-11-20', ['2022-04-04'], 'gives the year'],
    ['4 aprel', 'az', '2022', ['2022-04-04'], 'a year is enough'],
    ['4 aprel', 'az', undefined, ['--04-04'], 'is not guessed'],
    ['4 aprel', 'az', 'yesterday', ['--04-04'], 'must be a day'],
    ['4 aprel', 'az', '0400-01-01', ['--04-04'], 'is of our time'],
    ['11 شهریور', 'fa', '2010-08-30', ['2010-09-02'], 'gives the Solar Hijri year'],
    ['20 دی', 'fa', '2010', ['2010-01-10'], 'the day falls into the Gregorian year that is known'],
    ['28 December to 3 January', 'en', '2018-12-20', ['2018-12-28/2019-01-03'], 'a range over the new year'],
    ['January 5, 1990', 'en', '2018-12-20', ['1990-01-05'], 'changes no year that is written'],
    ['in September', 'en', '2018-12-20', [], 'a month alone may be of any year'],
  ] as const)('%s (%s, %s) → %s: %s', (text, language, today, expected, _note) => {
    expect(isos(text, language, today)).toEqual(expected)
  })

  test('relative dates are marked', () => {
    expect(findDates('Bu ilin fevralın 22-də', 'az', '2022-11-20')[0]).toMatchObject({
      iso: '2022-02-22',
      relative: true,
    })
    expect(findDates('Bu ilin fevralın 22-də', 'az')[0]).not.toHaveProperty('relative')
    expect(findDates('4 aprel', 'az', '2022-11-20')[0]).not.toHaveProperty('relative')
  })
})

describe('never', () => {
  const pieces = [
    ...[
      '4',
      '31',
      '25-26',
      '2018',
      '1388',
      '88',
      '۱۱',
      '-',
      '/',
      '.',
      ',',
      ' ',
      '\n',
      "'",
      'and',
      'və',
      'و',
      'تا',
    ],
    ...[
      'April',
      'May',
      'aprelin',
      'mayın',
      'شهریور',
      'دی',
      'می',
      'سال',
      'ماه',
      '-ci il',
      'illər',
      '1990s',
      'in',
    ],
    ...['last year', 'bu ilin', 'گذشته', 'دیروز', 'İ', '\u200C', 'on', 'بیست و', 'سی', '\uD800', 'من'],
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(' ')),
  )
  const day = fc.option(
    fc.oneof(fc.string(), fc.constantFrom('2018', '2018-09', '2018-09-30', '1000', '2999-12-31', '0001')),
    { nil: undefined },
  )
  const DAY = /(?:(?:sh:)?--\d\d-\d\d|\d{4}(?:-\d\d(?:-\d\d)?)?)/.source
  const ISO = new RegExp(`^${DAY}(?:/${DAY})?$`)

  test.each(LANGUAGES)('throws, overlaps or leaves the text: %s', (language) => {
    fc.assert(
      fc.property(text, day, (input, today) => {
        let end = 0
        for (const date of findDates(input, language, today)) {
          expect(input.slice(date.start, date.end)).toBe(date.text)
          expect(date.start).toBeGreaterThanOrEqual(end)
          expect(date.end).toBeGreaterThan(date.start)
          expect(date.iso).toMatch(ISO)
          end = date.end
        }
      }),
      { numRuns: 400 },
    )
  })
})
