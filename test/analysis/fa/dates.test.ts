import { expect, test } from 'vitest'
import { findDates } from '../../../analysis/dates/dates.ts'

const isos = (text: string, today?: string) =>
  findDates(text, 'fa', today)
    .map(({ iso }) => iso)
    .join(' ')

test.each([
  ['29 اسفند ماه سال 1329', '1951-03-20', 'with month and year said'],
  ['۱۲ فروردین ۱۳۵۸', '1979-04-01', 'Persian digits'],
  ['١٢ فروردين ١٣٥٨', '1979-04-01', 'Arabic digits and yeh'],
  ['8 شهریور 60', '1981-08-30', 'two-digit year'],
  ['سوم خرداد 02', '2023-05-24', 'two-digit year of this century'],
  ['بیست و دوم بهمن ۱۳۵۷', '1979-02-11', 'ordinal in words'],
  ['سی‌ام آذر', 'sh:--09-30', 'thirtieth'],
  ['پنجم امرداد', 'sh:--05-05', 'old spelling of a month'],
  ['11 شهریورماه', 'sh:--06-11', 'month glued'],
  ['اول دی‌ماه', 'sh:--10-01', 'month joined'],
  ['خرداد 76', '1997-05-22/1997-06-21', 'month of a year'],
  ['شهریورماه سال ۹۳', '2014-08-23/2014-09-22', 'glued month of a year'],
  ['سال 1388', '2009-03-21/2010-03-20', 'year'],
  ['سال 88', '2009-03-21/2010-03-20', 'two-digit year said'],
  ['1388 هجری شمسی', '2009-03-21/2010-03-20', 'calendar said'],
  ['1388/6/11', '2009-09-02', 'slashes'],
  ['88/6/11', '2009-09-02', 'slashes, two-digit year'],
  ['11/6/1388', '2009-09-02', 'year last'],
  ['12 ثور 1397', '2018-05-02', 'Afghan month'],
  ['۱۲ سنبله', 'sh:--06-12', 'Afghan month without a year'],
  ['12 حمل 1397', '2018-04-01', 'Afghan month that is a word'],
  ['30 اسفند', 'sh:--12-30', 'leap day of no year'],
])('Solar Hijri: %s → %s: %s', (text, iso) => expect(isos(text)).toBe(iso))

test.each([
  ['۱۵ سپتامبر ۲۰۱۲', '2012-09-15', 'full'],
  ['14 ژانويه سال 2011', '2011-01-14', 'year said'],
  ['اول ماه مه', '--05-01', 'ordinal'],
  ['25 می قرار است', '--05-25', 'May'],
  ['ماه مارس سال 2014', '2014-03', 'month said'],
  ['آگوست 2016', '2016-08', 'other spelling'],
  ['۵ جنوری ۲۰۲۱', '2021-01-05', 'Afghan spelling'],
  ['سپتامبر 29, 2018', '2018-09-29', 'English order'],
  ['سال 2049', '2049', 'year'],
  ['سال 622 میلادی', '0622', 'old year'],
  ['2009 میلادی', '2009', 'calendar said'],
  ['2018/09/30', '2018-09-30', 'slashes'],
])('Gregorian: %s → %s: %s', (text, iso) => expect(isos(text)).toBe(iso))

test.each([
  ['11 و 12 شهریور', 'sh:--06-11 sh:--06-12', 'list'],
  ['روزهای دوم و سوم ماه سپتامبر', '--09-02 --09-03', 'list of ordinals'],
  ['7، 9 و 11 ارديبهشت', 'sh:--02-07 sh:--02-09 sh:--02-11', 'Persian comma'],
  ['6و7 مهر', 'sh:--07-06 sh:--07-07', 'no spaces'],
  ['ژانویه و فوریه 2018', '2018-01 2018-02', 'months'],
  ['11 تا 17 ژوئن', '--06-11/--06-17', 'range'],
  ['یک تا پنج آبان', 'sh:--08-01/sh:--08-05', 'range in words'],
  ['بین 4 و 6 مهر', 'sh:--07-04/sh:--07-06', 'between'],
  ['28 جولای تا 6 آگوست 2019', '2019-07-28/2019-08-06', 'two months'],
  ['28 اسفند تا سیزدهم فروردین', 'sh:--12-28/sh:--01-13', 'over the new year'],
  ['خرداد 96 تا آبان ماه 96', '2017-05-22/2017-11-21', 'months'],
  ['فروردین تا شهریور 1397', '2018-03-21/2018-09-22', 'months of one year'],
  ['سال های 1388 تا 1390', '2009-03-21/2012-03-19', 'years'],
  ['سال‌های ۱۹۹۱ تا ۱۹۹۴', '1991/1994', 'Gregorian years'],
  ['سال تحصیلی 91-92', '2012-03-20/2014-03-20', 'school year'],
  ['دهه 60', '1981-03-21/1991-03-20', 'decade'],
  ['دهه 90 میلادی', '1990/1999', 'Gregorian decade'],
])('%s → %s: %s', (text, iso) => expect(isos(text)).toBe(iso))

test.each([
  ['دیروز', '2010-08-29', 'yesterday'],
  ['سه روز پیش', '2010-08-27', 'days ago'],
  ['ماه گذشته', '2010-07-23/2010-08-22', 'last month, Solar Hijri'],
  ['ماه جاری میلادی', '2010-08', 'this month, Gregorian'],
  ['سال گذشته', '2009-03-21/2010-03-20', 'last year'],
  ['هفته آینده', '2010-09-04/2010-09-10', 'next week, from Saturday'],
  ['11 شهریور سال گذشته', '2009-09-02', 'day of last year'],
])('%s on 30 August 2010, a Monday → %s: %s', (text, iso) => expect(isos(text, '2010-08-30')).toBe(iso))

test.each([
  ['در 27 سال گذشته', 'duration'],
  ['از دو دهه پیش', 'decades ago'],
  ['70 کیلوگرم و 14 درصد', 'amounts'],
  ['ماده 114', 'article'],
  ['سال 1439 هجری قمری', 'lunar year'],
  ['به میزان 50 درصد', 'a measure'],
  ['حمل و نقل 12 حمل', 'a load'],
  ['تیر دروازه', 'goal post'],
  ['مهر و دوستی', 'love'],
  ['دی ماریا در دقیقه 30 دی', 'Di María, a minute'],
  ['به 20 می رسد', 'a verb'],
  ['بعد از 6 ماه می‌توانم', 'a verb after a duration'],
  ['هفته اول دی‌ماه', 'first week'],
  ['نیمه دوم خرداد', 'second half'],
  ['دو تیر شلیک شد', 'arrows'],
  ['31 مهر', 'no such day'],
  ['نتیجه 3-1', 'result'],
])('%s is no date: %s', (text) => expect(isos(text, '2010-08-30')).toBe(''))
