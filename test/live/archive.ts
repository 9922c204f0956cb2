/** An archive in this process: the real engine, the sample documents, the real search. */

import { join } from 'node:path'
import { type EmbeddedEngine, startEmbedded } from '../../engine/embedded/embedded.ts'
import { connect, type Engine } from '../../engine/engine.ts'
import { indexPaths } from '../../indexer/run/run.ts'
import type { SearchResults } from '../../search/answers.ts'
import { parseRequest } from '../../search/request.ts'
import { searchOf } from '../../search/search.ts'
import { copyOf } from './archives.ts'
import { temporaryFolder } from './axtar.ts'
import { ENGINE } from './engine-binary.ts'

export const SEEDS = join(import.meta.dirname, '..', '..', 'seeds')

export type OpenArchive = {
  folder: string
  engine: Engine
  embedded: EmbeddedEngine
  search: (query: string, parameters?: Record<string, string>) => Promise<SearchResults>
  close: () => Promise<void>
}

/** Start an engine in a folder of its own and index the given paths. */
export async function openArchive(paths: readonly string[] = []): Promise<OpenArchive> {
  const { folder, remove } = await temporaryFolder()
  const data = join(folder, 'data')
  const isOfSeeds = paths.length === 1 && paths[0] === SEEDS
  await copyOf(isOfSeeds ? 'seeds' : 'empty', data, (first) => makeArchive(first, isOfSeeds ? paths : []))
  const { embedded, engine } = await startEngine(data)
  if (paths.length > 0 && !isOfSeeds) await indexPaths(paths, engine)
  const search = searchOf(engine)
  return {
    folder,
    engine,
    embedded,
    search: (query, parameters = {}) => search(parseRequest({ q: query, ...parameters })),
    close: async () => {
      await embedded.stop()
      await remove()
    },
  }
}

async function startEngine(data: string): Promise<{ embedded: EmbeddedEngine; engine: Engine }> {
  const embedded = await startEmbedded({ dataDirectory: data, ...ENGINE })
  const engine = connect(() => embedded.address(), 'test')
  await engine.prepare()
  return { embedded, engine }
}

async function makeArchive(data: string, paths: readonly string[]): Promise<void> {
  const { embedded, engine } = await startEngine(data)
  if (paths.length > 0) await indexPaths(paths, engine)
  await embedded.stop()
}

/** The first three figures of the names of the sample documents found, in order. */
export function seedsOf(results: SearchResults): string[] {
  return results.hits.map(({ id }) => id.slice(0, 3))
}

const QUERIES = ['Putin', 'azerbaycan', 'همکاری های', '"strategic partners"', 'zakhrova', '', 'lavrov moskva']

/** What a reader sees of some searches: to tell that two archives answer alike. */
export async function answersOf(search: OpenArchive['search']): Promise<unknown[]> {
  const seen = []
  for (const query of QUERIES) {
    const { hits, processingTimeMs, ...rest } = await search(query, { hitsPerPage: '100' })
    seen.push({ ...rest, hits: hits.map((hit) => ({ ...hit, reprints: hit.reprints.map(({ id }) => id) })) })
  }
  return seen
}
