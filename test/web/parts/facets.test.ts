import { expect, test } from 'vitest'
import type { Language } from '../../../analysis/language.ts'
import type { FacetDistribution } from '../../../search/answers.ts'
import { changedAddress } from '../../../web/parts/addresses.ts'
import { facetsOf } from '../../../web/parts/facets.ts'
import { NO_COUNTS, request } from '../samples.ts'

/** One facet of a search, with the address that choosing a value leads to. */
function values(
  facet: 'language' | 'source',
  address: string,
  counts: Partial<FacetDistribution>,
  language: Language,
) {
  const search = request(address)
  const reader = { language, calendar: 'gregorian' as const }
  return facetsOf(search, { ...NO_COUNTS, ...counts }, reader).values[facet].map(({ change, ...value }) => ({
    ...value,
    address: change && changedAddress(search, change),
  }))
}

test('choosing a language adds it, keeps the rest of the search and begins at page 1', () => {
  const counts = { language: { az: 4, fa: 2 } }
  expect(values('language', 'q=Bakı&language=az&source=trend&page=3', counts, 'en')).toEqual([
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
  expect(values('language', 'language=und', {}, 'az')).toMatchObject([
    { key: 'und', count: undefined, chosen: true, address: '/?q=' },
  ]))

test('sources are chosen by their slug, chosen ones first, equals by the alphabet of the interface', () => {
  const source = { Fakt: 1, 'خبرگزاری آران': 3, Elm: 1, Əkinçi: 1, Azərtac: 2 }
  const sources = values('source', 'source=fakt', { source }, 'az')
  expect(sources.map(({ label }) => label)).toEqual(['Fakt', 'خبرگزاری آران', 'Azərtac', 'Elm', 'Əkinçi'])
  expect(sources[0]).toMatchObject({ chosen: true, address: '/?q=' })
  expect(sources[1]?.address).toBe('/?source=fakt&source=khbrgzari-aran')
})

test('spellings of one source are one value, under the most frequent name', () =>
  expect(values('source', '', { source: { AZƏRTAC: 1, Azərtac: 5, 'azertac ': 1 } }, 'az')).toMatchObject([
    { label: 'Azərtac', count: 7, address: '/?source=azertac' },
  ]))

test('a source without letters cannot be chosen; a chosen one that is not found is shown by its slug', () =>
  expect(values('source', 'source=gone', { source: { '***': 1 } }, 'en')).toMatchObject([
    { label: 'gone', count: undefined, chosen: true, address: '/?q=' },
    { label: '***', count: 1, address: undefined },
  ]))
