import { type ArchiveDocument, documentKey } from '../engine/document.ts'
import type { Engine, EngineAnswer, EngineQuery } from '../engine/engine.ts'
import type { Filter } from '../engine/filter.ts'
import { distribution, facetQuestions, filterOf } from './facets.ts'
import { HIT_FIELDS, hitOf } from './hit.ts'
import { matcherOf } from './match.ts'
import { NO_NAMES, namesOf, otherSpellings, type QueryNames } from './names.ts'
import { decidingWords, everyDocument, MAX_WORDS, strictParts } from './plan.ts'
import { isEmptyQuery, isStopWord, parseQuery, type Query, type QueryWord } from './query.ts'
import { MAX_CLUES, type Relaxed, relax } from './relax.ts'
import { MAX_HITS_PER_PAGE, type SearchRequest } from './request.ts'
import { FACETS, type FacetDistribution, type SearchResults } from './results.ts'
import { betterSpelling } from './spelling.ts'

/** Searches the archive as a request asks; rejects with the engine's errors. */
export type Search = (request: SearchRequest) => Promise<SearchResults>

/** A page of documents with the counts of the whole. */
type Found = {
  documents: { document: ArchiveDocument; score: number }[]
  total: number
  facets: FacetDistribution
}

/** A query with what was made of it. */
type Asked = { query: Query; words: QueryWord[]; names: QueryNames }

/** With fewer hits than this a better spelling is looked for; not for so many words that a document holds together. */
const FEW = 3
const MANY_WORDS = 4

/** Names alone score no more; a document that holds a larger share of the words in their own spelling says more. */
const NAMES_ALONE = 0.6

/** Make the search of an archive. */
export function searchOf(engine: Engine): Search {
  return async (request) => {
    const started = performance.now()
    const asked = askedBy(request)
    const strict = await findStrictly(engine, request, asked)
    const relaxed = (await isCertain(engine, request, asked, strict))
      ? undefined
      : await findSome(engine, request, asked, strict.total)
    const found = relaxed ?? { ...strict, isComplete: true, typos: new Map() }
    const match = matcherOf(asked.query, asked.words, { names: asked.names, typos: found.typos })
    return {
      query: request.query,
      hits: found.documents.map(({ document, score }) => hitOf(document, score, match)),
      page: request.page,
      hitsPerPage: request.hitsPerPage,
      totalHits: found.total,
      totalPages: Math.ceil(found.total / request.hitsPerPage),
      facetDistribution: found.facets,
      relaxed: !found.isComplete,
      ignoredWords: asked.words.slice(relaxed === undefined ? MAX_WORDS : MAX_CLUES).map(({ text }) => text),
      otherSpellings: otherSpellings(asked.names),
      didYouMean: isDoubtful(strict, asked)
        ? await betterSpelling(engine, filterOf(request), request.query, asked.words.slice(0, MAX_WORDS))
        : null,
      processingTimeMs: Math.round(performance.now() - started),
    }
  }
}

/** What asks the engine for a set of documents. */
export type Selection = { queries: EngineQuery[]; filter: Filter }

/** All documents that a search lists, on all its pages; for what goes through them without ranking them. */
export async function selectionOf(engine: Engine, request: SearchRequest): Promise<Selection> {
  const asked = askedBy(request)
  const whole = { ...request, page: 1, hitsPerPage: MAX_HITS_PER_PAGE }
  const strict = await findStrictly(engine, { ...whole, hitsPerPage: 1 }, asked)
  const relaxed = (await isCertain(engine, whole, asked, strict))
    ? undefined
    : await findSome(engine, whole, asked, strict.total)
  if (relaxed === undefined) return { queries: partsOf(asked), filter: filterOf(request) }
  const keys = relaxed.documents.map(({ document }) => documentKey(document.id))
  return { queries: [everything], filter: { keys } }
}

function isDoubtful({ total }: Found, { words }: Asked): boolean {
  return total === 0 || (total < FEW && words.length < MANY_WORDS)
}

/**
 * Whether strict hits stand as they are: the best was found by its words, not only by several that sound like names.
 * The best of all decides, not that of the page: all pages of a search are of one kind.
 */
