import { setImmediate } from 'node:timers/promises'
import type { Engine } from '../engine/engine.ts'
import { begun } from '../flow/begun.ts'
import type { Lifetime } from '../flow/lifetime.ts'
import type { SearchResults } from './answers.ts'
import { askedOnce } from './asked-once.ts'
import { otherLayoutOf } from './beside/other-layout.ts'
import { NO_OTHER_WAYS, type OtherWays, otherWays } from './beside/other-ways.ts'
import { ownHitsOf } from './beside/own-hits.ts'
import { type NearFound, nearTo, onlyNear } from './by-meaning.ts'
import { explain } from './explain.ts'
import { isEmptyQuery, isFree, isNarrowed } from './query/query.ts'
import { type Attempt, notFound, type Selection } from './relax/attempt.ts'
import { attempt, findStrictly } from './relax/attempts.ts'
import { isByNames } from './relax/certain.ts'
import { MAX_FEATURES } from './relax/relax.ts'
import { betterSpelling, closeWordsAsWritten } from './relax/spelling.ts'
import type { SearchRequest } from './request.ts'
import { asAllRead } from './resolve/as-all-read.ts'
import { filterOf } from './resolve/facets.ts'
import { lookUp } from './resolve/look-up.ts'
import { type ResolvedQuery, resolveQuery, together, wholeFilter } from './resolve/resolve-query.ts'
import { type Matcher, matcherOf } from './show/highlight.ts'
import { type FoundDocument, hitOf } from './show/hit.ts'
import { foldReprints } from './show/reprints.ts'
import { type LexiconSource, programLexicon } from './translate/lexicon.ts'
import { withNear } from './translate/translate.ts'
import { asSearched } from './translate/translation-parts.ts'

/** Searches the archive as a request asks; rejects with the engine's errors, and with those of the lifetime if it has one. */
export type Search = (request: SearchRequest, lifetime?: Lifetime) => Promise<SearchResults>

/** A document found, as it is stored; `match` marks the words in it that answer the query. */
export type MatchedDocument = FoundDocument & { match: Matcher }

/** Searches like `Search`, for those who show documents in their own way. Versions of one text are not listed. */
export type Find = (request: SearchRequest, lifetime?: Lifetime) => Promise<SearchResults<MatchedDocument>>

/** With fewer hits than this a better spelling is looked for; not for so many words that a document holds together. */
const FEW = 3
const MANY_WORDS = 4

/** Make the search of an archive. @param lexicon what it translates by */
export function searchOf(engine: Engine, lexicon: LexiconSource = programLexicon): Search {
  return searchAs(engine, lexicon, (found, match, { snippetLength }) => hitOf(found, match, snippetLength))
}

/** Make the search of an archive that gives the documents themselves, with `HIT_FIELDS`. */
export function findOf(engine: Engine, lexicon: LexiconSource = programLexicon): Find {
  return searchAs(engine, lexicon, (found, match) => ({ ...found, match }))
}

function searchAs<Shown>(
  whole: Engine,
  lexicon: LexiconSource,
  show: (found: FoundDocument, match: Matcher, request: SearchRequest) => Shown,
): (request: SearchRequest, lifetime?: Lifetime) => Promise<SearchResults<Shown>> {
  return async (request, lifetime) => {
    const started = performance.now()
    const engine = askedOnce(lifetime === undefined ? whole : whole.within(lifetime))
    const { read, asked, strict, done, otherLayout, beside } = await outcomeOf(engine, request, lexicon)
    const { found, alternatives } = done
    const all = together(alternatives)
    const match = matcherOf(all.query, all.words, {
      names: all.names,
      typos: done.typos,
      translations: done.isFree ? withNear(all.translations) : asSearched(all.translations),
      misread: all.scans.readings,
    })
    const listed = request.group ? foldReprints(found.documents) : found.documents
    const near = await beside.near
    const [{ spellings, translations, misread }, ownHits, didYouMean, explanation, onlyNearOnes, close] =
      await Promise.all([
        done.isFree ? NO_OTHER_WAYS : beside.ways,
        beside.ownHits,
        beside.better,
        request.explain === true ? explain(engine, done) : undefined,
        onlyNear(engine, near, done.selection),
        closeWordsAsWritten(engine, done.typos),
      ])
    const listedNear = request.group ? foldReprints(onlyNearOnes) : onlyNearOnes
    return {
      query: request.query,
      hits: await shownInTurn(listed, (one) => show(one, match, request), lifetime),
      page: request.page,
      hitsPerPage: request.hitsPerPage,
      totalHits: found.total,
      totalPages: Math.ceil(found.total / request.hitsPerPage),
      facetDistribution: found.facets,
      relaxed: !done.isComplete,
      beginning: done.beginning,
      phraseForms: done.phraseForms,
      closeWords: close,
      ignoredWords: ignoredOf(asked, done.isFree ? MAX_FEATURES : engine.limits.clauses),
      otherSpellings: spellings,
      translations,
      misread,
      byMeaning: await shownInTurn(listedNear, (one) => show(one, match, request), lifetime),
      meaning: near.meaning,
      ownHits: ownHits ?? strict.found.total,
      didYouMean: done.beginning === null ? didYouMean : null,
      otherLayout,
      notUnderstood: asked.flatMap(({ query }) => query.notUnderstood ?? []),
      isNothing: isNothing(read, asked),
      ...(explanation !== undefined && { explanation }),
      processingTimeMs: Math.round(performance.now() - started),
    }
  }
}

/** What became of a request: as it was asked, and as freely as it took to find something. */
type Outcome = {
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

async function outcomeOf(engine: Engine, request: SearchRequest, lexicon: LexiconSource): Promise<Outcome> {
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
export async function selectionOf(
  engine: Engine,
  request: SearchRequest,
  lexicon: LexiconSource,
): Promise<Selection> {
  const { done } = await outcomeOf(
    askedOnce(engine),
    { ...request, page: 1, hitsPerPage: 1, facets: [], meaning: false },
    lexicon,
  )
  return done.selection
}

/** Whether so little is as it was asked that another spelling may have been meant. */
function isDoubtful(total: number, [asked, ...others]: readonly ResolvedQuery[]): boolean {
  const isShort = others.length === 0 && (asked?.words.length ?? 0) < MANY_WORDS
  return total === 0 || (total < FEW && isShort)
}
