/**
 * One owner for a data directory: Meilisearch itself has no lock, and two engines on one database both start. The lock
 * is a file that names its holder. `link` makes it in one step, with its text, or fails if there is one.
 *
 * A holder killed by force leaves its file behind. Only who holds the lock's own lock, `<path>.break`, may remove such
 * a file, or two programs could each remove what the other has just made. That lock can be left behind in the same way
 * and is broken in the same way, a level deeper.
 */

import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { lookUp, ownIdentity, type ProcessIdentity } from './liveness.ts'

/** A lock that this process holds until `release`. */
export type Lock = {
  /** Say "still here" to programs in other containers, which cannot see our process. To be called every few seconds. */
  touch(): void
  /** Give the lock up. Idempotent; another's lock in its place stays. */
  release(): void
}

type Holder = ProcessIdentity & { id: string }

/** A holder we cannot see is taken for gone after this silence, ms. */
const SILENCE = 20_000

/**
 * Take the lock, or nothing if a living process has it, this one included. Never waits; throws only if the directory
 * cannot be written.
 *
 * @example acquireLock('data/engine/lock')?.release()
 */
export function acquireLock(path: string): Lock | undefined {
  if (inspect(path) === 'held') return undefined
  return claim(path) ?? replaceStale(path)
}

/** The pid in the lock's file, whether it runs or not, or nothing if the lock is free. For messages. */
export function lockHolder(path: string): number | undefined {
  return readHolder(path)?.pid
}

function claim(path: string): Lock | undefined {
  const holder: Holder = { ...ownIdentity(), id: randomUUID() }
  const draft = `${path}.${holder.id}`
  try {
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600, flag: 'wx' })
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return undefined
  } finally {
    rmSync(draft, { force: true })
  }
  return { touch: () => touch(path, holder.id), release: () => release(path, holder.id) }
}

/** Remove a dead holder's file and take its place. A stale file cannot change while we hold the right to break it. */
function replaceStale(path: string): Lock | undefined {
  if (inspect(path) === 'held') return undefined
  const breaker = acquireLock(`${path}.break`)
  if (breaker === undefined) return undefined
  try {
    if (inspect(path) === 'stale') rmSync(path, { force: true })
    return claim(path)
  } finally {
    breaker.release()
  }
}

function inspect(path: string): 'free' | 'held' | 'stale' {
  const holder = readHolder(path)
  if (holder === undefined) return 'free'
  const state = lookUp(holder)
  if (state === 'unknown') return silenceOf(path) < SILENCE ? 'held' : 'stale'
  return state === 'running' ? 'held' : 'stale'
}

function readHolder(path: string): Holder | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  return parseHolder(text)
}

/** The file is whole from its first moment on, so what cannot be read is left from a crash of the machine. */
function parseHolder(text: string): Holder {
  const nobody: Holder = { id: '', pid: 0, started: '', boot: '', namespace: '' }
  try {
    return { ...nobody, ...(JSON.parse(text) as Partial<Holder>) }
  } catch {
    return nobody
  }
}

function silenceOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
}

/** A failure is no reason to stop: programs that see our process do not need the time. */
function touch(path: string, id: string): void {
  try {
    if (readHolder(path)?.id === id) utimesSync(path, new Date(), new Date())
  } catch {}
}

function release(path: string, id: string): void {
  if (readHolder(path)?.id === id) rmSync(path, { force: true })
}
