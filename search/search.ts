import { setImmediate } from 'node:timers/promises'
import type { Engine } from '../engine/engine.ts'
import type { Filter } from '../engine/filter.ts'
import type { EngineQuery } from '../engine/meilisearch/search.ts'
import type { Lifetime } from '../flow/lifetime.ts'
import type { SearchResults } from './answers.ts'
import { ask, type Found, offsetOf, sortOf } from './plan/execute.ts'
import { distribution, filterOf } from './plan/facets.ts'
import { lookUp } from './plan/look-up.ts'
import { otherLayoutOf } from './plan/other-layout.ts'
import { correctedParts, MAX_WORDS } from './plan/plan.ts'
import {
  areWordless,
  partsOf,
  type ResolvedQuery,
  resolveQuery,
  together,
  wholeFilter,
} from './plan/resolve-query.ts'
import { otherSpellings } from './query/names.ts'
import { isEmptyQuery, isFree, isNarrowed, isStopWord, type QueryWord } from './query/query.ts'
import { correctionsOf } from './relax/correct.ts'
import { MAX_CLUES, type Relaxed, relax } from './relax/relax.ts'
import { betterSpelling } from './relax/spelling.ts'
import type { SearchRequest } from './request.ts'
import { type Matcher, matcherOf } from './show/highlight.ts'
import { type FoundDocument, HIT_FIELDS, hitOf } from './show/hit.ts'
import { foldReprints } from './show/reprints.ts'

/** Searches the archive as a request asks; rejects with the engine's errors, and with those of the lifetime if it has one. */
export type Search = (request: SearchRequest, lifetime?: Lifetime) => Promise<SearchResults>

/** A document found, as it is stored; `match` marks the words in it that answer the query. */
export type MatchedDocument = FoundDocument & { match: Matcher }

/** Searches like `Search`, for those who show documents in their own way. Versions of one text are not listed. */
export type Find = (request: SearchRequest, lifetime?: Lifetime) => Promise<SearchResults<MatchedDocument>>

/** What asks the engine for a set of documents. */
export type Selection = { queries: readonly EngineQuery[]; filter: Filter }

/** `typos` are the words of the archive that a word was taken for; the selection is what is listed on all pages. */
type Freer = Found & { isComplete: boolean; typos: Map<QueryWord, string[]>; selection: Selection }

/** With fewer hits than this a better spelling is looked for; not for so many words that a document holds together. */
const FEW = 3
const MANY_WORDS = 4

/** Names alone score no more; a document that holds a larger share of the words in their own spelling says more. */
const NAMES_ALONE = 0.6

/** Make the search of an archive. */
export function searchOf(engine: Engine): Search {
  return searchAs(engine, (found, match, { snippetLength }) => hitOf(found, match, snippetLength))
}

/** Make the search of an archive that gives the documents themselves, with `HIT_FIELDS`. */
export function findOf(engine: Engine): Find {
  return searchAs(engine, (found, match) => ({ ...found, match }))
}

function searchAs<Shown>(
  whole: Engine,
  show: (found: FoundDocument, match: Matcher, request: SearchRequest) => Shown,
): (request: SearchRequest, lifetime?: Lifetime) => Promise<SearchResults<Shown>> {
  const search = async (request: SearchRequest, lifetime?: Lifetime): Promise<SearchResults<Shown>> => {
    const started = performance.now()
    const engine = lifetime === undefined ? whole : whole.within(lifetime)
    const alternatives = await lookUp(engine, resolveQuery(request))
    const asked = together(alternatives)
    const strict = isNothing(request, alternatives)
      ? NOTHING_FOUND
      : await findStrictly(engine, request, alternatives)
    const otherLayout = await layoutOf(engine, request, asked, strict)
    if (otherLayout?.isTaken === true) {
      const taken = await search({ ...request, query: otherLayout.query, layout: false }, lifetime)
      return { ...taken, query: request.query, otherLayout }
    }
    const freer = isRelaxable(alternatives) ? await findFreely(engine, request, asked, strict) : undefined
    const found = freer ?? { ...strict, isComplete: true, typos: new Map() }
    const match = matcherOf(asked.query, asked.words, { names: asked.names, typos: found.typos })
    const listed = request.group ? foldReprints(found.documents) : found.documents
    return {
      query: request.query,
      hits: await shownInTurn(listed, (one) => show(one, match, request), lifetime),
      page: request.page,
      hitsPerPage: request.hitsPerPage,
      totalHits: found.total,
      totalPages: Math.ceil(found.total / request.hitsPerPage),
      facetDistribution: found.facets,
      relaxed: !found.isComplete,
      ignoredWords: ignoredOf(alternatives, freer === undefined ? MAX_WORDS : MAX_CLUES),
      otherSpellings: otherSpellings(asked.names),
      didYouMean: await betterQuery(engine, request, alternatives, strict),
      otherLayout,
      notUnderstood: alternatives.flatMap(({ query }) => query.notUnderstood ?? []),
      isNothing: isNothing(request, alternatives),
      processingTimeMs: Math.round(performance.now() - started),
    }
  }
  return search
}

