import type { ArchiveEngine } from './contract.ts'
import type { Disk } from './embedded/free-space.ts'
import type { EngineAddress } from './engine-address.ts'
import { archiveOf } from './meilisearch/archive.ts'
import { callEngine } from './meilisearch/client.ts'

/** The engine as the rest of the program knows it. */
export type Engine = ArchiveEngine

/**
 * Speak to an engine.
 *
 * @param address resolves to where the engine is now
 * @param index name of the index of documents; those of vocabulary and state are named after it
 * @param disk its disk, where it is an engine of our own
 */
export function connect(address: () => Promise<EngineAddress>, index: string, disk?: Disk): Engine {
  return archiveOf(callEngine(address, disk), index)
}
