import { expect, test } from 'vitest'
import type { Language } from '../../analysis/language.ts'
import type { FacetDistribution } from '../../search/results.ts'
import { changedAddress } from '../../web/addresses.ts'
import { type Facets, facetsOf } from '../../web/facets.ts'
import { request } from './samples.ts'

/** One facet of a search, with the address that choosing a value leads to. */
function values(
  facet: keyof Facets,
  address: string,
  counts: Partial<FacetDistribution>,
  language: Language,
) {
  const search = request(address)
  const all = facetsOf(search, { language: {}, source: {}, year: {}, month: {}, ...counts }, language)
  return all[facet].map(({ change, ...value }) => ({
    ...value,
    address: change && changedAddress(search, change),
  }))
}

test('choosing a language adds it, keeps the rest of the search and begins at page 1', () => {
  const counts = { language: { az: 4, fa: 2 } }
  expect(values('languages', 'q=Bakı&language=az&source=trend&page=3', counts, 'en')).toEqual([
    { key: 'az', label: 'Azerbaijani', count: 4, chosen: true, address: '/?q=Bak%C4%B1&source=trend' },
    {
      key: 'fa',
      label: 'Persian',
      count: 2,
      chosen: false,
      address: '/?q=Bak%C4%B1&language=az&language=fa&source=trend',
    },
  ])
})

test('a chosen language that is found nowhere can be taken away', () =>
  expect(values('languages', 'language=und', {}, 'az')).toMatchObject([
    { key: 'und', count: undefined, chosen: true, address: '/' },
  ]))

test('sources are chosen by their slug, chosen ones first, equals by the alphabet of the interface', () => {
  const source = { Fakt: 1, 'خبرگزاری آران': 3, Elm: 1, Əkinçi: 1, Azərtac: 2 }
  const sources = values('sources', 'source=fakt', { source }, 'az')
  expect(sources.map(({ label }) => label)).toEqual(['Fakt', 'خبرگزاری آران', 'Azərtac', 'Elm', 'Əkinçi'])
  expect(sources[0]).toMatchObject({ chosen: true, address: '/' })
  expect(sources[1]?.address).toBe('/?source=fakt&source=khbrgzari-aran')
})

test('spellings of one source are one value, under the most frequent name', () =>
  expect(values('sources', '', { source: { AZƏRTAC: 1, Azərtac: 5, 'azertac ': 1 } }, 'az')).toMatchObject([
    { label: 'Azərtac', count: 7, address: '/?source=azertac' },
  ]))

test('a source without letters cannot be chosen; a chosen one that is not found is shown by its slug', () =>
  expect(values('sources', 'source=gone', { source: { '***': 1 } }, 'en')).toMatchObject([
    { label: 'gone', count: undefined, chosen: true, address: '/' },
    { label: '***', count: 1, address: undefined },
  ]))

test('years are newest first, the undated last and without address', () => {
  const years = values('years', 'q=x', { year: { 2010: 1, none: 2, 2024: 3 } }, 'en')
  expect(years.map(({ label, address }) => [label, address])).toEqual([
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
  const counts = { year: { 2024: 3 }, month: { '2024-08': 3, '2023-01': 1 } }
  expect(values('years', address, counts, 'en')).toMatchObject([{ chosen: true, address: year }])
  expect(values('months', address, counts, 'en')).toMatchObject([{ address: month }])
})

test.each(['', 'from=2024', 'to=2024', 'from=2023&to=2024'])('%j is not narrowed to a year', (address) =>
  expect(values('months', address, { month: { '2024-08': 3 } }, 'en')).toEqual([]),
)

test('months are in their order, with a chosen one that is not found', () => {
  const month = { '2024-11': 1, '2024-02': 2 }
  const months = values('months', 'from=2024-05&to=2024-05', { month }, 'az')
  expect(months.map(({ label, chosen }) => [label, chosen])).toEqual([
    ['fevral 2024', false],
    ['may 2024', true],
    ['noyabr 2024', false],
  ])
})
