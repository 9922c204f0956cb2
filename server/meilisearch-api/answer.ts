/** Answers to searches, in the shape of Meilisearch's. */
import { setImmediate } from 'node:timers/promises'
import { type FacetRow, rowOf } from '../../engine/facets.ts'
import type { Facet, FacetDistribution, SearchResults } from '../../search/answers.ts'
import { MAX_DEPTH } from '../../search/request.ts'
import type { Find, MatchedDocument } from '../../search/search.ts'
import type { SearchFields } from './fields.ts'
import { hitOf, type MeilisearchHit } from './hit.ts'
import { type Paging, pagingOf, requestOf } from './request.ts'

/** The answer to one search. */
export type SearchAnswer = {
  hits: MeilisearchHit[]
  query: string
  processingTimeMs: number
  /** With `page` or `hitsPerPage`. */
  hitsPerPage?: number
  page?: number
  totalPages?: number
  totalHits?: number
  /** Otherwise; the total is exact all the same. */
  limit?: number
  offset?: number
  estimatedTotalHits?: number
  facetDistribution?: Partial<FacetDistribution>
  facetStats?: Partial<Record<Facet, { min: number; max: number }>>
}

/** Hits that are made without a pause. */
const TOGETHER = 20

/** Answer a search. @throws MeilisearchError for wrong fields, and the errors of the engine */
export async function searchAnswer(find: Find, index: string, fields: SearchFields): Promise<SearchAnswer> {
  const request = requestOf(fields, index)
  const results = await find(request)
  return {
    hits: await hitsOf(results.hits, fields),
    query: fields.q ?? '',
    processingTimeMs: results.processingTimeMs,
    ...totals(pagingOf(fields), results),
    ...(fields.facets !== undefined && facetCounts(results.facetDistribution, request.facets)),
  }
}

/** A thousand hits take a second to mark and crop; others are served between them. */
async function hitsOf(found: readonly MatchedDocument[], fields: SearchFields): Promise<MeilisearchHit[]> {
  const hits: MeilisearchHit[] = []
  for (const one of found) {
    if (hits.length % TOGETHER === TOGETHER - 1) await setImmediate()
    hits.push(hitOf(one, fields))
  }
  return hits
}

/** All hits are counted; pages end where the engine is not asked for more. */
function totals(paging: Paging, { totalHits }: SearchResults<MatchedDocument>) {
  if (paging.kind === 'window')
    return { limit: paging.limit, offset: paging.offset, estimatedTotalHits: totalHits }
  const { page, hitsPerPage } = paging
  const reachable = Math.min(totalHits, MAX_DEPTH)
  const totalPages = hitsPerPage === 0 ? 0 : Math.ceil(reachable / hitsPerPage)
  return { hitsPerPage, page, totalPages, totalHits }
}

function isOfYears(row: FacetRow): boolean {
  return 'form' in row && row.form === 'YYYY'
}

/** Years are numbers as well, for sliders. */
function facetCounts(distribution: FacetDistribution, facets: readonly Facet[]) {
  const stats = facets
    .filter((facet) => isOfYears(rowOf(facet)))
    .map((facet) => [facet, Object.keys(distribution[facet]).map(Number).filter(Number.isFinite)] as const)
    .filter(([, years]) => years.length > 0)
    .map(([facet, years]) => [facet, { min: Math.min(...years), max: Math.max(...years) }])
  return {
    facetDistribution: Object.fromEntries(facets.map((facet) => [facet, distribution[facet]])),
    facetStats: Object.fromEntries(stats),
  }
}
