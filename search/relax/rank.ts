/** Ranking of documents that hold some words of a query, by our own terms: Meilisearch has no measure of how much a word says. */

import { wholeWord } from '../../analysis/engine-tokens.ts'
import type { Word } from '../../analysis/term.ts'
import { EVERYTHING, type Known, type Where } from '../../engine/contract.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { fieldsOf, SEARCH_FIELDS, type SearchField } from '../../engine/search-fields.ts'
import { firstPart } from '../../engine/text-parts.ts'
import { isStopWord, type Query, type QueryWord } from '../query/query.ts'
import { analysed } from '../show/analysis-cache.ts'
import { B, K1, LEAST_OF_BEST, LEAST_SHARE, PROXIMITY, SOUNDS_ALIKE, TITLE } from '../weights.ts'

/** A document that was gathered, by its key; `share` is the part of the query's information it holds
 * other than as names,
 * `isComplete` that it holds something of every word, `score` (0 to 1) what it is ranked by. */
export type Ranked = {
  key: string
  score: number
  share: number
  isComplete: boolean
  /** What the score is made of. */
  why: { coord: number; terms: number[]; proximity: number; title: number }
}

/** One way in which a document may hold a word; `weight` says how much of the word that is. */
export type Alternative = { token: string; in: Where; weight: number }

/** A word with the ways to hold it that occur at all, and how much it says. */
export type WeightedFeature = { word: QueryWord; alternatives: Alternative[]; information: number }

/** A query of more words is a sentence. */
const MAX_KEYWORDS = 5

/** Documents that are ranked by their texts. */
const MAX_RANKED = 60

/**
 * Rank in two steps: all by which words they hold, then the best by how often and in how long a text (BM25, proximity), times the
 * part of the words that they hold: two of two words beat one that is repeated.
 */
export async function rank(
  engine: Engine,
  keys: readonly string[],
  clues: readonly WeightedFeature[],
  query: Query,
): Promise<Ranked[]> {
  const whole = clues.reduce((sum, { information }) => sum + information, 0)
  const fields = await fetch(engine, keys, SEARCH_FIELDS)
  const holdings = new Map(fields.map((document) => [document.key, holding(document, clues)]))
  const best = [...holdings]
    .filter(([, { information }]) => information >= whole * LEAST_SHARE)
    .sort(([, a], [, b]) => b.information * b.coord - a.information * a.coord)
    .slice(0, MAX_RANKED)
  const documents = await fetch(
    engine,
    best.map(([key]) => key),
    ['title', 'text', 'language'],
  )
  const scores = textScores(documents, clues)
  const ranked = documents
    .map(({ key }, at) => {
      const { coord = 0, own = 0 } = holdings.get(key) ?? {}
      const text = scores[at]
      return {
        key,
        score: (coord ** coverageWeight(query, clues) * (text?.score ?? 0)) / whole,
        share: own / whole,
        isComplete: coord === 1,
        why: { coord, terms: text?.terms ?? [], proximity: text?.proximity ?? 0, title: text?.title ?? 0 },
      }
    })
    .sort((a, b) => b.score - a.score)
  const least = (ranked[0]?.score ?? 0) * LEAST_OF_BEST
  return ranked.filter(({ score }) => score >= least)
}

async function fetch<Field extends keyof ArchiveDocument>(
  engine: Engine,
  keys: readonly string[],
  fields: readonly Field[],
): Promise<Known<Field>[]> {
  if (keys.length === 0) return []
  const [documents = []] = await engine.first([EVERYTHING], { keys }, keys.length, fields)
  return documents
}

/** How much of the query's information a document holds, and of which part of its words it holds something. */
function holding(
  document: Known<SearchField>,
  clues: readonly WeightedFeature[],
): { information: number; own: number; coord: number } {
  const texts = new Map(SEARCH_FIELDS.map((field) => [field, ` ${document[field].replaceAll(';', ' ')} `]))
  let information = 0
  let own = 0
  let words = 0
  for (const clue of clues) {
    let held = 0
    for (const { token, in: where, weight } of clue.alternatives) {
      if (weight > held && fieldsOf(where.of).some((field) => texts.get(field)?.includes(` ${token} `)))
        held = weight
    }
    information += held * clue.information
    if (held !== SOUNDS_ALIKE) own += held * clue.information
    if (held > 0) words++
  }
  return { information, own, coord: words / clues.length }
}

/**
 * How much the part of the words counts that a document holds. A reader who types a few bare words means each of them;
 * in a sentence some are there by chance, the more the longer it is.
 */
