import { expect, test } from 'vitest'
import { isoOf, isoOfRange, isValidDate, parseToday, yearOf } from '../../../analysis/dates/calendar.ts'

const solar = (year?: number, month?: number, day?: number) =>
  ({ calendar: 'solar-hijri', year, month, day }) as const
const gregorian = (year?: number, month?: number, day?: number) =>
  ({ calendar: 'gregorian', year, month, day }) as const

test.each([
  [gregorian(2018), '2018', 'year'],
  [gregorian(622), '0622', 'four digits'],
  [gregorian(2018, 9), '2018-09', 'month'],
  [gregorian(2018, 9, 1), '2018-09-01', 'day'],
  [gregorian(undefined, 9, 1), '--09-01', 'no year'],
  [solar(undefined, 6, 11), 'sh:--06-11', 'no year, Solar Hijri'],
  [solar(1389, 6, 11), '2010-09-02', 'Solar Hijri day'],
  [solar(1388, 3), '2009-05-22/2009-06-21', 'Solar Hijri month'],
  [solar(1399), '2020-03-20/2021-03-20', 'Solar Hijri leap year'],
])('%o → %s: %s', (date, iso, _note) => expect(isoOf(date)).toBe(iso))

test('a Solar Hijri range goes from the first day to the last', () => {
  expect(isoOfRange(solar(1398, 4), solar(1398, 7))).toBe('2019-06-22/2019-10-22')
  expect(isoOfRange(solar(undefined, 6, 11), solar(undefined, 6, 12))).toBe('sh:--06-11/sh:--06-12')
})

test.each([
  [gregorian(2020, 2, 29), true, 'leap day'],
  [gregorian(2019, 2, 29), false, 'no leap year'],
  [gregorian(1900, 2, 29), false, 'no leap year of a century'],
  [gregorian(undefined, 2, 29), true, 'leap day of no year'],
  [gregorian(2019, 13), false, 'month 13'],
  [solar(1399, 12, 30), true, 'Solar Hijri leap day'],
  [solar(1398, 12, 30), false, 'no Solar Hijri leap year'],
  [solar(undefined, 7, 31), false, 'Mehr has 30 days'],
])('%o is a date: %s, %s', (date, valid, _note) => expect(isValidDate(date)).toBe(valid))

test.each([
  ['2018-09-30', { year: 2018, month: 9, day: 30 }],
  ['2018-09-30T10:00:00Z', { year: 2018, month: 9, day: 30 }],
  ['2018-09', { year: 2018, month: 9, day: undefined }],
  ['2018', { year: 2018, month: undefined, day: undefined }],
  ['2018-13-01', undefined],
  ['2018-9-1', undefined],
  ['', undefined],
  [undefined, undefined],
])('today %s → %o', (value, today) => expect(parseToday(value)).toEqual(today))

test('the year of a day is that of its own calendar', () => {
  expect(yearOf({ year: 2018, month: 9, day: 30 }, solar(undefined, 6, 11))).toBe(1397)
  expect(yearOf({ year: 2018 }, solar(undefined, 10, 11))).toBe(1396)
  expect(yearOf({ year: 2018 }, solar(undefined, 4, 11))).toBe(1397)
  expect(yearOf({ year: 2018 }, gregorian(undefined, 4, 11))).toBe(2018)
})
