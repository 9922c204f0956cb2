/** What is promised while nodes of a cluster die, and when they are back. */

import { afterEach, beforeAll, expect, test } from 'vitest'
import { EngineUnavailableError } from '../../engine/errors.ts'
import { retryWhileAway } from '../../engine/retry.ts'
import { TooSlowError, withLifetime } from '../../flow/lifetime.ts'
import { pause } from '../../flow/pause.ts'
import { builtOf, part, putOf, question, word } from '../contract/documents.ts'
import { eventually } from '../live/axtar.ts'
import { type ClusterArchive, openArchive } from './archive.ts'
import { type Cluster, clusterIn, managerOf, untilWhole } from './nodes.ts'

/** So many documents are indexed while a node dies; CLUSTER_DOCUMENTS makes it longer. */
const DOCUMENTS = Number(process.env['CLUSTER_DOCUMENTS'] ?? 600)
const CLIENTS = Number(process.env['CLUSTER_CLIENTS'] ?? 4)
const BATCH = 50

let cluster: Cluster
beforeAll(async () => {
  const folder = process.env['CLUSTER_FOLDER']
  if (folder === undefined)
    throw new Error('Nodes of OPENSEARCH_URL cannot be killed from here; leave it out')
  cluster = await clusterIn(folder)
})

// Whatever became of a test, the next one begins with all nodes.
afterEach(async () => {
  for (const { start, plug } of cluster.nodes) {
    await plug(true)
    await start()
  }
  await untilWhole(cluster.nodes)
})

const batchFrom = (first: number) =>
  putOf(
    Array.from({ length: BATCH }, (_, at) => ({ id: `d${first + at}`, text: `Oil of day ${first + at}` })),
  )

const everyKey = async ({ engine }: ClusterArchive) => {
  const keys: string[] = []
  for (;;) {
    const { items, total } = await engine.page({}, [], keys.length, 250)
    keys.push(...items.map(({ key }) => key))
    if (items.length === 0) return { keys: keys.sort(), total }
  }
}

const OIL = question([part([word('oil')])], { limit: 5 })

/** Each search has so long, in milliseconds, as those of a server do. */
const DEADLINE = 3_000

/** A node that is silent is given up after half a minute; on a busy machine it takes longer until all is in order again. */
const PATIENCE = { longest: 240_000 }

/**
 * Index while others search, and do something to the cluster in between: no answer is short or wrong, what fails says that it passes,
 * and at the end each document is there once.
 */
async function whileBusy(archive: ClusterArchive, harm: () => Promise<void>): Promise<void> {
  const { engine } = archive
  await engine.prepare()
  let searchable = 0
  let isDone = false
  const seen = { answers: 0, short: 0, wrong: [] as unknown[] }
  const refused: Span[] = []
  const began = performance.now()
  const reader = async () => {
    while (!isDone) {
      const least = searchable
      const from = performance.now()
      await withLifetime(
        DEADLINE,
        () => false,
        (lifetime) => engine.within(lifetime).ask(OIL, ['title']),
      ).then(
        ({ total, hits }) => {
          seen.answers++
          if (total < least || (total > 0 && hits.length === 0)) seen.short++
        },
        async (error) => {
          const isTold =
            error instanceof TooSlowError || (error instanceof EngineUnavailableError && error.retryAfter > 0)
          if (!isTold) seen.wrong.push(error)
          refused.push({ from, to: performance.now() })
          await pause(50)
        },
      )
    }
  }
  const readers = Array.from({ length: CLIENTS }, reader)
  try {
    for (let first = 0; first < DOCUMENTS; first += BATCH) {
      if (first === 4 * BATCH) {
        // Only what has its copies can lose one.
        await untilWhole(cluster.nodes)
        await harm()
      }
      const receipt = await retryWhileAway(() => engine.write(batchFrom(first)), PATIENCE)
      expect(await retryWhileAway(() => receipt.searchable(), PATIENCE)).toEqual(new Map())
      searchable = first + BATCH
    }
  } finally {
    isDone = true
    await Promise.all(readers)
  }
  const [gone, all] = [coveredBy(refused), performance.now() - began].map((time) => (time / 1_000).toFixed(1))
  console.log(
    `${CLIENTS} clients, ${DOCUMENTS} documents: ${seen.answers} answers; ${refused.length} searches were refused, in ${gone} of ${all} s`,
  )
  expect(seen).toMatchObject({ short: 0, wrong: [] })
  expect(seen.answers).toBeGreaterThan(0)
}

