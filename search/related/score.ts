/** How much two documents have in common: the information of the features they share. Numbers were measured on parallel news. */
import type { ArchiveDocument } from '../../engine/document.ts'
import { tokensOf } from '../../engine/search-fields.ts'
import { FAR_DAYS, FAR_PRIOR, idf, NEAR_DAYS, NEAR_PRIOR } from '../weights.ts'
import type { Feature } from './features.ts'

/** A feature with how much each of its tokens says: the rarer, the more (inverse document frequency, Spärck Jones 1972). */
export type Sign = { text: string; tokens: ReadonlyMap<string, number>; weight: number }

/** A document with how much it has in common with another, and by what, the most telling first. */
export type Relative = { document: ArchiveDocument; score: number; shared: string[] }

/** In a smaller archive nothing would be rare: what stands in one of so many documents is. */
const SMALLEST_ARCHIVE = 300
/** One word in common is chance. */
const LEAST_SHARED = 2
/** Share of their words in common from which two documents are one text; those too short to have a group are told so. */
const SAME_TEXT = 0.8

const DAY = 86_400_000

/**
 * The features that other documents have, the rarest first.
 *
 * @param frequencies how many other documents have each token
 * @param total documents that were asked
 */
export function signsOf(
  features: readonly Feature[],
  frequencies: ReadonlyMap<string, number>,
  total: number,
): Sign[] {
  const size = Math.max(total, SMALLEST_ARCHIVE)
  const information = (token: string): [string, number][] => {
    const frequency = frequencies.get(token) ?? 0
    return frequency > 0 ? [[token, idf(size, frequency)]] : []
  }
  return features
    .map(({ text, tokens, times, weight = 1 }) => ({
      text,
      weight: weight * (1 + Math.log(times)),
      tokens: new Map(tokens.flatMap(information)),
    }))
    .filter(({ tokens }) => tokens.size > 0)
    .sort((a, b) => most(b) - most(a))
}

/**
 * The keys of the documents that hold the most of what some signs say, best first.
 *
 * @param holders keys of documents that have a token, by token
 */
export function candidateKeys(
  signs: readonly Sign[],
  holders: ReadonlyMap<string, readonly string[]>,
): string[] {
  const sums = new Map<string, number>()
  for (const { tokens, weight } of signs) {
    for (const [token, information] of tokens) {
      for (const key of holders.get(token) ?? []) sums.set(key, (sums.get(key) ?? 0) + information * weight)
    }
  }
  return [...sums].sort(([, a], [, b]) => b - a).map(([key]) => key)
}

/**
 * Compare documents with the one that the signs are of: the information they share, times the root of its part of all, over
 * the fourth root of how many tokens they have, since a long document holds much by chance.
 *
 * @param tokensFor the tokens of a document that signs are looked for in
 * @returns best first; those that share too little are left out
 */
export function relatives(
  signs: readonly Sign[],
  documents: readonly ArchiveDocument[],
  tokensFor: (document: ArchiveDocument) => ReadonlySet<string>,
): Relative[] {
  const whole = sum(signs.map(most))
  return documents
    .map((document) => {
      const tokens = tokensFor(document)
      const held = signs
        .map((sign) => ({ text: sign.text, information: heldOf(sign, tokens) }))
        .filter(({ information }) => information > 0)
        .sort((a, b) => b.information - a.information)
      const score = held.length < LEAST_SHARED ? 0 : sum(held.map(({ information }) => information))
      return {
        document,
        score: (score * Math.sqrt(score / whole)) / tokens.size ** 0.25,
        shared: held.map(({ text }) => text),
      }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}

/** The tokens of some fields of a document. */
export function tokensIn(...fields: readonly string[]): Set<string> {
  return new Set(fields.flatMap(tokensOf))
}

/**
 * How much likelier two documents are about one event by their dates alone: more within days, less after months; 1
 * where one has no date.
 */
export function datePrior(
  one: Pick<ArchiveDocument, 'dateStart' | 'dateEnd'>,
  other: Pick<ArchiveDocument, 'dateStart' | 'dateEnd'>,
): number {
  const starts = [one, other].map(({ dateStart }) => timeOf(dateStart))
  const ends = [one, other].map(({ dateEnd }) => timeOf(dateEnd))
  const days = (Math.max(...starts) - Math.min(...ends)) / DAY
  if (Number.isNaN(days)) return 1
  if (days <= NEAR_DAYS) return NEAR_PRIOR
  return days > FAR_DAYS ? FAR_PRIOR : 1
}

/** The first of every group of documents that are one text; none that is the text of `own`. */
export function withoutReprints(found: readonly Relative[], own: ArchiveDocument): Relative[] {
  const kept: { relative: Relative | undefined; group: string; words: Set<string> }[] = [
    { relative: undefined, group: groupOf(own), words: wordsOf(own) },
  ]
  for (const relative of found) {
    const group = groupOf(relative.document)
    const words = wordsOf(relative.document)
    const isKept = kept.some((known) => known.group === group || isSameText(known.words, words))
    if (!isKept) kept.push({ relative, group, words })
  }
  return kept.flatMap(({ relative }) => relative ?? [])
}

/** Documents of an older index have no group. */
function groupOf({ key, group = key }: ArchiveDocument): string {
  return group
}

function wordsOf({ stemsTitle, stemsText }: ArchiveDocument): Set<string> {
  return tokensIn(stemsTitle, stemsText)
}

function isSameText(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return shared >= SAME_TEXT * (one.size + other.size - shared)
}

/** How much a sign says at most, and how much of it a document with some tokens holds. */
function most({ tokens, weight }: Sign): number {
  return weight * Math.max(0, ...tokens.values())
}

function heldOf({ tokens, weight }: Sign, held: ReadonlySet<string>): number {
  let best = 0
  for (const [token, information] of tokens) if (information > best && held.has(token)) best = information
  return weight * best
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Milliseconds of a day `YYYYMMDD`; not a number for none. */
function timeOf(day: number | null): number {
  if (day === null) return Number.NaN
  return Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100)
}
