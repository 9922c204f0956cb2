/** An engine that hangs: searches are answered in time all the same, and the engine is killed and started again. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isRunning } from '../../engine/embedded/liveness.ts'
import { SEEDS } from './archive.ts'
import { eventually, getJson } from './axtar.ts'
import { openServer } from './server.ts'

/** What is promised, and what the machine may take to start an engine beside other tests, in milliseconds. */
const NOTICED = 10_000
const STARTED = 40_000

test('a stopped engine costs a search its deadline and no more, and is replaced within 10 s', async () => {
  const served = await openServer([SEEDS], { SEARCH_TIMEOUT: '1500' })
  onTestFinished(() => served.close())
  const record = () =>
    JSON.parse(readFileSync(join(served.archive.folder, 'data', 'engine', 'engine.json'), 'utf8'))
  const { pid } = record() as { pid: number }

  process.kill(pid, 'SIGSTOP')
  const stopped = Date.now()
  const answers = await Promise.all(
    ['/api/search?q=lavrov', '/api/suggest?q=lav', '/?q=moskva', '/feed.atom?q=x', '/api/stats'].map(
      async (path) => {
        const answer = await fetch(`${served.url}${path}`)
        await answer.text()
        return {
          path,
          status: answer.status,
          retryAfter: answer.headers.get('retry-after'),
          after: Date.now() - stopped,
        }
      },
    ),
  )
  for (const { status, retryAfter, after } of answers) {
    expect([status, Number(retryAfter) > 0]).toEqual([503, true])
    expect(after).toBeLessThan(6_000)
  }
  const { body } = await getJson(`${served.url}/api/search?q=lavrov`)
  expect(body).toMatchObject({ error: { code: expect.stringMatching(/too_slow|engine_unavailable/) } })

  await eventually(
    async () => isRunning(pid),
    (runs) => !runs,
    STARTED,
  )
  expect(Date.now() - stopped).toBeLessThan(NOTICED)
  const found = await eventually(
    () => getJson(`${served.url}/api/search?q=lavrov`),
    ({ status }) => status === 200,
    STARTED,
  )
  expect(found.body).toMatchObject({ totalHits: expect.any(Number) })
  expect(record().pid).not.toBe(pid)
})

test('an engine that is busy, or idle, is left alone', async () => {
  const served = await openServer([SEEDS])
  onTestFinished(() => served.close())
  const before = await served.archive.embedded.address()
  const asked = Array.from({ length: 60 }, (_, at) =>
    getJson(`${served.url}/api/search?q=moskva%20${at}%20qwertzu`),
  )
  await Promise.all(asked)
  expect(await served.archive.embedded.address()).toEqual(before)
  expect(readdirSync(join(served.archive.folder, 'data', 'engine'))).toContain('engine.json')
})