async function isCertain(
  engine: Engine,
  request: SearchRequest,
  asked: Asked,
  found: Found,
): Promise<boolean> {
  if (found.total === 0 || asked.words.length < 2 || request.sort !== 'relevance') return found.total > 0
  const first =
    request.page === 1 ? found : await findStrictly(engine, { ...request, page: 1, hitsPerPage: 1 }, asked)
  return (first.documents[0]?.score ?? 1) > NAMES_ALONE
}

/** Documents that hold some of the words, or close ones; undefined where there are none. A phrase alone is not relaxed. */
async function findSome(
  engine: Engine,
  request: SearchRequest,
  { query, words, names }: Asked,
  found: number,
) {
  if (words.length === 0) return undefined
  const all = [...words, ...query.phrases.flat().filter((word) => !isStopWord(word))]
  const relaxed = await relax(engine, { ...query, phrases: [] }, filterOf(request), all, names)
  const [best] = relaxed.ranked
  if (best === undefined || (found > 0 && best.share <= NAMES_ALONE)) return undefined
  const typos = new Map(
    [...relaxed.close].map(([word, close]) => [word, close.map((candidate) => candidate.word)]),
  )
  return {
    ...(await findRanked(engine, request, relaxed)),
    isComplete: best.isComplete,
    typos,
  }
}

function askedBy(request: SearchRequest): Asked {
  const query = parseQuery(request.query, request.languages)
  const words = decidingWords(query)
  return { query, words, names: request.names ? namesOf(query.words, words) : NO_NAMES }
}

/** Documents that hold all words. */
async function findStrictly(engine: Engine, request: SearchRequest, asked: Asked): Promise<Found> {
  const order = isEmptyQuery(asked.query) ? newestFirst(request) : request
  const [answer, ...counts] = await ask(engine, order, partsOf(asked))
  return { documents: answer.hits, total: answer.total, facets: distribution([answer, ...counts]) }
}

function partsOf({ query, words, names }: Asked): EngineQuery[] {
  return isEmptyQuery(query) ? [everyDocument(query)] : strictParts(query, words.slice(0, MAX_WORDS), names)
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
    sort: sortOf(request),
    offset: offsetOf(request),
    limit: request.hitsPerPage,
    fields: HIT_FIELDS,
  })
  const counts = others.map((question) =>
    engine.search({ queries, ...question, offset: 0, limit: 0, fields: [] }),
  )
  return Promise.all([hits, ...counts])
}

/** The page of documents that were ranked here, in our order unless another one is asked for. */
async function findRanked(engine: Engine, request: SearchRequest, { ranked }: Relaxed): Promise<Found> {
  const isOurOrder = request.sort === 'relevance'
  const page = isOurOrder ? ranked.slice(offsetOf(request), offsetOf(request) + request.hitsPerPage) : ranked
  const [hits, counts] = await Promise.all([
    engine.search({
      queries: [everything],
      filter: { keys: page.map(({ key }) => key) },
      sort: sortOf(request),
      offset: isOurOrder ? 0 : offsetOf(request),
      limit: request.hitsPerPage,
      facets: [],
      fields: ['key', ...HIT_FIELDS],
    }),
    engine.search({
      queries: [everything],
      filter: { keys: ranked.map(({ key }) => key) },
      offset: 0,
      limit: 0,
      facets: FACETS,
      fields: [],
    }),
  ])
  const scores = new Map(ranked.map(({ key, score }) => [key, score]))
  const documents = hits.hits.map(({ document }) => ({ document, score: scores.get(document.key) ?? 0 }))
  if (isOurOrder) documents.sort((a, b) => b.score - a.score)
  return { documents, total: ranked.length, facets: distribution([counts]) }
}

const everything: EngineQuery = { text: '', fields: ['surfaceTitle'] }

function sortOf({ sort }: SearchRequest): 'newest' | 'oldest' | undefined {
  return sort === 'relevance' ? undefined : sort
}

function offsetOf({ page, hitsPerPage }: SearchRequest): number {
  return (page - 1) * hitsPerPage
}

/** Without a query there is no relevance; readers expect the news. */
function newestFirst(request: SearchRequest): SearchRequest {
  return request.sort === 'relevance' ? { ...request, sort: 'newest' } : request
}
