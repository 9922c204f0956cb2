import { expect, test } from 'vitest'
import { findDates } from '../../../analysis/dates/dates.ts'

const isos = (text: string, today?: string) =>
  findDates(text, 'en', today)
    .map(({ iso }) => iso)
    .join(' ')

test.each([
  ['April 4, 1992', '1992-04-04', 'month first'],
  ['9 February 2009', '2009-02-09', 'day first'],
  ['12 November, 2016', '2016-11-12', 'comma before the year'],
  ['the 4th of April 1992', '1992-04-04', 'ordinal'],
  ['twenty-first of May 2018', '2018-05-21', 'ordinal in words'],
  ['Monday, 4 April, 2011', '2011-04-04', 'weekday'],
  ['Sept. 11, 2001', '2001-09-11', 'short month'],
  ['the Dec. 8 NATO summit', '--12-08', 'a capital after the full stop'],
  ['4-Apr-2018', '2018-04-04', 'hyphens'],
  ["April '92", '1992-04', 'short year'],
  ['In August, 2011', '2011-08', 'month and year'],
  ['May of 1971', '1971-05', 'month of a year'],
  ['may 2018', '2018-05', 'typed in small letters'],
  ['since 2015', '2015', 'marked year'],
  ['by 2035 as the law says', '2035', 'a plural far away'],
  ['in 1066', '1066', 'old year'],
  ['the largest since mid-2020', '2020', 'hyphen before the year'],
  ['22nd September', '--09-22', 'no year'],
  ['Feb 29', '--02-29', 'leap day of no year'],
  ['date 2024-08-21 (X)', '2024-08-21', 'ISO'],
  ['2024-08-21T10:00:00Z', '2024-08-21', 'ISO with a time'],
  ['25/04/2018', '2018-04-25', 'day first in digits'],
  ['12/25/2018', '2018-12-25', 'American, where nothing else is possible'],
  ['1397/06/11', '2018-09-02', 'a Solar Hijri year'],
])('%s → %s: %s', (text, iso) => expect(isos(text)).toBe(iso))

test.each([
  ['11-15 July', '--07-11/--07-15', 'days'],
  ['April 25-26, 2018', '2018-04-25/2018-04-26', 'days after the month'],
  ['from 4 to 6 April', '--04-04/--04-06', 'to'],
  ['between 4 and 6 April', '--04-04/--04-06', 'between'],
  ['28 October to 2 November', '--10-28/--11-02', 'two months'],
  ['28 December – 3 January 2019', '2018-12-28/2019-01-03', 'over the new year'],
  ['January-November 2018', '2018-01/2018-11', 'months'],
  ['December 2018 – January 2019', '2018-12/2019-01', 'months of two years'],
  ['from 1988 until 1996', '1988/1996', 'years'],
  ['(1885–1948)', '1885/1948', 'years of a life'],
  ['in 2014-15', '2014/2015', 'short second year'],
  ['built in 1346–50', '1346/1350', 'short second year that is no day'],
  ['the 2014-15 season', '2014/2015', 'season'],
  ['the 2014/15 season', '2014/2015', 'season with a slash'],
  ['the 1st and 2nd of May 2012', '2012-05-01 2012-05-02', 'list of ordinals'],
  ['the 1990s', '1990/1999', 'decade'],
  ['3, 5 and 9 June', '--06-03 --06-05 --06-09', 'list'],
  ['April 25 and 26', '--04-25 --04-26', 'list after the month'],
  ['January and February 2018', '2018-01 2018-02', 'list of months'],
  ['April 4 and 5 people', '--04-04', 'a number that is no second day'],
])('%s → %s: %s', (text, iso) => expect(isos(text)).toBe(iso))

test.each([
  ['yesterday', '2019-04-01', 'a day back'],
  ['Today, they met', '2019-04-02', 'capital'],
  ['the day after tomorrow', '2019-04-04', 'two days on'],
  ['two days ago', '2019-03-31', 'counted in words'],
  ['10 years ago', '2009', 'counted in digits'],
  ['last month', '2019-03', 'month'],
  ['last year', '2018', 'year'],
  ['next week', '2019-04-08/2019-04-14', 'week, from Monday'],
  ['19 October next year', '2020-10-19', 'day of a year by its distance'],
])('%s on 2 April 2019, a Tuesday → %s: %s', (text, iso) => expect(isos(text, '2019-04-02')).toBe(iso))

test('what is finer than the day of the text is not read', () => {
  expect(isos('yesterday, last month, last year', '2019-04')).toBe('2019-03 2018')
  expect(isos('yesterday, last month, last year', '2019')).toBe('2018')
})

test.each([
  ['over the past 27 years', 'duration'],
  ['in the last year of his life', 'duration with an article'],
  ['$2018 and £1,992', 'sums'],
  ['in 2000 cases', 'amount'],
  ['visited by 2000 readers', 'round amount'],
  ['14% more, 11,000 students', 'numbers'],
  ['a 3-2 win', 'result'],
  ['version 10.4.2018.5', 'version'],
  ['020 7946 0999', 'telephone'],
  ['Theresa May said', 'name'],
  ['Theresa May 10 years on', 'name and a number'],
  ['Article 4 May Be Changed', 'verb in a headline'],
  ['they march 10 miles', 'verb'],
  ['February 30', 'no such day'],
  ['aged 21, 3 of them', 'numbers in a row'],
  ['World Cup in September', 'month alone'],
])('%s is no date: %s', (text) => expect(isos(text, '2019-04-02')).toBe(''))
