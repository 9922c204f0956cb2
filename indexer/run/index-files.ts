import type { Engine } from '../../engine/engine.ts'
import { chunksOfStream } from '../../flow/chunks.ts'
import { missingRecords } from '../decide/missing.ts'
import type { Withheld } from '../decide/withheld.ts'
import type { FileState } from '../file-state.ts'
import { collectionsOf, identify, type StatedFacts } from '../identity/identity.ts'
import { failureOf, type Outcome, WITHHELD } from '../outcome.ts'
import { type ReadPool, startReadPool } from '../read/read-thread.ts'
import { skippedAtSight } from '../read/skipped.ts'
import { scanStore } from '../recognised/store.ts'
import { compareFiles, hashOfFile, type SameFile } from '../scan/compare.ts'
import { countOutcome, type FileInProgress, stateOf } from '../scan/file-in-progress.ts'
import type { FoundFile } from '../scan/found-file.ts'
import { walk } from '../scan/walk.ts'
import { ReadError, type SourceText } from '../source-text.ts'
import { Intake } from './intake.ts'
import { isNamed } from './preview.ts'
import { type Progress, startProgress } from './progress.ts'
import { startStateWriter } from './state-writer.ts'

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

/** So many files are compared with the index at once, and so many read. */
const COMPARED_AT_ONCE = 500
const READ_AT_ONCE = 4
/** Files that were known, or documents in them, after which it is looked for what has gone from them. */
const CHECKED_FILES = 5_000
const CHECKED_KEYS = 2_000_000

/** Reads files into the index. */
export class FileIndexer {
  readonly #options: ReadingOptions
  readonly #states: ReturnType<typeof startStateWriter>
  readonly #readers: ReadPool
  readonly #scans: ReturnType<typeof scanStore> | undefined
  readonly #intake: Intake
  readonly #progress: ReturnType<typeof startProgress>
  /** Files whose text was that of a document that has another now. */
  readonly #revisits = new Map<string, FileState>()
  #toCheck: FileInProgress[] = []
  #keysToCheck = 0
  #order = 0

  constructor(options: ReadingOptions) {
    const { engine, stated, roots, withheld, dataDirectory } = options
    this.#options = options
    this.#readers = startReadPool({ dataDirectory })
    this.#scans = dataDirectory === undefined ? undefined : scanStore(dataDirectory)
    this.#states = startStateWriter(engine)
    const tell = (open: FileInProgress, outcome: Outcome) => this.#settle(open, outcome)
    this.#intake = new Intake({ engine, stated, roots, withheld, tell }, (state) =>
      this.#revisits.set(state.key, state),
    )
    this.#progress = startProgress(options.onProgress, () => this.#intake.waiting)
  }

  /** Index files, and wait until all of them are. @throws EngineUnavailableError when the engine stays away */
  async read(files: AsyncIterable<FoundFile>): Promise<void> {
    await this.#readAll(files)
    while (this.#revisits.size > 0 && !this.#options.signal?.aborted) {
      const again = [...this.#revisits.values()]
      this.#revisits.clear()
      await this.#readAll(filesOf(again))
    }
    await this.#states.finish()
  }

  async close(): Promise<void> {
    await Promise.all([this.#intake.close(), this.#readers.close()])
  }

  async #readAll(files: AsyncIterable<FoundFile>): Promise<void> {
    const iterator = this.#changed(files)
    for (let isDone = false; !isDone; ) {
      isDone = await this.#readRound(iterator)
      if (!this.#options.signal?.aborted) await this.#check()
    }
  }

  async *#changed(files: AsyncIterable<FoundFile>): AsyncGenerator<FileInProgress> {
    const { engine, stated, signal, withheld, tell } = this.#options
    for await (const chunk of chunksOfStream(files, COMPARED_AT_ONCE)) {
      if (signal?.aborted) return
      const compared = await compareFiles(engine, chunk, stated, this.#order)
      this.#order += chunk.length
      for (const same of compared.same) {
        tellSame(same, withheld, tell)
        this.#progress.done(same.file)
      }
      yield* compared.changed
    }
  }

  /** @returns whether there is nothing left to read */
  async #readRound(files: AsyncIterator<FileInProgress>): Promise<boolean> {
    let isDone = false
    let isBroken = false
    const isFull = () => this.#toCheck.length >= CHECKED_FILES || this.#keysToCheck >= CHECKED_KEYS
    const readSome = async () => {
      while (!isDone && !isBroken && !isFull()) {
        const next = await files.next()
        if (next.done === true || this.#options.signal?.aborted) isDone = true
        else await this.#readOne(next.value)
      }
    }
    const reading = Array.from({ length: READ_AT_ONCE }, () =>
      readSome().catch((error: unknown) => {
        isBroken = true
        throw error
      }),
    )
    const failed = (await Promise.allSettled(reading)).find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') throw failed.reason
    await this.#intake.finish()
    return isDone
  }

  async #readOne(open: FileInProgress): Promise<void> {
    const { path } = open.file
    const skipped = await skippedAtSight(open.file, this.#scans)
    if (skipped !== undefined) {
      open.pending++
      open.waiting = skipped.waiting
      open.isRead = true
      return this.#settleError(open, skipped)
    }
    // Before it is read: what changes after this is seen by the next run.
    open.hash = await hashOfFile(open.file)
    const onBytes = (bytes: number) => this.#progress.part(open.file, bytes)
    for await (const source of readSafely(this.#readers, path, onBytes)) {
      if (this.#options.signal?.aborted) return
      open.pending++
      open.waiting += source.waiting ?? 0
      if (source instanceof ReadError) this.#settleError(open, source)
      else await this.#take(open, source)
    }
    open.isRead = true
    this.#close(open)
  }

  #take(open: FileInProgress, text: SourceText): Promise<void> {
    const { stated } = this.#options
    const source = { ...text, folder: open.file.folder, file: open.file.path }
    const [identity, collections] = [identify(source, stated), collectionsOf(source, stated)]
    return this.#intake.take({ source, open, identity, collections })
  }

  #settleError(open: FileInProgress, error: ReadError): void {
    if (isPassing(error)) open.isLasting = false
    this.#settle(open, failureOf(error, isNamed(open.file, error)))
  }

  #settle(open: FileInProgress, outcome: Outcome): void {
    open.pending--
    countOutcome(open, outcome)
    this.#options.tell(outcome)
    this.#close(open)
  }

  #close(open: FileInProgress): void {
    if (!open.isRead || open.pending > 0) return
    this.#progress.done(open.file)
    if (open.earlier === undefined) this.#states.write(stateOf(open, 0))
    else this.#toCheck.push(open)
    this.#keysToCheck += open.earlier === undefined ? 0 : open.seen.size
  }

  /** Nothing is on its way now, so what the index has of a file and was not seen in it is gone from it. */
  async #check(): Promise<void> {
    const { engine, prune = false, tell } = this.#options
    const checked = { engine, prune, tell }
    for (const open of this.#toCheck) this.#states.write(stateOf(open, await missingRecords(checked, open)))
    this.#toCheck = []
    this.#keysToCheck = 0
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
