import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathDate } from '../../../indexer/extract/path-date.ts'

test.each([
  ['/news/2019/03/12/a.txt', '2019-03-12', 'folders'],
  ['/news/2019/3/a.txt', '2019-03', 'a month of folders'],
  ['/news/2019-03-12/a.txt', '2019-03-12', 'one folder'],
  ['/news/2019/03/apa/a.txt', '2019-03', 'a folder below them'],
  ['/news/2019-03-12-neft.html', '2019-03-12', 'the name of the file'],
  ['/news/neft_20190312.txt', '2019-03-12', 'compact'],
  ['/news/20190312140500.txt', '2019-03-12', 'compact, with a time'],
  ['/news/xeber 12.03.2019.txt', '2019-03-12', 'day first'],
  ['/2018/01/2019-03-12.txt', '2019-03-12', 'the file knows better than its folder'],
  ['/news/1398/05/12/a.txt', '2019-08-03', 'Solar Hijri folders'],
  ['/news/۱۳۹۸-۰۵-۱۲.txt', undefined, 'digits of paths are Latin'],
  ['/news/2019/a.txt', undefined, 'a year may be of anything'],
  ['/news/2019-02-30.txt', undefined, 'no such day'],
  ['/news/03-04-2019.txt', undefined, 'either March or April'],
  ['/news/12345678.txt', undefined, 'a number'],
  ['/news/994501234567.txt', undefined, 'a longer number'],
  ['/news/export-2019-03-12.txt', undefined, 'the day of the export'],
  ['/news/2011-12.txt', undefined, 'may be a season'],
  ['', undefined, 'nothing'],
])('%s → %s: %s', (path, iso, _note) => expect(pathDate(path)?.iso).toBe(iso))

test('never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void pathDate(`/2019/${text}/03/${text}`)))
})
