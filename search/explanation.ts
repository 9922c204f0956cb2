/** Why a search found what it found, as it is told. */
import type { DocumentLanguage } from '../analysis/language.ts'

/**
 * What a search tries, in this order, until something is found: all words as they were asked; the phrase in other forms; the last word as a
 * beginning; unknown words as close ones; as several that were written together; documents with some of the words.
 */
export const ATTEMPTS = ['strict', 'forms', 'beginning', 'corrected', 'parted', 'relaxed'] as const
export type AttemptKind = (typeof ATTEMPTS)[number]

/**
 * A way to be found: a document holds all of `all` and nothing of `none`. `lavrov` is a word as it is spelled, `az:nazir` a form of it in
 * Azerbaijani, `name:lavrov` a name, `lavr*` a beginning, `"…"` a phrase or a word by itself, `title:…` in the title alone.
 */
export type ExplainedPart = { kind: string; weight: number; all: string[]; none: string[]; documents: number }

/** How much a word says (`idf`, in nats), and the ways to hold it that the archive has, each with how much of it that is. */
export type ExplainedWord = { query: string; idf: number; ways: { token: string; weight: number }[] }

/**
 * What found a hit: the position of a part; or, where documents hold some of the words, what it was ranked by: the part of the words that it
 * holds, how near they stand, how far the title is the query (each 0 to 1), and what each word weighs in it (up to its idf).
 */
export type ExplainedHit = {
  id: string
  part: number | null
  ranking: {
    coord: number
    proximity: number
    title: number
    words: { query: string; weight: number }[]
  } | null
}

/** How a language says words of the query, and the rows of the lexicon that say so. */
export type ExplainedConcept = {
  query: string
  language: DocumentLanguage
  said: string[]
  rows: string[]
}

/** Why a search found what it found. */
export type Explanation = {
  /** The last of them is what is shown, or the first where none found anything. */
  tried: AttemptKind[]
  /** What the engine was asked; empty where documents hold some of the words. */
  parts: ExplainedPart[]
  /** What the lexicon has for the words. */
  concepts: ExplainedConcept[]
  /** Where documents hold some of the words. */
  words: ExplainedWord[]
  hits: ExplainedHit[]
}
