/** Answers to searches, in the shape of Meilisearch's. */
import { setImmediate } from 'node:timers/promises'
import { type FacetRow, rowOf } from '../../engine/facets.ts'
import type { Lifetime } from '../../flow/lifetime.ts'
import type { Facet, FacetDistribution, SearchResults } from '../../search/answers.ts'
import { MAX_DEPTH } from '../../search/parameters.ts'
import type { Find, MatchedDocument } from '../../search/search.ts'
import type { SearchFields } from './fields.ts'
import { hitOf, type MeilisearchHit } from './hit.ts'
import { type Paging, pagingOf, requestOf } from './request.ts'

/** The answer to one search. */
export type SearchAnswer = {
  hits: MeilisearchHit[]
  /** Hits were left out, since the answer would be too large. */
  partial?: true
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

/** What one answer may hold, in characters: a thousand hits of usual length with their marks, or a few long ones. */
const MOST_CHARACTERS = 8_000_000

/** How much more an answer may hold; the searches of one request share it. */
export type Room = { characters: number }

/** Room for one answer. */
export function roomForAnswer(): Room {
  return { characters: MOST_CHARACTERS }
}

/**
 * Answer a search.
 *
 * @throws MeilisearchError for wrong fields, and the errors of the engine and of the lifetime
 */
export async function searchAnswer(
  find: Find,
  index: string,
  fields: SearchFields,
  lifetime: Lifetime,
  room = roomForAnswer(),
): Promise<SearchAnswer> {
  const request = requestOf(fields, index)
  const results = await find(request, lifetime)
  const hits = await hitsOf(results.hits, fields, lifetime, room)
  return {
    hits,
    ...(hits.length < results.hits.length && { partial: true as const }),
    query: fields.q ?? '',
    processingTimeMs: results.processingTimeMs,
    ...totals(pagingOf(fields), results),
    ...(fields.facets !== undefined && facetCounts(results.facetDistribution, request.facets)),
  }
}

/** A thousand hits take a second to mark and crop; others are served between them. */
async function hitsOf(
  found: readonly MatchedDocument[],
  fields: SearchFields,
  lifetime: Lifetime,
  room: Room,
): Promise<MeilisearchHit[]> {
  const hits: MeilisearchHit[] = []
  for (const one of found) {
    if (hits.length % TOGETHER === TOGETHER - 1) await setImmediate()
    lifetime.check()
    if (room.characters <= 0) break
    const hit = hitOf(one, fields)
    room.characters -= charactersIn(hit)
    hits.push(hit)
  }
  return hits
}

/** About as many as its JSON has. */
function charactersIn(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value !== 'object' || value === null) return 8
  return Object.entries(value).reduce((sum, [name, part]) => sum + name.length + 4 + charactersIn(part), 2)
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
