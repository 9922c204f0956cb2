import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../analysis/language.ts'
import { showDate } from '../../../web/parts/dates.ts'

test.each([
  ['2024-08-21', 'az', '21 avqust 2024', undefined],
  ['2024-08', 'az', 'avqust 2024', undefined],
  ['2024', 'az', '2024', undefined],
  ['2024-08-21', 'en', '21 August 2024', undefined],
  ['2024-08-21', 'fa', '۳۱ مرداد ۱۴۰۳', '۲۱ اوت ۲۰۲۴'],
  ['2010-09-02', 'fa', '۱۱ شهریور ۱۳۸۹', '۲ سپتامبر ۲۰۱۰'],
  ['2024-08', 'fa', 'اوت ۲۰۲۴', 'مرداد تا شهریور ۱۴۰۳'],
  ['2024-03', 'fa', 'مارس ۲۰۲۴', 'اسفند ۱۴۰۲ تا فروردین ۱۴۰۳'],
  ['2018', 'fa', '۲۰۱۸', '۱۳۹۶ تا ۱۳۹۷'],
] as const)('%s in %s is %s', (date, language, text, other) =>
  expect(showDate(date, null, language)).toEqual({ iso: date, text, other }),
)

test('is not more precise than it is known', () => {
  expect(showDate('2024-08-01', 'month', 'en')).toEqual({
    iso: '2024-08',
    text: 'August 2024',
    other: undefined,
  })
  expect(showDate('2024-01-01', 'year', 'az').text).toBe('2024')
})

test.each(['', '2018-13', '2018-02-31', 'yesterday', '20', '<b>'])(
  'shows what is no date as it is: %s',
  (date) => expect(showDate(date, 'day', 'fa')).toEqual({ iso: '', text: date, other: undefined }),
)

test.each([
  ['2024-08-21', 'az', '31 mordad 1403', '21 avqust 2024'],
  ['2024-08-21', 'en', '31 Mordad 1403', '21 August 2024'],
  ['2024-08', 'en', 'August 2024', 'Mordad to Shahrivar 1403'],
  ['0900-01-01', 'en', '1 January 900', undefined],
] as const)('%s in %s in the Solar Hijri calendar is %s', (date, language, text, other) =>
  expect(showDate(date, null, language, 'solar')).toEqual({ iso: date, text, other }),
)

test('who reads Persian may choose the Gregorian calendar', () =>
  expect(showDate('2024-08-21', 'day', 'fa', 'gregorian')).toEqual({
    iso: '2024-08-21',
    text: '۲۱ اوت ۲۰۲۴',
    other: undefined,
  }))

test('never throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...LANGUAGES), (date, language) => {
      showDate(date, null, language)
    }),
  )
})

test('a Solar Hijri month is shown as one to Persian readers, as its days to others', () => {
  expect(showDate('2019-07-23/2019-08-22', 'month', 'fa').text).toContain('مرداد')
  expect(showDate('2019-07-23/2019-08-22', 'month', 'en').text).toMatch(/23 July.*22 August 2019/)
  expect(showDate('x/y', 'month', 'en').text).toBe('x/y')
})
