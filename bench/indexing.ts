/** What it costs to index records: `axtar index`, and pushing the same to a plain Meilisearch. */

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { type RunningEngine, runIndex, tell, type Usage } from './archives.ts'
import { cpuOf, diskUse, peakMemory, watchMemory } from './process.ts'
import { PLAIN_INDEX } from './search.ts'

/** So many records go to the plain engine in one request. */
const BATCH = 10_000
const POLL = 50
const MEGABYTE = 1_000_000

/** Seconds and bytes; `program` is what handed the records over. */
export type Indexing = Usage & { engineCpu: number; engineMemory: number; enginePages: number; disk: number }

/** Index a file of records with Axtar. */
export async function indexOurs(engine: RunningEngine, file: string): Promise<Indexing> {
  const used = watchEngine(engine)
  const usage = await runIndex(engine.folder, file)
  return { ...usage, ...(await used()) }
}

/** Push a file of records to a plain Meilisearch that has all it needs to search title and text and to filter. */
export async function indexPlain(engine: RunningEngine, file: string): Promise<Indexing> {
  const started = performance.now()
  const used = watchEngine(engine)
  const own = process.cpuUsage()
  await tell(engine, 'POST', '/indexes', JSON.stringify({ uid: PLAIN_INDEX, primaryKey: 'id' }))
  const settings = {
    searchableAttributes: ['title', 'text'],
    filterableAttributes: ['language', 'source', 'date'],
  }
  await tell(engine, 'PATCH', `/indexes/${PLAIN_INDEX}/settings`, JSON.stringify(settings))
  for await (const lines of batches(file))
    await tell(engine, 'POST', `/indexes/${PLAIN_INDEX}/documents`, lines.join('\n'))
  await untilDone(engine)
  const { user, system } = process.cpuUsage(own)
  return {
    seconds: (performance.now() - started) / 1000,
    cpu: (user + system) / 1e6,
    memory: 0,
    ...(await used()),
  }
}

async function* batches(file: string): AsyncGenerator<string[]> {
  const lines: string[] = []
  for await (const line of createInterface(createReadStream(file))) {
    lines.push(line)
    if (lines.length === BATCH) yield lines.splice(0)
  }
  if (lines.length > 0) yield lines
}

/** @throws Error when a task failed */
async function untilDone(engine: RunningEngine): Promise<void> {
  for (;;) {
    const left = (await tell(engine, 'GET', '/tasks?statuses=enqueued,processing&limit=1')) as {
      total: number
    }
    if (left.total === 0) break
    await delay(POLL)
  }
  const failed = (await tell(engine, 'GET', '/tasks?statuses=failed&limit=1')) as { total: number }
  if (failed.total > 0) throw new Error(`Meilisearch could not do it: ${JSON.stringify(failed)}`)
}

/** What an engine uses from now on until it is asked. */
function watchEngine({ pid, folder }: RunningEngine) {
  const before = cpuOf(pid)
  const memory = watchMemory(pid)
  return async () => ({
    engineCpu: cpuOf(pid) - before,
    engineMemory: memory.peak(),
    enginePages: peakMemory(pid),
    disk: await diskUse(folder),
  })
}

export const INDEXING_COLUMNS = [
  'documents',
  'archive',
  'docs/s',
  'CPU s',
  'of it engine',
  'docs/CPU s',
  'disk MB',
  'program MB',
  'engine MB',
  'with files',
]

/** Rows of both archives, and one of Axtar over plain. */
export function indexingRows(documents: number, ours: Indexing, plain: Indexing): (string | number)[][] {
  const figures = ({ seconds, cpu, engineCpu, disk, memory, ...rest }: Indexing) => [
    documents / seconds,
    cpu + engineCpu,
    engineCpu,
    documents / (cpu + engineCpu),
    disk / MEGABYTE,
    memory / MEGABYTE,
    rest.engineMemory / MEGABYTE,
    rest.enginePages / MEGABYTE,
  ]
  const [first, second] = [figures(ours), figures(plain)]
  const ratios = first.map((figure, at) => (second[at] === 0 ? 0 : figure / (second[at] ?? 0)))
  return [
    [documents, 'Axtar', ...first],
    [documents, 'plain', ...second.map(orNone)],
    [documents, 'ratio', ...ratios.map(orNone)],
  ]
}

/** Nothing but the bench itself hands records to a plain engine. */
const orNone = (figure: number) => (figure === 0 ? '–' : figure)
