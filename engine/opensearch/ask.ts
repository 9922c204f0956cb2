/** Searches by parts. */

import { createHash } from 'node:crypto'
import type { Answer, FacetCounts, Known, Limits, Order, Part, Question } from '../contract.ts'
import type { ArchiveDocument } from '../document.ts'
import { EngineUnavailableError } from '../errors.ts'
import { type Facet, rowOf } from '../facets.ts'
import type { Filter } from '../filter.ts'
import type { Call } from './call.ts'
import { inWords, partlyRefused, type Reason } from './errors.ts'
import { allOf, conditionsOf, type Query } from './filter.ts'
import { BAND, foundBy, ranked, rankedPart, weightsOf } from './parts.ts'
import { MAX_DEPTH, MAX_FACET_VALUES } from './settings.ts'

/** What a question to a cluster may have: as Meilisearch, so that both read as much of a query. */
export const LIMITS: Limits = { clauses: 10, parts: 64, depth: MAX_DEPTH, facetValues: MAX_FACET_VALUES }

/** Documents that score the same come by their keys: on each page the same. */
const SORTS: Record<Order, unknown[]> = {
  relevance: ['_score', { key: 'asc' }],
  newest: [{ dateStart: { order: 'desc', missing: '_last' } }, '_score', { key: 'asc' }],
  oldest: [{ dateStart: { order: 'asc', missing: '_last' } }, '_score', { key: 'asc' }],
  added: [{ added: { order: 'desc', missing: '_last' } }, '_score', { key: 'asc' }],
  key: [{ 'key.small': 'asc' }, { key: 'asc' }],
}

/** A half of the sum within a band is as much as half of what a band is worth. */
const HALF = 10
/** A hit scores at least so much of the weight of its part. */
const LEAST = 2 / 3

type Hit = {
  _id: string
  _score: number | null
  _source?: Record<string, unknown>
  matched_queries?: string[]
  sort?: unknown[]
}

/** What a search answers, as far as it is read. */
export type Told = {
  hits: { total: { value: number }; hits: Hit[] }
  aggregations?: Record<string, { buckets: { key: string; doc_count: number }[] }>
  error?: Reason
  status?: number
}

/** The documents that any of the parts finds, best first. */
export async function askQuestion<Field extends keyof ArchiveDocument>(
  call: Call,
  index: string,
  question: Question,
  fields: readonly Field[],
): Promise<Answer<Field>> {
  const { anyOf, filter, order, offset, limit, facets } = question
  if (anyOf.length === 0) return { hits: [], total: 0, facets: countsOf(undefined, facets) }
  const isRanked = limit > 0 && order !== 'key'
  const found = isRanked ? ranked(anyOf) : named(anyOf)
  const told = await call<Told>({
    method: 'POST',
    path: `/${index}/_search`,
    query: { ...WHOLE, ...(isRanked && { search_type: 'dfs_query_then_fetch' }), preference: copyFor(anyOf) },
    body: {
      query: {
        bool: {
          ...(isRanked ? { must: [found] } : {}),
          filter: [...conditionsOf(filter), ...(isRanked ? [] : [found])],
        },
      },
      from: offset,
      size: limit,
      sort: SORTS[order],
      track_scores: isRanked,
      track_total_hits: true,
      _source: sourceOf(fields),
      aggs: Object.fromEntries(facets.map((facet) => [facet, counted(facet)])),
    },
  })
  const score = scoresOf(anyOf)
  return {
    hits: told.hits.hits.map((hit) => ({ document: documentOf(hit), ...score(hit) })),
    total: told.hits.total.value,
    facets: countsOf(told.aggregations, facets),
  }
}

/** An answer without a part of the archive would be a wrong one. */
const WHOLE = { allow_partial_search_results: false }

/** Without an order each part is still told by its position. */
function named(parts: readonly Part[]): Query {
  const should = parts.map((part, at) => ({ bool: { filter: [foundBy(part)], _name: String(at) } }))
  return { bool: { should, minimum_should_match: 1 } }
}

