import { expect, test } from 'vitest'
import type { SearchRequest } from '../../search/request.ts'
import { changedAddress } from '../../web/addresses.ts'
import { chosenYear, type FacetValue, languageValues, monthValues, sourceValues, yearValues } from '../../web/facets.ts'
import { request } from './samples.ts'

/** Values as a test compares them, with the address that choosing them leads to. */
const shown = (search: SearchRequest, values: FacetValue[]) =>
  values.map(({ change, ...value }) => ({ ...value, address: change && changedAddress(search, change) }))

test('choosing a language adds it, keeps the rest of the search and begins at page 1', () => {
  const values = languageValues(request('q=Bakı&language=az&source=trend&page=3'), { az: 4, fa: 2 }, 'en')
  expect(values.map(({ label, count, chosen }) => [label, count, chosen])).toEqual([
    ['Azerbaijani', 4, true],
    ['Persian', 2, false],
  ])
  expect(values.map(({ address }) => address)).toEqual([
    '/?q=Bak%C4%B1&source=trend',
    '/?q=Bak%C4%B1&language=az&language=fa&source=trend',
  ])
})

test('a chosen language that is found nowhere can be taken away', () => {
  expect(languageValues(request('language=und'), {}, 'az')).toMatchObject([
    { key: 'und', count: undefined, chosen: true, address: '/' },
  ])
})

test('sources are chosen by their slug, chosen ones first, equals by the alphabet of the interface', () => {
  const counts = { Fakt: 1, 'خبرگزاری آران': 3, Elm: 1, Əkinçi: 1, Azərtac: 2 }
  const values = sourceValues(request('source=fakt'), counts, 'az')
  expect(values.map(({ label }) => label)).toEqual(['Fakt', 'خبرگزاری آران', 'Azərtac', 'Elm', 'Əkinçi'])
  expect(values[0]).toMatchObject({ chosen: true, address: '/' })
  expect(values[1]?.address).toBe('/?source=fakt&source=khbrgzari-aran')
})

test('spellings of one source are one value, under the most frequent name', () => {
  expect(sourceValues(request(), { AZƏRTAC: 1, Azərtac: 5, 'azertac ': 1 }, 'az')).toMatchObject([
    { label: 'Azərtac', count: 7, address: '/?source=azertac' },
  ])
})

test('a source without letters cannot be chosen, and a chosen one that is not found is shown by its slug', () => {
  const values = sourceValues(request('source=gone'), { '***': 1 }, 'en')
  expect(values).toMatchObject([
    { label: 'gone', count: undefined, chosen: true, address: '/' },
    { label: '***', count: 1, address: undefined },
  ])
})

test('years are newest first, the undated last and without address', () => {
  const values = yearValues(request('q=x'), { 2010: 1, none: 2, 2024: 3 }, 'en')
  expect(values.map(({ label, address }) => [label, address])).toEqual([
    ['2024', '/?q=x&from=2024&to=2024'],
    ['2010', '/?q=x&from=2010&to=2010'],
    ['No date', undefined],
  ])
})

test.each([
  ['from=2024&to=2024', '/', '/?from=2024-08&to=2024-08'],
  ['from=2024-08&to=2024-08', '/?from=2024&to=2024', '/?from=2024&to=2024'],
  ['from=2024-01&to=2024-03', '/?from=2024&to=2024', '/?from=2024-08&to=2024-08'],
])('%s: choosing the year again leads to %s, the month to %s', (address, year, month) => {
  const search = request(address)
  expect(chosenYear(search)).toBe('2024')
  expect(yearValues(search, { 2024: 3 }, 'en')).toMatchObject([{ chosen: true, address: year }])
  expect(monthValues(search, { '2024-08': 3, '2023-01': 1 }, 'en', '2024')).toMatchObject([
    { address: month },
  ])
})

test.each(['', 'from=2024', 'to=2024', 'from=2023&to=2024'])('%s is not narrowed to a year', (address) =>
  expect(chosenYear(request(address))).toBeUndefined(),
)

test('months are in their order, with a chosen one that is not found', () => {
  const values = monthValues(request('from=2024-05&to=2024-05'), { '2024-11': 1, '2024-02': 2 }, 'az', '2024')
  expect(values.map(({ label, chosen }) => [label, chosen])).toEqual([
    ['fevral 2024', false],
    ['may 2024', true],
    ['noyabr 2024', false],
  ])
})
