import { type Call, settle } from './client.ts'

/** A run of the indexer, for `axtar status`. */
export type RunRecord = {
  /** `run_20260102T030405678Z_4711`: the ids are in the order of the runs. */
  id: string
  paths: string[]
  started: string
  /** null: it is still running, or was killed. */
  ended: string | null
  how: 'running' | 'complete' | 'interrupted' | 'failed'
  /** How many documents came to which outcome. */
  outcomes: Record<string, number>
}

export type RunStore = {
  /** Write a record down, and forget the oldest. */
  write: (record: RunRecord) => Promise<void>
  /** The last runs, newest first. */
  list: () => Promise<RunRecord[]>
}

const KEPT = 50

/** The runs of an index. */
export function runStore(call: Call, index: string): RunStore {
  const uid = `${index}_state`
  const list = async () => {
    const { results } = await call((client) =>
      client.index<RunRecord>(uid).getDocuments({ limit: 10 * KEPT }),
    )
    return results.filter(({ id }) => id.startsWith('run_')).sort((a, b) => (a.id < b.id ? 1 : -1))
  }
  const write = async (record: RunRecord) => {
    const { taskUid } = await call((client) => client.index<RunRecord>(uid).addDocuments([record]))
    await settle(call, taskUid)
    const old = (await list()).slice(KEPT).map(({ id }) => id)
    if (old.length > 0) await call((client) => client.index(uid).deleteDocuments(old))
  }
  return { write, list }
}
