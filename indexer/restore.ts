import type { Readable } from 'node:stream'
import type { Engine } from '../engine/engine.ts'
import { INDEX_VERSION } from '../engine/settings.ts'
import { readBackup } from './backup.ts'
import { renew } from './renew.ts'
import { replaceArchive } from './replace.ts'
import { startTransfer } from './transfer.ts'

export type RestoreOptions = {
  /** Called before each batch with how many documents are in the new archive, of how many; may throw to end it all. */
  onProgress?: (done: number, total: number) => void | Promise<void>
}

/**
 * Put a backup in the place of an archive. The hidden fields are made by the analysis of this program. The archive changes at one
 * moment, when all has been read and found right.
 *
 * @returns how many documents there are now
 * @throws BackupError, ReplaceError and the errors of the engine; the archive is as it was then
 */
export async function restore(
  engine: Engine,
  input: Readable,
  { onProgress }: RestoreOptions = {},
): Promise<number> {
  const { header, documents } = await readBackup(input)
  // Under another analysis other texts may be one.
  const keepsGroups = header.index === INDEX_VERSION
  const keys: string[] = []
  await replaceArchive(engine, async (beside) => {
    const transfer = startTransfer(beside, keepsGroups, (done) => onProgress?.(done, header.documents))
    for await (const known of documents) {
      keys.push(known.key)
      await transfer.take(renew(known, keepsGroups))
    }
    await transfer.finish()
    return keys
  })
  return keys.length
}

/** Read a backup to its end, to know that it is whole. @throws BackupError */
export async function verifyBackup(input: Readable): Promise<void> {
  const { documents } = await readBackup(input)
  for await (const _ of documents);
}
