/**
 * The embedded engine: a Meilisearch of our own in the data directory, one for all programs that use it.
 *
 * Who holds the lock owns the engine: starts it, starts it again when it dies, and writes down where it is. The others
 * share it. Each of them looks several times a second whether the owner is still there; if not, the first to get
 * the lock is the next owner.
 */

import { pause } from '../../flow/pause.ts'
import type { EngineAddress } from '../engine-address.ts'
import { DamageError, EngineError, EngineUnavailableError } from '../errors.ts'
import { findBinary } from './binary.ts'
import { damageIn, noteSizes, requireListed, requireWhole } from './damage.ts'
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
import { type WriteBlock, watchDisk } from './free-space.ts'
import { isRunning } from './liveness.ts'
import { acquireLock, type Lock, lockHolder } from './lock.ts'
import { endOrphans } from './orphans.ts'
import { answers, type EngineCommand, type EngineProcess, launchEngine } from './supervisor.ts'
import { watchEngine } from './watchdog.ts'

/**
 * `binary` is MEILI_BIN, `path` the PATH to look on, `indexingMemory` what indexing may use, 512 MiB by default: with what it
 * writes at once that is 1.1 GB, and more of it does not make it faster. Pages of its files, which the system takes back at
 * will, are shown as its memory too.
 */
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
  /** Why the engine cannot write: its disk is full, say. */
  trouble: WriteBlock
  /** Owner: end the engine and give up the lock. Sharer: only stop looking after it. Idempotent. */
  stop(): Promise<void>
}

/** What one program knows and does about the engine. */
type WorkerSlot = {
  settings: EmbeddedSettings
  files: EngineFiles
  stopping: AbortSignal
  owner: boolean
  /** Set once the engine has answered: from then on failures are waited out instead of reported. */
  ready: boolean
  running?: { address: EngineAddress; pid: number } | undefined
  /** Where it was last; it should come back there. */
  port?: number
  /** Why it does not run and will not soon. */
  failure?: Error | undefined
}

const POLL = 200
/** How often those who wait in this program look. */
const WAKE = 20
/** Before the next try after this program could not take over. */
const RETRY = 3_000
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
/** How often it is noted how large the files are. */
const NOTE = 60_000

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
  const seat: WorkerSlot = { settings, files, stopping: stopper.signal, owner: false, ready: false }
  const work = keepRunning(seat).finally(() => stopper.abort())
  const stop = () => {
    stopper.abort()
    return work
  }
  await Promise.race([work, untilReady(seat)])
  if (!seat.ready) {
    await stop()
    throw new EngineUnavailableError(
      `Process ${lockHolder(files.lock)} uses ${files.root}, but its engine does not answer`,
    )
  }
  return seatView(seat, stop)
}

function seatView(seat: WorkerSlot, stop: () => Promise<void>): EmbeddedEngine {
  return {
    address: () => currentAddress(seat),
    get owner() {
      return seat.owner
    },
    trouble: watchDisk(seat.files),
    stop,
  }
}

async function currentAddress(seat: WorkerSlot): Promise<EngineAddress> {
  const deadline = Date.now() + ADDRESS_LIMIT
  for (;;) {
    if (seat.stopping.aborted) throw new EngineUnavailableError('The engine is stopped')
    if (seat.running && isRunning(seat.running.pid)) return seat.running.address
    if (seat.failure instanceof DamageError) throw seat.failure
    if (seat.failure) {
      throw new EngineUnavailableError(seat.failure.message, LONG_DELAY / 1_000, { cause: seat.failure })
    }
    if (Date.now() > deadline) throw new EngineUnavailableError('Meilisearch is being started')
    await pause(WAKE)
  }
}

async function untilReady(seat: WorkerSlot): Promise<void> {
  const deadline = Date.now() + START_LIMIT
  while (!seat.ready && !seat.stopping.aborted && Date.now() < deadline) await pause(WAKE)
}

