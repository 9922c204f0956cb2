/**
 * Engines that an earlier owner left on a database. The shell beside each ends it when its owner dies, so this finds
 * something only for a moment, or where that shell was killed too. But a second engine on a database spoils it.
 */

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { pause } from '../../flow/pause.ts'
import { EngineError } from '../errors.ts'
import { isRunning } from './liveness.ts'

const GRACE = 1_000
const KILL_LIMIT = 5_000
const POLL = 20

/**
 * Wait until no process has the database open, and kill those that stay. Only for who holds the lock.
 *
 * @param database the path as the engine got it, after `--db-path`
 * @throws EngineError if one cannot be killed: it belongs to another user, say
 */
export async function endOrphans(database: string): Promise<void> {
  if (await areGone(database, GRACE)) return
  for (const pid of enginesOn(database)) kill(pid)
  if (await areGone(database, KILL_LIMIT)) return
  throw new EngineError(
    `Another Meilisearch (process ${enginesOn(database).join(', ')}) works on ${database}`,
  )
}

/** The processes that were started on a database: `enginesOn('/srv/axtar/engine/data.ms')` → `[4711]`. */
export function enginesOn(database: string): number[] {
  return commandLines()
    .filter(
      ({ pid, line }) => pid !== process.pid && line.includes(` --db-path ${database} `) && isRunning(pid),
    )
    .map(({ pid }) => pid)
}

async function areGone(database: string, limit: number): Promise<boolean> {
  const deadline = Date.now() + limit
  while (enginesOn(database).length > 0) {
    if (Date.now() > deadline) return false
    await pause(POLL)
  }
  return true
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {} // gone, or not ours to kill: the caller looks again
}

/** All processes with their arguments, each followed by a blank. */
function commandLines(): { pid: number; line: string }[] {
  if (process.platform !== 'linux') return processList()
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), line: commandLine(name) }))
}

/** proc(5): in `/proc/[pid]/cmdline` a zero follows each argument. */
function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function processList(): { pid: number; line: string }[] {
  const rows = execFileSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8' }).trim().split('\n')
  return rows.map((row) => ({ pid: Number.parseInt(row, 10), line: `${row} ` }))
}
