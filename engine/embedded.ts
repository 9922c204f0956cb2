/**
 * The embedded engine: a Meilisearch of our own in the data directory, one for all programs that use it.
 *
 * Who holds the lock owns the engine: starts it, starts it again when it dies, and writes down where it is. The others
 * share it. Each of them looks several times a second whether the owner is still there; if not, the first to get
 * the lock is the next owner.
 */

import { findBinary } from './binary.ts'
import type { EngineAddress } from './client.ts'
import {
  type EngineFiles,
  onDisk,
  openDataDirectory,
  prepareFiles,
  readKey,
  readRecord,
  removeRecord,
  writeRecord,
} from './data-directory.ts'
import { answers, type EngineCommand, type EngineProcess, launchEngine } from './engine-process.ts'
import { EngineError, EngineUnavailableError } from './errors.ts'
import { isRunning } from './liveness.ts'
import { acquireLock, type Lock, lockHolder } from './lock.ts'
import { endOrphans } from './orphans.ts'
import { pause } from './pause.ts'

/** `binary` is MEILI_BIN, `path` the PATH to look on, `indexingMemory` what indexing may use, 1 GiB by default. */
export type EmbeddedSettings = {
  dataDirectory: string
  binary?: string | undefined
  path: string
  indexingMemory?: string | undefined
}

/** The engine as one program sees it. */
export type EmbeddedEngine = {
  /**
   * Where the engine is now. While it is started again this waits, at most 2.5 s.
   * @throws EngineUnavailableError when it is not back by then, or after `stop`
   */
  address(): Promise<EngineAddress>
  /** Whether this program runs the engine. It changes when the owner goes away and this program takes over. */
  readonly owner: boolean
  /** Owner: end the engine and give up the lock. Sharer: only stop looking after it. Idempotent. */
  stop(): Promise<void>
}

/** What one program knows and does about the engine. */
type Seat = {
  settings: EmbeddedSettings
  files: EngineFiles
  stopping: AbortSignal
  owner: boolean
  /** Set once the engine has answered: from then on failures are waited out instead of reported. */
  ready: boolean
  running?: { address: EngineAddress; pid: number } | undefined
  /** Why it does not run and will not soon. */
  failure?: unknown
}

const POLL = 200
/** Owner's sign of life for programs in other containers. */
const TOUCH = 2_000
const ADDRESS_LIMIT = 2_500
/** Longer than an engine may take to start, and than a silent holder of the lock is believed in. */
const START_LIMIT = 40_000
/** Deaths that lie further back do not count any more. */
const MINUTE = 60_000
/** Before it is started again, after the first death within a minute, the second ...; after more it waits long. */
const DELAYS = [0, 250, 500, 1_000]
const LONG_DELAY = 30_000

/**
 * Start the engine of a data directory, or share it if another program has started it already.
 *
 * @throws EngineMissingError if there is no Meilisearch to start; DataDirectoryError if the directory cannot be used;
 *   EngineError if Meilisearch does not start, with its reason
 * @example
 * const engine = await startEmbedded({ dataDirectory: './data', path: '/usr/bin' })
 * await engine.address() // { url: 'http://127.0.0.1:40123', key: '3f…' }
 */
export async function startEmbedded(settings: EmbeddedSettings): Promise<EmbeddedEngine> {
  const stopper = new AbortController()
  const files = openDataDirectory(settings.dataDirectory)
  const seat: Seat = { settings, files, stopping: stopper.signal, owner: false, ready: false }
  const work = keepRunning(seat)
  const stop = () => {
    stopper.abort()
    return work
  }
  await Promise.race([work, untilReady(seat, stop)])
  return {
    address: () => currentAddress(seat),
    get owner() {
      return seat.owner
    },
    stop,
  }
}

async function untilReady(seat: Seat, stop: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + START_LIMIT
  while (!seat.ready && !seat.stopping.aborted) {
    await pause(POLL / 10)
    if (Date.now() > deadline) {
      await stop()
      const holder = lockHolder(seat.files.lock)
      throw new EngineUnavailableError(
        `Process ${holder} holds ${seat.files.root}, but its engine does not answer`,
      )
    }
  }
}

/** Own the engine or share it, whichever is possible, until told to stop. Rejects only if it cannot even begin. */
async function keepRunning(seat: Seat): Promise<void> {
  while (!seat.stopping.aborted) {
    try {
      const lock = onDisk(seat.files.root, () => acquireLock(seat.files.lock))
      if (lock !== undefined) await own(seat, lock)
      else await share(seat)
    } catch (error) {
      if (seat.stopping.aborted) return
      if (!seat.ready) throw error
      seat.failure = error
      await pause(LONG_DELAY / 10, seat.stopping)
    }
    await pause(POLL, seat.stopping)
  }
}

/** One look at the engine of another program. */
async function share(seat: Seat): Promise<void> {
  const record = readRecord(seat.files)
  if (record === undefined || !isRunning(record.pid)) {
    seat.running = undefined
    return
  }
  if (seat.running?.pid === record.pid) return
  const address = { url: record.url, key: readKey(seat.files) }
  if (await answers(address)) setRunning(seat, address, record.pid)
}

/** Run the engine until told to stop, or until that is impossible. */
async function own(seat: Seat, lock: Lock): Promise<void> {
  const touching = setInterval(lock.touch, TOUCH)
  seat.owner = true
  try {
    await supervise(seat, await prepare(seat))
  } finally {
    clearInterval(touching)
    seat.owner = false
    removeRecord(seat.files)
    lock.release()
  }
}

async function prepare({ settings, files }: Seat): Promise<EngineCommand> {
  await endOrphans(files.database)
  prepareFiles(files)
  const { binary, path, indexingMemory = '1GiB' } = settings
  const found = await findBinary({ binary, path, folder: files.root })
  return { binary: found, files, key: readKey(files), indexingMemory }
}

async function supervise(seat: Seat, command: EngineCommand): Promise<void> {
  const port = await lastPort(seat.files)
  const deaths: number[] = []
  while (!seat.stopping.aborted) {}
}
