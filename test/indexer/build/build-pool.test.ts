import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { type BuildRequest, type BuildResult, startBuildPool } from '../../../indexer/build/build-pool.ts'
import { identify } from '../../../indexer/identity/identity.ts'

const requests = (count: number): BuildRequest[] =>
  Array.from({ length: count }, (_, at) => {
    const source = { path: `/archive/${at}.txt`, record: undefined, text: `Neft haqqında ${at}`, given: {} }
    return { source, stated: {}, identity: identify(source, {}), kept: { added: null, byHand: {} } }
  })
const shown = (result: BuildResult) => ('error' in result ? result.error : result.document.text)

/** A thread that gives texts back, and does what some of them say. */
const obedient = () =>
  new Worker(
    `const { parentPort } = require('node:worker_threads')
    parentPort.on('message', ({ number, requests }) => {
      const built = requests.map(({ source: { text } }) => {
        if (text.endsWith(' 7')) throw new Error('out of words')
        if (text.endsWith(' 70')) process.exit(1)
        return { document: { text }, words: new Map(), notes: [] }
      })
      parentPort.postMessage({ number, built })
    })`,
    { eval: true },
  )

test('threads build the same as we do, in the order of the requests', async () => {
  const pool = startBuildPool({ count: 2 })
  const few = await pool.build(requests(3))
  const many = await pool.build(requests(70))
  await pool.close()
  expect(many.map(shown)).toEqual(requests(70).map(({ source }) => source.text))
  // The words that the first three had in common were told already; threads tell them again.
  const withoutWords = (result: BuildResult) => ('error' in result ? result : { ...result, words: undefined })
  expect(many.slice(0, 3).map(withoutWords)).toEqual(few.map(withoutWords))
})

test('a word is told once to those who remember what they were told, and each time to others', async () => {
  for (const [words, told] of [
    ['new', [true, false]],
    ['all', [true, true]],
  ] as const) {
    const pool = startBuildPool({ words })
    const built = [...(await pool.build(requests(1))), ...(await pool.build(requests(1)))]
    await pool.close()
    expect(built.map((result) => !('error' in result) && result.words.has('neft'))).toEqual(told)
  }
})

test('a document over which a thread ends fails alone', async () => {
  const pool = startBuildPool({ count: 2, startThread: obedient })
  const results = (await pool.build(requests(100))).map(shown)
  await pool.close()
  expect(results.filter((result) => result.startsWith('Neft'))).toHaveLength(98)
  expect([results[7], results[70]]).toEqual([
    'cannot be analysed (out of words)',
    'cannot be analysed (the thread ended)',
  ])
})

/** A thread that never comes to an end with some texts: without a pause, or asleep, which takes nothing from the other tests. */
const stubborn = (never: string) => () =>
  new Worker(
    `const { parentPort } = require('node:worker_threads')
    parentPort.on('message', ({ number, requests }) => {
      for (const { source: { text } } of requests) if (text.endsWith(' 7')) ${never}
      parentPort.postMessage({ number, built: requests.map(({ source: { text } }) => ({ document: { text } })) })
    })`,
    { eval: true },
  )

const BUSY = 'for (;;);'
const ASLEEP = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)'

test('a document that does not end takes too long, and only that one fails', async () => {
  const pool = startBuildPool({ count: 2, startThread: stubborn(ASLEEP), time: { start: 4_000, million: 0 } })
  const results = (await pool.build(requests(70))).map(shown)
  await pool.close()
  expect(results[7]).toBe('took too long')
  expect(results.filter((result) => result.startsWith('Neft'))).toHaveLength(69)
})

test('a long text is built in a thread, alone as it may be', async () => {
  const pool = startBuildPool({ count: 1, startThread: stubborn(BUSY), time: { start: 2_000, million: 0 } })
  const [one] = requests(1)
  const source = { ...one!.source, text: `${'Neft '.repeat(5_000)} 7` }
  const results = await pool.build([{ ...one!, source }])
  await pool.close()
  expect(results.map(shown)).toEqual(['took too long'])
})
