/**
 * Which process is this, and does it still run? A pid alone is not enough: it is given to another process once its own
 * is gone. Linux tells when a process started; elsewhere the pid must do, which errs on the side of "still running".
 */

import { readFileSync, readlinkSync } from 'node:fs'

/** A process that cannot be mistaken for a later one. Empty strings where the system does not tell. */
export type ProcessIdentity = {
  pid: number
  /** Clock ticks between the start of the machine and that of the process (proc(5), `/proc/[pid]/stat`, field 22). */
  started: string
  /** The run of the machine: after a restart pids and ticks begin anew. */
  boot: string
  /** The pid namespace: a pid of another container says nothing here. */
  namespace: string
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid) ?? '', boot: bootId(), namespace: pidNamespace() }
}

/** Whether a process runs: false for one that was killed, also if nobody has collected it yet (a zombie). */
export function isRunning(pid: number): boolean {
  return startOf(pid) !== undefined
}

/** Whether just this process runs, or `unknown` if it lives, or lived, in another container. */
export function lookUp(identity: ProcessIdentity): 'running' | 'gone' | 'unknown' {
  if (identity.boot !== bootId()) return 'gone'
  if (identity.namespace !== pidNamespace()) return 'unknown'
  const started = startOf(identity.pid)
  if (started === undefined) return 'gone'
  return started === '' || identity.started === '' || started === identity.started ? 'running' : 'gone'
}

/** When a process started, '' if the system does not tell, nothing if there is none or only a zombie. */
function startOf(pid: number): string | undefined {
  if (!hasProcess(pid)) return undefined
  const stat = readText(`/proc/${pid}/stat`)
  // The second field is the program's name in brackets; it may hold spaces and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined
  return fields[19] ?? ''
}

function hasProcess(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function bootId(): string {
  return readText('/proc/sys/kernel/random/boot_id').trim()
}

function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
