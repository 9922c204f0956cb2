import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate } from '../../../indexer/extract/read-date.ts'

describe('a text that is a date', () => {
  test.each([
    ['2018', '2018', 'year', 'a year'],
    ['2018-08', '2018-08', 'month', 'a month'],
    ['2018-8-1', '2018-08-01', 'day', 'without zeros'],
    ['2018-08-21T23:30:00-05:00', '2018-08-21', 'day', 'the day as written, no zone applied'],
    ['2018-08-21 10:00:00.123', '2018-08-21', 'day', 'a database'],
    ['20180821', '2018-08-21', 'day', 'compact'],
    ['20180821T100000Z', '2018-08-21', 'day', 'compact with a time'],
    ['21.08.2018 14:05', '2018-08-21', 'day', 'day first'],
    ['21.08.2018 14.05', '2018-08-21', 'day', 'a time with a dot'],
    ['12/25/2018', '2018-12-25', 'day', 'month first where it must be'],
    ['Tue, 21 Aug 2018 01:30:00 +0430', '2018-08-21', 'day', 'RFC 2822'],
    ['Tue Aug 21 2018 14:05:00 GMT+0400 (Azerbaijan Standard Time)', '2018-08-21', 'day', 'JavaScript'],
    ['Tue Aug 21 14:05:00 2018', '2018-08-21', 'day', 'C'],
    ['1534809600', '2018-08-21', 'day', 'seconds'],
    ['1534809600000', '2018-08-21', 'day', 'milliseconds'],
    ['Çərşənbə, 21 avqust 2024, saat 14:05', '2024-08-21', 'day', 'Azerbaijani, with its weekday'],
    ['2024-cü il avqustun 21-i', '2024-08-21', 'day', 'Azerbaijani, year first'],
    ['avqust 2024', '2024-08', 'month', 'Azerbaijani month'],
    ['21 авг 2024, 14:05', '2024-08-21', 'day', 'a Russian month cut short'],
    ['21 avq. 2024', '2024-08-21', 'day', 'an Azerbaijani one'],
    ['30 mordad 1403', '2024-08-20', 'day', 'a Solar Hijri one in Latin letters'],
    ['21.VIII.1989', '1989-08-21', 'day', 'a Roman month'],
    ['2018 August', '2018-08', 'month', 'a year before its month'],
    ['1440/01/09', '2018-09-19', 'day', 'a lunar day'],
    ['۹ محرم ۱۴۴۰', '2018-09-19', 'day', 'a lunar month by its name'],
    ['August 21, 2024 2:05 PM', '2024-08-21', 'day', 'English'],
    ['1398/05/12', '2019-08-03', 'day', 'Solar Hijri'],
    ['۱۳۹۸-۰۵-۱۲', '2019-08-03', 'day', 'Persian digits'],
    ['۹۸/۰۵/۱۲', '2019-08-03', 'day', 'two digits of the year, in Persian ones'],
    ['سه‌شنبه، ۱۲ شهریور ۱۳۸۹ - ۱۴:۰۵', '2010-09-03', 'day', 'Persian, with weekday and time'],
    ['1399/12/30', '2021-03-20', 'day', 'the last day of a Solar Hijri leap year'],
    ['1398-05', '2019-07-23/2019-08-22', 'month', 'a Solar Hijri month is the days it spans'],
    ['1398', '2019-03-21/2020-03-19', 'year', 'a Solar Hijri year'],
  ])('%s → %s (%s): %s', (text, iso, precision) => {
    expect(readDate(text)).toMatchObject({ iso, precision })
  })

  test.each([
    ['2018-02-30', 'no such day'],
    ['1398/12/30', 'no leap year'],
    ['30.02.2018', 'no such day'],
    ['12/05/19', 'no way to tell the parts'],
    ['4 aprel', 'no year'],
    ['January–November 2018', 'a span'],
    ['0', 'no timestamp'],
    ['0000-00-00', 'a program that knows no date'],
    ['1970-01-01T00:00:00Z', 'a program that knows no date'],
    ['signed on 4 April 1992', 'more than a date'],
    ['12345678', 'a number'],
    ['', 'nothing'],
  ])('%s is none: %s', (text) => expect(readDate(text)).toBeUndefined())
})

test('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readDate(text)))
  fc.assert(fc.property(fc.stringMatching(/^[0-9۰-۹./: T-]{0,24}$/), (text) => void readDate(text)))
})
