import { expect, test } from 'vitest'
import { findDates } from '../../../analysis/dates/dates.ts'

const isos = (text: string, today?: string) =>
  findDates(text, 'az', today)
    .map(({ iso }) => iso)
    .join(' ')

test.each([
  ['2012-ci il avqustun 8-də', '2012-08-08', 'year, month, day'],
  ['2009-cu il 12 sentyabr tarixində', '2009-09-12', 'year, day, month'],
  ['17 noyabr 2012-ci il tarixli', '2012-11-17', 'day, month, year'],
  ['10 noyabr 2020', '2020-11-10', 'a bare year after the month'],
  ['oktyabrın 18-i 1991-ci ildə', '1991-10-18', 'year last'],
  ['2014-cü ilin iyun ayında', '2014-06', 'month of a year'],
  ['2013-cü ilin sentyabrında', '2013-09', 'month with its ending'],
  ['2026-nın yanvarında', '2026-01', 'year with its ending'],
  ['sentyabr 2018-ci il', '2018-09', 'month, year'],
  ['2012-ci ildə', '2012', 'year'],
  ['2024-cü ilə qədər', '2024', 'until a year'],
  ['2031-ci ilədək', '2031', 'until, as an ending'],
  ['2026-da başlayır', '2026', 'year without the word'],
  ['4 aprel', '--04-04', 'no year'],
  ['oktyabrın 6-sından sonra', '--10-06', 'ablative'],
  ['may ayının doqquzu', '--05-09', 'day in words'],
  ['aprelin iyirmi beşində', '--04-25', 'day in two words'],
  ['iyirmi yanvar', '--01-20', 'cardinal before the month'],
  ['İYUNUN 15-DƏ', '--06-15', 'capitals'],
  ['sentyabrin 5-de', '--09-05', 'typed without the keyboard'],
  ['2012-ҹи ил апрелин 25-дә', '2012-04-25', 'Cyrillic'],
  ['1990-ҹы ил', '1990', 'a year in Cyrillic'],
  ['1990-чы илин декабрында', '1990-12', 'a Russian ч for ҹ'],
  ['20 Январ 1990-ҹы ил', '1990-01-20', 'a month as before 1958'],
  ['18 ОКТЯБР 1951-ҹи ил', '1951-10-18', 'the same in capitals'],
  ['1946-ҹы ил июнун 5-дә', '1946-06-05', 'ю in a month'],
  ['21.08.2024', '2024-08-21', 'dotted'],
  ['Bu ilin fevralın 22-də', '--02-22', 'this year, which is not known'],
])('%s → %s: %s', (text, iso) => expect(isos(text)).toBe(iso))

test.each([
  ['aprelin 25-26-da', '--04-25/--04-26', 'days'],
  ['5-10 may', '--05-05/--05-10', 'days before the month'],
  ['28 iyul – 6 avqust', '--07-28/--08-06', 'two months'],
  ['martın 1-dən mayın 15-dək', '--03-01/--05-15', 'from and until'],
  ['aprelin 25-dən 28-dək', '--04-25/--04-28', 'from and until in a month'],
  ['5 ilə 10 aprel arasında', '--04-05/--04-10', 'between'],
  ['24 dekabr – 5 yanvar 2019-cu il', '2018-12-24/2019-01-05', 'over the new year'],
  ['2018-ci ilin yanvar-noyabr aylarında', '2018-01/2018-11', 'months'],
  ['2013-14-cü illər', '2013/2014', 'short second year'],
  ['2021-2030-cu illər', '2021/2030', 'a range that ends in a round year'],
  ['1969-cu ildən 1982-ci ilə qədər', '1969/1982', 'years in words'],
  ['2014/2015-ci tədris ilində', '2014/2015', 'school year'],
  ['1990-cı illərdə', '1990/1999', 'decade'],
  ['25, 26 və 27 aprel', '--04-25 --04-26 --04-27', 'list'],
  ['aprelin 25 və 26-da', '--04-25 --04-26', 'list after the month'],
  ['2011, 2012 və 2013-cü illərdə', '2011 2012 2013', 'list of years'],
])('%s → %s: %s', (text, iso) => expect(isos(text)).toBe(iso))

test.each([
  ['bu il aprelin 25-26-da', '2022-04-25/2022-04-26', 'this year'],
  ['keçən ilin noyabrında', '2021-11', 'last year'],
  ['dünən', '2022-11-19', 'yesterday'],
  ['Bu gün', '2022-11-20', 'today'],
  ['Sabah Bakıda yağış yağacaq', '2022-11-21', 'tomorrow'],
  ['keçən ay', '2022-10', 'last month'],
  ['gələn həftə', '2022-11-21/2022-11-27', 'next week, from Monday'],
  ['bu il', '2022', 'this year alone'],
  ['3 gün əvvəl', '2022-11-17', 'days ago'],
  ['iki il sonra', '2024', 'years on'],
])('%s on 20 November 2022, a Sunday → %s: %s', (text, iso) => expect(isos(text, '2022-11-20')).toBe(iso))

test.each([
  ['27 il ərzində', 'duration'],
  ['2000 il əvvəl', 'so many years ago'],
  ['150-dən çox akt, 2015-dən çox iştirakçı', 'more than'],
  ['30-cu ildönümü, 14-cü iclas', 'ordinals'],
  ['maddə 18.3.2. və 95-1-ci maddə', 'articles of a law'],
  ['14 % artıb, 2018 nəfər', 'amounts'],
  ['tel: 012 555 20 20', 'telephone'],
  ['Martin 10 qol vurub', 'a man called Martin'],
  ['bir avqust günü', 'some day'],
  ['31 fevral', 'no such day'],
  ['maya dəyəri 20 manat', 'a word that begins like May'],
  ['yanvarda ona deyib', 'him, not ten'],
  ['futbol 2-1 bitdi', 'result'],
  ['«Sabah» – «Qarabağ»', 'a club'],
])('%s is no date: %s', (text) => expect(isos(text, '2022-11-20')).toBe(''))

test.each([
  ['۱۳۹۸-جی ایلین فروردین آیی', '2019-03-21/2019-04-20', 'a month of a Solar Hijri year'],
  ['۱۳۲۴-جو ایل آذر آیی‌نین ۲۱-ینده', '1945-12-12', 'a day of it'],
  ['۱۹۹۰-جی ایل یانوارین ۲۰-سینده', '1990-01-20', 'a Gregorian day'],
  ['۲۱ آذر ۱۳۲۴', '1945-12-12', 'as in Persian'],
  ['۲۸ می ۱۹۱۸', '1918-05-28', 'a short name with a year'],
  ['سپتامبرین ۵-ینده', '--09-05', 'no year'],
  ['۲۰۱۲-نجی ایلده', '2012', 'a year'],
  ['۱۳۵۷ ایلینده', '1978-03-21/1979-03-20', 'a year without its ending'],
  ['۱۹۹۰-نجی ایللرده', '1990/1999', 'ten years'],
  ['می خوردن، مهر و محبت، ۲۰۰ کیلومتر', '', 'no dates'],
])('%s → %s: %s', (text, iso) => expect(isos(text)).toBe(iso))

test.each([
  ['دونن', '2019-05-04', 'yesterday'],
  ['بئش گون قاباق', '2019-04-30', 'five days ago'],
  ['گلن ایل', '2020-03-20/2021-03-20', 'next year'],
])('on 5 May 2019 %s is %s: %s', (text, iso) => expect(isos(text, '2019-05-05')).toBe(iso))
