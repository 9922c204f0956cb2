/** Searches: how the engine is asked, and what it answers. */
import type { MultiSearchQuery } from 'meilisearch'
import type { ArchiveDocument, SearchField } from '../document.ts'
import { FACETS, type Facet, rowOf } from '../facets.ts'
import { type Filter, filterExpression } from '../filter.ts'
import { ifEmpty } from './ask.ts'
import type { Call } from './client.ts'

/** One way of asking: all its words (or, with `frequency`, as many of the rarest as can be) in the given fields. */
export type EngineQuery = {
  text: string
  fields: readonly SearchField[]
  /** 1 by default; hits of a query with a lower weight come later. */
  weight?: number
  matching?: 'all' | 'frequency'
  /** What narrows this query alone, beside the filter of the request. */
  filter?: Filter
}

/** A search: documents found by any of the queries, each once, best first. */
export type EngineRequest = {
  queries: readonly EngineQuery[]
  filter: Filter
  /** By date, by arrival, or by key for going through all of them in steps. */
  sort?: keyof typeof SORTS | undefined
  offset: number
  limit: number
  facets: readonly Facet[]
  /** Fields of the documents to bring. */
  fields: readonly (keyof ArchiveDocument)[]
}

/** A document found; it has the fields that were asked for. `score` is 0 to 1, `query` the position of the query that ranked it. */
export type EngineHit = { document: ArchiveDocument; score: number; query: number }

export type EngineAnswer = {
  hits: EngineHit[]
  total: number
  /** How many of them have each value, by the facets that were asked for. */
  facets: Partial<Record<Facet, Record<string, number>>>
}

const SORTS = {
  newest: 'dateStart:desc',
  oldest: 'dateStart:asc',
  added: 'added:desc',
  key: 'key:asc',
} as const

/** The documents that any of the queries finds, best first. */
export async function searchDocuments(
  call: Call,
  index: string,
  request: EngineRequest,
): Promise<EngineAnswer> {
  const answer = await call((client) => client.multiSearch(federated(index, request))).catch(
    ifEmpty(call, index),
  )
  return {
    hits: (answer?.hits ?? []).map((hit) => ({
      document: hit as unknown as ArchiveDocument,
      score: hit._federation?.weightedRankingScore ?? 0,
      query: hit._federation?.queriesPosition ?? 0,
    })),
    total: answer?.estimatedTotalHits ?? 0,
    facets: countsOf(answer?.facetDistribution ?? {}),
  }
}

/** The engine counts the values of fields. */
function countsOf(byField: Record<string, Record<string, number>>): EngineAnswer['facets'] {
  return Object.fromEntries(
    FACETS.flatMap((facet) => {
      const counts = byField[rowOf(facet).field]
      return counts === undefined ? [] : [[facet, counts]]
    }),
  )
}

function federated(index: string, request: EngineRequest) {
  const { offset, limit, facets, fields, sort, filter } = request
  return {
    federation: {
      offset,
      limit,
      facetsByIndex: { [index]: facets.map((facet) => rowOf(facet).field) },
      mergeFacets: {},
    },
    queries: request.queries.map((query) => ({
      ...queryOf(index, query, filter),
      ...(sort === undefined ? {} : { sort: [SORTS[sort]] }),
      attributesToRetrieve: [...fields],
      federationOptions: { weight: query.weight ?? 1 },
    })),
  }
}

/** For each query, how many documents it finds. */
export async function countDocuments(
  call: Call,
  index: string,
  queries: readonly EngineQuery[],
  filter: Filter,
): Promise<number[]> {
  const results = await searchEach(call, index, queries, filter, { limit: 0 })
  return queries.map((_query, at) => results[at]?.estimatedTotalHits ?? 0)
}

/** For each query, the documents it finds, best first, with the given fields. */
export async function findDocuments(
  call: Call,
  index: string,
  queries: readonly EngineQuery[],
  filter: Filter,
  limit: number,
  fields: readonly (keyof ArchiveDocument)[],
): Promise<ArchiveDocument[][]> {
  const options = { limit, attributesToRetrieve: [...fields] }
  const results = await searchEach(call, index, queries, filter, options)
  return queries.map((_query, at) => results[at]?.hits ?? [])
}

async function searchEach(
  call: Call,
  index: string,
  queries: readonly EngineQuery[],
  filter: Filter,
  options: { limit: number; attributesToRetrieve?: string[] },
) {
  if (queries.length === 0) return []
  const searches = queries.map((query) => ({ ...queryOf(index, query, filter), ...options }))
  const answer = await call((client) =>
    client.multiSearch<{ queries: MultiSearchQuery[] }, ArchiveDocument>({ queries: searches }),
  ).catch(ifEmpty(call, index))
  return answer?.results ?? []
}

function queryOf(index: string, query: EngineQuery, filter: Filter): MultiSearchQuery {
  const expression = filterExpression(query.filter === undefined ? filter : { all: [filter, query.filter] })
  return {
    indexUid: index,
    q: query.text,
    attributesToSearchOn: [...query.fields],
    matchingStrategy: query.matching ?? 'all',
    ...(expression === undefined ? {} : { filter: expression }),
  }
}
