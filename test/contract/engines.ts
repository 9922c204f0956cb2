/** The engines that the contract is tested over; another one is one more row. */

import type { ArchiveEngine } from '../../engine/contract.ts'
import { memoryEngine } from '../../engine/memory/memory.ts'

export type OpenEngine = { engine: ArchiveEngine; close: () => Promise<void> }

/** An engine by its name, and how an empty archive of it is opened. */
const ALL: Record<string, () => Promise<OpenEngine>> = {
  memory: async () => ({ engine: memoryEngine(), close: async () => {} }),
  meilisearch: async () => (await import('../live/archive.ts')).openArchive(),
  opensearch: async () => (await import('../cluster/archive.ts')).openArchive(),
}

/** By `ENGINES`: fast tests run over the engine in memory, others over one that is started for them, or over the cluster of `npm run test:cluster`. */
const ASKED: Record<string, string> = { memory: 'memory', running: 'meilisearch', cluster: 'opensearch' }

export const ENGINES = Object.entries(ALL).filter(
  ([name]) => name === (ASKED[process.env['ENGINES'] ?? ''] ?? 'meilisearch'),
)
