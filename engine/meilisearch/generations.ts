/** An archive as a whole: what is needed to make another one beside it, and to put that in its place. */

import type { StoredDocument } from '../document.ts'
import { EngineError } from '../errors.ts'
import { type Call, settle } from './client.ts'
import { withKeys } from './documents.ts'
import { createIndex, ifMissing, storedVersion, storeVersion } from './prepare.ts'

/** How many documents there are, and the version of the analysis that made them (`INDEX_VERSION`). */
export type ArchiveState = { documents: number; version: unknown }

/**
 * Tasks of the index of documents, by number, -1 where there are none: the newest, and the last up to which all are done.
 * As long as both stay the same number, the index stays the same.
 */
export type TaskState = { newest: number; settled: number }

export type Indexes = {
  /** What there is; undefined where there is nothing. Changes nothing, unlike `prepare`. */
  describe: () => Promise<ArchiveState | undefined>
  /** The documents with these keys, in this order, with key and the given fields; those that are gone are left out. */
  fetch: <Field extends keyof StoredDocument>(
    keys: readonly string[],
    fields: readonly Field[],
  ) => Promise<Pick<StoredDocument, Field | 'key'>[]>
  tasks: () => Promise<TaskState>
  /** Of the tasks before the given one, the newest of the documents that are here now; -1 where there are none. */
  newestBefore: (task: number) => Promise<number>
  /**
   * Put the archive beside in the place of this one, and this one in its place: documents and vocabulary at one moment. Searches do
   * not notice. The tasks before the one that this resolves to were of what was here before, the others are of what is here now.
   */
  exchange: () => Promise<number>
  /** Remove the archive beside, and what is still to be done for it. */
  dropBeside: () => Promise<void>
  /** Bytes that the engine takes on its disk for all its indexes. */
  size: () => Promise<number>
}

const MOST_INDEXES = 1_000
const DOCUMENTS = { suffix: '', primaryKey: 'key' }
const VOCABULARY = { suffix: '_words', primaryKey: 'id' }

/** The name of the archive that is made beside another. */
export function besideOf(index: string): string {
  return `${index}_beside`
}

/** The indexes of an archive. */
export function indexesOf(call: Call, index: string): Indexes {
  return {
    describe: () => describe(call, index),
    fetch: (keys, fields) => fetchDocuments(call, index, keys, fields),
    tasks: () => taskState(call, index),
    newestBefore: async (task) => {
      const { results } = await call((client) =>
        client.tasks.getTasks({ indexUids: [index], from: task - 1, limit: 1 }),
      )
      return results[0]?.uid ?? -1
    },
    exchange: () => exchange(call, index),
    dropBeside: () => drop(call, besideOf(index)),
    size: async () => (await call((client) => client.getStats())).databaseSize,
  }
}

async function describe(call: Call, index: string): Promise<ArchiveState | undefined> {
  const stats = await call((client) => client.index(index).getStats()).catch(ifMissing)
  if (stats === undefined) return undefined
  return { documents: stats.numberOfDocuments, version: await storedVersion(call, index) }
}

async function fetchDocuments<Field extends keyof StoredDocument>(
  call: Call,
  index: string,
  keys: readonly string[],
  fields: readonly Field[],
): Promise<Pick<StoredDocument, Field | 'key'>[]> {
  if (keys.length === 0) return []
  const wanted = new Set<keyof StoredDocument>(['key', ...fields])
  const { results } = await call((client) =>
    client.index<StoredDocument>(index).getDocuments({ ...withKeys(keys), fields: [...wanted] }),
  )
  const found = new Map(results.map((document) => [document.key, document]))
  return keys.flatMap((key) => found.get(key) ?? [])
}

async function taskState(call: Call, index: string): Promise<TaskState> {
  const ask = (query: object) =>
    call((client) => client.tasks.getTasks({ indexUids: [index], limit: 1, ...query }))
  // In this order: what is handed over between the two questions is not taken for done.
  const newest = (await ask({})).results[0]?.uid ?? -1
  const [undone] = (await ask({ statuses: ['enqueued', 'processing'], reverse: true })).results
  return { newest, settled: undone === undefined ? newest : Math.min(newest, undone.uid - 1) }
}

async function exchange(call: Call, index: string): Promise<number> {
  const parts = [DOCUMENTS, VOCABULARY]
  for (const { suffix, primaryKey } of parts) {
    const there = await call((client) => client.index(`${index}${suffix}`).getRawInfo()).catch(ifMissing)
    if (there === undefined) await createIndex(call, `${index}${suffix}`, primaryKey)
  }
  const pairs = parts.map(({ suffix }) => ({
    indexes: [`${index}${suffix}`, `${besideOf(index)}${suffix}`] as [string, string],
    rename: false,
  }))
  const { taskUid } = await call((client) => client.swapIndexes(pairs))
  await settle(call, taskUid)
  await storeVersion(call, index)
  return taskUid
}

async function drop(call: Call, index: string): Promise<void> {
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
