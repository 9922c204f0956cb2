import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statedDate } from '../../../../indexer/read/formats/stated-date.ts'

test.each([
  ['2018-08-21', '2018-08-21', 'ISO'],
  ['2018-08', '2018-08', 'as precise as stated'],
  ['2018', '2018', 'a year'],
  ['2018-8-1', '2018-08-01', 'without zeros'],
  ['2024-08-21T01:30:00+04:00', '2024-08-21', "the writer's day, not that of UTC"],
  ['2024-08-21T23:30:00Z', '2024-08-21', 'UTC as it stands'],
  ['2024-08-21 10:00', '2024-08-21', 'a space for the T'],
  ['20180821', '2018-08-21', 'compact'],
  ['20180821T103000Z', '2018-08-21', 'compact with time'],
  ['2018/08/21', '2018-08-21', 'slashes, year first'],
  ['21.08.2018', '2018-08-21', 'as in Azerbaijan'],
  ['Tue, 21 Aug 2018 01:30:00 +0430', '2018-08-21', 'RFC 5322'],
  ['21 Aug 2018 01:30 GMT', '2018-08-21', 'without weekday'],
  ['Tue, 21 Aug 98 01:30:00 GMT', '1998-08-21', 'RFC 822, last century'],
  ['Tue, 21 Aug 18 01:30:00 GMT', '2018-08-21', 'RFC 822, this century'],
  ['Tuesday, 21-Aug-18 01:30:00 UTC', '2018-08-21', 'RFC 850'],
  ['August 21, 2018', '2018-08-21', 'American'],
  ['Tue Aug 21 01:30:00 2018', '2018-08-21', 'asctime'],
  ['Tue Aug 21 01:30:00 +0400 2018', '2018-08-21', 'asctime with a zone'],
  ['1398/05/12', '1398/05/12', 'Solar Hijri stays'],
  ['1398-05-12T10:00', '1398/05/12', 'Solar Hijri never looks like Gregorian'],
  ['۱۳۹۸/۵/۱۲', '1398/05/12', 'Persian digits'],
  ['١٣٩٨-٠٥', '1398/05', 'Arabic digits'],
  ['08/21/2018', '08/21/2018', 'of unknown order: as written'],
  ['21 avqust 2018', '21 avqust 2018', 'in words of other languages: as written'],
  ['0001-01-01T00:00:00', undefined, 'what .NET writes for none'],
  ['1970-01-01T00:00:00Z', undefined, 'what Unix writes for none'],
  ['1970-01-01', '1970-01-01', 'a day like any other'],
  ['', undefined, 'empty'],
  ['  ', undefined, 'blank'],
  [undefined, undefined, 'none'],
])('%s → %s: %s', (...[value, date]: (string | undefined)[]) => expect(statedDate(value)).toBe(date))

test('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void statedDate(text)))
})
