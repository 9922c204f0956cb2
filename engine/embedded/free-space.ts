/** Whether the engine has room to write. It does not tell: with a full disk it is healthy, and its tasks wait for ever or fail. */

import { statfs } from 'node:fs/promises'
import { diskReason, type EngineFiles, readLog, sizeOf } from './data-directory.ts'

/** The disk of an embedded engine. */
export type Disk = {
  /** Why the engine cannot write, or undefined. */
  block: () => Promise<string | undefined>
  /** Whether what waits for the engine may find no room any more: then it fails for good. */
  isScarce: () => Promise<boolean>
}

/** A disk with less than this is full, in bytes: a transaction that failed leaves a little. */
const FULL = 4 * 1024 * 1024
/** With less than this it may be full when what waits is done. */
const SCARCE = 1024 * 1024 * 1024

/** Numbers of errors in messages of the engine (errno of Linux). */
const CODES: Record<string, string> = { 5: 'EIO', 27: 'EFBIG', 28: 'ENOSPC', 30: 'EROFS', 122: 'EDQUOT' }

/** Bytes that may still be written to the disk of a folder, or undefined where nobody can tell. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => undefined,
  )
}

/** Look after the disk of an embedded engine: what is free, and what the engine has complained of since the last look. */
export function watchDisk(files: EngineFiles): Disk {
  let seen = sizeOf(files.log)
  return {
    block: async () => {
      const free = await freeBytes(files.root)
      if (free !== undefined && free < FULL) return `the disk of ${files.root} is full`
      const size = sizeOf(files.log)
      const told = size > seen ? readLog(files, seen) : ''
      seen = size
      const reason = noSpace(told)
      return reason === undefined ? undefined : `${reason} (${files.root})`
    },
    isScarce: async () => {
      const free = await freeBytes(files.root)
      return free !== undefined && free < SCARCE
    },
  }
}

/** The reason in a message of the engine, where it is one of the disk: `… (os error 28)` → `the disk is full`. Some say no number. */
export function noSpace(message: string): string | undefined {
  const [, number = ''] = /\(os error (\d+)\)/.exec(message) ?? []
  const code = CODES[number] ?? (/\binternal: I\/O error/.test(message) ? 'EIO' : undefined)
  return code === undefined ? undefined : diskReason({ code })
}
