import { type Call, settle } from './client.ts'
import { pushRecords, withKeys } from './documents.ts'

/** A document of a file that was removed by hand: runs of the indexer leave it out. Nothing of its text is kept. */
export type Removal = {
  /** Those of the document. */
  key: string
  id: string
  path: string
  record: number | null
  textHash: string | null
  /** The keys of the files that it came from. */
  files: string[]
  /** ISO time. */
  removed: string
}

/** The documents that were removed by hand. Changes resolve when they are done. */
export type RemovalStore = {
  write: (removals: readonly Removal[]) => Promise<void>
  /** Those of the documents with these keys. */
  get: (keys: readonly string[]) => Promise<Removal[]>
  all: () => Promise<Removal[]>
  /** Forget that they were removed. */
  forget: (keys: readonly string[]) => Promise<void>
}

const PAGE = 1_000

/** The index that remembers them. */
export function removalsIndex(index: string): string {
  return `${index}_removed`
}

/** What was removed by hand from an index. */
export function removalStore(call: Call, index: string): RemovalStore {
  const uid = removalsIndex(index)
  return {
    write: async (removals) => {
      if (removals.length > 0) await settle(call, await pushRecords(call, uid, removals))
    },
    get: async (keys) => {
      if (keys.length === 0) return []
      return (await call((client) => client.index<Removal>(uid).getDocuments(withKeys(keys)))).results
    },
    all: async () => {
      const removals: Removal[] = []
      for (;;) {
        const page = { offset: removals.length, limit: PAGE }
        const { results } = await call((client) => client.index<Removal>(uid).getDocuments(page))
        removals.push(...results)
        if (results.length < PAGE) return removals
      }
    },
    forget: async (keys) => {
      if (keys.length === 0) return
      const { taskUid } = await call((client) => client.index(uid).deleteDocuments([...keys]))
      await settle(call, taskUid)
    },
  }
}
