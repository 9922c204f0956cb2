/** Putting a request to the engine: one page of hits, with the counts of every facet. */
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import type { EngineQuery } from '../../engine/meilisearch/search.ts'
import type { FacetDistribution } from '../answers.ts'
import type { SearchRequest } from '../request.ts'
import { HIT_FIELDS } from '../show/hit.ts'
import { distribution, facetQuestions } from './facets.ts'

/** A page of documents with the counts of the whole. */
export type Found = {
  documents: { document: ArchiveDocument; score: number }[]
  total: number
  facets: FacetDistribution
}

/** The page of documents that any of the queries finds, and the counts of facets, also of those with a chosen value. */
export async function ask(
  engine: Engine,
  request: SearchRequest,
  queries: readonly EngineQuery[],
): Promise<Found> {
  const [main, ...others] = facetQuestions(request)
  const hits = engine.search({
    queries,
    ...main,
    sort: sortOf(request),
    offset: offsetOf(request),
    limit: request.hitsPerPage,
    fields: HIT_FIELDS,
  })
  const counts = others.map((question) =>
    engine.search({ queries, ...question, offset: 0, limit: 0, fields: [] }),
  )
  const [answer, ...rest] = await Promise.all([hits, ...counts])
  return { documents: answer.hits, total: answer.total, facets: distribution([answer, ...rest]) }
}

/** How the engine is to order hits; undefined: by relevance. */
export function sortOf({ sort }: SearchRequest): Exclude<SearchRequest['sort'], 'relevance'> | undefined {
  return sort === 'relevance' ? undefined : sort
}

/** How many hits are on the pages before. */
export function offsetOf({ page, hitsPerPage, offset }: SearchRequest): number {
  return offset ?? (page - 1) * hitsPerPage
}
