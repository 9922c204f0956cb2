import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filterExpression } from '../../../engine/filter.ts'
import { MeilisearchError } from '../../../server/meilisearch-api/errors.ts'
import { filterOf } from '../../../server/meilisearch-api/filter.ts'

const written = (filter: unknown) => filterExpression(filterOf(filter, 'news') ?? {})

test.each<[unknown, string, string]>([
  ['language = az', 'language IN ["az"]', 'a word'],
  [`"language"='az'`, 'language IN ["az"]', 'quoted names and values'],
  [' language\n=\taz ', 'language IN ["az"]', 'any space'],
  ['source = "O\\"Brien \\\\ co"', 'sourceSlugs IN ["o-brien-co"]', 'escapes'],
  [`source = 'a" OR language = "en'`, 'sourceSlugs IN ["a-or-language-en"]', 'a value stays a value'],
  ['language != az', 'NOT (language IN ["az"])', 'not equal'],
  ['language IN[az,"en",]', 'language IN ["az", "en"]', 'a list'],
  ['language NOT IN [az]', 'NOT (language IN ["az"])', 'not in a list'],
  ['language IN []', 'language IN []', 'in an empty list'],
  ['NOT NOT language = az', 'NOT (NOT (language IN ["az"]))', 'twice not'],
  ['NOT(language = az)', 'NOT (language IN ["az"])', 'not before a parenthesis'],
  [
    'language = az OR language = en AND year = 2018',
    '(language IN ["az"] OR (language IN ["en"] AND year IN ["2018"]))',
    'AND before OR',
  ],
  [
    '(language = az OR language = en) AND year = 2018',
    '(language IN ["az"] OR language IN ["en"]) AND year IN ["2018"]',
    'parentheses before AND',
  ],
  [
    ['year = 2018', ['language = az', 'language = en']],
    'year IN ["2018"] AND (language IN ["az"] OR language IN ["en"])',
    'lists',
  ],
  [['', ['', 'language = az'], []], 'language IN ["az"]', 'empty parts'],
  ['source IS NULL', 'sourceName IS NULL', 'null'],
  ['source IS NOT NULL', 'NOT (sourceName IS NULL)', 'not null'],
  ['source IS EMPTY', 'sourceName IS EMPTY', 'empty'],
  ['date EXISTS', 'dateStart EXISTS', 'is there'],
  ['source NOT EXISTS', 'NOT (sourceName EXISTS)', 'is not there'],
  ['source STARTS WITH ap', 'sourceName STARTS WITH "ap"', 'a beginning'],
  ['source NOT STARTS WITH ap', 'NOT (sourceName STARTS WITH "ap")', 'not a beginning'],
  ['id = a1', 'key IN ["a1"]', 'an id'],
  ['year >= 2018', 'year >= "2018" AND NOT (year IN ["none"])', 'what has no year is not later'],
  [
    'month 2018-01 TO 2018-06',
    'month >= "2018-01" AND month <= "2018-06" AND NOT (month IN ["none"])',
    'span',
  ],
  ['date = 2018-08-21', '(dateStart >= 20180821 AND dateEnd <= 20180821)', 'a day'],
  ['date = 2018-08', '(dateStart >= 20180801 AND dateEnd <= 20180831)', 'a month'],
  ['date > 2018-08', 'dateEnd > 20180831', 'after a month'],
  ['date >= 20180821', 'dateEnd >= 20180821', 'a day as a number'],
  ['date < 2018', 'dateStart < 20180101', 'before a year'],
  ['date 2017 TO 2018-02', 'dateEnd >= 20170101 AND dateStart <= 20180231', 'between dates'],
])('%j → %s: %s', (filter, expression) => expect(written(filter)).toBe(expression))

test.each(['', '  ', [], [[]], ['', ['', '']]])('%j does not narrow', (filter) =>
  expect(written(filter)).toBeUndefined(),
)

test.each([
  ['language', 'Was expecting an operation'],
  ['language AND', 'Was expecting an operation'],
  ['language = az AND', 'but instead got nothing.\n18:18'],
  ['language =', 'Was expecting a value but instead got nothing.'],
  ['language = AND', '`AND`, which is a reserved keyword'],
  ['language = az en', 'Found unexpected characters at the end of the filter: `en`.'],
  ['language = az or year = 1', 'Found unexpected characters at the end of the filter: `or year = 1`.'],
  ['language = az))', 'Found unexpected characters at the end of the filter: `))`.'],
  ['(language = az', 'Expression `(language = az` is missing the following closing delimiter: `)`.\n1:15'],
  [`language = 'az`, "Expression `'az` is missing the following closing delimiter: `'`."],
  ['language IN az', 'Expected `[` after `IN` keyword.'],
  ['language IN [az', 'Expected matching `]`'],
  [
    'language IN [az en]',
    'Expected only comma-separated field names inside `IN[..]` but instead found `en]`.',
  ],
  [
    'title = x',
    'Index `news`: Attribute `title` is not filterable. Available filterable attribute patterns are: `added`, `collection`, `date`, `id`,',
  ],
  ['constructor = x', 'Attribute `constructor` is not filterable'],
  ['stemsText = x', 'Attribute `stemsText` is not filterable'],
  ['language > az', 'Filter operator `>` is not allowed for the attribute `language`.'],
  ['id STARTS WITH a', 'Filter operator `STARTS WITH` is not allowed for the attribute `id`.'],
  ['_geoRadius(1, 2, 3)', 'is a reserved keyword'],
  ['date = tomorrow', 'Was expecting a date'],
  ['year > 18', 'Was expecting YYYY for `year` but instead got `18`.'],
  [`${'('.repeat(21)}language = az${')'.repeat(21)}`, 'The filter exceeded the maximum depth limit.'],
  [`id IN [${'a,'.repeat(1001)}]`, 'The filter has more than 1000 conditions and values.'],
  [`id = "${'a'.repeat(100_000)}"`, 'The filter is longer than 100000 characters.'],
])('%s is refused: %s', (filter, message) => {
  const read = () => filterOf(filter, 'news')
  expect(read).toThrow(message)
  expect(read).toThrow(expect.objectContaining({ meilisearchCode: 'invalid_search_filter', status: 400 }))
})

test('any text is a filter or a wrong one', () => {
  const piece = fc.constantFrom(
    'language',
    'date',
    '=',
    'az',
    '2018',
    'AND',
    'NOT',
    '(',
    ')',
    'IN',
    '[',
    ',',
    ']',
    '"',
    "'",
    '\\',
    'TO',
    'IS',
    'NULL',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join(' ')),
  )
  fc.assert(
    fc.property(text, (filter) => {
      try {
        expect(written(filter)).toSatisfy((one) => one === undefined || typeof one === 'string')
      } catch (error) {
        expect(error).toBeInstanceOf(MeilisearchError)
      }
    }),
    { numRuns: 1_000 },
  )
})
