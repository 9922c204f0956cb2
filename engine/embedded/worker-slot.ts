import type { EngineAddress } from '../engine-address.ts'
import type { EngineFiles } from './data-directory.ts'

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

/** What one program knows and does about the engine. */
export type WorkerSlot = {
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

/** The engine has answered at this address. */
export function setRunning(slot: WorkerSlot, address: EngineAddress, pid: number): void {
  slot.running = { address, pid }
  slot.port = Number(new URL(address.url).port)
  slot.ready = true
  slot.failure = undefined
}
