/**
 * When no document holds all words of a query: gather those that hold some, and rank them by what they hold. Meilisearch
 * has no measure of how much a word says; ours is the usual one, that rare words say more (inverse document
 * frequency, Spärck Jones 1972).
 */
import { analyze, type Term } from '../analysis/analyze.ts'
import { analyzeDocument, analyzeTitle } from '../analysis/document.ts'
import { type ArchiveDocument, SEARCH_FIELDS, type SearchField } from '../engine/document.ts'
import type { Engine, EngineQuery } from '../engine/engine.ts'
import type { Filter } from '../engine/filter.ts'
import type { QueryNames } from './names.ts'
import { queryFor, STEM_FIELDS, SURFACE_FIELDS, surfaceToken } from './plan.ts'
import type { Query, QueryWord } from './query.ts'
import { type CloseWord, closeWords } from './spelling.ts'

/** A document that was gathered, by its key; `share` is the part of the query's information it holds
 * other than as names,
 * `isComplete` that it holds something of every word, `score` (0 to 1) what it is ranked by. */
export type Ranked = { key: string; score: number; share: number; isComplete: boolean }

/** Documents that hold some words of a query, best first, and the close words that were taken for others. */
export type Relaxed = { ranked: Ranked[]; close: Map<QueryWord, CloseWord[]> }

/** One way in which a document may hold a word; `weight` says how much of the word that is. */
type Alternative = { token: string; fields: readonly SearchField[]; weight: number }

/** A word with the ways to hold it that occur at all, and how much it says. */
type Clue = { word: QueryWord; alternatives: Alternative[]; information: number }

const SURFACE_WEIGHT = 1
const STEM_WEIGHT = 0.9
const NAME_WEIGHT = 0.6
const CLOSE_WEIGHT = { 1: 0.7, 2: 0.4 } as Record<number, number>

/** Words that are looked at; longer queries are pasted texts, and their rarest words are among the first. */
export const MAX_CLUES = 24
/** Documents that are gathered by all words, by each of the rarest words, and by pairs of them. */
const BY_ALL = 60
const BY_WORD = 30
const RAREST = 8
const RAREST_IN_PAIRS = 5
/** Documents that are gathered, and of them ranked by their texts. */
const MAX_GATHERED = 200
const MAX_RANKED = 60
/** A document that holds less of the query than this is no answer, nor one far below the best. */
const MIN_SHARE = 0.2
const MIN_SHARE_OF_BEST = 0.5

/** Find documents that hold some of the words. Phrases fall apart into their words; what is excluded stays out. */
export async function relax(
  engine: Engine,
  query: Query,
  filter: Filter,
  words: readonly QueryWord[],
  names: QueryNames,
): Promise<Relaxed> {
  const distinct = [...new Map(words.map((word) => [surfaceToken(word), word])).values()].slice(0, MAX_CLUES)
  const close = await closeWords(engine, distinct)
  const clues = await cluesOf(engine, filter, distinct, names, close)
  const gathered = await gather(engine, query, filter, clues)
  return { ranked: await rank(engine, gathered, clues), close }
}

async function cluesOf(
  engine: Engine,
  filter: Filter,
  words: readonly QueryWord[],
  names: QueryNames,
  close: ReadonlyMap<QueryWord, readonly CloseWord[]>,
): Promise<Clue[]> {
  const ways = words.map((word) => alternativesOf(word, namesOfWord(word, names), close.get(word) ?? []))
  const queries = ways.flat().map(({ token, fields }): EngineQuery => ({ text: `"${token}"`, fields }))
  const [total = 0, ...counts] = await engine.count(
    [{ text: '', fields: SURFACE_FIELDS }, ...queries],
    filter,
  )
  const frequencies = counts.values()
  return words.map((word, at) => {
    const occurring = (ways[at] ?? [])
      .map((alternative) => ({ ...alternative, frequency: frequencies.next().value ?? 0 }))
      .filter(({ frequency }) => frequency > 0)
    const best = Math.max(0, ...occurring.map(({ weight }) => weight))
    const own = occurring.filter(({ weight }) => weight >= Math.min(best, STEM_WEIGHT))
    const frequency = Math.max(0, ...own.map((alternative) => alternative.frequency))
    return { word, alternatives: occurring, information: Math.log(1 + total / (frequency + 0.5)) }
  })
}

function namesOfWord(word: QueryWord, { tokens, aliases }: QueryNames): string[] {
  return [aliases.get(word)?.token ?? '', ...(tokens.get(word) ?? [])].filter((token) => token !== '')
}

function alternativesOf(
  word: QueryWord,
  names: readonly string[],
  close: readonly CloseWord[],
): Alternative[] {
  const stems = new Set(word.readings.flatMap(({ keyTokens }) => keyTokens))
  const spelled = word.readings.map(({ language }) => language)
  const ways = [
    { token: surfaceToken(word), fields: SURFACE_FIELDS, weight: SURFACE_WEIGHT },
    ...[...stems].map((token) => ({ token, fields: STEM_FIELDS, weight: STEM_WEIGHT })),
    ...names.map((token) => ({ token, fields: ['names'] as const, weight: NAME_WEIGHT })),
    ...close.flatMap(({ written, distance }) => {
      const tokens = new Set(
        spelled.flatMap((language) =>
          analyze(written, language ?? 'und').flatMap((term) => term.word.keyTokens),
        ),
      )
      return [...tokens].map((token) => ({ token, fields: STEM_FIELDS, weight: CLOSE_WEIGHT[distance] ?? 0 }))
    }),
  ]
  return [...new Map(ways.reverse().map((way) => [way.token, way])).values()].reverse()
}

