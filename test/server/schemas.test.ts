import { expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { DocumentView, Hit, Related, SearchResults } from '../../search/answers.ts'
import type { ExportedDocument } from '../../search/export.ts'
import type { Suggestions } from '../../search/suggest/suggest.ts'
import type { SearchAnswer as MeilisearchAnswer } from '../../server/meilisearch-api/answer.ts'
import type { FacetAnswer } from '../../server/meilisearch-api/facet-search.ts'
import type { DocumentAnswer, ExportAnswer, RelatedAnswer } from '../../server/schemas/document.ts'
import type { FacetHits, MeilisearchResults } from '../../server/schemas/meilisearch.ts'
import type { SearchAnswer, SuggestAnswer, WholeHit } from '../../server/schemas/search.ts'
import { OPERATIONS, operation } from './contract.ts'

test('the schemas are the types of the program', () => {
  type Trimmed = 'hits' | 'byMeaning'
  expectTypeOf<Omit<z.output<typeof SearchAnswer>, Trimmed>>().toEqualTypeOf<Omit<SearchResults, Trimmed>>()
  expectTypeOf<z.output<typeof WholeHit>>().toEqualTypeOf<Hit>()
  expectTypeOf<z.output<typeof SuggestAnswer>>().toEqualTypeOf<Suggestions>()
  expectTypeOf<z.output<typeof RelatedAnswer>>().branded.toEqualTypeOf<Related>()
  expectTypeOf<z.output<typeof ExportAnswer>>().toEqualTypeOf<ExportedDocument[]>()
  expectTypeOf<z.output<typeof DocumentAnswer>>().toEqualTypeOf<DocumentView>()
  expectTypeOf<z.output<typeof MeilisearchResults>>().branded.toEqualTypeOf<MeilisearchAnswer>()
  expectTypeOf<z.output<typeof FacetHits>>().toEqualTypeOf<FacetAnswer>()
})

test('every operation has a name, an example and answers for what can go wrong', () => {
  const ids = OPERATIONS.map(({ operation: { operationId } }) => operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { operation: documented } of OPERATIONS) {
    expect(documented['x-codeSamples'].length, documented.operationId).toBeGreaterThan(0)
    if (documented['x-scope'] !== undefined)
      expect(Object.keys(documented.responses)).toEqual(expect.arrayContaining(['400', '401', '429', '503']))
  }
})

test('every parameter is described', () => {
  for (const {
    operation: { operationId, parameters = [] },
  } of OPERATIONS)
    for (const { name, ...parameter } of parameters)
      if (name !== 'text') expect(parameter, `${operationId} ${name}`).toHaveProperty('description')
})

test('parameters of a search have their bounds in the document', () => {
  const { parameters = [] } = operation('search').operation
  expect(parameters.find(({ name }) => name === 'hitsPerPage')?.schema).toMatchObject({
    type: 'integer',
    minimum: 1,
    maximum: 100,
    default: 20,
  })
})
