/** Documents that were ranked here, as a page of results. */
import { EVERYTHING } from '../../engine/contract.ts'
import { countFacets } from '../../engine/count-facets.ts'
import type { Engine } from '../../engine/engine.ts'
import type { SearchRequest } from '../request.ts'
import { distribution } from '../resolve/facets.ts'
import { type Found, offsetOf } from './execute.ts'
import type { Ranked } from './rank.ts'
import type { Relaxed } from './relax.ts'

/** The page of documents that were ranked here, in our order unless another one is asked for. */
export async function findRanked(
  engine: Engine,
  request: SearchRequest,
  { ranked }: Relaxed,
): Promise<Found> {
  const documents =
    request.sort === 'relevance'
      ? ranked.slice(offsetOf(request), offsetOf(request) + request.hitsPerPage)
      : await inOrder(engine, request, ranked)
  const all = ranked.map(({ document }) => document)
  const facets = countFacets(all, request.facets)
  return { documents, total: ranked.length, facets: distribution([{ facets }]) }
}

/** The page in another order than ours. */
async function inOrder(
  engine: Engine,
  request: SearchRequest,
  ranked: readonly Ranked[],
): Promise<Found['documents']> {
  const { hits } = await engine.ask(
    {
      anyOf: [EVERYTHING],
      filter: { keys: ranked.map(({ key }) => key) },
      order: request.sort,
      offset: offsetOf(request),
      // Nothing is on pages after the last; an empty list of keys would not narrow.
      limit: Math.min(request.hitsPerPage, ranked.length),
      facets: [],
    },
    [],
  )
  const byKey = new Map(ranked.map((one) => [one.key, one]))
  return hits.flatMap(({ document: { key } }) => byKey.get(key) ?? [])
}