const NOTHING_FOUND: Found = { documents: [], total: 0, facets: distribution([]) }

/** Whether a query was typed and has nothing that could be searched: `!!!`, a smiley. Programs get everything, as from an empty one. */
function isNothing({ query, isProgram }: SearchRequest, alternatives: readonly ResolvedQuery[]): boolean {
  const asksNothing = alternatives.every((one) => isEmptyQuery(one.query) && !isNarrowed(one.query))
  return query.trim() !== '' && isProgram !== true && asksNothing
}

/** Words may be corrected or left out where the query is one of mere words. */
function isRelaxable(alternatives: readonly ResolvedQuery[]): boolean {
  return alternatives.length === 1 && alternatives.every(({ query }) => isFree(query))
}

/** What the query may have been meant to be on another keyboard, where what it found gives reason to ask. */
async function layoutOf(
  engine: Engine,
  request: SearchRequest,
  asked: ResolvedQuery,
  { total, documents }: Found,
): Promise<SearchResults['otherLayout']> {
  const isByNames = request.sort !== 'relevance' || (documents[0]?.score ?? 0) <= NAMES_ALONE
  if (!request.layout || (total >= FEW && !isByNames)) return null
  return otherLayoutOf(engine, filterOf(request), request.query, asked.query)
}

/** The query in a spelling that finds more than what was typed; null where there is none. */
async function betterQuery(
  engine: Engine,
  request: SearchRequest,
  alternatives: readonly ResolvedQuery[],
  strict: Found,
): Promise<string | null> {
  if (!isDoubtful(strict, alternatives) || !alternatives.every(({ query }) => isFree(query))) return null
  const asked = together(alternatives)
  const filter = wholeFilter(request, asked)
  const better = await betterSpelling(engine, filter, request.query, asked.words.slice(0, MAX_WORDS))
  if (better === null) return null
  const again = { ...request, query: better, page: 1, offset: 0, hitsPerPage: 1, facets: [] }
  const { total } = await findStrictly(engine, again, resolveQuery(again))
  return total > strict.total ? better : null
}

/** Hits shown without a pause; marking the words of a text takes milliseconds. */
const AT_ONCE = 10

/** Show documents one by one: others are served in between, and it ends with the lifetime. */
async function shownInTurn<Shown>(
  documents: readonly FoundDocument[],
  show: (found: FoundDocument) => Shown,
  lifetime: Lifetime | undefined,
): Promise<Shown[]> {
  const shown: Shown[] = []
  for (const document of documents) {
    if (shown.length % AT_ONCE === AT_ONCE - 1) await setImmediate()
    lifetime?.check()
    shown.push(show(document))
  }
  return shown
}

function ignoredOf(alternatives: readonly ResolvedQuery[], limit: number): string[] {
  return [...new Set(alternatives.flatMap(({ words }) => words.slice(limit).map(({ text }) => text)))]
}

/** All documents that a search lists, on all its pages; for what goes through them without ranking them. */
export async function selectionOf(engine: Engine, request: SearchRequest): Promise<Selection> {
  const alternatives = await lookUp(engine, resolveQuery(request))
  if (isNothing(request, alternatives)) return { queries: [everything], filter: { any: [] } }
  const first = { ...request, page: 1, hitsPerPage: 1 }
  const strict = await findStrictly(engine, first, alternatives)
  const asked = together(alternatives)
  const layout = await layoutOf(engine, first, asked, strict)
  if (layout?.isTaken === true) return selectionOf(engine, { ...request, query: layout.query, layout: false })
  const freer = isRelaxable(alternatives) ? await findFreely(engine, first, asked, strict) : undefined
  return freer?.selection ?? { queries: partsOf(alternatives), filter: filterOf(request) }
}

function isDoubtful({ total }: Found, [asked, ...others]: readonly ResolvedQuery[]): boolean {
  const isShort = others.length === 0 && (asked?.words.length ?? 0) < MANY_WORDS
  return total === 0 || (total < FEW && isShort)
}

/**
 * Whether strict hits stand as they are. Those of a question do not: what answers it need not hold `called` and `name`.
 * Otherwise the best was found by its words, not only by several that sound like names. The best of all decides, not that
 * of the page: all pages of a search are of one kind.
 */