function coverageWeight(query: Query, clues: readonly WeightedFeature[]): number {
  const isSentence = query.words.some(isStopWord) || clues.length > MAX_KEYWORDS
  return isSentence ? 1 / clues.length : 1
}

/** The most that a document can have by nearness and title. */
const BEST = (1 + PROXIMITY) * (1 + TITLE)

type Readable = Pick<ArchiveDocument, 'title' | 'text' | 'language'>

/** Where a document holds what is asked: by token how often, and the clues it holds in text order. */
type Occurrences = {
  counts: ReadonlyMap<string, number>
  held: { clue: WeightedFeature; at: number }[]
  length: number
  titleLength: number
}

/** How well a text answers, and of what that is made: what each word weighs in it, how near the words stand, how far the title is the query. */
type TextScore = { score: number; terms: number[]; proximity: number; title: number }

/**
 * Okapi BM25 of documents, each word counted in the best of its alternatives, times how close together the words stand;
 * between 0 and the query's information.
 */
function textScores(documents: readonly Readable[], clues: readonly WeightedFeature[]): TextScore[] {
  const answersOf = answersTo(clues)
  const texts = documents.map((document) => occurrences(document, answersOf))
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length)
  return texts.map(({ counts, held, length, titleLength }) => {
    const norm = K1 * (1 - B + (B * length) / mean)
    const saturation = ({ token, weight }: Alternative) => {
      const count = counts.get(token) ?? 0
      return (weight * count) / (count + norm)
    }
    const terms = clues.map(
      ({ alternatives, information }) => information * Math.max(0, ...alternatives.map(saturation)),
    )
    const sum = terms.reduce((one, other) => one + other, 0)
    const title = titleLikeness(held, titleLength, clues)
    const near = proximity(held)
    const score = (sum * (1 + PROXIMITY * near) * (1 + TITLE * title)) / BEST
    return { score, terms, proximity: near, title }
  })
}

function occurrences({ title, text, language }: Readable, answersOf: AnswersOf): Occurrences {
  const titleWords = analysed(title, language, 'title').words
  const words = [...titleWords, ...analysed(firstPart(text), language, 'text').words]
  const counts = new Map<string, number>()
  const held: Occurrences['held'] = []
  for (const [at, word] of words.entries()) {
    for (const { token, clue } of answersOf(word)) {
      counts.set(token, (counts.get(token) ?? 0) + 1)
      if (held.at(-1)?.clue !== clue || held.at(-1)?.at !== at) held.push({ clue, at })
    }
  }
  return { counts, held, length: words.length, titleLength: titleWords.length }
}

/** What a word of a text answers: which tokens that are asked for, and of which clue. */
type AnswersOf = (word: Word) => readonly { token: string; clue: WeightedFeature }[]

/** Looks each distinct word up once. */
function answersTo(clues: readonly WeightedFeature[]): AnswersOf {
  const owners = new Map(
    clues.flatMap((clue) => clue.alternatives.map(({ token }): [string, WeightedFeature] => [token, clue])),
  )
  const known = new Map<Word, ReturnType<AnswersOf>>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const tokens = new Set([wholeWord(word.token), ...word.stemTokens, ...word.partTokens, ...word.names])
    const answers = [...tokens].flatMap((token) => {
      const clue = owners.get(token)
      return clue === undefined ? [] : [{ token, clue }]
    })
    known.set(word, answers)
    return answers
  }
}

/** How far title and query are one: the part of the query that the title holds, times the part of the title that this is. */
function titleLikeness(
  held: Occurrences['held'],
  titleLength: number,
  clues: readonly WeightedFeature[],
): number {
  const inTitle = new Set(held.filter(({ at }) => at < titleLength).map(({ clue }) => clue))
  return inTitle.size === 0 ? 0 : (inTitle.size / clues.length) * Math.min(1, inTitle.size / titleLength)
}

/** 1 where all words that are held stand side by side, falling with the logarithm of the shortest stretch that has them all. */
function proximity(held: Occurrences['held']): number {
  const different = new Set(held.map(({ clue }) => clue)).size
  if (different < 2) return 0
  const inside = new Map<WeightedFeature, number>()
  let shortest = Number.POSITIVE_INFINITY
  let first = 0
  for (const { clue, at } of held) {
    inside.set(clue, (inside.get(clue) ?? 0) + 1)
    for (let start = held[first]; start !== undefined && inside.size === different; start = held[first]) {
      shortest = Math.min(shortest, at - start.at + 1)
      const left = (inside.get(start.clue) ?? 0) - 1
      if (left === 0) inside.delete(start.clue)
      else inside.set(start.clue, left)
      first++
    }
  }
  return 1 / (1 + Math.log(Math.max(1, shortest / different)))
}
