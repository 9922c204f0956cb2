import type { FileFailure, FileState, SkippedFiles } from '../file-state.ts'
import type { Outcome } from '../outcome.ts'
import type { FoundFile } from './found-file.ts'
import { type KeySet, startKeySet } from './key-set.ts'

/** A file that is being indexed: it is closed when the last of its documents has its outcome. */
export type FileInProgress = {
  file: FoundFile
  key: string
  /** What is known of it from an earlier run. */
  earlier: FileState | undefined
  facts: string
  hash: string
  /** Files are numbered in the order in which they were found. */
  order: number
  /** The keys of its documents so far. */
  seen: KeySet
  documents: number
  failures: FileFailure[]
  skipped: SkippedFiles[]
  /** Pages that wait for recognition. */
  waiting: number
  /** Whether the outcome will be the same as long as the file is: otherwise it is read again by the next run. */
  isLasting: boolean
  document: string | null
  /** Documents that have no outcome yet, and whether there may be more. */
  pending: number
  isRead: boolean
}

/** With more failures it is read again by the next run, instead of remembering each. */
const MAX_FAILURES = 100

/** Kinds told apart; the rest is one row. */
const MAX_KINDS = 100
const OTHER = 'other'

/** Begin a file. */
export function fileInProgress(
  begun: Pick<FileInProgress, 'file' | 'key' | 'earlier' | 'facts' | 'order'>,
): FileInProgress {
  return {
    ...begun,
    hash: '',
    seen: startKeySet(),
    documents: 0,
    failures: [],
    skipped: [],
    waiting: 0,
    isLasting: true,
    document: null,
    pending: 0,
    isRead: false,
  }
}

/** Count an outcome of a file. */
export function countOutcome(open: FileInProgress, outcome: Outcome): void {
  const { status, record, reason = '' } = outcome
  if (status === 'skipped') countSkipped(open.skipped, outcome)
  else if (status !== 'failed') open.documents++
  else if (open.failures.length < MAX_FAILURES) open.failures.push({ record: record ?? null, reason })
  else open.isLasting = false
}

/** Skipped files by kind and reason, so that an archive of a thousand pictures is one row. */
export function countSkipped(
  rows: SkippedFiles[],
  { kind = '', reason = '', path, documents = 1 }: Outcome,
): void {
  const isFull = rows.length >= MAX_KINDS
  const row = rows.find(
    (other) => (other.kind === kind && other.reason === reason) || (isFull && other.kind === OTHER),
  )
  if (row !== undefined) row.files += documents
  else if (isFull)
    rows.push({ kind: OTHER, reason: 'is of many other kinds', files: documents, example: path })
  else rows.push({ kind, reason, files: documents, example: path })
}

/** What is remembered of a file before its documents are sent: should they not arrive, it will be read again. */
export function claimOf({ file, key, earlier, facts }: FileInProgress): FileState {
  return {
    key,
    path: file.path,
    folder: file.folder ?? null,
    size: -1,
    modified: 0,
    hash: '',
    facts,
    documents: 0,
    failures: [],
    skipped: [],
    document: earlier?.document ?? null,
    missing: 0,
  }
}

/** What is remembered of it when all is done; of a file that is read again next time, what failed in it until then. */
export function stateOf(open: FileInProgress, missing: number): FileState {
  const { file, hash, documents, failures, skipped, waiting, document } = open
  const claim = { ...claimOf(open), document }
  if (!open.isLasting) return { ...claim, failures, skipped }
  return {
    ...claim,
    size: file.size,
    modified: file.modified,
    hash,
    documents,
    failures,
    skipped,
    waiting,
    missing,
  }
}
