import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { ownIdentity } from '../../../engine/embedded/liveness.ts'
import type { Engine } from '../../../engine/engine.ts'
import { memoryEngine } from '../../../engine/memory/memory.ts'
import { emptySummary } from '../../../indexer/outcome.ts'
import { beginRun, lastRuns, type RunRecord, recordRun, sharing } from '../../../indexer/run/run-record.ts'
import { exclusively } from '../../../server/work/exclusive.ts'
import { WorkError } from '../../../server/work/work-error.ts'

const runsIn = async (engine: Engine) => (await lastRuns(engine)).map(({ work, how }) => `${work} ${how}`)

/** A run that another program wrote down. */
const put = async (engine: Engine, news: Partial<RunRecord>) => {
  const run: RunRecord = {
    ...{ key: '20200101T000000000Z_1_0', work: 'rebuild', paths: [], started: '2020-01-01T00:00:00.000Z' },
    ...{ ended: null, how: 'running', outcomes: {}, until: Date.now() + 60_000 },
    by: { ...ownIdentity(), boot: 'another machine', host: 'archive2' },
    ...news,
  }
  await (await engine.ledger<RunRecord>('runs').put([run])).searchable()
}

test('of those who begin at once exactly one works at a time, and the others are told who does', async () => {
  const engine = memoryEngine()
  let working = 0
  let most = 0
  const work = () =>
    exclusively(engine, 'rebuild', async () => {
      most = Math.max(most, ++working)
      await new Promise((resolve) => setTimeout(resolve, 50))
      working--
    })
  const ended = await Promise.allSettled(Array.from({ length: 6 }, work))
  expect(most).toBe(1)
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const told = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  for (const error of told) {
    expect(error).toBeInstanceOf(WorkError)
    expect(error.message).toContain(`Process ${process.pid} on ${hostname()} is rebuilding this archive`)
  }
  // Who was refused did nothing that could be remembered.
  expect(await runsIn(engine)).toEqual(['rebuild complete'])
})

test('another machine is believed as long as it gives signs', async () => {
  const engine = memoryEngine()
  await put(engine, { work: 'restore' })
  const work = () => exclusively(engine, 'rebuild', async () => 'done')
  await expect(work()).rejects.toThrow('on archive2 is restoring this archive')
  await put(engine, { work: 'restore', until: Date.now() - 1 })
  expect(await work()).toBe('done')
  expect(await runsIn(engine)).toEqual(['rebuild complete', 'restore killed'])
})

test('a process of this machine that is gone was killed, whatever it had promised', async () => {
  const engine = memoryEngine()
  await put(engine, { by: { ...ownIdentity(), started: '1', host: hostname() } })
  expect(await exclusively(engine, 'restore', async () => 'done')).toBe('done')
  expect(await runsIn(engine)).toEqual(['restore complete', 'rebuild killed'])
})

test('who fails lets the next one begin', async () => {
  const engine = memoryEngine()
  const fail = () => exclusively(engine, 'rebuild', () => Promise.reject(new Error('no room')))
  await expect(fail()).rejects.toThrow('no room')
  await expect(fail()).rejects.toThrow('no room')
  expect(await runsIn(engine)).toEqual(['rebuild failed', 'rebuild failed'])
})

test.each([
  ['/archive', true],
  ['/archive/2020', true],
  ['/', true],
  ['/archive2', false],
])('two indexers on one folder are told: /archive and %s', async (path, isTold) => {
  const engine = memoryEngine()
  await put(engine, { work: 'watch', paths: [path] })
  const told: string[][] = []
  const run = async () => emptySummary()
  await recordRun(engine, ['/archive'], new AbortController().signal, run, (others) => {
    told.push(others.map(({ by }) => by.host))
  })
  expect(told).toEqual([isTold ? ['archive2'] : []])
})

test('what one program does twice is no other', async () => {
  const engine = memoryEngine()
  const watching = await beginRun(engine, 'watch', ['/archive'])
  expect(await sharing(engine, ['/archive'])).toEqual([])
  await watching.end('complete')
})

test('runs under way are remembered however many come after them', async () => {
  const engine = memoryEngine()
  const watching = await beginRun(engine, 'watch', ['/archive'])
  for (let at = 0; at < 60; at++) await (await beginRun(engine, 'index', ['/archive'])).end('complete')
  const runs = await runsIn(engine)
  expect(runs).toContain('watch running')
  expect(runs).toHaveLength(51)
  await watching.end('complete')
})
