/** A request from its words to the documents found: read, searched, and searched more freely. */
import type { Engine } from '../engine/engine.ts'
import { begun } from '../flow/begun.ts'
import type { SearchResults } from './answers.ts'
import { otherLayoutOf } from './beside/other-layout.ts'
import { type OtherWays, otherWays } from './beside/other-ways.ts'
import { ownHitsOf } from './beside/own-hits.ts'
import { type NearFound, nearTo } from './by-meaning.ts'
import { isEmptyQuery, isFree, isNarrowed } from './query/query.ts'
import { type Attempt, notFound } from './relax/attempt.ts'
import { attempt, findStrictly } from './relax/attempts.ts'
import { isByNames } from './relax/certain.ts'
import { betterSpelling } from './relax/spelling.ts'
import type { SearchRequest } from './request.ts'
import { asAllRead } from './resolve/as-all-read.ts'
import { filterOf } from './resolve/facets.ts'
import { lookUp } from './resolve/look-up.ts'
import { type ResolvedQuery, resolveQuery, together, wholeFilter } from './resolve/resolve-query.ts'
import type { LexiconSource } from './translate/lexicon.ts'

/** With fewer hits than this a better spelling is looked for; not for so many words that a document holds together. */
const FEW = 3
const MANY_WORDS = 4

/** What became of a request: as it was asked, and as freely as it took to find something. */
export type Outcome = {
  /** The request that was put to the engine: on another keyboard, where only that made sense. */
  read: SearchRequest
  asked: readonly ResolvedQuery[]
  strict: Attempt
  done: Attempt
  otherLayout: SearchResults['otherLayout']
  beside: {
    /** Of what was searched at last. */
    ways: Promise<OtherWays>
    ownHits: Promise<number | undefined>
    better: Promise<string | null>
    near: Promise<NearFound>
  }
}

/**
 * Search as a request asks, and more freely where that finds nothing; what else is told of it is asked for at the same time.
 *
 * @param lexicon what it translates by
 */
export async function outcomeOf(
  engine: Engine,
  request: SearchRequest,
  lexicon: LexiconSource,
): Promise<Outcome> {
  const [asked, wide] = await Promise.all([
    resolveQuery(engine, request, lexicon).then((alternatives) => lookUp(engine, alternatives)),
    asAllRead(engine, request, lexicon),
  ])
  // Most queries are answered as they were asked: what else is told of that is asked for beside it.
  const ways = begun(otherWays(engine, request, asked))
  const ownHits = begun(ownHitsOf(engine, filterOf(request), asked))
  const near = begun(nearTo(engine, request, asked))
  const strict = isNothing(request, asked)
    ? notFound(asked)
    : await findStrictly(engine, request, asked, wide)
  const better = begun(betterQuery(engine, request, asked, strict, ownHits, lexicon))
  // Hardly any query was typed on another keyboard, so nothing waits until that is known.
  const isFreer = request.relaxed && isRelaxable(asked)
  const freer = begun(isFreer ? attempt(engine, request, asked, strict) : Promise.resolve(strict))
  const otherLayout = await layoutOf(engine, request, together(asked), strict)
  if (otherLayout?.isTaken === true) {
    const taken = await outcomeOf(engine, { ...request, query: otherLayout.query, layout: false }, lexicon)
    return { ...taken, otherLayout }
  }
  const done = await freer
  const isAsked = done.isFree || done.alternatives === asked
  const found = isAsked ? ways : begun(otherWays(engine, request, done.alternatives))
  return { read: request, asked, strict, done, otherLayout, beside: { ways: found, ownHits, better, near } }
}

/** Whether a query was typed and has nothing that could be searched: `!!!`, a smiley. Programs get everything, as from an empty one. */
export function isNothing(
  { query, isProgram }: SearchRequest,
  alternatives: readonly ResolvedQuery[],
): boolean {
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
  { found }: Attempt,
): Promise<SearchResults['otherLayout']> {
  const isUnsure = request.sort !== 'relevance' || found.documents.length === 0 || isByNames(found)
  if (!request.layout || (found.total >= FEW && !isUnsure)) return null
  return otherLayoutOf(engine, filterOf(request), request.query, asked.query)
}

/**
 * The query in a spelling that finds more than what was typed; null where there is none. Where other ways than the words themselves
 * found documents, only what differs by the a for ə of those who have no such key: `masala`.
 */
async function betterQuery(
  engine: Engine,
  request: SearchRequest,
  alternatives: readonly ResolvedQuery[],
  strict: Attempt,
  ownHits: Promise<number | undefined>,
  lexicon: LexiconSource,
): Promise<string | null> {
  if (!alternatives.every(({ query }) => isFree(query))) return null
  const { total } = strict.found
  const isFound = !isDoubtful(total, alternatives)
  const own = isFound ? ((await ownHits) ?? total) : total
  if (isFound && !isDoubtful(own, alternatives)) return null
  const asked = together(alternatives)
  const filter = wholeFilter(request, asked)
  const better = await betterSpelling(
    engine,
    filter,
    request.query,
    asked.words.slice(0, engine.limits.clauses),
    isFound ? 'press' : 'any',
  )
  if (better === null) return null
  const again = { ...request, query: better, page: 1, offset: 0, hitsPerPage: 0, facets: [] }
  // Its words alone mostly find enough, and need not be looked up as names.
  const plain = { ...again, names: false, translations: false }
  for (const way of request.names || request.translations ? [plain, again] : [again]) {
    const { found } = await findStrictly(engine, way, await resolveQuery(engine, way, lexicon))
    if (found.total > own) return better
  }
  return null
}

/** Whether so little is as it was asked that another spelling may have been meant. */
function isDoubtful(total: number, [asked, ...others]: readonly ResolvedQuery[]): boolean {
  const isShort = others.length === 0 && (asked?.words.length ?? 0) < MANY_WORDS
  return total === 0 || (total < FEW && isShort)
}
