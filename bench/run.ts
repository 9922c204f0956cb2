/** All measurements, one size of archive after the other. */

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { measureAnalysis } from './analysis.ts'
import {
  type RunningEngine,
  runIndex,
  type Served,
  serveAxtar,
  startOurEngine,
  startPlainEngine,
} from './archives.ts'
import { type BenchDocument, documents, writeDocuments } from './documents.ts'
import { INDEXING_COLUMNS, indexingRows, indexOurs, indexPlain } from './indexing.ts'
import { BUSY_COLUMNS, LOAD_COLUMNS, measureBusy, measureLoad } from './load.ts'
import { callerOf, peakMemory } from './process.ts'
import { KINDS } from './queries.ts'
import { measureSearch, type PreparedQuery, prepare, SEARCH_COLUMNS } from './search.ts'
import type { Table } from './table.ts'

export type BenchOptions = {
  /** How many documents the archives have, one after the other. */
  sizes: readonly number[]
  rounds: number
  /** Of each kind, in each round. */
  queries: number
  /** Documents that are indexed while others search. */
  added: number
  /** How long many clients ask, each round and for each. */
  seconds: number
  /** A folder for archives, which are removed at the end. */
  folder: string
  /** Called with what is under way. */
  tell: (what: string) => void
}

/** Documents that analysis is measured on, and that queries are taken from. */
const SAMPLE = 3_000
const MEGABYTE = 1_000_000

type Tables = Record<'indexing' | 'search' | 'busy' | 'load' | 'memory', Table>

/** Measure everything. @returns the tables, each with a row or several for every size */
export async function runBench(options: BenchOptions): Promise<Table[]> {
  options.tell('analysis')
  const sample = [...documents(0, Math.min(SAMPLE, Math.max(...options.sizes)))]
  const tables: Tables = {
    indexing: { title: 'Indexing', columns: INDEXING_COLUMNS, rows: [] },
    search: { title: 'Search, one client', columns: SEARCH_COLUMNS, rows: [] },
    busy: { title: `Search while ${options.added} documents are indexed`, columns: BUSY_COLUMNS, rows: [] },
    load: { title: 'Search, many clients', columns: LOAD_COLUMNS, rows: [] },
    memory: {
      title: 'Most memory, after all searches',
      columns: ['documents', 'axtar serve MB', 'engine MB with files'],
      rows: [],
    },
  }
  const analysis = measureAnalysis(sample, options.rounds)
  for (const size of options.sizes) await measureSize(size, sample.slice(0, size), options, tables)
  return [analysis, ...Object.values(tables)]
}

async function measureSize(
  size: number,
  sample: readonly BenchDocument[],
  options: BenchOptions,
  tables: Tables,
): Promise<void> {
  const folder = join(options.folder, String(size))
  const ours = await startOurEngine(join(folder, 'axtar'))
  const plain = await startPlainEngine(join(folder, 'plain'))
  try {
    const file = await writeDocuments(join(options.folder, `${size}.jsonl`), 0, size)
    options.tell(`${size} documents: Axtar indexes`)
    const indexed = await indexOurs(ours, file)
    options.tell(`${size} documents: Meilisearch indexes`)
    tables.indexing.rows.push(...indexingRows(size, indexed, await indexPlain(plain, file)))
    const served = await serveAxtar(ours.folder)
    try {
      await measureServed(size, sample, { ours, plain, served }, options, tables)
    } finally {
      await served.stop()
    }
  } finally {
    await Promise.all([ours.stop(), plain.stop()])
    await rm(folder, { recursive: true, force: true })
  }
}

type Programs = { ours: RunningEngine; plain: RunningEngine; served: Served }

async function measureServed(
  size: number,
  sample: readonly BenchDocument[],
  { ours, plain, served }: Programs,
  options: BenchOptions,
  tables: Tables,
): Promise<void> {
  options.tell(`${size} documents: searches`)
  // The first queries are for caches and the compiler, and never asked again.
  const [warm = [], ...rounds] = await prepareRounds(sample, ours, options)
  const searched = {
    callers: {
      api: callerOf(served.url),
      engine: callerOf(ours.url, ours.key),
      plain: callerOf(plain.url),
    },
    pids: { program: served.pid, engine: ours.pid },
  }
  await measureSearch(searched, [warm], size)
  tables.search.rows.push(...(await measureSearch(searched, rounds, size)))
  options.tell(`${size} documents: many clients`)
  const { rounds: count, seconds } = options
  tables.load.rows.push(...(await measureLoad(served, ours, rounds.flat(), count, seconds, size)))
  options.tell(`${size} documents: searches while ${options.added} are indexed`)
  const faceted = rounds.flat().filter(({ kind }) => kind === 'faceted')
  const more = await writeDocuments(join(options.folder, `${size}-more.jsonl`), size, options.added)
  tables.busy.rows.push(...(await measureBusy(served.url, faceted, size, () => runIndex(ours.folder, more))))
  tables.memory.rows.push([size, peakMemory(served.pid) / MEGABYTE, peakMemory(ours.pid) / MEGABYTE])
}

/** One round more than is measured. */
async function prepareRounds(
  sample: readonly BenchDocument[],
  engine: RunningEngine,
  { rounds, queries }: BenchOptions,
): Promise<PreparedQuery[][]> {
  const prepared: PreparedQuery[][] = []
  for (let round = 0; round <= rounds; round++) {
    const kinds: PreparedQuery[] = []
    for (const [at, kind] of KINDS.entries())
      kinds.push(...(await prepare(kind, queries, sample, round * KINDS.length + at, engine)))
    prepared.push(kinds)
  }
  return prepared
}
