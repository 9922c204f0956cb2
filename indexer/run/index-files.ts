import type { Engine } from '../../engine/engine.ts'
import { collectionsOf, identify, type StatedFacts } from '../build/build.ts'
import { departedRecords } from '../decide/missing.ts'
import type { Withheld } from '../decide/withheld.ts'
import { scanStore } from '../ocr/store.ts'
import { failureOf, type Outcome, WITHHELD } from '../outcome.ts'
import { type ReadPool, startReadPool } from '../read/read-thread.ts'
import { skippedAtSight } from '../read/skipped.ts'
import { compareFiles, hashOfFile, type SameFile } from '../scan/compare.ts'
import { countOutcome, type FileInProgress, stateOf } from '../scan/file-in-progress.ts'
import type { FileState } from '../scan/file-state.ts'
import type { FoundFile } from '../scan/found-file.ts'
import { walk } from '../scan/walk.ts'
import { ReadError, type SourceText } from '../source-text.ts'
import { startIntake } from './intake.ts'
import { isNamed } from './preview.ts'
import { startStateWriter } from './state-writer.ts'

/** How far a run is: files and bytes that are done, and documents that the engine has got and not stored yet. */
export type Progress = { files: number; bytes: number; waiting: number }

export type ReadingOptions = {
  engine: Engine
  roots: readonly string[]
  stated: StatedFacts
  withheld: Withheld
  /** Of the archive, where what was recognised on scans is kept. */
  dataDirectory?: string | undefined
  prune?: boolean
  signal?: AbortSignal
  tell: (outcome: Outcome) => void
  onProgress?: (progress: Progress) => void
}

export type Reading = {
  /** Index files, and wait until all of them are. @throws EngineUnavailableError when the engine stays away */
  read: (files: AsyncIterable<FoundFile>) => Promise<void>
  close: () => Promise<void>
}

/** So many files are compared with the index at once, and so many read. */
const COMPARED_AT_ONCE = 500
const READ_AT_ONCE = 4
/** Files that were known, or documents in them, after which it is looked for what has gone from them. */
const CHECKED_FILES = 5_000
const CHECKED_KEYS = 2_000_000

/** Reads files into the index. */
export function startReading(options: ReadingOptions): Reading {
  const { engine, tell, stated, signal } = options
  const revisits = new Map<string, FileState>()
  const states = startStateWriter(engine)
  const { dataDirectory } = options
  const scans = dataDirectory === undefined ? undefined : scanStore(dataDirectory)
  const readers = startReadPool({ dataDirectory })
  const progress = startProgress(options.onProgress, () => intake.waiting)
  let toCheck: FileInProgress[] = []
  let keysToCheck = 0
  let order = 0

  const close = (open: FileInProgress) => {
    if (!open.isRead || open.pending > 0) return
    progress.done(open.file)
    if (open.earlier === undefined) states.write(stateOf(open, 0))
    else toCheck.push(open)
    keysToCheck += open.earlier === undefined ? 0 : open.seen.size
  }
  const settle = (open: FileInProgress, outcome: Outcome) => {
    open.pending--
    countOutcome(open, outcome)
    tell(outcome)
    close(open)
  }
  const intake = startIntake(
    { engine, stated, roots: options.roots, withheld: options.withheld, tell: settle },
    (state) => revisits.set(state.key, state),
  )

  async function* changed(files: AsyncIterable<FoundFile>): AsyncGenerator<FileInProgress> {
    for await (const chunk of chunksOf(files, COMPARED_AT_ONCE)) {
      if (signal?.aborted) return
      const compared = await compareFiles(engine, chunk, stated, order)
      order += chunk.length
      for (const same of compared.same) {
        tellSame(same, options.withheld, tell)
        progress.done(same.file)
      }
      yield* compared.changed
    }
  }
  const readOne = async (open: FileInProgress) => {
    const { path, folder } = open.file
    const skipped = await skippedAtSight(open.file, scans)
    if (skipped !== undefined) {
      open.pending++
      open.waiting = skipped.waiting
      open.isRead = true
      return settleError(open, skipped)
    }
    // Before it is read: what changes after this is seen by the next run.
    open.hash = await hashOfFile(open.file)
    for await (const source of readSafely(readers, path, (bytes) => progress.part(open.file, bytes))) {
      if (signal?.aborted) return
      open.pending++
      open.waiting += source.waiting ?? 0
      if (source instanceof ReadError) settleError(open, source)
      else {
        const found = { ...source, folder, file: path }
        await intake.take({
          source: found,
          open,
          identity: identify(found, stated),
          collections: collectionsOf(found, stated),
        })
      }
    }
    open.isRead = true
    close(open)
  }
  const settleError = (open: FileInProgress, error: ReadError) => {
    if (isPassing(error)) open.isLasting = false
    settle(open, failureOf(error, isNamed(open.file, error)))
  }
  /** @returns whether there is nothing left to read */
  const readRound = async (files: AsyncIterator<FileInProgress>): Promise<boolean> => {
    let isDone = false
    let isBroken = false
    const readSome = async () => {
      while (!isDone && !isBroken && toCheck.length < CHECKED_FILES && keysToCheck < CHECKED_KEYS) {
        const next = await files.next()
        if (next.done === true || signal?.aborted) isDone = true
        else await readOne(next.value)
      }
    }
    const readers = Array.from({ length: READ_AT_ONCE }, () =>
      readSome().catch((error: unknown) => {
        isBroken = true
        throw error
      }),
    )
    const failed = (await Promise.allSettled(readers)).find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') throw failed.reason
    await intake.finish()
    return isDone
  }
  /** Nothing is on its way now, so what the index has of a file and was not seen in it is gone from it. */
  const check = async () => {
    const farewell = { engine, prune: options.prune ?? false, tell }
    for (const open of toCheck) states.write(stateOf(open, await departedRecords(farewell, open)))
    toCheck = []
    keysToCheck = 0
  }
  const readAll = async (files: AsyncIterable<FoundFile>) => {
    const iterator = changed(files)
    for (let isDone = false; !isDone; ) {
      isDone = await readRound(iterator)
      if (!signal?.aborted) await check()
    }
  }
  return {
    read: async (files) => {
      await readAll(files)
      while (revisits.size > 0 && !signal?.aborted) {
        const again = [...revisits.values()]
        revisits.clear()
        await readAll(filesOf(again))
      }
      await states.finish()
    },
    close: async () => void (await Promise.all([intake.close(), readers.close()])),
  }
}

