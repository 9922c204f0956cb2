/** Vectors of texts: which documents are near to a text in meaning, as a model has it that somebody else runs. */

import type { Filter } from './filter.ts'
import type { Known, Page, ShownField } from './known.ts'

/** What vectors can be compared in: those of one model, cut and prefixed in one way. `name` says all of it, in `[A-Za-z0-9_-]`. */
export type VectorSpace = { name: string; dimensions: number }

/** A document, and the cosine of its vector and the one that was asked for, -1 to 1. */
export type Near<Field extends ShownField> = { document: Known<Field>; similarity: number }

/** What is asked of vectors: at most `limit` documents that a filter keeps, none of them less similar than `least`. */
export type NearQuestion = {
  space: string
  vector: readonly number[]
  filter: Filter
  least: number
  limit: number
}

/** The vectors of an archive. */
export type Vectors = {
  /** What the vectors of the archive are of; undefined: it was not made for any. */
  space: () => Promise<VectorSpace | undefined>
  /** The nearest documents, nearest first; undefined where the vectors of the archive are of another space, or of none. */
  nearest: <Field extends ShownField>(
    question: NearQuestion,
    fields: readonly Field[],
  ) => Promise<Near<Field>[] | undefined>
  /** The keys of documents without a vector of a space, in an order that stays while nothing is written. */
  missing: (space: string, offset: number, limit: number) => Promise<Page<string>>
}

/** Documents that are near to a text; `isAvailable` is false where that could not be found out now. */
export type NearText<Field extends ShownField> = { isAvailable: boolean; documents: Near<Field>[] }

/**
 * How the vectors of an archive stand: how many documents miss theirs, with the ids of some, and what keeps the archive from having
 * them, in one sentence.
 */
export type MeaningStatus = {
  model: string
  missing: number
  examples: string[]
  problem: string | undefined
}

/** Finding by meaning, and the vectors that takes, where the archive has an embedder. */
export type Meaning = {
  /** The documents that a filter keeps and that are nearest to a text: few, and only near ones. Never rejects for the embedder's sake. */
  nearest: <Field extends ShownField>(
    text: string,
    filter: Filter,
    fields: readonly Field[],
  ) => Promise<NearText<Field>>
  status: () => Promise<MeaningStatus>
  /** Make the vectors that are missing, until it is told to stop or the embedder fails. @returns how many were made */
  complete: (signal?: AbortSignal) => Promise<number>
  /** Whether the embedder answers. @throws EmbedderError where it does not */
  check: () => Promise<VectorSpace>
}
