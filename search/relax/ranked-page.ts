/** Documents that were ranked here, as a page of results. */
import { EVERYTHING } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import { type Found, offsetOf } from '../plan/execute.ts'
import { distribution } from '../plan/facets.ts'
import type { SearchRequest } from '../request.ts'
import { HIT_FIELDS } from '../show/hit.ts'
import type { Relaxed } from './relax.ts'

/** The page of documents that were ranked here, in our order unless another one is asked for. */
export async function findRanked(
  engine: Engine,
  request: SearchRequest,
  { ranked }: Relaxed,
): Promise<Found> {
  const isOurOrder = request.sort === 'relevance'
  const page = isOurOrder ? ranked.slice(offsetOf(request), offsetOf(request) + request.hitsPerPage) : ranked
  const [hits, counts] = await Promise.all([
    engine.ask(
      {
        anyOf: [EVERYTHING],
        filter: { keys: page.map(({ key }) => key) },
        order: request.sort,
        offset: isOurOrder ? 0 : offsetOf(request),
        // Nothing is on pages after the last; an empty list of keys would not narrow.
        limit: Math.min(request.hitsPerPage, page.length),
        facets: [],
      },
      HIT_FIELDS,
    ),
    request.facets.length === 0
      ? { facets: {} }
      : engine.ask(
          {
            anyOf: [EVERYTHING],
            filter: { keys: ranked.map(({ key }) => key) },
            order: 'relevance',
            offset: 0,
            limit: 0,
            facets: request.facets,
          },
          [],
        ),
  ])
  const scores = new Map(ranked.map(({ key, score }) => [key, score]))
  const documents = hits.hits.map(({ document }) => ({ document, score: scores.get(document.key) ?? 0 }))
  if (isOurOrder) documents.sort((a, b) => b.score - a.score)
  return { documents, total: ranked.length, facets: distribution([counts]) }
}