async function isCertain(
  engine: Engine,
  request: SearchRequest,
  asked: ResolvedQuery,
  found: Found,
): Promise<boolean> {
  if (found.total === 0 || asked.words.length < 2 || request.sort !== 'relevance') return found.total > 0
  if (asked.query.isQuestion) return false
  const isFirst = offsetOf(request) === 0 && request.hitsPerPage > 0
  const first = isFirst
    ? found
    : await findStrictly(engine, { ...request, page: 1, offset: 0, hitsPerPage: 1 }, [asked])
  return (first.documents[0]?.score ?? 1) > NAMES_ALONE
}

/** What was found with words corrected or left out, where the strict hits do not stand as they are. */
async function findFreely(
  engine: Engine,
  request: SearchRequest,
  asked: ResolvedQuery,
  strict: Found,
): Promise<Freer | undefined> {
  if (await isCertain(engine, request, asked, strict)) return undefined
  const corrected = strict.total === 0 ? await findCorrected(engine, request, asked) : undefined
  return corrected ?? findSome(engine, request, asked, strict)
}

/** Documents that hold all words when unknown ones are taken for close words of the archive; undefined where there are none. */
async function findCorrected(
  engine: Engine,
  request: SearchRequest,
  asked: ResolvedQuery,
): Promise<Freer | undefined> {
  const words = asked.words.slice(0, MAX_WORDS)
  const corrections = await correctionsOf(engine, wholeFilter(request, asked), words)
  if (corrections.length === 0) return undefined
  const queries = corrections.flatMap((correction) => correctedParts(asked.query, words, correction))
  const found = await ask(engine, request, queries)
  if (found.total === 0) return undefined
  const typos = new Map<QueryWord, string[]>()
  for (const [word, { word: token }] of corrections.flatMap(({ words }) => [...words]))
    typos.set(word, [...new Set([...(typos.get(word) ?? []), token])])
  return { ...found, isComplete: true, typos, selection: { queries, filter: filterOf(request) } }
}

/**
 * Documents that hold some of the words, or close ones; undefined where there are none. A phrase alone is not relaxed, nor is a
 * query that says where its words are to stand.
 */
async function findSome(
  engine: Engine,
  request: SearchRequest,
  asked: ResolvedQuery,
  strict: Found,
): Promise<Freer | undefined> {
  const { query, words, names } = asked
  const isPlaced = [...words, ...query.phrases.flat()].some(({ inTitle }) => inTitle)
  if (words.length === 0 || isPlaced) return undefined
  const all = [...words, ...query.phrases.flat().filter((word) => !isStopWord(word))]
  const relaxed = await relax(engine, { ...query, phrases: [] }, wholeFilter(request, asked), all, names)
  const [best] = relaxed.ranked
  const isBetter = strict.total === 0 || query.isQuestion || (best?.share ?? 0) > NAMES_ALONE
  if (best === undefined || !isBetter) return undefined
  const typos = new Map(
    [...relaxed.close].map(([word, close]) => [word, close.map((candidate) => candidate.word)]),
  )
  const selection = { queries: [everything], filter: { keys: relaxed.ranked.map(({ key }) => key) } }
  return { ...(await findRanked(engine, request, relaxed)), isComplete: best.isComplete, typos, selection }
}

/** Documents that hold all words of an alternative. */
async function findStrictly(
  engine: Engine,
  request: SearchRequest,
  alternatives: readonly ResolvedQuery[],
): Promise<Found> {
  return ask(engine, areWordless(alternatives) ? newestFirst(request) : request, partsOf(alternatives))
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
      // Nothing is on pages after the last; an empty list of keys would not narrow.
      limit: Math.min(request.hitsPerPage, page.length),
      facets: [],
      fields: ['key', ...HIT_FIELDS],
    }),
    request.facets.length === 0
      ? { facets: {} }
      : engine.search({
          queries: [everything],
          filter: { keys: ranked.map(({ key }) => key) },
          offset: 0,
          limit: 0,
          facets: request.facets,
          fields: [],
        }),
  ])
  const scores = new Map(ranked.map(({ key, score }) => [key, score]))
  const documents = hits.hits.map(({ document }) => ({ document, score: scores.get(document.key) ?? 0 }))
  if (isOurOrder) documents.sort((a, b) => b.score - a.score)
  return { documents, total: ranked.length, facets: distribution([counts]) }
}

const everything: EngineQuery = { text: '', fields: ['surfaceTitle'] }

/** Without a query there is no relevance; readers expect the news. */
function newestFirst(request: SearchRequest): SearchRequest {
  return request.sort === 'relevance' ? { ...request, sort: 'newest' } : request
}