type Span = { from: number; to: number }

/** How long at least one of some spans lasted, in their unit. */
function coveredBy(spans: readonly Span[]): number {
  let [sum, end] = [0, 0]
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    sum += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return sum
}

const ALL = Array.from({ length: DOCUMENTS }, (_, at) => `d${at}`).sort()

test('the node that leads is killed while documents come and are searched: none is lost or there twice, and no answer is short', async () => {
  const archive = await openArchive()
  const leader = await managerOf(cluster.nodes)
  await whileBusy(archive, leader.kill)
  expect(await everyKey(archive)).toEqual({ keys: ALL, total: DOCUMENTS })
  await leader.start()
  await untilWhole(cluster.nodes)
  expect(await everyKey(archive)).toEqual({ keys: ALL, total: DOCUMENTS })
  await archive.close()
})

test('the node that leads is cut off from the others, but not from those who search: nobody is told what it alone knows', async ({
  skip,
}) => {
  skip(
    cluster.nodes.some(({ hasCable }) => !hasCable),
    'no cable can be pulled here',
  )
  const archive = await openArchive()
  const leader = await managerOf(cluster.nodes)
  await whileBusy(archive, () => leader.plug(false))
  await leader.plug(true)
  await untilWhole(cluster.nodes)
  expect(await everyKey(archive)).toEqual({ keys: ALL, total: DOCUMENTS })
  await archive.close()
})

test('with two of three nodes gone nothing is taken in and no answer is short; when they are back all is there', async () => {
  const archive = await openArchive()
  const { engine } = archive
  await engine.prepare()
  await (await engine.write(batchFrom(0))).searchable()
  const [, ...others] = cluster.nodes
  for (const node of others) await node.kill()
  // The node that is left has to notice that it is alone.
  expect(await eventually(engine.isHealthy, (isHealthy) => !isHealthy)).toBe(false)
  await expect(engine.write(putOf([{ id: 'late', text: 'Late oil' }]))).rejects.toThrow(
    EngineUnavailableError,
  )
  // It may still have a copy of every shard; then its answer is whole.
  const answer = await engine.ask(OIL, []).catch((error) => error)
  if (answer instanceof Error) expect(answer).toBeInstanceOf(EngineUnavailableError)
  else expect(answer.total).toBe(BATCH)
  for (const node of others) await node.start()
  await untilWhole(cluster.nodes)
  await (await retryWhileAway(() => engine.write(putOf([{ id: 'later', text: 'Later oil' }])))).searchable()
  const { keys } = await everyKey(archive)
  // What was refused may have been taken in all the same by the node that was left, and is then there once.
  expect(keys.filter((key) => key !== 'late')).toHaveLength(BATCH + 1)
  expect(new Set(keys).size).toBe(keys.length)
  await archive.close()
})

test('a cluster whose disks are full says so in one sentence, and goes on when there is room', async () => {
  const archive = await openArchive()
  const { engine, name } = archive
  await engine.prepare()
  const [node] = cluster.nodes
  // What the cluster itself does at the flood stage.
  const block = (isFull: boolean) =>
    fetch(`${node?.url}/${name},${name}_words/_settings`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ 'index.blocks.read_only_allow_delete': isFull ? true : null }),
    })
  expect((await block(true)).status).toBe(200)
  const { document } = builtOf({ id: 'a', text: 'Oil' })
  const write = () => engine.write({ kind: 'put', documents: [document], words: [] })
  await expect(write()).rejects.toThrow(/The engine cannot write: the disk of a node is full/)
  expect((await engine.ask(OIL, [])).total).toBe(0)
  await block(false)
  await (await write()).searchable()
  expect((await engine.ask(OIL, [])).total).toBe(1)
  await archive.close()
})
