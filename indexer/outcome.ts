import type { ArchiveDocument, FoundFacts } from '../engine/document.ts'
import { type ReadError, SkippedError } from './source-text.ts'

/** What can become of a document, in the order in which it is told. */
export const STATUSES = [
  'added',
  'updated',
  'moved',
  'unchanged',
  'duplicate',
  'withheld',
  'missing',
  'removed',
  'failed',
  'skipped',
] as const

/**
 * `moved`: it has another path now and keeps its id. `duplicate`: the same text is in the archive already and has one more
 * place now. `withheld`: it was removed by hand and stays out. `missing`: its file is gone, or the record in it; `removed`: and so was
 * the document. `skipped`: a file, or a member of an archive, that holds no text to read.
 */
export type Status = (typeof STATUSES)[number]

/** Why a document is withheld, and what to do about it. */
export const WITHHELD = 'was removed by hand; with --bring-back it comes in again'

/** What was found out about a document, each with where it was found. */
export type DocumentFacts = Omit<FoundFacts, 'collectionOrigin'>

/** What became of one document or file. */
export type Outcome = {
  status: Status
  path: string
  record: number | undefined
  /** How many documents or skipped files it stands for: those of a whole file that did not change; otherwise 1. */
  documents?: number
  id?: string
  /** Why it failed, is missing or was skipped. */
  reason?: string
  /** What was skipped: `picture`. */
  kind?: string
  /** What was not right with it although it was indexed, a line each. */
  notes?: readonly string[]
  /** How sure the letters of a text are that was recognised, 0 to 100. */
  ocrConfidence?: number
  /** Pages of it that wait for recognition. */
  waiting?: number
  /** Of documents that were built. */
  facts?: DocumentFacts
}

/** How many documents came to which outcome. */
export type Summary = Record<Status, number>

/** A summary of nothing. */
export function emptySummary(): Summary {
  return {
    added: 0,
    updated: 0,
    moved: 0,
    unchanged: 0,
    duplicate: 0,
    withheld: 0,
    missing: 0,
    removed: 0,
    failed: 0,
    skipped: 0,
  }
}

/**
 * The outcome of what cannot be read.
 *
 * @param isNamed whether it was named itself: then it is missed, whatever it is
 */
export function failureOf(error: ReadError, isNamed = false): Outcome {
  const { path, record, message: reason } = error
  const waiting = error.waiting > 0 ? { waiting: error.waiting } : {}
  if (!(error instanceof SkippedError) || isNamed)
    return { status: 'failed', path, record, reason, ...waiting }
  return { status: 'skipped', path, record, reason, kind: error.kind, ...waiting }
}

/** The facts of a document, without its text. */
export function factsOf(document: ArchiveDocument): DocumentFacts {
  const { title, titleOrigin, language, confidence, date, datePrecision, dateOrigin, ...rest } = document
  const { source, sourceOrigin, collections } = rest
  return {
    ...{ title, titleOrigin, language, confidence },
    ...{ date, datePrecision, dateOrigin },
    ...{ source, sourceOrigin, collections },
  }
}