/** All pages of one search are of the same copies, which differ in what was removed from them and is not gone yet. */
function copyFor(parts: readonly Part[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}

/** On each shard more values are counted than are told: of one that is rare there and frequent elsewhere none is missed. */
function counted(facet: Facet): Query {
  return { terms: { field: rowOf(facet).field, size: MAX_FACET_VALUES, shard_size: 4 * MAX_FACET_VALUES } }
}

function countsOf(told: Told['aggregations'], facets: readonly Facet[]): FacetCounts {
  return Object.fromEntries(
    facets.map((facet) => [
      facet,
      Object.fromEntries((told?.[facet]?.buckets ?? []).map(({ key, doc_count }) => [key, doc_count])),
    ]),
  )
}

/**
 * The score of a hit, 0 to 1, and the part that gave it: between the weight of that part and the next lower one, so that what comes
 * first scores more.
 */
function scoresOf(parts: readonly Part[]): (hit: Hit) => { score: number; part: number } {
  const weights = weightsOf(parts)
  return ({ _score: sum, matched_queries: matched = [] }) => {
    const positions = matched.map(Number).sort((one, other) => one - other)
    const weightOf = (at: number) => parts[at]?.weight ?? 1
    const best = Math.max(...positions.map(weightOf))
    const part = positions.find((at) => weightOf(at) === best) ?? 0
    const weight = weightOf(part)
    const rank = weights.indexOf(weight)
    const within = Math.max(0, (sum ?? 0) - BAND * (rank + 1))
    const least = Math.max(weight * LEAST, weights[rank - 1] ?? 0)
    return { score: least + (weight - least) * (within / (within + HALF)), part }
  }
}

/** For each part, how many documents it finds. */
export async function countParts(
  call: Call,
  index: string,
  parts: readonly Part[],
  filter: Filter,
): Promise<number[]> {
  if (parts.length === 0) return []
  const { aggregations } = await call<{ aggregations: { parts: { buckets: { doc_count: number }[] } } }>({
    method: 'POST',
    path: `/${index}/_search`,
    query: WHOLE,
    body: {
      size: 0,
      track_total_hits: false,
      query: allOf(conditionsOf(filter)),
      aggs: { parts: { filters: { filters: parts.map((part) => foundBy(part)) } } },
    },
  })
  return parts.map((_part, at) => aggregations.parts.buckets[at]?.doc_count ?? 0)
}

/** For each part, the keys of what it finds. */
export async function holdersOfParts(
  call: Call,
  index: string,
  parts: readonly Part[],
  filter: Filter,
): Promise<string[][]> {
  if (parts.length === 0) return []
  type Buckets = { buckets: { keys: { buckets: { key: string }[] } }[] }
  const { aggregations } = await call<{ aggregations: { parts: Buckets } }>({
    method: 'POST',
    path: `/${index}/_search`,
    query: WHOLE,
    body: {
      size: 0,
      track_total_hits: false,
      query: allOf(conditionsOf(filter)),
      aggs: {
        parts: {
          filters: { filters: parts.map((part) => foundBy(part)) },
          aggs: { keys: { terms: { field: 'key', size: MAX_FACET_VALUES } } },
        },
      },
    },
  })
  return parts.map((_part, at) => (aggregations.parts.buckets[at]?.keys.buckets ?? []).map(({ key }) => key))
}

/** For each part, the first documents it finds. */
export async function firstOfParts<Field extends keyof ArchiveDocument>(
  call: Call,
  index: string,
  parts: readonly Part[],
  filter: Filter,
  each: number,
  fields: readonly Field[],
): Promise<Known<Field>[][]> {
  const told = await searchEach(
    call,
    index,
    parts.map((part) => ({
      query: { bool: { filter: [foundBy(part, filter)], should: [rankedPart(part)] } },
      size: each,
      sort: SORTS.relevance,
      track_total_hits: false,
      _source: sourceOf(fields),
    })),
  )
  return told.map(({ hits }) => hits.hits.map((hit) => documentOf<Field>(hit)))
}

/** Several searches in one request. @throws EngineUnavailableError where one of them has no whole answer now */
export async function searchEach(call: Call, index: string, searches: readonly Query[]): Promise<Told[]> {
  if (searches.length === 0) return []
  const head = JSON.stringify({ index, ...WHOLE, search_type: 'dfs_query_then_fetch' })
  const { responses } = await call<{ responses: Told[] }>({
    method: 'POST',
    path: '/_msearch',
    lines: `${searches.map((search) => `${head}\n${JSON.stringify(search)}`).join('\n')}\n`,
  })
  for (const { error, status = 200 } of responses)
    if (error !== undefined)
      throw (
        partlyRefused(status, error) ??
        new EngineUnavailableError(`OpenSearch cannot answer now: ${inWords(error)}`)
      )
  return responses
}

/** Which fields of a document come; its key always does. */
export function sourceOf(fields: readonly (keyof ArchiveDocument)[]): string[] | false {
  const wanted = fields.filter((field) => field !== 'key')
  return wanted.length === 0 ? false : wanted
}

/** A document as the program knows it. */
export function documentOf<Field extends keyof ArchiveDocument>({
  _id,
  _source,
}: Pick<Hit, '_id' | '_source'>): Known<Field> {
  return { ..._source, key: _id } as unknown as Known<Field>
}
