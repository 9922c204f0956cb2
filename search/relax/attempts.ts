/**
 * How a search goes on where nothing holds what was asked as it was asked: phrases in other forms, the last word as a
 * beginning, words that the archive does not have as close ones, and at last documents that hold some of the words.
 * The first attempt that finds something is the answer, and says which it was.
 */
import { EVERYTHING, type Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import { ATTEMPTS, type AttemptKind } from '../explanation.ts'
import { counting, SURFACE, typedClauses } from '../plan/clauses.ts'
import { correctedParts, wordParts } from '../plan/plan.ts'
import { isStopWord, type QueryWord, readWords } from '../query/query.ts'
import type { SearchRequest } from '../request.ts'
import { filterOf } from '../resolve/facets.ts'
import { areWordless, partsOf, type ResolvedQuery, wholeFilter } from '../resolve/resolve-query.ts'
import { MORE_THAN_NAMES } from '../weights.ts'
import { type Attempt, asItWasAsked } from './attempt.ts'
import { isByNames, isCertain } from './certain.ts'
import { correctionsOf } from './correct.ts'
import { ask, type Found, offsetOf } from './execute.ts'
import { partWords } from './parted.ts'
import { phraseForms } from './phrase-forms.ts'
import { findRanked } from './ranked-page.ts'
import { relax } from './relax.ts'
import { rankedParts } from './unsure.ts'

const FREER = ATTEMPTS.filter((kind) => kind !== 'strict')

const ATTEMPT = {
  forms: findForms,
  beginning: findBeginning,
  corrected: findCorrected,
  parted: findParted,
  relaxed: findRelaxed,
}

/**
 * Search as freely as it takes to find something.
 *
 * @param strict what was found as it is asked
 */
export async function attempt(
  engine: Engine,
  request: SearchRequest,
  alternatives: readonly ResolvedQuery[],
  strict: Attempt,
): Promise<Attempt> {
  const [asked] = alternatives
  if (asked === undefined || alternatives.length > 1) return strict
  const known = { ...strict, found: await withBest(engine, request, asked, strict.found) }
  if (isCertain(request, asked, known.found)) return strict
  const tried: AttemptKind[] = ['strict']
  for (const kind of strict.found.total > 0 ? (['relaxed'] as const) : FREER) {
    tried.push(kind)
    const better = await ATTEMPT[kind](engine, request, asked, known)
    if (better !== undefined) return { ...better, tried }
  }
  return { ...strict, tried }
}

/**
 * Documents that hold all words of an alternative.
 *
 * @param wide the alternatives as all languages read them, where some are chosen and the others are to be counted
 */
export async function findStrictly(
  engine: Engine,
  request: SearchRequest,
  alternatives: readonly ResolvedQuery[],
  wide?: readonly ResolvedQuery[],
): Promise<Attempt> {
  const anyOf = rankedParts(engine, request, alternatives, partsOf(alternatives, engine.limits))
  const elsewhere = wide === undefined ? undefined : partsOf(wide, engine.limits)
  const found = await ask(
    engine,
    areWordless(alternatives) ? newestFirst(request) : request,
    anyOf,
    elsewhere,
  )
  return asItWasAsked({ found, selection: { anyOf, filter: filterOf(request) }, alternatives })
}

/** What was found with the kind of the best of all, not of the best on the page: all pages of a search are of one kind. */
async function withBest(
  engine: Engine,
  request: SearchRequest,
  asked: ResolvedQuery,
  found: Found,
): Promise<Found> {
  const isFirst = offsetOf(request) === 0 && request.hitsPerPage > 0
  if (isFirst || found.total === 0 || asked.words.length < 2) return found
  const first = { ...request, page: 1, offset: 0, hitsPerPage: 1 }
  const { firstBy } = (await findStrictly(engine, first, [asked])).found
  return { ...found, firstBy }
}

/** Documents that hold the phrases in other forms of their words. */
async function findForms(
  engine: Engine,
  request: SearchRequest,
  asked: ResolvedQuery,
): Promise<Attempt | undefined> {
  const [phrase, ...others] = asked.query.phrases
  if (phrase === undefined || others.length > 0 || phrase.some(({ inTitle }) => inTitle)) return undefined
  const ways = await phraseForms(engine, wholeFilter(request, asked), phrase)
  if (ways.length === 0) return undefined
  const written = ways.map(({ forms }) => forms.map((form) => form.written).join(' '))
  const alternatives = written.map((text) => ({
    ...asked,
    query: { ...asked.query, phrases: [readWords(text, [])] },
  }))
  const found = await findStrictly(engine, request, alternatives)
  return found.found.total === 0 ? undefined : { ...found, phraseForms: written }
}

/** Documents that hold words that begin like the last one, where no document has that as a word. */
async function findBeginning(
  engine: Engine,
  request: SearchRequest,
  asked: ResolvedQuery,
): Promise<Attempt | undefined> {
  const { query, words, names, mayBegin } = asked
  const last = words.at(-1)
  if (last === undefined || last.isPrefix || last !== query.words.at(-1) || !mayBegin) return undefined
  const alone = { ...query, words: [last], phrases: [], excludedWords: [], excludedPhrases: [] }
  const begun = { ...last, isPrefix: true }
  const [beginnings = 0, ...counts] = await engine.countEach(
    [beginningPart(begun), ...wordParts(alone, [last], names.whole)],
    {},
  )
  if (beginnings === 0 || counts.some((count) => count > 0)) return undefined
  const attempt = await findStrictly(engine, request, [
    {
      ...asked,
      query: { ...query, words: query.words.with(-1, begun) },
      words: words.with(-1, begun),
    },
  ])
  return attempt.found.total === 0 ? undefined : { ...attempt, beginning: last.text }
}

/** What finds all documents that have a word which begins so. */
function beginningPart(word: QueryWord): Part {
  return counting(typedClauses([word], SURFACE))
}

/** Documents that hold all words when unknown ones are taken for close words of the archive; undefined where there are none. */
async function findCorrected(
  engine: Engine,
  request: SearchRequest,
  asked: ResolvedQuery,
): Promise<Attempt | undefined> {
  const words = asked.words.slice(0, engine.limits.clauses)
  const corrections = await correctionsOf(engine, wholeFilter(request, asked), words, asked.translations)
  if (corrections.length === 0) return undefined
  const parts = corrections.flatMap((correction) => correctedParts(asked.query, words, correction))
  const anyOf = rankedParts(engine, request, [asked], parts)
  const found = await ask(engine, request, anyOf)
  if (found.total === 0) return undefined
  const typos = new Map<QueryWord, string[]>()
  for (const [word, { word: token }] of corrections.flatMap((correction) => [...correction.words]))
    typos.set(word, [...new Set([...(typos.get(word) ?? []), token])])
  const selection = { anyOf, filter: filterOf(request) }
  return { ...asItWasAsked({ found, selection, alternatives: [asked] }), typos, isFree: true }
}

/** Documents that hold all words when unknown ones are taken for several that were written together; undefined where there are none. */
async function findParted(
  engine: Engine,
  request: SearchRequest,
  asked: ResolvedQuery,
): Promise<Attempt | undefined> {
  const parted = await partWords(engine, wholeFilter(request, asked), asked.words)
  if (parted === undefined) return undefined
  const query = { ...asked.query, words: parted.inPlace(asked.query.words) }
  const alternative = { ...asked, query, words: parted.inPlace(asked.words) }
  const attempt = await findStrictly(engine, request, [alternative])
  return attempt.found.total === 0 ? undefined : { ...attempt, typos: parted.written, isFree: true }
}

/**
 * Documents that hold some of the words, or close ones; undefined where there are none. A phrase alone is not relaxed, nor is a
 * query that says where its words are to stand.
 */
async function findRelaxed(
  engine: Engine,
  request: SearchRequest,
  asked: ResolvedQuery,
  strict: Attempt,
): Promise<Attempt | undefined> {
  const { query, words, names, translations } = asked
  const isPlaced = [...words, ...query.phrases.flat()].some(({ inTitle }) => inTitle)
  if (words.length === 0 || isPlaced) return undefined
  const all = [...words, ...query.phrases.flat().filter((word) => !isStopWord(word))]
  const relaxed = await relax(
    engine,
    { ...query, phrases: [] },
    wholeFilter(request, asked),
    all,
    names,
    translations,
    strict.selection.anyOf.filter(({ kind }) => kind === 'translations'),
  )
  const [best] = relaxed.ranked
  const isOnlySaid = !isByNames(strict.found)
  const isBetter =
    strict.found.total === 0 || query.isQuestion || isOnlySaid || (best?.share ?? 0) > MORE_THAN_NAMES
  if (best === undefined || !isBetter) return undefined
  const typos = new Map(
    [...relaxed.close].map(([word, close]) => [word, close.map((candidate) => candidate.word)]),
  )
  const selection = { anyOf: [EVERYTHING], filter: { keys: relaxed.ranked.map(({ key }) => key) } }
  const found = await findRanked(engine, request, relaxed)
  const attempt = asItWasAsked({ found, selection, alternatives: [asked] })
  return { ...attempt, isComplete: best.isComplete, typos, isFree: true, relaxed }
}

/** Without a query there is no relevance; readers expect the news. */
function newestFirst(request: SearchRequest): SearchRequest {
  return request.sort === 'relevance' ? { ...request, sort: 'newest' } : request
}
