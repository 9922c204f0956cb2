import type { EngineStats, EngineStatus } from '../contract.ts'
import type { Call } from './client.ts'

/** Ask the engine how it is. */
export async function engineStatus(call: Call): Promise<EngineStatus> {
  const [{ pkgVersion }, stats, waiting, running] = await Promise.all([
    call((client) => client.getVersion()),
    call((client) => client.getStats()) as Promise<{ databaseSize: number; usedDatabaseSize?: number }>,
    call((client) => client.tasks.getTasks({ statuses: ['enqueued'], limit: 1 })),
    call((client) => client.tasks.getTasks({ statuses: ['processing'], limit: 1 })),
  ])
  const { databaseSize, usedDatabaseSize = databaseSize } = stats
  return {
    name: 'Meilisearch',
    version: pkgVersion,
    databaseSize,
    usedDatabaseSize,
    waiting: waiting.total,
    running: running.total,
  }
}

/** Ask how many documents an index has. */
export async function indexStats(call: Call, index: string): Promise<EngineStats> {
  const stats = await call((client) => client.index(index).getStats())
  const { numberOfDocuments: documents, isIndexing, rawDocumentDbSize: bytes } = stats
  return { documents, isIndexing, bytes }
}

/** When an index changed last, as an ISO time. */
export async function changedAt(call: Call, index: string): Promise<string> {
  const { updatedAt } = await call((client) => client.index(index).getRawInfo())
  return new Date(updatedAt).toISOString()
}
