import type { Engine } from '../engine/engine.ts'
import type { SearchResults } from './answers.ts'
import { filterOf } from './plan/facets.ts'
import { otherSpellings } from './plan/other-spellings.ts'
import { MAX_WORDS } from './plan/plan.ts'
import { type ResolvedQuery, resolveQuery, together, wholeFilter } from './plan/resolve-query.ts'
import { type Attempt, attempt, type Selection } from './relax/attempts.ts'
import { MAX_CLUES } from './relax/relax.ts'
import { betterSpelling } from './relax/spelling.ts'
import type { SearchRequest } from './request.ts'
import { type Matcher, matcherOf } from './show/highlight.ts'
import { type FoundDocument, hitOf } from './show/hit.ts'
import { foldReprints } from './show/reprints.ts'

/** Searches the archive as a request asks; rejects with the engine's errors. */
export type Search = (request: SearchRequest) => Promise<SearchResults>

/** A document found, as it is stored; `match` marks the words in it that answer the query. */
export type MatchedDocument = FoundDocument & { match: Matcher }

/** Searches like `Search`, for those who show documents in their own way. Versions of one text are not listed. */
export type Find = (request: SearchRequest) => Promise<SearchResults<MatchedDocument>>

/** With fewer hits than this a better spelling is looked for; not for so many words that a document holds together. */
const FEW = 3
const MANY_WORDS = 4

/** Make the search of an archive. */
export function searchOf(engine: Engine): Search {
  return searchAs(engine, (found, match, { snippetLength }) => hitOf(found, match, snippetLength))
}

/** Make the search of an archive that gives the documents themselves, with `HIT_FIELDS`. */
export function findOf(engine: Engine): Find {
  return searchAs(engine, (found, match) => ({ ...found, match }))
}

function searchAs<Shown>(
  engine: Engine,
  show: (found: FoundDocument, match: Matcher, request: SearchRequest) => Shown,
): (request: SearchRequest) => Promise<SearchResults<Shown>> {
  return async (request) => {
    const started = performance.now()
    const asked = await resolveQuery(engine, request)
    const done = await attempt(engine, request, asked)
    const { found, alternatives } = done
    const all = together(alternatives)
    const match = matcherOf(all.query, all.words, { names: all.names, typos: done.typos })
    const [spellings, didYouMean] = await Promise.all([
      done.isFree ? [] : otherSpellings(engine, filterOf(request), alternatives),
      isDoubtful(done, asked) ? meant(engine, request, together(asked)) : null,
    ])
    return {
      query: request.query,
      hits: (request.group ? foldReprints(found.documents) : found.documents).map((one) =>
        show(one, match, request),
      ),
      page: request.page,
      hitsPerPage: request.hitsPerPage,
      totalHits: found.total,
      totalPages: Math.ceil(found.total / request.hitsPerPage),
      facetDistribution: found.facets,
      relaxed: !done.isComplete,
      beginning: done.beginning,
      phraseForms: done.phraseForms,
      ignoredWords: ignoredOf(asked, done.isFree ? MAX_CLUES : MAX_WORDS),
      otherSpellings: spellings,
      didYouMean,
      processingTimeMs: Math.round(performance.now() - started),
    }
  }
}

function ignoredOf(alternatives: readonly ResolvedQuery[], limit: number): string[] {
  return [...new Set(alternatives.flatMap(({ words }) => words.slice(limit).map(({ text }) => text)))]
}

/** All documents that a search lists, on all its pages; for what goes through them without ranking them. */
export async function selectionOf(engine: Engine, request: SearchRequest): Promise<Selection> {
  const first = { ...request, page: 1, hitsPerPage: 1, facets: [] }
  return (await attempt(engine, first, await resolveQuery(engine, request))).selection
}

/** Whether so little is as it was asked that another spelling may have been meant. */
function isDoubtful(
  { found, isFree, beginning }: Attempt,
  [asked, ...others]: readonly ResolvedQuery[],
): boolean {
  const isShort = others.length === 0 && (asked?.words.length ?? 0) < MANY_WORDS
  return isFree || (beginning === null && (found.total === 0 || (found.total < FEW && isShort)))
}

function meant(engine: Engine, request: SearchRequest, asked: ResolvedQuery): Promise<string | null> {
  return betterSpelling(engine, wholeFilter(request, asked), request.query, asked.words.slice(0, MAX_WORDS))
}
