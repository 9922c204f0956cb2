import { open, rename, rm } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { diskReason } from '../../engine/embedded/data-directory.ts'
import type { Engine } from '../../engine/engine.ts'
import { backupText } from '../../indexer/whole/backup.ts'
import { WorkError } from './work-error.ts'

/** How many documents are written, of how many. */
export type Tell = (done: number, total: number) => void

/**
 * Write a backup under another name first, and give the file its own when it is whole and on the disk.
 *
 * @param version of the program
 * @returns how many documents were written
 * @throws WorkError where the archive is empty or the file cannot be written
 */
export async function writeBackupFile(
  file: string,
  engine: Engine,
  version: string,
  tell: Tell,
): Promise<number> {
  const part = `${file}.part`
  try {
    const handle = await open(part, 'w', 0o600)
    const count = await writeBackup(engine, version, handle.createWriteStream({ flush: true }), tell)
    await rename(part, file)
    return count
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw writeError(file, error)
  }
}

/** Write a backup to a stream. @param isOurs whether the stream ends with it */
export async function writeBackup(
  engine: Engine,
  version: string,
  output: Writable,
  tell: Tell,
  isOurs = true,
): Promise<number> {
  const state = await engine.describe()
  if (state === undefined || state.documents === 0)
    throw new WorkError('The archive is empty: there is nothing to back up')
  let written = 0
  const text = backupText(engine, { axtar: version, index: state.version }, (done, total) => {
    written = done
    tell(done, total)
  })
  await pipeline(Readable.from(text), createGzip(), output, { end: isOurs })
  return written
}

/** Errors of the file system in words. */
export function writeError(name: string, error: unknown): unknown {
  const isOfFiles = error instanceof Error && 'syscall' in error
  return isOfFiles ? new WorkError(`Cannot write ${name}: ${diskReason(error)}`, { cause: error }) : error
}
