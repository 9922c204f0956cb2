/**
 * When no document holds all words of a query: gather those that hold some, and rank them by what they hold. Meilisearch
 * has no measure of how much a word says; ours is the usual one, that rare words say more (inverse document
 * frequency, Spärck Jones 1972).
 */
import { analyze } from '../analysis/analyze.ts'
import { type ArchiveDocument, SEARCH_FIELDS, type SearchField } from '../engine/document.ts'
import type { Engine, EngineQuery } from '../engine/engine.ts'
import type { Filter } from '../engine/filter.ts'
import { queryFor, STEM_FIELDS, SURFACE_FIELDS, surfaceToken } from './plan.ts'
import type { Query, QueryWord } from './query.ts'
import { type CloseWord, closeWords } from './spelling.ts'

/** A document that was gathered, by its key; `score` is the share of the query's information that it holds. */
export type Ranked = { key: string; score: number }

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
const MAX_CLUES = 24
/** Documents that are gathered by all words, by each of the rarest words, and by pairs of them. */
const BY_ALL = 60
const BY_WORD = 30
const RAREST = 8
const RAREST_IN_PAIRS = 5
/** Documents that are ranked. */
const MAX_RANKED = 200
/** A document that holds less of the query than this is no answer, nor one far below the best. */
const MIN_SHARE = 0.2
const MIN_SHARE_OF_BEST = 0.5

/** Find documents that hold some of the words. Phrases and exclusions of the query hold all the same. */
export async function relax(
  engine: Engine,
  query: Query,
  filter: Filter,
  words: readonly QueryWord[],
  names: ReadonlyMap<QueryWord, readonly string[]>,
): Promise<Relaxed> {
  const distinct = [...new Map(words.map((word) => [surfaceToken(word), word])).values()].slice(0, MAX_CLUES)
  const close = await closeWords(engine, distinct)
  const clues = await cluesOf(engine, filter, distinct, names, close)
  const documents = await gather(engine, query, filter, clues)
  const ranked = await refine(engine, rank(documents, clues), clues)
  return { ranked, close }
}

const REFINED = 50
const K1 = 1.2
const B = 0.75

async function refine(engine: Engine, ranked: readonly Ranked[], clues: readonly Clue[]): Promise<Ranked[]> {
  const top = ranked.slice(0, REFINED)
  if (top.length === 0) return []
  const [documents = []] = await engine.find(
    [{ text: '', fields: SEARCH_FIELDS }],
    { keys: top.map(({ key }) => key) },
    top.length,
    ['key', 'title', 'text', 'language'],
  )
  const analyzed = documents.map((document) => ({
    key: document.key,
    terms: [...analyze(document.title, document.language), ...analyze(document.text, document.language)],
  }))
  const mean = analyzed.reduce((sum, { terms }) => sum + terms.length, 0) / analyzed.length
  const whole = clues.reduce((sum, { information }) => sum + information, 0)
  const better = analyzed.map(({ key, terms }) => {
    const counts = new Map<string, number>()
    for (const { word } of terms) for (const token of new Set([word.token, ...word.keyTokens, ...word.partTokens, ...word.names])) counts.set(token, (counts.get(token) ?? 0) + 1)
    const length = 1 - B + (B * terms.length) / mean
    let score = 0
    for (const { alternatives, information } of clues) {
      let best = 0
      for (const { token, weight } of alternatives) {
        const count = counts.get(token) ?? 0
        best = Math.max(best, (weight * count * (K1 + 1)) / (count + K1 * length))
      }
      score += best * information
    }
    return { key, score: score / whole / (K1 + 1) }
  })
  return [...better.sort((a, b) => b.score - a.score), ...ranked.slice(REFINED).map((r) => ({ ...r, score: 0 }))]
}

async function cluesOf(
  engine: Engine,
  filter: Filter,
  words: readonly QueryWord[],
  names: ReadonlyMap<QueryWord, readonly string[]>,
  close: ReadonlyMap<QueryWord, readonly CloseWord[]>,
): Promise<Clue[]> {
  const ways = words.map((word) => alternativesOf(word, names.get(word) ?? [], close.get(word) ?? []))
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
): Promise<ArchiveDocument[]> {
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
  const keys = [...new Set([...byAll, ...byWord].flat().map(({ key }) => key))].slice(0, MAX_RANKED)
  if (keys.length === 0) return []
  const [documents = []] = await engine.find([{ text: '', fields: SEARCH_FIELDS }], { keys }, keys.length, [
    'key',
    ...SEARCH_FIELDS,
  ])
  return documents
}

function bestOf(alternatives: readonly Alternative[]): Alternative {
  return alternatives.reduce((best, next) => (next.weight > best.weight ? next : best))
}

function rank(documents: readonly ArchiveDocument[], clues: readonly Clue[]): Ranked[] {
  const whole = clues.reduce((sum, { information }) => sum + information, 0)
  const ranked = documents
    .map((document) => ({ key: document.key, score: informationIn(document, clues) / whole }))
    .sort((a, b) => b.score - a.score)
  const least = Math.max(MIN_SHARE, (ranked[0]?.score ?? 0) * MIN_SHARE_OF_BEST)
  return ranked.filter(({ score }) => score >= least)
}

function informationIn(document: ArchiveDocument, clues: readonly Clue[]): number {
  const fields = new Map(SEARCH_FIELDS.map((field) => [field, ` ${document[field]} `]))
  let sum = 0
  for (const { alternatives, information } of clues) {
    let held = 0
    for (const { token, fields: where, weight } of alternatives) {
      if (weight > held && where.some((field) => fields.get(field)?.includes(` ${token} `))) held = weight
    }
    sum += held * information
  }
  return sum
}
