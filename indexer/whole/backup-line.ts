/** The lines of a backup: what may stand in them, whoever wrote them. */

import * as z from 'zod'
import type { Removal } from '../decide/removals.ts'
import { MEGABYTE } from '../read/bytes/limits.ts'
import { BackupError } from './backup-error.ts'
import type { KnownDocument } from './renew.ts'

/**
 * The first line. `axtar`: version of the program; `index`: INDEX_VERSION of the archive; `documents`: about how many there are;
 * `removed`: what was removed by hand, undefined in backups of earlier versions.
 */
export type BackupHeader = {
  format: typeof FORMAT
  version: typeof VERSION
  axtar: string
  index: unknown
  created: string
  documents: number
  removed?: Removal[] | undefined
}

export const FORMAT = 'axtar-backup'
/** Goes up when a program that knows only the version before would read something wrong. */
export const VERSION = 1

/** A text of the largest file that is read, with all that is escaped in it, in bytes. */
export const LONGEST_LINE = 256 * MEGABYTE

const short = z.string().max(10_000)
const texts = z.array(short).optional()
const key = z.string().regex(/^[A-Za-z0-9_-]{1,200}$/)

const Removed = z.object({
  ...{ key, id: short, path: short, removed: short },
  record: z.int().nonnegative().nullable(),
  textHash: short.nullable(),
  files: z.array(short),
})

const Header = z.looseObject({
  format: z.literal(FORMAT),
  version: z.int(),
  axtar: z.string().max(100).catch('another version'),
  documents: z.int().nonnegative().catch(0),
  removed: z.array(Removed).optional(),
})

const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().optional()
const day = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`

/** A stored document, also of an earlier version, which did not know all of the fields; `renew` takes those that it knows. */
const Stored = z.looseObject({
  key,
  id: short.min(1),
  title: z.string(),
  text: z.string(),
  titleOrigin: maybe(z.enum(['given', 'metadata', 'heading', 'line', 'hand'])),
  language: z.string().max(20).optional(),
  confidence: z.number().min(0).max(1).optional(),
  date: maybe(z.string().regex(new RegExp(`^(\\d{4}|\\d{4}-(0[1-9]|1[0-2])|${day}|${day}/${day})$`))),
  datePrecision: maybe(z.enum(['day', 'month', 'year'])),
  dateOrigin: maybe(z.enum(['given', 'metadata', 'dateline', 'text', 'path', 'hand'])),
  source: maybe(short),
  sourceOrigin: maybe(z.enum(['given', 'metadata', 'dateline', 'text', 'stated', 'host', 'folder', 'hand'])),
  url: maybe(short),
  added: maybe(z.number()),
  path: maybe(short),
  record: maybe(z.int().nonnegative()),
  places: texts,
  files: texts,
  hash: short.optional(),
  textHash: maybe(short),
  sketch: texts,
  group: short.optional(),
  embedding: z
    .object({
      space: z.string().regex(/^[A-Za-z0-9_-]{1,100}$/),
      of: z.string().max(100),
      vector: z.array(z.number()).max(20_000),
    })
    .optional(),
})

/** Read the first line. @throws BackupError where it is none, or of another version */
export function headerOf(line: string | undefined): BackupHeader {
  const header = Header.safeParse(line === undefined ? undefined : parseLine(line))
  if (!header.success) throw new BackupError('is no backup of Axtar')
  const { version, axtar } = header.data
  if (version > VERSION)
    throw new BackupError(
      `was made by Axtar ${plain(axtar)}, in format ${version}, and this program knows formats up to ${VERSION}: use that one or a later one`,
    )
  if (version < VERSION)
    throw new BackupError(
      `was made by Axtar ${plain(axtar)}, in format ${version}, which is older than any that this program knows: restore and back it up again with an earlier one`,
    )
  return header.data as unknown as BackupHeader
}

/** Read the line of a document. @param number of the line, for messages @throws BackupError where it is none */
export function documentOf(value: unknown, number: number): KnownDocument {
  const document = Stored.safeParse(value)
  if (document.success) return document.data as KnownDocument
  const [field] = document.error.issues[0]?.path ?? []
  const what = field === undefined ? 'there is no document' : `\`${String(field)}\` is not as Axtar writes it`
  throw new BackupError(`is damaged: ${what} in line ${number}`)
}

/** The value of a line; undefined where it is none. */
export function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** A text of somebody else for a terminal. */
function plain(text: string): string {
  return text.replace(/[^\w.+ -]/g, '')
}
