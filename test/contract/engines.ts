/** The engines that the contract is tested over; another one is one more row. */

import type { ArchiveEngine } from '../../engine/contract.ts'
import { memoryEngine } from '../../engine/memory/memory.ts'
import { openArchive } from '../live/archive.ts'

export type OpenEngine = { engine: ArchiveEngine; close: () => Promise<void> }

/** An engine by its name, and how an empty archive of it is opened. */
export const ENGINES: Record<string, () => Promise<OpenEngine>> = {
  memory: async () => ({ engine: memoryEngine(), close: async () => {} }),
  meilisearch: openArchive,
}
