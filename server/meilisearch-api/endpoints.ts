/** Searches as Meilisearch answers them, for its clients: `meilisearch`, `instant-meilisearch` and their like. */
import { type RequestHandler, Router } from 'express'
import * as z from 'zod'
import type { Endpoint } from '../endpoint.ts'
import { allow } from '../guard/access.ts'
import {
  FacetHits,
  FacetQuery,
  MeilisearchAddress,
  MeilisearchErrorAnswer,
  MeilisearchManyResults,
  MeilisearchQueries,
  MeilisearchQuery,
  MeilisearchResults,
} from '../schemas/meilisearch.ts'
import type { Services } from '../services.ts'
import { addressFields } from './address.ts'
import { searchAnswer } from './answer.ts'
import { readBody } from './body.ts'
import { MEILISEARCH_PATHS, MeilisearchError } from './errors.ts'
import { facetAnswer } from './facet-search.ts'
import { searchFields } from './fields.ts'
import { multiAnswer, searchesIn } from './multi-search.ts'
import { checkIndex } from './request.ts'

const JSON_TYPE = 'application/json'

const EVERY = { scope: 'search', refusalSchema: MeilisearchErrorAnswer } as const

const OF_INDEX = {
  ...EVERY,
  pathParameters: z.object({
    index: z.string().describe('The name in the setting INDEX, `axtar` unless it says otherwise'),
  }),
} as const

/** Endpoints that read a body, and what they refuse besides. */
const WITH_BODY = { before: readBody, refusals: [404, 413, 415] } as const

const path = { index: 'axtar' }

export const MEILISEARCH_ENDPOINTS: readonly Endpoint[] = [
  {
    ...OF_INDEX,
    ...WITH_BODY,
    method: 'post',
    path: '/indexes/{index}/search',
    id: 'meilisearchSearch',
    summary: 'Search, as clients of Meilisearch ask',
    description:
      'For InstantSearch and the clients of Meilisearch 1.21. What is not supported is refused as Meilisearch refuses what it does not know.',
    body: { [JSON_TYPE]: { schema: MeilisearchQuery } },
    answers: { 200: { description: 'Hits', schema: MeilisearchResults } },
    examples: [
      {
        title: 'With a filter and counts',
        path,
        body: {
          type: JSON_TYPE,
          content: '{"q": "lavrov", "filter": "language = az OR language = fa", "facets": ["year"]}',
        },
      },
    ],
    handle: ({ archive, config: { index } }, { params, body }, _response, lifetime) => {
      checkIndex(String(params['index']), index)
      return searchAnswer(archive.find, index, searchFields(body), lifetime)
    },
  },
  {
    ...OF_INDEX,
    method: 'get',
    path: '/indexes/{index}/search',
    id: 'meilisearchSearchGet',
    summary: 'The same with the fields in the address',
    query: MeilisearchAddress,
    answers: { 200: { description: 'Hits', schema: MeilisearchResults } },
    refusals: [404],
    examples: [{ title: 'Five hits', path, query: { q: 'lavrov', limit: '5' } }],
    handle: ({ archive, config: { index } }, { params, query }, _response, lifetime) => {
      checkIndex(String(params['index']), index)
      return searchAnswer(archive.find, index, addressFields(query), lifetime)
    },
  },
  {
    ...OF_INDEX,
    ...WITH_BODY,
    method: 'post',
    path: '/indexes/{index}/facet-search',
    id: 'meilisearchFacetSearch',
    summary: 'Values of a facet, as clients of Meilisearch ask',
    body: { [JSON_TYPE]: { schema: FacetQuery } },
    answers: { 200: { description: 'Values with a word that begins so', schema: FacetHits } },
    examples: [
      {
        title: 'Sources',
        path,
        body: { type: JSON_TYPE, content: '{"facetName": "source", "facetQuery": "a"}' },
      },
    ],
    handle: ({ archive, config: { index } }, { params, body }, _response, lifetime) => {
      checkIndex(String(params['index']), index)
      return facetAnswer(archive.find, index, body, lifetime)
    },
  },
  {
    ...EVERY,
    ...WITH_BODY,
    method: 'post',
    path: '/multi-search',
    id: 'meilisearchMultiSearch',
    summary: 'Several searches, as InstantSearch asks',
    description:
      'Each counts in the rate limit, takes a place among the searches that run at once, and has its own time. Together they may ask for 1,000 hits.',
    body: { [JSON_TYPE]: { schema: MeilisearchQueries } },
    answers: { 200: { description: 'The answer to each', schema: MeilisearchManyResults } },
    examples: [
      {
        title: 'Hits, and counts of another search',
        body: {
          type: JSON_TYPE,
          content:
            '{"queries": [{"indexUid": "axtar", "q": "lavrov"}, {"indexUid": "axtar", "facets": ["language"], "limit": 0}]}',
        },
      },
    ],
    place: 'each',
    handle: async ({ archive, guards, config: { index } }, request, response) => {
      const searches = searchesIn(request.body, index)
      await guards.clients.charge(request, searches.length - 1)
      return multiAnswer(searches, index, (fields, room) =>
        guards.searches.run(response, (lifetime) =>
          searchAnswer(archive.find, index, fields, lifetime, room),
        ),
      )
    },
  },
]

/** What else Meilisearch has is not here. */
export function restOfMeilisearch(services: Services): RequestHandler {
  return Router().use(MEILISEARCH_PATHS, allow(services, 'search'), (request) => {
    const address = `${request.method} ${request.originalUrl.split('?')[0]}`
    const message = `There is nothing at ${address}; of Meilisearch's API Axtar has only the searches.`
    throw new MeilisearchError('not_found', message, 404)
  })
}
