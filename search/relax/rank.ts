/** Ranking of documents that hold some words of a query, by our own terms: Meilisearch has no measure of how much a word says. */

import { EVERYTHING } from '../../engine/contract.ts'
import { type ArchiveDocument, SURE } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { NAMES } from '../plan/clauses.ts'
import { isStopWord, type Query } from '../query/query.ts'
import { HIT_FIELDS } from '../show/hit.ts'
import type { LookedFor } from '../show/openings.ts'
import { LEAST_OF_BEST, LEAST_SHARE, NEAR_MEANING, SAME_MEANING } from '../weights.ts'
import type { WeightedFeature } from './features.ts'
import type { Gathered } from './gather.ts'
import { textScores } from './text-score.ts'

/** A document that was gathered; `share` is the part of the idf of the query it holds
 * other than as names,
 * `isComplete` that it holds every word, or more than what is near to it in meaning, `score` (0 to 1) what it is ranked by. */
export type Ranked = {
  key: string
  document: ArchiveDocument
  score: number
  share: number
  isComplete: boolean
  /** What the score is made of. */
  why: { coord: number; terms: number[]; proximity: number; title: number }
}

/** A query of more words is a sentence. */
const MAX_KEYWORDS = 5

/** Documents that are ranked by their texts. */
const MAX_RANKED = 60

/**
 * Rank in two steps: all by which words they hold, then the best by how often and in how long a text (BM25, proximity), times the
 * part of the words that they hold: two of two words beat one that is repeated.
 *
 * @param only what tells of words of texts that they are none of these
 */
export async function rank(
  engine: Engine,
  { keys, holds }: Gathered,
  features: readonly WeightedFeature[],
  query: Query,
  only: LookedFor,
): Promise<Ranked[]> {
  const whole = features.reduce((sum, { idf }) => sum + idf, 0)
  const needed = LEAST_SHARE * (isTranslated(features) ? reachable(features) : whole)
  const holdings = new Map(keys.map((key) => [key, holding(key, holds, features)]))
  const best = [...holdings]
    .filter(([, { idf }]) => idf >= needed)
    .sort(([, a], [, b]) => b.idf * b.coord - a.idf * a.coord)
    .slice(0, MAX_RANKED)
  const documents = await fetchHits(
    engine,
    best.map(([key]) => key),
  )
  const scores = textScores(documents, features, only)
  const ranked = documents
    .map((document, at): Ranked => {
      const { coord = 0, own = 0, isComplete = false } = holdings.get(document.key) ?? {}
      const text = scores[at]
      return {
        key: document.key,
        document,
        score: (coord ** coverageWeight(query, features) * (text?.score ?? 0)) / whole,
        share: own / whole,
        isComplete,
        why: { coord, terms: text?.terms ?? [], proximity: text?.proximity ?? 0, title: text?.title ?? 0 },
      }
    })
    .sort((a, b) => Number(isUnsure(a)) - Number(isUnsure(b)) || b.score - a.score)
  const least = Math.max(0, ...ranked.map(({ score }) => score)) * LEAST_OF_BEST
  return ranked.filter(({ score }) => score >= least)
}

/** A scan whose words may be wrong comes after what is sure, as in a search for all words. */
function isUnsure({ document: { scan } }: Ranked): boolean {
  return scan !== undefined && scan.confidence < SURE
}

/** Whether the archive has the words in another language alone; what it has not at all says nothing there. */
function isTranslated(features: readonly WeightedFeature[]): boolean {
  return features.every((feature) => heldAtMost(feature) <= SAME_MEANING)
}

/** The idf that a document with the best alternative of each word has. */
function reachable(features: readonly WeightedFeature[]): number {
  return features.reduce((sum, feature) => sum + heldAtMost(feature) * feature.idf, 0)
}

function heldAtMost({ alternatives }: WeightedFeature): number {
  return Math.max(0, ...alternatives.map(({ weight }) => weight))
}

/** The documents as they are shown, since the best of them are. */
async function fetchHits(engine: Engine, keys: readonly string[]): Promise<ArchiveDocument[]> {
  if (keys.length === 0) return []
  const [documents = []] = await engine.first([EVERYTHING], { keys }, keys.length, HIT_FIELDS)
  return documents as ArchiveDocument[]
}

/** How much of the idf of the query a document holds, and of which part of its words it holds something. */
function holding(
  key: string,
  holds: Gathered['holds'],
  features: readonly WeightedFeature[],
): { idf: number; own: number; coord: number; isComplete: boolean } {
  let idf = 0
  let own = 0
  let words = 0
  let isComplete = true
  for (const feature of features) {
    let held = 0
    let isName = false
    for (const alternative of feature.alternatives) {
      if (alternative.weight <= held || !holds(alternative, key)) continue
      held = alternative.weight
      isName = alternative.in === NAMES
    }
    idf += held * feature.idf
    if (!isName) own += held * feature.idf
    if (held > 0) words++
    if (held <= NEAR_MEANING) isComplete = false
  }
  return { idf, own, coord: words / features.length, isComplete }
}

/**
 * How much the part of the words counts that a document holds. A reader who types a few bare words means each of them;
 * in a sentence some are there by chance, the more the longer it is.
 */
function coverageWeight(query: Query, features: readonly WeightedFeature[]): number {
  const isSentence = query.words.some(isStopWord) || features.length > MAX_KEYWORDS
  return isSentence ? 1 / features.length : 1
}
