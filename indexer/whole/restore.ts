import type { Readable } from 'node:stream'
import type { Engine } from '../../engine/engine.ts'
import { INDEX_VERSION } from '../../engine/index-version.ts'
import { allRemovals, forgetRemovals, type Removal, writeRemovals } from '../decide/removals.ts'
import { forgetFiles } from '../file-state.ts'
import { readBackup } from './backup.ts'
import { BulkLoad } from './bulk-load.ts'
import { renew } from './renew.ts'
import { type ReplaceOptions, replaceArchive } from './replace.ts'

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
  options: ReplaceOptions = {},
): Promise<number> {
  const { header, documents } = await readBackup(input)
  // Under another analysis other texts may be one.
  const keepsGroups = header.index === INDEX_VERSION
  const keys: string[] = []
  const progress = (done: number) => options.onProgress?.(done, header.documents)
  const fill = async (beside: Engine) => {
    const load = new BulkLoad(beside, keepsGroups, progress)
    for await (const known of documents) {
      keys.push(known.key)
      await load.take(renew(known, keepsGroups))
    }
    await load.finish()
  }
  await replaceArchive(engine, options, { fill, keys: () => keys })
  await engine.prepare()
  await forgetFiles(engine)
  await restoreRemovals(engine, header.removed, new Set(keys))
  return keys.length
}

/**
 * What was removed by hand when the backup was made stays out. One of an earlier version does not tell: then all stays out that is not
 * in it.
 */
async function restoreRemovals(
  engine: Engine,
  told: readonly Removal[] | undefined,
  there: ReadonlySet<string>,
): Promise<void> {
  const before = await allRemovals(engine)
  const removed = (told ?? before).filter(({ key }) => !there.has(key))
  const kept = new Set(removed.map(({ key }) => key))
  await writeRemovals(engine, removed)
  await forgetRemovals(
    engine,
    before.map(({ key }) => key).filter((key) => !kept.has(key)),
  )
}

/** Read a backup to its end, to know that it is whole. @throws BackupError */
export async function verifyBackup(input: Readable): Promise<void> {
  const { documents } = await readBackup(input)
  for await (const _ of documents);
}
