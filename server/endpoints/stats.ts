import { EVERYTHING, type Question } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Archive } from '../archive.ts'
import type { Endpoint } from '../endpoint.ts'
import { type Stats, StatsAnswer } from '../schemas/stats.ts'
import { VERSION } from '../version.ts'

export const stats: Endpoint = {
  method: 'get',
  path: '/api/stats',
  id: 'stats',
  summary: 'How large the archive is',
  scope: 'search',
  answers: { 200: { description: 'Counts', schema: StatsAnswer } },
  examples: [{ title: 'All of it' }],
  handle: ({ archive }, _request, _response, lifetime) => statsOf(archive, archive.engine().within(lifetime)),
}

/** How many documents there are of each language. */
const BY_LANGUAGE: Question = {
  anyOf: [EVERYTHING],
  filter: {},
  order: 'relevance',
  offset: 0,
  limit: 0,
  facets: ['language'],
}

async function statsOf(archive: Archive, engine: Engine): Promise<Stats> {
  const [{ documents, isIndexing }, lastUpdate, { facets }] = await Promise.all([
    engine.stats(),
    archive.lastUpdate(),
    engine.ask(BY_LANGUAGE, []),
  ])
  return { version: VERSION, documents, languages: facets['language'] ?? {}, isIndexing, lastUpdate }
}