/** Documents that hold as many of the words as can be, that hold a rare one, or two of the rarest. */
async function gather(
  engine: Engine,
  query: Query,
  filter: Filter,
  clues: readonly Clue[],
): Promise<string[]> {
  const known = clues
    .filter(({ alternatives }) => alternatives.length > 0)
    .sort((a, b) => b.information - a.information)
  const best = known.map(({ alternatives }) => bestOf(alternatives).token)
  const rare = known.slice(0, RAREST).flatMap(({ alternatives }) => alternatives.slice(0, 4))
  const pairs = best
    .slice(0, RAREST_IN_PAIRS)
    .flatMap((one, at) => best.slice(at + 1, RAREST_IN_PAIRS).map((other) => [one, other]))
  if (known.length === 0) return []
  const [byAll, byWord] = await Promise.all([
    engine.find(
      [{ ...queryFor(query, best.slice(0, 10), SEARCH_FIELDS), matching: 'frequency' }],
      filter,
      BY_ALL,
      ['key'],
    ),
    engine.find(
      [
        ...rare.map(({ token, fields }) => queryFor(query, [token], fields)),
        ...pairs.map((pair) => queryFor(query, pair, SEARCH_FIELDS)),
      ],
      filter,
      BY_WORD,
      ['key'],
    ),
  ])
  return [...new Set([...byAll, ...byWord].flat().map(({ key }) => key))].slice(0, MAX_GATHERED)
}

function bestOf(alternatives: readonly Alternative[]): Alternative {
  return alternatives.reduce((best, next) => (next.weight > best.weight ? next : best))
}

/**
 * Rank in two steps: all by which words they hold, then the best by how often and in how long a text (BM25), times the
 * part of the words that they hold: two of two words beat one that is repeated.
 */
async function rank(engine: Engine, keys: readonly string[], clues: readonly Clue[]): Promise<Ranked[]> {
  const whole = clues.reduce((sum, { information }) => sum + information, 0)
  const fields = await fetch(engine, keys, ['key', ...SEARCH_FIELDS])
  const holdings = new Map(fields.map((document) => [document.key, holding(document, clues)]))
  const best = [...holdings]
    .filter(([, { information }]) => information >= whole * MIN_SHARE)
    .sort(([, a], [, b]) => b.information * b.coverage - a.information * a.coverage)
    .slice(0, MAX_RANKED)
  const documents = await fetch(
    engine,
    best.map(([key]) => key),
    ['key', 'title', 'text', 'language'],
  )
  const scores = bm25(documents, clues)
  const ranked = documents
    .map(({ key }, at) => {
      const { coverage = 0, own = 0 } = holdings.get(key) ?? {}
      return {
        key,
        score: (coverage ** (COVERAGE / clues.length) * (scores[at] ?? 0)) / whole,
        share: own / whole,
        isComplete: coverage === 1,
      }
    })
    .sort((a, b) => b.score - a.score)
  const least = (ranked[0]?.score ?? 0) * MIN_SHARE_OF_BEST
  return ranked.filter(({ score }) => score >= least)
}

async function fetch(
  engine: Engine,
  keys: readonly string[],
  fields: readonly (keyof ArchiveDocument)[],
): Promise<ArchiveDocument[]> {
  if (keys.length === 0) return []
  const [documents = []] = await engine.find(
    [{ text: '', fields: SEARCH_FIELDS }],
    { keys },
    keys.length,
    fields,
  )
  return documents
}

/** How much of the query's information a document holds, and of which part of its words it holds something. */
function holding(
  document: ArchiveDocument,
  clues: readonly Clue[],
): { information: number; own: number; coverage: number } {
  const fields = new Map(SEARCH_FIELDS.map((field) => [field, ` ${document[field]} `]))
  let information = 0
  let own = 0
  let words = 0
  for (const clue of clues) {
    let held = 0
    for (const { token, fields: where, weight } of clue.alternatives) {
      if (weight > held && where.some((field) => fields.get(field)?.includes(` ${token} `))) held = weight
    }
    information += held * clue.information
    if (held !== NAME_WEIGHT) own += held * clue.information
    if (held > 0) words++
  }
  return { information, own, coverage: words / clues.length }
}

/** How much the part of the words counts, less in longer queries: much is better for mistyped words, little for questions. */
const COVERAGE = 1

/** How fast more occurrences stop counting, and how much long texts are held back (Robertson et al. 1994). */
const K1 = 1.2
const B = 0.75

/** Okapi BM25 of documents, each word counted in the best of its alternatives; between 0 and the query's information. */
function bm25(documents: readonly ArchiveDocument[], clues: readonly Clue[]): number[] {
  const texts = documents.map(({ title, text, language }) => [
    ...analyzeTitle(title, language),
    ...analyzeDocument(text, language),
  ])
  const mean = texts.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, texts.length)
  return texts.map((terms) => {
    const counts = countTokens(
      terms,
      new Set(clues.flatMap(({ alternatives }) => alternatives.map(({ token }) => token))),
    )
    const length = 1 - B + (B * terms.length) / mean
    const saturation = ({ token, weight }: Alternative) => {
      const count = counts.get(token) ?? 0
      return (weight * count) / (count + K1 * length)
    }
    return clues.reduce(
      (sum, { alternatives, information }) =>
        sum + information * Math.max(0, ...alternatives.map(saturation)),
      0,
    )
  })
}

function countTokens(terms: readonly Term[], wanted: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { word } of terms) {
    for (const token of new Set([word.token, ...word.keyTokens, ...word.partTokens, ...word.names])) {
      if (wanted.has(token)) counts.set(token, (counts.get(token) ?? 0) + 1)
    }
  }
  return counts
}
