import { setImmediate } from 'node:timers/promises'
import type { Engine } from '../engine/engine.ts'
import type { Lifetime } from '../flow/lifetime.ts'
import type { SearchResults } from './answers.ts'
import { askedOnce } from './asked-once.ts'
import { NO_OTHER_WAYS } from './beside/other-ways.ts'
import { onlyNear } from './by-meaning.ts'
import { explain } from './explain.ts'
import { isNothing, outcomeOf } from './outcome.ts'
import { surfaceToken } from './plan/clauses.ts'
import type { Selection } from './relax/attempt.ts'
import { heldWords, lookedAt } from './relax/relax.ts'
import { closeWordsAsWritten } from './relax/spelling.ts'
import type { SearchRequest } from './request.ts'
import { type ResolvedQuery, together } from './resolve/resolve-query.ts'
import { type Matcher, matcherOf } from './show/highlight.ts'
import { type FoundDocument, hitOf } from './show/hit.ts'
import { foldReprints } from './show/reprints.ts'
import { type LexiconSource, programLexicon } from './translate/lexicon.ts'
import { asSearched } from './translate/translation-parts.ts'
import { withNear } from './translate/translations.ts'

/** Searches the archive as a request asks; rejects with the engine's errors, and with those of the lifetime if it has one. */
export type Search = (request: SearchRequest, lifetime?: Lifetime) => Promise<SearchResults>

/** A document found, as it is stored; `match` marks the words in it that answer the query. */
export type MatchedDocument = FoundDocument & { match: Matcher }

/** Searches like `Search`, for those who show documents in their own way. Versions of one text are not listed. */
export type Find = (request: SearchRequest, lifetime?: Lifetime) => Promise<SearchResults<MatchedDocument>>

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
        closeWordsAsWritten(engine, done.typos, heldWords(done.relaxed)),
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
      ignoredWords: ignoredOf(asked, done.isFree, engine.limits.clauses),
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

/** Words that a long query was not searched for; one that is typed again is searched all the same. */
function ignoredOf(alternatives: readonly ResolvedQuery[], isFree: boolean, limit: number): string[] {
  const ignored = alternatives.flatMap(({ words }) => {
    const searched = isFree ? lookedAt(words) : words.slice(0, limit)
    const known = new Set(searched.map(surfaceToken))
    return words.filter((word) => !known.has(surfaceToken(word)))
  })
  return [...new Set(ignored.map(({ text }) => text))]
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