/** Files to be read again, as they are now. */
async function* filesOf(states: readonly FileState[]): AsyncGenerator<FoundFile> {
  for (const { path, folder } of states)
    for await (const file of walk([path]))
      if (!(file instanceof ReadError)) yield { ...file, folder: folder ?? undefined }
}

/** What is wrong with our own reading is an outcome of the file too. */
async function* readSafely(
  readers: ReadPool,
  path: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<SourceText | ReadError> {
  try {
    yield* readers.read(path, onBytes)
  } catch (error) {
    yield new ReadError(path, undefined, `cannot be read (${(error as Error).message})`, { cause: error })
  }
}

/** Whether an error comes from the system and not from the file: a missing permission, say. */
function isPassing({ cause }: ReadError): boolean {
  return typeof (cause as NodeJS.ErrnoException | undefined)?.syscall === 'string'
}

/** The outcomes of a file that did not change: its documents, those that were removed by hand, and again what was wrong with it. */
function tellSame({ state }: SameFile, withheld: Withheld, tell: (outcome: Outcome) => void): void {
  const { key, path, failures, skipped = [], waiting = 0 } = state
  const waits = waiting > 0 ? { waiting } : {}
  const removed = withheld.of(key)
  const documents = state.documents - removed.length
  if (documents > 0) tell({ status: 'unchanged', path, record: undefined, documents })
  for (const { id, record } of removed)
    tell({ status: 'withheld', path, record: record ?? undefined, id, reason: WITHHELD })
  for (const { record, reason } of failures)
    tell({ status: 'failed', path, record: record ?? undefined, reason, ...waits })
  for (const { kind, reason, files, example } of skipped)
    tell({ status: 'skipped', path: example, record: undefined, documents: files, kind, reason, ...waits })
}

function startProgress(onProgress: ReadingOptions['onProgress'], waiting: () => number) {
  const parts = new Map<string, number>()
  let files = 0
  let bytes = 0
  const report = () => {
    let partly = 0
    for (const part of parts.values()) partly += part
    onProgress?.({ files, bytes: bytes + partly, waiting: waiting() })
  }
  return {
    part: (file: FoundFile, read: number) => {
      parts.set(file.path, Math.min(read, file.size))
      report()
    },
    done: (file: FoundFile) => {
      parts.delete(file.path)
      files++
      bytes += file.size
      report()
    },
  }
}

async function* chunksOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let chunk: T[] = []
  for await (const item of items) {
    chunk.push(item)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
