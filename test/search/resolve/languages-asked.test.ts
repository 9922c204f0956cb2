import { expect, test } from 'vitest'
import { parseRequest } from '../../../search/request.ts'
import { languagesAsked } from '../../../search/resolve/languages-asked.ts'
import { filterOf } from '../../../server/meilisearch-api/filter.ts'

test.each<[unknown, string[], string]>([
  ['language = az', ['az'], 'one'],
  ['language IN [az, und]', ['az', 'und'], 'several'],
  [
    [['language = az', 'language = fa'], 'year = 2018'],
    ['az', 'fa'],
    'one of several, among other conditions',
  ],
  ['language = az OR year = 2018', [], 'any, where another condition may hold instead'],
  ['NOT language = az', [], 'any other'],
  ['language = AZ', [], 'no language by this name'],
  ['year = 2018', [], 'any'],
])('%j reads a query in %j: %s', (filter, languages) => {
  expect(languagesAsked({ ...parseRequest({}), filter: filterOf(filter, 'news') })).toEqual(languages)
})

test('languages that are asked for come first', () => {
  expect(languagesAsked(parseRequest({ language: 'fa' }))).toEqual(['fa'])
})
