import type { StatedDate } from './date.ts'
import { readDate } from './read-date.ts'

/** `2019-03-12`, `2019_03_12`, `2019.03.12`, `20190312`, each also with a time behind it, inside the name of a file. */
const YEAR_FIRST = /(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?:(?!\d)|(?=\d{4}(?:\d{2})?(?!\d)))/
/** `12.03.2019`; with hyphens the month may come first, so there the numbers must tell. */
const YEAR_LAST = /(?<!\d)(\d{2})([-_.])(\d{2})\2(\d{4})(?!\d)/
/** A folder that is a date by itself. */
const DATE_FOLDER = /^(\d{4})[-_.]?(\d{2})(?:[-_.]?(\d{2}))?$/
const YEAR_FOLDER = /^\d{4}$/
const PART_FOLDER = /^\d{1,2}$/
/** A dated copy of something else says nothing about what is in it. */
const COPY =
  /(?:^|[^\p{L}])(?:backup|dump|export|snapshot|crawl|scrape|download|scan|screenshot|img|image)s?(?=[^\p{L}]|$)/iu
/** Years of documents, in both calendars: other digits are numbers. */
const YEARS: readonly (readonly [first: number, last: number])[] = [
  [1250, 1450],
  [1800, 2100],
]

/**
 * The date that the path of a file states: a day in the name of the file, or folders of year and month.
 *
 * @param path the file; for a file found in a folder only the part below what was named should be given
 * @example pathDate('news/2019/03/12/a.txt') // 2019-03-12; 'news/2019/03/a.txt' // 2019-03; 'news/2019/a.txt' // undefined
 */
export function pathDate(path: string): StatedDate | undefined {
  const segments = path.split(/[/\\]/).filter((segment) => segment !== '')
  const name = (segments.pop() ?? '').replace(/\.\p{L}[\p{L}\d]*$/u, '')
  return dateInName(name) ?? dateOfFolders(segments)
}

function dateInName(name: string): StatedDate | undefined {
  if (COPY.test(name)) return undefined
  const [, year, , month, day] = YEAR_FIRST.exec(name) ?? []
  if (year !== undefined) return stated(year, month, day)
  const [, first = '', separator, second = '', last] = YEAR_LAST.exec(name) ?? []
  if (last === undefined) return undefined
  const isCertain = separator === '.' || Number(first) > 12 || first === second
  return isCertain ? stated(last, second, first) : undefined
}

/** The folders nearest to the file first. A year alone may be the year of anything. */
function dateOfFolders(segments: readonly string[]): StatedDate | undefined {
  for (let at = segments.length - 1; at >= 0; at--) {
    const [, year, month, day] = DATE_FOLDER.exec(segments[at] ?? '') ?? []
    const found = year === undefined ? dateOfYearFolder(segments, at) : stated(year, month, day)
    if (found !== undefined) return found
  }
  return undefined
}

function dateOfYearFolder(segments: readonly string[], at: number): StatedDate | undefined {
  const [year = '', month = '', day = ''] = segments.slice(at, at + 3)
  if (!YEAR_FOLDER.test(year) || !PART_FOLDER.test(month)) return undefined
  return stated(year, month, PART_FOLDER.test(day) ? day : undefined)
}

function stated(year: string, month = '', day?: string): StatedDate | undefined {
  const number = Number(year)
  if (!YEARS.some(([first, last]) => number >= first && number <= last)) return undefined
  return readDate([year, month, day].filter((part) => part !== undefined).join('-'))
}
