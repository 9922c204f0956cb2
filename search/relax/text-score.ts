/** How well a text answers: Okapi BM25 over our own terms, with how near the words stand and how far the title is the query. */

import { wholeWord } from '../../analysis/engine-tokens.ts'
import type { Word } from '../../analysis/term.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import { firstPart } from '../../engine/text-parts.ts'
import { analysed } from '../show/analysis-cache.ts'
import type { LookedFor } from '../show/openings.ts'
import { B, K1, PROXIMITY, TITLE } from '../weights.ts'
import type { Alternative, WeightedFeature } from './features.ts'

/** The most that a document can have by nearness and title. */
const BEST = (1 + PROXIMITY) * (1 + TITLE)

type Readable = Pick<ArchiveDocument, 'title' | 'text' | 'language' | 'vector'>

/** Where a document holds what is asked: by token how often, and the features it holds in text order. */
type Occurrences = {
  counts: ReadonlyMap<string, number>
  held: { feature: WeightedFeature; at: number }[]
  length: number
  titleLength: number
}

/** How well a text answers, and of what that is made: what each word weighs in it, how near the words stand, how far the title is the query. */
export type TextScore = { score: number; terms: number[]; proximity: number; title: number }

/**
 * Okapi BM25 of documents, each word counted in the best of its alternatives, times how close together the words stand;
 * between 0 and the idf of the query.
 *
 * @param only what tells of words of texts that they are none of these
 */
export function textScores(
  documents: readonly Readable[],
  features: readonly WeightedFeature[],
  only: LookedFor,
): TextScore[] {
  const answersOf = answersTo(features)
  const texts = documents.map((document) => occurrences(document, answersOf, only))
  const mean = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length)
  return texts.map(({ counts, held, length, titleLength }) => {
    const norm = K1 * (1 - B + (B * length) / mean)
    const saturation = ({ token, weight }: Alternative) => {
      const count = counts.get(token) ?? 0
      return (weight * count) / (count + norm)
    }
    const terms = features.map(({ alternatives, idf }) => idf * Math.max(0, ...alternatives.map(saturation)))
    const sum = terms.reduce((one, other) => one + other, 0)
    const title = titleLikeness(held, titleLength, features)
    const near = proximity(held)
    const score = (sum * (1 + PROXIMITY * near) * (1 + TITLE * title)) / BEST
    return { score, terms, proximity: near, title }
  })
}

function occurrences(document: Readable, answersOf: AnswersOf, only: LookedFor): Occurrences {
  const shown = { ...document, text: firstPart(document.text) }
  const titleWords = analysed(shown, 'title', only).words
  const words = [...titleWords, ...analysed(shown, 'text', only).words]
  const counts = new Map<string, number>()
  const held: Occurrences['held'] = []
  for (const [at, word] of words.entries()) {
    for (const { token, feature } of answersOf(word)) {
      counts.set(token, (counts.get(token) ?? 0) + 1)
      if (held.at(-1)?.feature !== feature || held.at(-1)?.at !== at) held.push({ feature, at })
    }
  }
  return { counts, held, length: words.length, titleLength: titleWords.length }
}

/** What a word of a text answers: which tokens that are asked for, and of which feature. */
type AnswersOf = (word: Word) => readonly { token: string; feature: WeightedFeature }[]

/** Looks each distinct word up once. */
function answersTo(features: readonly WeightedFeature[]): AnswersOf {
  const owners = new Map(
    features.flatMap((feature) =>
      feature.alternatives.map(({ token }): [string, WeightedFeature] => [token, feature]),
    ),
  )
  const known = new Map<Word, ReturnType<AnswersOf>>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const tokens = new Set([wholeWord(word.token), ...word.stemTokens, ...word.partTokens, ...word.names])
    const answers = [...tokens].flatMap((token) => {
      const feature = owners.get(token)
      return feature === undefined ? [] : [{ token, feature }]
    })
    known.set(word, answers)
    return answers
  }
}

/** How far title and query are one: the part of the query that the title holds, times the part of the title that this is. */
function titleLikeness(
  held: Occurrences['held'],
  titleLength: number,
  features: readonly WeightedFeature[],
): number {
  const inTitle = new Set(held.filter(({ at }) => at < titleLength).map(({ feature }) => feature))
  return inTitle.size === 0 ? 0 : (inTitle.size / features.length) * Math.min(1, inTitle.size / titleLength)
}

/** 1 where all words that are held stand side by side, falling with the logarithm of the shortest stretch that has them all. */
function proximity(held: Occurrences['held']): number {
  const different = new Set(held.map(({ feature }) => feature)).size
  if (different < 2) return 0
  const inside = new Map<WeightedFeature, number>()
  let shortest = Number.POSITIVE_INFINITY
  let first = 0
  for (const { feature, at } of held) {
    inside.set(feature, (inside.get(feature) ?? 0) + 1)
    for (let start = held[first]; start !== undefined && inside.size === different; start = held[first]) {
      shortest = Math.min(shortest, at - start.at + 1)
      const left = (inside.get(start.feature) ?? 0) - 1
      if (left === 0) inside.delete(start.feature)
      else inside.set(start.feature, left)
      first++
    }
  }
  return 1 / (1 + Math.log(Math.max(1, shortest / different)))
}
