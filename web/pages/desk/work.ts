/** What the pages of the desk show; the server makes it from what it knows. */

/** A long work: what it is, how far it is, and what became of it. */
export type WorkKind = 'upload' | 'folder' | 'rebuild' | 'backup' | 'correct' | 'remove' | 'bringBack'

/** What became of one document or file. */
export type NamedOutcome = {
  status: string
  path: string
  record: number | undefined
  id: string | undefined
  title: string | undefined
  reason: string | undefined
  notes: readonly string[]
  /** By which the file itself is given. */
  file: string | undefined
}

/** Files that were passed over, by kind and reason. */
export type SkippedRow = { kind: string; reason: string; files: number; example: string }

export type Work = {
  id: string
  kind: WorkKind
  /** A folder, a file, or a search. */
  about: string
  how: 'waiting' | 'running' | 'complete' | 'interrupted' | 'failed'
  /** It was told to end, which it does after what is under way. */
  isStopping: boolean
  /** ISO times. */
  begun: string | undefined
  ended: string | undefined
  /** Of files or documents; the total is known only later, or never. */
  done: number
  total: number | undefined
  /** How many documents came to which outcome. */
  outcomes: Record<string, number>
  named: NamedOutcome[]
  skipped: SkippedRow[]
  /** What it made: a file. */
  result: string
  /** Why it failed. */
  reason: string
}

/** Whoever reads a page of the desk: forms carry the word of the sign-in. */
export type DeskForms = { csrf: string }
