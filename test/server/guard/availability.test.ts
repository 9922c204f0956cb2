/** One client cannot take the searches, the exports or the feeds from the others. */

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { SEEDS } from '../../live/archive.ts'
import { eventually, getJson } from '../../live/axtar.ts'
import { KEY, type OpenServer, openServer } from '../../live/server.ts'

const INDEX = 'axtar'

/** Far more than a socket buffers, of few distinct words. */
const LONG_TEXT = 'Neft bahalaşıb. '.repeat(60_000)

function multiSearch(url: string, queries: object[], init: RequestInit = {}) {
  const body = JSON.stringify({ queries: queries.map((query) => ({ indexUid: INDEX, ...query })) })
  return fetch(`${url}/multi-search`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    ...init,
  })
}

describe('several searches in one request', () => {
  test('count one by one in the rate limit', async () => {
    const served = await openServer([SEEDS], { RATE_LIMIT: '10' })
    onTestFinished(() => served.close())
    const six = Array.from({ length: 6 }, () => ({ q: 'lavrov', limit: 1 }))
    expect((await multiSearch(served.url, six)).status).toBe(200)
    const refused = await multiSearch(served.url, six)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await getJson(`${served.url}/api/search?q=lavrov`)).status).toBe(429)
  })

  test('may not ask for more hits than one search', async () => {
    const served = await openServer([SEEDS])
    onTestFinished(() => served.close())
    const many = Array.from({ length: 50 }, () => ({ q: '', limit: 1000 }))
    const refused = await multiSearch(served.url, many)
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { code: 'bad_request', message: expect.stringContaining('1000 hits together, but ask for 50000') },
    ])
    const pages = Array.from({ length: 50 }, () => ({ q: '', hitsPerPage: 21 }))
    expect((await multiSearch(served.url, pages)).status).toBe(400)
    const usual = Array.from({ length: 50 }, () => ({ q: '' }))
    expect((await multiSearch(served.url, usual)).status).toBe(200)
  })

  test('end with their client: the engine is not asked for the rest', async () => {
    const served = await openServer([SEEDS], { METRICS: 'open' })
    onTestFinished(() => served.close())
    const searches = async () => {
      const text = await (await fetch(`${served.url}/metrics`)).text()
      return Number(/axtar_engine_duration_seconds_count\{operation="ask"\} (\d+)/.exec(text)?.[1] ?? 0)
    }
    const queries = Array.from({ length: 20 }, () => ({ q: 'moskva' }))
    expect((await multiSearch(served.url, queries)).status).toBe(200)
    const whole = await searches()
    const controller = new AbortController()
    const gone = multiSearch(served.url, queries, { signal: controller.signal })
    await eventually(searches, (count) => count > whole + 1)
    controller.abort()
    await expect(gone).rejects.toThrow()
    // Another one, whole, comes after what is left of the first.
    const before = await searches()
    expect((await multiSearch(served.url, queries)).status).toBe(200)
    expect((await searches()) - before).toBeLessThan(whole + whole / 2)
  })

  test('take a place each: another client has its turn between them', async () => {
    const served = await openServer([SEEDS], { MAX_SEARCHES: '1' })
    onTestFinished(() => served.close())
    const queries = Array.from({ length: 20 }, () => ({ q: 'moskva' }))
    let isDone = false
    const many = multiSearch(served.url, queries).then(async (answer) => {
      await answer.text()
      isDone = true
      return answer.status
    })
    const own = await getJson(`${served.url}/api/search?q=lavrov`)
    expect([own.status, isDone]).toEqual([200, false])
    expect(await many).toBe(200)
  })
})

describe('exports and feeds', () => {
  let served: OpenServer
  const readers: Socket[] = []
  beforeAll(async () => {
    served = await openServer([SEEDS], { MAX_EXPORTS: '4', TRUST_PROXY: 'loopback' })
    const records = Array.from({ length: 6 }, (_, at) =>
      JSON.stringify({ id: `long-${at}`, text: LONG_TEXT }),
    )
    const headers = { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/x-ndjson' }
    const init = { method: 'POST', headers, body: records.join('\n') }
    expect((await fetch(`${served.url}/api/documents?wait=true`, init)).status).toBe(200)
  })
  afterAll(async () => {
    for (const reader of readers) reader.destroy()
    await served?.close()
  })

  /** A client that asks for an export and reads nothing of it beyond the status. */
  async function slowReader(address: string): Promise<string> {
    const { hostname, port } = new URL(served.url)
    const socket = connect(Number(port), hostname)
    readers.push(socket)
    socket.write(
      `GET /api/export?format=ndjson HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ${address}\r\n\r\n`,
    )
    const [start] = (await once(socket, 'data')) as [Buffer]
    socket.pause()
    return start.toString().slice(9, 12)
  }

  test('have places of their own, overall and by client', async () => {
    expect(await slowReader('192.0.2.1')).toBe('200')
    expect(await slowReader('192.0.2.1')).toBe('200')
    expect(await slowReader('192.0.2.1')).toBe('429')
    expect(await slowReader('192.0.2.2')).toBe('200')
    expect(await slowReader('192.0.2.2')).toBe('200')
    expect(await slowReader('192.0.2.3')).toBe('503')
    expect((await getJson(`${served.url}/api/search?q=lavrov`)).status).toBe(200)
    expect((await fetch(`${served.url}/feed.atom?q=lavrov`)).status).toBe(200)
    for (const reader of readers) reader.destroy()
    const again = async () => (await fetch(`${served.url}/api/export?format=ndjson&q=lavrov`)).status
    expect(await eventually(again, (status) => status === 200)).toBe(200)
  })
})
