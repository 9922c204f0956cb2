/**
 * The embedded engine: a Meilisearch of our own in the data directory, one for all programs that use it.
 *
 * Who holds the lock owns the engine: starts it, starts it again when it dies, and writes down where it is. The others
 * share it. Each of them looks several times a second whether the owner is still there; if not, the first to get
 * the lock is the next owner.
 */

import { pause } from '../../flow/pause.ts'
import type { EngineAddress } from '../engine-address.ts'
import { DamageError, EngineUnavailableError } from '../errors.ts'
import { onDisk, openDataDirectory, readKey, readRecord } from './data-directory.ts'
import { type Disk, watchDisk } from './free-space.ts'
import { isRunning } from './liveness.ts'
import { acquireLock, lockHolder } from './lock.ts'
import { asError, LONG_DELAY, own } from './own.ts'
import { answers } from './supervisor.ts'
import { type EmbeddedSettings, setRunning, type WorkerSlot } from './worker-slot.ts'

/** The engine as one program sees it. */
export type EmbeddedEngine = {
  /**
   * Where the engine is now. While it is started again this waits, at most 2.5 s.
   * @throws EngineUnavailableError when it is not back by then, or after `stop`
   */
  address(): Promise<EngineAddress>
  /** Whether this program runs the engine. It changes when the owner goes away and this program takes over. */
  readonly owner: boolean
  disk: Disk
  /** Owner: end the engine and give up the lock. Sharer: only stop looking after it. Idempotent. */
  stop(): Promise<void>
}

const POLL = 200
/** How often those who wait in this program look. */
const WAKE = 20
/** Before the next try after this program could not take over. */
const RETRY = 3_000
const ADDRESS_LIMIT = 2_500
/** Longer than an engine may take to start, and than a silent holder of the lock is believed in. */
const START_LIMIT = 40_000

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
  const slot: WorkerSlot = { settings, files, stopping: stopper.signal, owner: false, ready: false }
  const work = keepRunning(slot).finally(() => stopper.abort())
  const stop = () => {
    stopper.abort()
    return work
  }
  await Promise.race([work, untilReady(slot)])
  if (!slot.ready) {
    await stop()
    throw new EngineUnavailableError(
      `Process ${lockHolder(files.lock)} uses ${files.root}, but its engine does not answer`,
    )
  }
  return engineView(slot, stop)
}

function engineView(slot: WorkerSlot, stop: () => Promise<void>): EmbeddedEngine {
  return {
    address: () => currentAddress(slot),
    get owner() {
      return slot.owner
    },
    disk: watchDisk(slot.files),
    stop,
  }
}

async function currentAddress(slot: WorkerSlot): Promise<EngineAddress> {
  const deadline = Date.now() + ADDRESS_LIMIT
  for (;;) {
    if (slot.stopping.aborted) throw new EngineUnavailableError('The engine is stopped')
    if (slot.running && isRunning(slot.running.pid)) return slot.running.address
    if (slot.failure instanceof DamageError) throw slot.failure
    if (slot.failure) {
      throw new EngineUnavailableError(slot.failure.message, LONG_DELAY / 1_000, { cause: slot.failure })
    }
    if (Date.now() > deadline) throw new EngineUnavailableError('Meilisearch is being started')
    await pause(WAKE)
  }
}

async function untilReady(slot: WorkerSlot): Promise<void> {
  const deadline = Date.now() + START_LIMIT
  while (!slot.ready && !slot.stopping.aborted && Date.now() < deadline) await pause(WAKE)
}

/** Own the engine or share it, whichever is possible, until told to stop. Rejects only if it cannot even begin. */
async function keepRunning(slot: WorkerSlot): Promise<void> {
  while (!slot.stopping.aborted) {
    try {
      const lock = onDisk(slot.files.root, () => acquireLock(slot.files.lock))
      if (lock !== undefined) await own(slot, lock)
      else await share(slot)
    } catch (error) {
      if (slot.stopping.aborted) return
      if (!slot.ready) throw error
      slot.failure = asError(error)
      await pause(RETRY, slot.stopping)
    }
    await pause(POLL, slot.stopping)
  }
}

/** One look at the engine of another program. */
async function share(slot: WorkerSlot): Promise<void> {
  const record = readRecord(slot.files)
  if (record === undefined || !isRunning(record.pid)) {
    slot.running = undefined
    return
  }
  if (slot.running?.pid === record.pid) return
  const address = { url: record.url, key: readKey(slot.files) }
  if (await answers(address)) setRunning(slot, address, record.pid)
}
