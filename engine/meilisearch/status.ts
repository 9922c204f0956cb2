import { type Call, settle } from './client.ts'

/** How the engine is; sizes in bytes. `tasks` are those of all indexes that wait or are being done; each task has a higher number. */
export type EngineStatus = {
  version: string
  databaseSize: number
  usedDatabaseSize: number
  tasks: { waiting: number; running: number }
  newestTask: number
}

/** Ask the engine how it is. */
export async function engineStatus(call: Call): Promise<EngineStatus> {
  const [{ pkgVersion }, stats, waiting, running, all] = await Promise.all([
    call((client) => client.getVersion()),
    call((client) => client.getStats()) as Promise<{ databaseSize: number; usedDatabaseSize?: number }>,
    call((client) => client.tasks.getTasks({ statuses: ['enqueued'], limit: 1 })),
    call((client) => client.tasks.getTasks({ statuses: ['processing'], limit: 1 })),
    call((client) => client.tasks.getTasks({ limit: 1 })),
  ])
  const { databaseSize, usedDatabaseSize = databaseSize } = stats
  const tasks = { waiting: waiting.total, running: running.total }
  return { version: pkgVersion, databaseSize, usedDatabaseSize, tasks, newestTask: all.results[0]?.uid ?? -1 }
}

/** Wait until all is done that was handed to the indexes before, by a program that was killed since, say. */
export async function settleEarlier(call: Call, index: string): Promise<void> {
  const indexUids = [index, `${index}_words`, `${index}_files`]
  const query = { indexUids, statuses: ['enqueued' as const, 'processing' as const], limit: 10_000 }
  const { results } = await call((client) => client.tasks.getTasks(query))
  // How it ended was of interest to who sent it.
  for (const { uid } of results) await settle(call, uid).catch(() => undefined)
}
