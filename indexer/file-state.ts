/** What the archive remembers of the files that were put into it. */

import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import type { Page, Receipt } from '../engine/contract.ts'
import type { Engine } from '../engine/engine.ts'
import { retryWhileAway } from '../engine/retry.ts'

/** A record of a file that became no document, and why; null: the file as a whole. */
export type FileFailure = { record: number | null; reason: string }

/** Files of one kind that were passed over: the file itself, or members of an archive. */
export type SkippedFiles = { kind: string; reason: string; files: number; example: string }

/** A file as it was when it was last indexed. */
export type FileState = {
  key: string
  path: string
  /** The folder that was named when the file was found in it. */
  folder: string | null
  /** In bytes; -1 while its documents are on their way, so that it is read again if they do not arrive. */
  size: number
  /** When it was last changed, in whole microseconds since 1970: Meilisearch changes the last digit of fractions. */
  modified: number
  /** SHA-256 of its bytes; '' where they were not looked at, since the file was passed over. */
  hash: string
  /** Hash of what its documents depend on besides its bytes. */
  facts: string
  documents: number
  failures: FileFailure[]
  /** Left out where it was written by an earlier version. */
  skipped?: SkippedFiles[]
  /** Pages of it that wait for recognition. */
  waiting?: number
  /** The key of its only document, where that was not made from its path: the file was moved. */
  document: string | null
  /** How many documents came from it that are no longer in it and were not removed; all of them when it is gone. */
  missing: number
}

/** The key of a file or folder: `fileKey('/archive/apa/1.txt')`. */
export function fileKey(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32)
}

/** Whether a text from outside may be the key of a file: what is none is not asked for. */
export function isFileKey(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text)
}

/** What is remembered of some files. */
export function fileStates(engine: Engine, keys: readonly string[]): Promise<FileState[]> {
  return retryWhileAway(() => ledger(engine).get(keys))
}

/** The files in a folder and below it. */
export function filesBelow(
  engine: Engine,
  folder: string,
  offset: number,
  limit: number,
): Promise<Page<FileState>> {
  return retryWhileAway(() => ledger(engine).page(fileKey(folder), offset, limit))
}

/** So many files are asked for at once. */
const PAGE = 1_000

/**
 * All files of a list that is told in pages, which must stay as it is meanwhile.
 *
 * @example for await (const file of eachFile((offset, limit) => filesBelow(engine, folder, offset, limit)))
 */
export async function* eachFile(
  list: (offset: number, limit: number) => Promise<Page<FileState>>,
): AsyncGenerator<FileState> {
  for (let offset = 0; ; offset += PAGE) {
    const { items } = await list(offset, PAGE)
    yield* items
    if (items.length < PAGE) return
  }
}

/** Remember files, instead of what was known of them. */
export function writeFileStates(engine: Engine, states: readonly FileState[]): Promise<Receipt> {
  const records = states.map((state) => ({ ...state, within: placesOf(state) }))
  return retryWhileAway(() => ledger(engine).put(records))
}

/** Forget some files, or all: their documents are others now. Resolves when it is done. */
export async function forgetFiles(engine: Engine, keys?: readonly string[]): Promise<void> {
  const { remove, clear } = ledger(engine)
  await (await retryWhileAway(() => (keys === undefined ? clear() : remove(keys)))).searchable()
}

function ledger(engine: Engine) {
  return engine.ledger<FileState & { within: string[] }>('files')
}

/** Files of which pages wait for recognition count as in this folder, too, which no file can be in. */
const WAITING = fileKey('waiting for recognition')

/** The files of which pages wait for recognition. */
export function filesWaiting(engine: Engine, offset: number, limit: number): Promise<Page<FileState>> {
  return retryWhileAway(() => ledger(engine).page(WAITING, offset, limit))
}

function placesOf({ path, waiting = 0 }: FileState): string[] {
  return waiting > 0 ? [...foldersAbove(path), WAITING] : foldersAbove(path)
}

/** The keys of the folders that a file is in: `/a/b/c.txt` → those of `/a/b`, `/a` and `/`. */
function foldersAbove(path: string): string[] {
  const above: string[] = []
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    above.push(fileKey(folder))
    if (folder === dirname(folder)) return above
  }
}
