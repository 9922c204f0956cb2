/** Searches by parts. */
import type { MultiSearchQuery } from 'meilisearch'
import type { Answer, FacetCounts, Known, Limits, Order, Part, Question, Vocabulary } from '../contract.ts'
import type { ArchiveDocument } from '../document.ts'
import { EngineError } from '../errors.ts'
import { FACETS, rowOf } from '../facets.ts'
import type { Filter } from '../filter.ts'
import type { Call } from './client.ts'
import type { CloseWords } from './close-words.ts'
import { MAX_QUERIES, MAX_WORDS, queriesOf } from './question.ts'
import type { Searches } from './searches.ts'
import { MAX_FACET_VALUES, MAX_TOTAL_HITS } from './settings.ts'
import { namesLike, wordsLike } from './words.ts'

/** What a question to Meilisearch may have. */
export const LIMITS: Limits = {
  clauses: MAX_WORDS,
  parts: MAX_QUERIES,
  depth: MAX_TOTAL_HITS,
  facetValues: MAX_FACET_VALUES,
}

const SORTS: Record<Order, string[]> = {
  relevance: [],
  newest: ['dateStart:desc'],
  oldest: ['dateStart:asc'],
  added: ['added:desc'],
  key: ['key:asc'],
}

/** The documents that any of the parts finds, best first. */
export async function askQuestion<Field extends keyof ArchiveDocument>(
  call: Call,
  searches: Searches,
  index: string,
  question: Question,
  fields: readonly Field[],
): Promise<Answer<Field>> {
  const { anyOf, filter, order, offset, limit, facets } = question
  const asked = anyOf.flatMap((part, at) =>
    queriesOf(index, part, filter).map((query) => ({ at, part, query })),
  )
  if (limit + facets.length === 0 && anyOf.length === 1 && asked.length === 1) {
    const [total = 0] = await countParts(call, searches, index, anyOf, filter)
    return { hits: [], total, facets: {} }
  }
  const sort = SORTS[order]
  const federated = {
    federation: {
      offset,
      limit,
      facetsByIndex: { [index]: facets.map((facet) => rowOf(facet).field) },
      mergeFacets: {},
    },
    queries: asked.map(({ part, query }) => ({
      ...query,
      ...(sort.length === 0 ? {} : { sort }),
      attributesToRetrieve: ['key', ...fields],
      federationOptions: { weight: part.weight ?? 1 },
    })),
  }
  const answer = await unlessEmpty(call, index, () => call((client) => client.multiSearch(federated)))
  const hits = (answer?.hits ?? []).map(({ _federation, ...document }) => ({
    document: document as unknown as Known<Field>,
    score: _federation?.weightedRankingScore ?? 0,
    part: asked[_federation?.queriesPosition ?? 0]?.at ?? 0,
  }))
  return { hits, total: answer?.estimatedTotalHits ?? 0, facets: countsOf(answer?.facetDistribution ?? {}) }
}

/** The engine counts the values of fields. */
function countsOf(byField: Record<string, Record<string, number>>): FacetCounts {
  return Object.fromEntries(
    FACETS.flatMap((facet) => {
      const counts = byField[rowOf(facet).field]
      return counts === undefined ? [] : [[facet, counts]]
    }),
  )
}

/** For each part, how many documents it finds. */
export async function countParts(
  call: Call,
  searches: Searches,
  index: string,
  parts: readonly Part[],
  filter: Filter,
): Promise<number[]> {
  const results = await searchEach(call, searches, index, parts, filter, { limit: 0 })
  return parts.map((_part, at) => results[at]?.estimatedTotalHits ?? 0)
}

/** For each part, the first documents it finds. */
export async function firstOfParts<Field extends keyof ArchiveDocument>(
  call: Call,
  searches: Searches,
  index: string,
  parts: readonly Part[],
  filter: Filter,
  each: number,
  fields: readonly Field[],
): Promise<Known<Field>[][]> {
  const options = { limit: each, attributesToRetrieve: ['key', ...fields] }
  const results = await searchEach(call, searches, index, parts, filter, options)
  return parts.map((_part, at) => results[at]?.hits ?? [])
}

/** For each part, the keys of what it finds, which the engine counts as values of a field: it opens no document for that. */
export async function holdersOfParts(
  call: Call,
  searches: Searches,
  index: string,
  parts: readonly Part[],
  filter: Filter,
): Promise<string[][]> {
  const results = await searchEach(call, searches, index, parts, filter, { limit: 0, facets: ['key'] })
  return parts.map((_part, at) => Object.keys(results[at]?.facetDistribution?.['key'] ?? {}))
}

/** One search a part: of a choice its first way, since two searches cannot be joined here. */
async function searchEach(
  call: Call,
  searches: Searches,
  index: string,
  parts: readonly Part[],
  filter: Filter,
  options: { limit: number; attributesToRetrieve?: string[]; facets?: string[] },
) {
  const queries = parts.map((part): MultiSearchQuery => {
    const [query, ...others] = queriesOf(index, part, filter)
    if (query === undefined || others.length > 0)
      throw new TypeError('Expected a part without a choice of tokens')
    return { ...query, ...options }
  })
  return (await unlessEmpty(call, index, () => searches<ArchiveDocument>(queries))) ?? []
}

/** The words of an archive: the engine takes a word with a space behind it for a whole one. */
export function vocabularyOf(
  call: Call,
  searches: Searches,
  index: string,
  closeWords: CloseWords,
): Vocabulary {
  return {
    near: (words, limit) => closeWords.near(call, searches, words, limit),
    known: (words) => closeWords.known(call, words),
    sounding: (keys, languages) => namesLike(searches, index, keys, languages),
    beginning: async (beginnings, limit) => {
      const found = await wordsLike(searches, index, beginnings, limit)
      // It offers close ones too, which nobody is about to type.
      return found.map((words, at) => words.filter(({ word }) => word.startsWith(beginnings[at] ?? '')))
    },
  }
}

/**
 * An index without documents knows no field that could be searched and says so as an error; the answer is that nothing is there. Where
 * the first documents came meanwhile, it is asked again.
 */
export async function unlessEmpty<T>(
  call: Call,
  index: string,
  ask: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    const isFieldError = error instanceof EngineError && error.message.includes('is not searchable')
    if (!isFieldError) throw error
    const { numberOfDocuments } = await call((client) => client.index(index).getStats())
    return numberOfDocuments > 0 ? ask() : undefined
  }
}
