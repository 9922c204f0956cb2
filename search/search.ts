import type { Engine, EngineAnswer, EngineQuery } from '../engine/engine.ts'
import { distribution, facetQuestions } from './facets.ts'
import { HIT_FIELDS, hitOf } from './hit.ts'
import { matcherOf } from './match.ts'
import { nameTokens } from './names.ts'
import { decidingWords, everyDocument, MAX_WORDS, strictParts } from './plan.ts'
import { isEmptyQuery, parseQuery, type QueryWord } from './query.ts'
import type { SearchRequest } from './request.ts'
import type { SearchResults } from './results.ts'

/** Searches the archive as a request asks; rejects with the engine's errors. */
export type Search = (request: SearchRequest) => Promise<SearchResults>

/** Make the search of an archive. */
export function searchOf(engine: Engine): Search {
  return async (request) => {
    const started = performance.now()
    const query = parseQuery(request.query, request.languages)
    const isEmpty = isEmptyQuery(query)
    const words = decidingWords(query).slice(0, MAX_WORDS)
    const names: ReadonlyMap<QueryWord, readonly string[]> = request.names ? nameTokens(words) : new Map()
    const parts = isEmpty ? [everyDocument(query)] : strictParts(query, words, names)
    const [answer, ...counts] = await ask(engine, isEmpty ? newestFirst(request) : request, parts)
    const match = matcherOf(query, words, { names, typos: new Map() })
    return {
      query: request.query,
      hits: answer.hits.map(({ document, score }) => hitOf(document, score, match)),
      page: request.page,
      hitsPerPage: request.hitsPerPage,
      totalHits: answer.total,
      totalPages: Math.ceil(answer.total / request.hitsPerPage),
      processingTimeMs: Math.round(performance.now() - started),
      facetDistribution: distribution([answer, ...counts]),
      relaxed: false,
      ignoredWords: [],
      otherSpellings: [],
      didYouMean: null,
    }
  }
}

/** The page of hits, and the counts of facets that have a chosen value. */
async function ask(
  engine: Engine,
  request: SearchRequest,
  queries: EngineQuery[],
): Promise<[EngineAnswer, ...EngineAnswer[]]> {
  const [main, ...others] = facetQuestions(request)
  const hits = engine.search({
    queries,
    ...main,
    sort: request.sort === 'relevance' ? undefined : request.sort,
    offset: (request.page - 1) * request.hitsPerPage,
    limit: request.hitsPerPage,
    fields: HIT_FIELDS,
  })
  const counts = others.map((question) =>
    engine.search({ queries, ...question, offset: 0, limit: 0, fields: [] }),
  )
  return Promise.all([hits, ...counts])
}

/** Without a query there is no relevance; readers expect the news. */
function newestFirst(request: SearchRequest): SearchRequest {
  return request.sort === 'relevance' ? { ...request, sort: 'newest' } : request
}
