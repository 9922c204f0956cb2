import { expect, test } from 'vitest'
import { countFacets } from '../../engine/count-facets.ts'
import { putOf } from '../contract/documents.ts'

const { documents } = putOf([
  {
    id: '1',
    text: 'Neft',
    language: 'az',
    source: 'APA',
    collections: ['Open', 'Closed'],
    date: '2018-03-01',
  },
  { id: '2', text: 'Oil', language: 'en', source: 'apa', collections: ['Open'], date: '2018-04-01' },
  { id: '3', text: 'Su', language: 'az' },
])

test('values are counted, each once for a document, and those that differ in capitals as one', () => {
  const counts = countFacets(documents, ['language', 'source', 'collection', 'year'])
  expect(counts).toEqual({
    language: { az: 2, en: 1 },
    source: { APA: 2 },
    collection: { Open: 2, Closed: 1 },
    year: { 2018: 2, none: 1 },
  })
  expect(Object.keys(counts.language ?? {})).toEqual(['az', 'en'])
})

test('no facets and no documents have no counts', () => {
  expect(countFacets(documents, [])).toEqual({})
  expect(countFacets([], ['source'])).toEqual({ source: {} })
})
