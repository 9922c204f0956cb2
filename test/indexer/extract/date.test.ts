import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentDate } from '../../../indexer/extract/date.ts'
import { readDate } from '../../../indexer/extract/read-date.ts'

const stored = (text: string) => documentDate(readDate(text), 'given')

describe('a stored date', () => {
  test.each([
    ['2019-08-03', 20190803, 20190803, '2019', '2019-08', '1398', '1398-05', 'a day is in both calendars'],
    ['2019-02', 20190201, 20190228, '2019', '2019-02', 'none', 'none', 'a month is in two Solar ones'],
    ['2020', 20200101, 20201231, '2020', 'none', 'none', 'none', 'a year is in two Solar ones'],
    ['1398-05', 20190723, 20190822, '2019', 'none', '1398', '1398-05', 'a Solar month is in two months'],
    ['1398-10', 20191222, 20200120, 'none', 'none', '1398', '1398-10', 'and it may be in two years'],
    ['1398', 20190321, 20200319, 'none', 'none', '1398', 'none', 'a Solar year is in two years'],
    ['2021-03-20', 20210320, 20210320, '2021', '2021-03', '1399', '1399-12', 'the last day of 1399'],
    ['2021-03-21', 20210321, 20210321, '2021', '2021-03', '1400', '1400-01', 'the first of 1400'],
    ['1500-01-01', 15000101, 15000101, '1500', '1500-01', 'none', 'none', 'older than the Solar calendar'],
  ])('%s: %i–%i, %s, %s, %s, %s: %s', (text, dateStart, dateEnd, year, month, solarYear, solarMonth) => {
    expect(stored(text)).toMatchObject({ dateStart, dateEnd, year, month, solarYear, solarMonth })
  })

  test('no date is a value of every facet', () => {
    expect(documentDate(undefined, 'given')).toEqual({
      date: null,
      datePrecision: null,
      dateOrigin: null,
      dateStart: null,
      dateEnd: null,
      year: 'none',
      month: 'none',
      solarYear: 'none',
      solarMonth: 'none',
    })
  })

  test('every day ends where it begins', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const { dateStart, dateEnd } = stored(`${date.toISOString().slice(0, 10)}T12:00`)
        return dateStart === dateEnd
      }),
    )
  })
})
