import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import express from 'express'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { errorAnswer } from '../../../server/errors.ts'
import { searchPlaces } from '../../../server/guard/search-places.ts'
import { SEEDS } from '../../live/archive.ts'
import { KEY, type OpenServer, openServer } from '../../live/server.ts'
import { ask, operation } from '../contract.ts'

describe('a client that asks too often', () => {
  let served: OpenServer
  beforeAll(async () => {
    served = await openServer([SEEDS], { RATE_LIMIT: '5', TRUST_PROXY: 'loopback' })
  })
  afterAll(() => served?.close())

  test('is refused with 429, others are not, and health is always told', async () => {
    const from = (address: string) =>
      ask(`${served.url}/api/stats`, operation('stats'), { headers: { 'X-Forwarded-For': address } })
    for (let at = 0; at < 5; at++) expect((await from('192.0.2.1')).status).toBe(200)
    const refused = await from('192.0.2.1')
    expect([refused.status, refused.problems]).toEqual([429, []])
    expect(refused.body).toMatchObject({ error: { code: 'too_many_requests' } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.headers.get('ratelimit')).toMatch(/r=0/)
    const page = await fetch(served.url, {
      headers: { 'X-Forwarded-For': '192.0.2.1', 'Accept-Language': 'en' },
    })
    expect([page.status, await page.text()]).toEqual([429, expect.stringContaining('Too many searches')])
    expect((await from('192.0.2.2')).status).toBe(200)
    expect(
      (await fetch(`${served.url}/health`, { headers: { 'X-Forwarded-For': '192.0.2.1' } })).status,
    ).toBe(200)
  })
})

describe('more searches than can run at once', () => {
  let server: Server
  afterEach(() => void server.close())

  /** A server whose only route answers when it is told to. */
  async function slowServer(running: number) {
    const answers: (() => void)[] = []
    const limit = searchPlaces(running, 60_000).limited(async (_request, response) => {
      await new Promise<void>((resolve) => answers.push(resolve))
      response.end('ok')
    })
    const app = express()
      .set('trust proxy', 'loopback')
      .get('/', limit)
      .use((error: unknown, _request: unknown, response: express.Response, _next: unknown) => {
        response.status(errorAnswer(error).status).end()
      })
    server = createServer(app).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const atLeast = async (count: number) => {
      while (answers.length < count) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    return { url, answers, atLeast }
  }

  test('wait for their turn, in order; too many are refused; none is forgotten', async () => {
    const { url, answers, atLeast } = await slowServer(1)
    const first = fetch(url)
    await atLeast(1)
    let refused = 0
    const waiting = Array.from({ length: 20 }, async () => {
      const { status } = await fetch(url)
      if (status === 503) refused++
      return status
    })
    while (refused < 12) await new Promise((resolve) => setTimeout(resolve, 5))
    for (let count = 1; count <= 9; count++) {
      await atLeast(count)
      expect(answers.length).toBe(count)
      answers[count - 1]?.()
    }
    expect((await first).status).toBe(200)
    expect((await Promise.all(waiting)).filter((status) => status === 200).length).toBe(8)
  })

  test('give way to those of another client, who has a turn before all of the many', async () => {
    const { url, answers, atLeast } = await slowServer(1)
    const from = async (address: string) =>
      (await fetch(url, { headers: { 'X-Forwarded-For': address } })).status
    const first = from('192.0.2.1')
    await atLeast(1)
    const statuses: number[] = []
    const many = Array.from({ length: 20 }, async () => statuses.push(await from('192.0.2.1')))
    await expect.poll(() => statuses).toEqual(Array(12).fill(503))
    const others = [from('192.0.2.2'), from('192.0.2.3')]
    await expect.poll(() => statuses).toEqual(Array(14).fill(503))
    for (let count = 1; count <= 4; count++) {
      await atLeast(count)
      answers[count - 1]?.()
    }
    expect(await Promise.all([first, ...others])).toEqual([200, 200, 200])
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(1)
    for (let count = 5; count <= 9; count++) {
      await atLeast(count)
      answers[count - 1]?.()
    }
    await Promise.all(many)
    expect(statuses.filter((status) => status === 200)).toHaveLength(6)
  })

  test('leave the queue when their client goes away, and their place only when they are done', async () => {
    const { url, answers, atLeast } = await slowServer(1)
    const controller = new AbortController()
    const gone = [fetch(url, { signal: controller.signal })]
    await atLeast(1)
    gone.push(...Array.from({ length: 4 }, () => fetch(url, { signal: controller.signal })))
    controller.abort()
    await Promise.allSettled(gone)
    const next = fetch(url)
    expect(await Promise.race([next, new Promise((resolve) => setTimeout(resolve, 100))])).toBeUndefined()
    expect(answers.length).toBe(1)
    answers[0]?.()
    await atLeast(2)
    answers[1]?.()
    expect((await next).status).toBe(200)
  })

  test('do not run where their client is gone already when they are read', async () => {
    const { url, answers, atLeast } = await slowServer(2)
    const first = fetch(url)
    await atLeast(1)
    const { hostname, port, pathname } = new URL(url)
    const gone = connect(Number(port), hostname)
    gone.end(`GET ${pathname} HTTP/1.1\r\nHost: a\r\n\r\n`)
    await once(gone.resume(), 'close')
    expect(answers.length).toBe(1)
    answers[0]?.()
    expect((await first).status).toBe(200)
  })
})

describe('a disk without room', () => {
  let served: OpenServer
  beforeAll(async () => {
    served = await openServer([SEEDS], { MIN_FREE_BYTES: String(Number.MAX_SAFE_INTEGER) })
  })
  afterAll(() => served?.close())

  test('takes no documents, says so, and still answers searches', async () => {
    const headers = { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' }
    const init = { headers, body: '{"text":"x"}' }
    const push = await ask(`${served.url}/api/documents`, operation('pushDocuments'), init)
    expect([push.status, push.problems, push.headers.get('retry-after')]).toEqual([503, [], '60'])
    expect(push.body).toMatchObject({ error: { code: 'disk_full' } })
    const health = await ask(`${served.url}/health`, operation('health'))
    expect([health.status, health.body]).toMatchObject([200, { status: 'disk-full', documents: 5 }])
    expect((await ask(`${served.url}/api/search`, operation('search'))).status).toBe(200)
  })
})

describe('a flood', () => {
  let served: OpenServer
  beforeAll(async () => {
    served = await openServer([SEEDS], { MAX_SEARCHES: '1' })
  })
  afterAll(() => served?.close())

  test('of the API and of pages is answered as documented, and then service is normal', async () => {
    const asked = Array.from({ length: 150 }, (_, at) =>
      ask(`${served.url}/api/search?q=${at}%20qwertz%20zakharova`, operation('search')),
    )
    const pages = Array.from({ length: 50 }, () =>
      fetch(served.url, { headers: { 'Accept-Language': 'fa' } }).then(async (page) => ({
        status: page.status,
        text: await page.text(),
      })),
    )
    const init = { headers: { 'Content-Type': 'application/json' }, body: '{"q":"zakharova"}' }
    const others = Array.from({ length: 50 }, () =>
      ask(`${served.url}/indexes/axtar/search`, operation('meilisearchSearch'), init),
    )
    const answers = await Promise.all([...asked, ...others])
    expect(answers.flatMap(({ problems }) => problems)).toEqual([])
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([200, 503])
    for (const { status, text } of await Promise.all(pages)) {
      expect([200, 503]).toContain(status)
      expect(text).toContain('lang="fa"')
    }
    expect((await ask(`${served.url}/api/search?q=Lavrov`, operation('search'))).status).toBe(200)
  })
})
