/** An archive as a whole: what there is, and another one that is made beside it to take its place. */

import type { ArchiveState } from '../contract.ts'
import { EngineError } from '../errors.ts'
import { whileClosed } from '../gate.ts'
import type { Call } from './client.ts'
import { ifMissing } from './error-codes.ts'
import { gateOf } from './gate.ts'
import { INDEXES } from './indexes.ts'
import { haveIndex, storedVersion, storeVersion } from './prepare.ts'
import { settle } from './tasks.ts'

const MOST_INDEXES = 1_000

/** The name of the archive that is made beside another. */
export function besideOf(index: string): string {
  return `${index}_beside`
}

/** What there is of an archive; undefined where there is nothing. */
export async function describe(call: Call, index: string): Promise<ArchiveState | undefined> {
  const stats = await call((client) => client.index(index).getStats()).catch(ifMissing)
  if (stats === undefined) return undefined
  return { documents: stats.numberOfDocuments, version: await storedVersion(call, index) }
}

/**
 * Put the archive beside in the place of this one, and this one in its place: documents and vocabulary at one moment. Searches do
 * not notice, and who writes waits.
 */
export function publish(call: Call, index: string, lastLook: () => Promise<void>): Promise<void> {
  return whileClosed(gateOf(call, index), async (check) => {
    await lastLook()
    await swapAll(call, index, check)
  })
}

async function swapAll(call: Call, index: string, check: () => Promise<void>): Promise<void> {
  const parts = [INDEXES.documents, INDEXES.words]
  for (const { suffix, primaryKey } of parts) {
    await haveIndex(call, `${index}${suffix}`, primaryKey)
  }
  const pairs = parts.map(({ suffix }) => ({
    indexes: [`${index}${suffix}`, `${besideOf(index)}${suffix}`] as [string, string],
    rename: false,
  }))
  await check()
  const { taskUid } = await call((client) => client.swapIndexes(pairs))
  await settle(call, taskUid)
  await storeVersion(call, index)
}

/** Remove an archive, and what is still to be done for it. */
export async function drop(call: Call, index: string): Promise<void> {
  const { results } = await call((client) => client.getRawIndexes({ limit: MOST_INDEXES }))
  const uids = results.map(({ uid }) => uid).filter((uid) => uid === index || uid.startsWith(`${index}_`))
  if (uids.length === 0) return
  const statuses = ['enqueued' as const, 'processing' as const]
  await call((client) => client.tasks.cancelTasks({ indexUids: uids, statuses }))
  const tasks = await Promise.all(uids.map((uid) => call((client) => client.deleteIndex(uid))))
  for (const { taskUid } of tasks) await settle(call, taskUid).catch(ifGone)
}

/** What another program has removed cannot be removed again. */
function ifGone(error: unknown): void {
  if (!(error instanceof EngineError)) throw error
}
