/** The engines that the contract is tested over; another one is one more row. */

import type { ArchiveEngine } from '../../engine/contract.ts'
import { memoryEngine } from '../../engine/memory/memory.ts'

export type OpenEngine = { engine: ArchiveEngine; close: () => Promise<void> }

/** An engine by its name, and how an empty archive of it is opened. */
const ALL: Record<string, () => Promise<OpenEngine>> = {
  memory: async () => ({ engine: memoryEngine(), close: async () => {} }),
  meilisearch: async () => (await import('../live/archive.ts')).openArchive(),
}

/** Fast tests run over the engine in memory alone, the others over those that have to be started (vitest.config.ts). */
export const ENGINES = Object.entries(ALL).filter(
  ([name]) => (name === 'memory') === (process.env['ENGINES'] === 'memory'),
)
