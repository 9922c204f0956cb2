/**
 * The same documents and the same searches over one Meilisearch and over three nodes of OpenSearch on this machine, by turns:
 * `npm run bench:cluster -- --sizes 10000,100000,300000 --heap 1g --markdown`. Needs Java 17 and Maven, as the tests over a cluster do.
 */

import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startCluster } from '../test/cluster/nodes.ts'
import { runIndex, type Served, serveAxtar, startOurEngine } from './archives.ts'
import { documents, writeDocuments } from './documents.ts'
import { callerOf } from './process.ts'
import { type Kind, queriesOf } from './queries.ts'
import { timed } from './search.ts'
import { median, quantile, type Table, tableText } from './table.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,300000' },
    queries: { type: 'string', default: '90' },
    heap: { type: 'string', default: '1g' },
    folder: { type: 'string', default: tmpdir() },
    markdown: { type: 'boolean', default: false },
  },
})
const ASKED = ['one word', 'faceted', 'three words', 'phrase', 'filtered'] as const satisfies Kind[]
const SAMPLE = 3_000
const MEGABYTE = 1_000_000

/** One of the two: its archive, and what it asks of the disk in bytes. */
type Side = { name: string; data: string; settings: Record<string, string>; disk: () => Promise<number> }

const folder = await mkdtemp(join(values.folder, 'axtar-cluster-bench-'))
const cluster = await startCluster({ heap: values.heap, isShort: false })
const nodes = cluster.nodes.map(({ url }) => url)
const sides: Side[] = [
  {
    name: 'Meilisearch',
    data: join(folder, 'meilisearch'),
    settings: {},
    disk: usedByMeilisearch,
  },
  {
    name: 'OpenSearch',
    data: join(folder, 'opensearch'),
    settings: { ENGINE_URL: `opensearch://${nodes.map((url) => url.replace('http://', '')).join(',')}` },
    disk: async () => {
      const told = await fetch(`${nodes[0]}/axtar*/_stats/store`).then((answer) => answer.json())
      return (told as { _all: { total: { store: { size_in_bytes: number } } } })._all.total.store
        .size_in_bytes
    },
  },
]
const sizes = values.sizes.split(',').map(Number)
const indexing: Table = {
  title: 'Indexing',
  columns: ['documents', 'engine', 'added', 's', 'docs/s', 'CPU s of axtar', 'disk MB'],
  rows: [],
}
const search: Table = {
  title: 'Search, one client',
  columns: ['documents', 'query', 'Meilisearch ms', 'p95', 'OpenSearch ms', 'p95', 'ratio of medians'],
  rows: [],
}
const engine = await startOurEngine(join(folder, 'meilisearch'))
const sample = [...documents(0, SAMPLE)]
try {
  for (const [at, size] of sizes.entries()) await measure(sizes[at - 1] ?? 0, size)
} finally {
  console.log([indexing, search].map((table) => tableText(table, values.markdown)).join('\n'))
  await engine.stop()
  await cluster.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function measure(from: number, to: number): Promise<void> {
  const file = await writeDocuments(join(folder, `${to}.jsonl`), from, to - from)
  for (const { name, data, settings, disk } of sides) {
    await mkdir(data, { recursive: true })
    console.error(`… ${to} documents: ${name} is indexed`)
    const { seconds, cpu } = await runIndex(data, file, settings)
    const rate = (to - from) / seconds
    indexing.rows.push([to, name, to - from, seconds, rate, cpu, (await disk()) / MEGABYTE])
    console.error(`… ${indexing.rows.at(-1)?.join('  ')}`)
  }
  await rm(file)
  const served: Served[] = []
  for (const { data, settings } of sides)
    served.push(await serveAxtar(data, { ...settings, SEARCH_TIMEOUT: '30000' }))
  for (const kind of ASKED) search.rows.push([to, kind, ...(await searched(served, kind, to))])
  for (const { stop } of served) await stop()
}

/** Each query is asked of both, by turns first of this one and of that one; nobody answers from memory. */
async function searched(served: readonly Served[], kind: Kind, seed: number): Promise<number[]> {
  const callers = served.map(({ url }) => callerOf(url))
  const times: number[][] = callers.map(() => [])
  const queries = queriesOf(kind, Number(values.queries), sample, seed)
  for (const [at, { parameters }] of queries.entries()) {
    const path = `/api/search?${new URLSearchParams(parameters)}`
    const order = callers.map((_caller, side) => side)
    for (const side of at % 2 === 0 ? order : order.toReversed())
      times[side]?.push(await timed(async () => callers[side]?.({ path })))
  }
  const [ours = [], theirs = []] = times
  const [ourHigh, theirHigh] = [quantile(ours, 0.95), quantile(theirs, 0.95)]
  // A run of hours that is ended has said what it knew.
  console.error(
    `… ${seed} documents, ${kind}: ${median(ours)} (${ourHigh}) and ${median(theirs)} (${theirHigh}) ms`,
  )
  return [median(ours), ourHigh, median(theirs), theirHigh, median(theirs) / median(ours)]
}

async function usedByMeilisearch(): Promise<number> {
  const headers = { Authorization: `Bearer ${engine.key}` }
  const told = await fetch(`${engine.url}/stats`, { headers }).then((answer) => answer.json())
  return (told as { usedDatabaseSize: number }).usedDatabaseSize
}
