/** What the owner of the engine does: starts it, starts it again when it dies, and writes down where it is. */
import { pause } from '../../flow/pause.ts'
import { EngineError } from '../errors.ts'
import { findBinary } from './binary.ts'
import { damageIn, noteSizes, removeUnfinished, requireListed, requireWhole } from './damage.ts'
import { prepareFiles, readKey, removeRecord, writeRecord } from './data-directory.ts'
import type { Lock } from './lock.ts'
import { endOrphans } from './orphans.ts'
import { type EngineCommand, type EngineProcess, launchEngine } from './supervisor.ts'
import { watchEngine } from './watchdog.ts'
import { setRunning, type WorkerSlot } from './worker-slot.ts'

/** Owner's sign of life for programs in other containers. */
const TOUCH = 2_000
/** Deaths that lie further back do not count any more. */
const MINUTE = 60_000
/** Before it is started again, after the first death within a minute, the second ...; after more it waits long. */
const DELAYS = [0, 250, 500, 1_000]
/** Before it is tried again where trying at once does not help. */
export const LONG_DELAY = 30_000
/** How often it is noted how large the files are. */
const NOTE = 60_000

/** Run the engine until told to stop, or until that is impossible. */
export async function own(slot: WorkerSlot, lock: Lock): Promise<void> {
  const touching = setInterval(lock.touch, TOUCH)
  const noting = setInterval(() => slot.running && noteSizes(slot.files), NOTE)
  slot.owner = true
  try {
    await supervise(slot, await prepare(slot))
  } finally {
    clearInterval(touching)
    clearInterval(noting)
    slot.owner = false
    removeRecord(slot.files)
    lock.release()
  }
}

async function prepare({ settings, files }: WorkerSlot): Promise<EngineCommand> {
  await endOrphans(files.database)
  removeUnfinished(files)
  requireWhole(files)
  prepareFiles(files)
  const { binary, path, indexingMemory = '512MiB' } = settings
  const found = await findBinary({ binary, path, folder: files.root })
  return { binary: found, files, key: readKey(files), indexingMemory }
}

/** Start the engine again whenever it dies: at once, then slower and slower. */
async function supervise(slot: WorkerSlot, command: EngineCommand): Promise<void> {
  let deaths: number[] = []
  while (!slot.stopping.aborted) {
    const reason = await runOnce(slot, command)
    deaths = [...deaths, Date.now()].filter((time) => Date.now() - time < MINUTE)
    const delay = DELAYS[deaths.length - 1]
    // It dies of it whenever it reads that file; it is tried again, since it may do without.
    const damage = damageIn(`Meilisearch: ${reason}`, slot.files.root)
    if (damage !== undefined || delay === undefined) {
      slot.failure =
        damage ?? new EngineError(`Meilisearch died ${deaths.length} times within a minute: ${reason}`)
    }
    await pause(damage === undefined ? (delay ?? LONG_DELAY) : LONG_DELAY, slot.stopping)
  }
}

/** From start to end of one engine; returns why it ended. */
async function runOnce(slot: WorkerSlot, command: EngineCommand): Promise<string> {
  try {
    return await untilEnd(slot, command, await launchEngine(command, slot.stopping, slot.port))
  } catch (error) {
    const { message } = asError(error)
    if (!slot.ready || slot.stopping.aborted) throw damageIn(message, slot.files.root) ?? error
    return message
  }
}

async function untilEnd(
  slot: WorkerSlot,
  { files, key }: EngineCommand,
  engine: EngineProcess,
): Promise<string> {
  const { pid, url } = engine
  const end = () => void engine.end()
  slot.stopping.addEventListener('abort', end)
  const watchdog = watchEngine({ url, key }, pid)
  void watchdog.hangs.then(engine.kill)
  try {
    slot.stopping.throwIfAborted()
    await requireListed(files, { url, key })
    noteSizes(files)
    writeRecord(files, { url, pid, owner: process.pid, startedAt: new Date().toISOString() })
    setRunning(slot, { url, key }, pid)
    return await engine.ended
  } finally {
    watchdog.stop()
    slot.running = undefined
    slot.stopping.removeEventListener('abort', end)
    await engine.end()
    noteSizes(files)
  }
}

/** What was thrown, as an error. */
export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