/** Own the engine or share it, whichever is possible, until told to stop. Rejects only if it cannot even begin. */
async function keepRunning(seat: WorkerSlot): Promise<void> {
  while (!seat.stopping.aborted) {
    try {
      const lock = onDisk(seat.files.root, () => acquireLock(seat.files.lock))
      if (lock !== undefined) await own(seat, lock)
      else await share(seat)
    } catch (error) {
      if (seat.stopping.aborted) return
      if (!seat.ready) throw error
      seat.failure = asError(error)
      await pause(RETRY, seat.stopping)
    }
    await pause(POLL, seat.stopping)
  }
}

/** One look at the engine of another program. */
async function share(seat: WorkerSlot): Promise<void> {
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
async function own(seat: WorkerSlot, lock: Lock): Promise<void> {
  const touching = setInterval(lock.touch, TOUCH)
  const noting = setInterval(() => seat.running && noteSizes(seat.files), NOTE)
  seat.owner = true
  try {
    await supervise(seat, await prepare(seat))
  } finally {
    clearInterval(touching)
    clearInterval(noting)
    seat.owner = false
    removeRecord(seat.files)
    lock.release()
  }
}

async function prepare({ settings, files }: WorkerSlot): Promise<EngineCommand> {
  await endOrphans(files.database)
  requireWhole(files)
  prepareFiles(files)
  const { binary, path, indexingMemory = '512MiB' } = settings
  const found = await findBinary({ binary, path, folder: files.root })
  return { binary: found, files, key: readKey(files), indexingMemory }
}

/** Start the engine again whenever it dies: at once, then slower and slower. */
async function supervise(seat: WorkerSlot, command: EngineCommand): Promise<void> {
  let deaths: number[] = []
  while (!seat.stopping.aborted) {
    const reason = await runOnce(seat, command)
    deaths = [...deaths, Date.now()].filter((time) => Date.now() - time < MINUTE)
    const delay = DELAYS[deaths.length - 1]
    // It dies of it whenever it reads that file; it is tried again, since it may do without.
    const damage = damageIn(`Meilisearch: ${reason}`, seat.files.root)
    if (damage !== undefined || delay === undefined) {
      seat.failure =
        damage ?? new EngineError(`Meilisearch died ${deaths.length} times within a minute: ${reason}`)
    }
    await pause(damage === undefined ? (delay ?? LONG_DELAY) : LONG_DELAY, seat.stopping)
  }
}

/** From start to end of one engine; returns why it ended. */
async function runOnce(seat: WorkerSlot, command: EngineCommand): Promise<string> {
  try {
    return await untilEnd(seat, command, await launchEngine(command, seat.stopping, seat.port))
  } catch (error) {
    const { message } = asError(error)
    if (!seat.ready || seat.stopping.aborted) throw damageIn(message, seat.files.root) ?? error
    return message
  }
}

async function untilEnd(
  seat: WorkerSlot,
  { files, key }: EngineCommand,
  engine: EngineProcess,
): Promise<string> {
  const { pid, url } = engine
  const end = () => void engine.end()
  seat.stopping.addEventListener('abort', end)
  const watchdog = watchEngine({ url, key }, pid)
  void watchdog.hangs.then(engine.kill)
  try {
    seat.stopping.throwIfAborted()
    await requireListed(files, { url, key })
    noteSizes(files)
    writeRecord(files, { url, pid, owner: process.pid, startedAt: new Date().toISOString() })
    setRunning(seat, { url, key }, pid)
    return await engine.ended
  } finally {
    watchdog.stop()
    seat.running = undefined
    seat.stopping.removeEventListener('abort', end)
    await engine.end()
    noteSizes(files)
  }
}

function setRunning(seat: WorkerSlot, address: EngineAddress, pid: number): void {
  seat.running = { address, pid }
  seat.port = Number(new URL(address.url).port)
  seat.ready = true
  seat.failure = undefined
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
