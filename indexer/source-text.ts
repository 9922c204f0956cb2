import type { ScanFacts } from '../engine/document.ts'
import type { ErrorCode } from '../errors/codes.ts'
import { ExpectedError } from '../errors/expected-error.ts'

/** What a reader finds in a file: a text, and the facts that are stated beside it. */
export type SourceText = {
  /** The file, as an absolute path; a member of an archive as `/folder/archive.zip!/folder/name.txt`. */
  path: string
  /** Which record of the file, from 1; undefined where the file is one document. */
  record: number | undefined
  text: string
  /** Where each page begins in the text, in UTF-16 units, the first at 0; left out where there are none. */
  pages?: number[] | undefined
  given: GivenFacts
  /** Where its text, or a part of it, was recognised on a scan. */
  scan?: ScanFacts | undefined
  /** Pages of it that wait for recognition. */
  waiting?: number | undefined
  /** What was not right with the file although it could be read, one line each: `3 characters are not UTF-8 …`. */
  notes?: string[] | undefined
}

/** A note: what stands behind the end of the file is missing. */
export const CUT_OFF = 'it is cut off; what could be read was kept'

/** Facts stated by the record or the metadata of a file. They win over what is found in the text. */
export type GivenFacts = {
  id?: string | undefined
  title?: string | undefined
  language?: string | undefined
  /** ISO where that is certain; otherwise as written, above all Solar Hijri dates: `1398/05/12`. */
  date?: string | undefined
  source?: string | undefined
  url?: string | undefined
  /** The collections that it belongs to. */
  collections?: readonly string[] | undefined
  /** Who wrote it, where the file says so. */
  author?: string | undefined
  /** When a word processor made the file, in ISO: a stamp of the file, rarely the date of what it says. */
  created?: string | undefined
  /** When a page was captured, in ISO: the last that it could be from, where it does not say. */
  captured?: string | undefined
  /** Where these facts stand: in a record that somebody made for us (the default), or in the metadata of a file. */
  origin?: 'given' | 'metadata' | undefined
}

type ReadErrorOptions = ErrorOptions & { waiting?: number }

/** Why a file or record became no document; `reason` is one line for people, without the path. */
export class ReadError extends ExpectedError {
  override name = 'ReadError'
  readonly code: ErrorCode = 'unreadable'
  readonly path: string
  readonly record: number | undefined
  /** Pages that could be read by recognition. */
  readonly waiting: number

  constructor(path: string, record: number | undefined, reason: string, options: ReadErrorOptions = {}) {
    super(reason, options)
    this.path = path
    this.record = record
    this.waiting = options.waiting ?? 0
  }
}

/** A file that is passed over: it holds no text that could be read, and nothing is wrong with it. `kind` is one word or two for people. */
export class SkippedError extends ReadError {
  override name = 'SkippedError'
  override readonly code = 'skipped'
  readonly kind: string

  constructor(path: string, kind: string, reason: string, options: ReadErrorOptions = {}) {
    super(path, undefined, reason, options)
    this.kind = kind
  }
}
