import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseConfig } from '../../server/config.ts'
import { servicesOf } from '../../server/services.ts'
import { SEEDS } from '../live/archive.ts'
import { eventually } from '../live/axtar.ts'
import { KEY, listen, type OpenServer, openServer } from '../live/server.ts'
import { ask, operation } from './contract.ts'

let served: OpenServer
beforeAll(async () => {
  served = await openServer([SEEDS], { LOG_LEVEL: 'debug' })
})
afterAll(() => served?.close())

describe('health', () => {
  test.each(['health', 'ready', 'live'])('%s is told', async (id) => {
    const { path } = operation(id)
    const answer = await ask(served.url + path, operation(id))
    expect([answer.status, answer.problems, answer.body]).toMatchObject([200, [], { status: 'ok' }])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('while the program starts it lives, and is not ready', async () => {
    const { url, close } = await listen(servicesOf(parseConfig({ LOG_LEVEL: 'silent' })))
    const ready = await ask(`${url}/health/ready`, operation('ready'))
    expect([ready.status, ready.problems, ready.body]).toEqual([503, [], { status: 'starting' }])
    expect(Number(ready.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask(`${url}/health/live`, operation('live'))).status).toBe(200)
    const search = await ask(`${url}/api/search`, operation('search'))
    expect([search.status, search.problems]).toEqual([503, []])
    close()
  })
})

test('an engine that hangs is told as one that is gone, to whoever watches', async () => {
  const services = servicesOf(parseConfig({ LOG_LEVEL: 'silent' }))
  const hanging = () => new Promise<never>(() => undefined)
  services.archive.open({ ...served.archive.engine, stats: hanging })
  const { url, close } = await listen(services)
  const [health, metrics] = await Promise.all([
    ask(`${url}/health`, operation('health')),
    fetch(`${url}/metrics`).then((answer) => answer.text()),
  ])
  expect([health.status, health.problems, health.body]).toEqual([503, [], { status: 'unavailable' }])
  expect(metrics).toContain('axtar_engine_up 0')
  close()
})

test('without its engine a server is unavailable, and says nothing of the engine', async () => {
  const lonely = await openServer()
  await lonely.archive.embedded.stop()
  const health = await ask(`${lonely.url}/health`, operation('health'))
  expect([health.status, health.body]).toEqual([503, { status: 'unavailable' }])
  const search = await ask(`${lonely.url}/api/search`, operation('search'))
  expect([search.status, search.problems]).toEqual([503, []])
  expect(JSON.stringify(search.body)).not.toMatch(/meili|127\.0\.0\.1/i)
  const headers = { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' }
  const push = await ask(`${lonely.url}/api/documents`, operation('pushDocuments'), {
    headers,
    body: '{"text":"x"}',
  })
  expect([push.status, push.problems]).toEqual([503, []])
  await lonely.close()
})

describe('metrics', () => {
  test('count requests by route, and the time of the engine', async () => {
    await fetch(`${served.url}/api/search?q=Lavrov`)
    await fetch(`${served.url}/api/documents/nothing`)
    const answer = await fetch(`${served.url}/metrics`)
    const text = await answer.text()
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    expect(text).toMatch(
      /axtar_http_request_duration_seconds_count\{method="GET",route="\/api\/search",status="200"\} [1-9]/,
    )
    expect(text).toMatch(
      /duration_seconds_count\{method="GET",route="\/api\/documents\/:id",status="404"\} 1/,
    )
    expect(text).toMatch(/axtar_engine_duration_seconds_count\{operation="ask"\} [1-9]/)
    expect(text).toMatch(/axtar_engine_duration_seconds_count\{operation="sounding"\} [1-9]/)
    expect(text).toMatch(/axtar_documents 5\n/)
    expect(text).toMatch(/axtar_engine_up 1\n/)
    expect(text).not.toContain('Lavrov')
  })

  test('are not for those whom a proxy sends, but for an administrator', async () => {
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${served.url}/metrics`, { headers })).status
    expect(await status({ 'X-Forwarded-For': '127.0.0.1' })).toBe(404)
    expect(await status({ 'X-Forwarded-For': '192.0.2.1', Authorization: `Bearer ${KEY}` })).toBe(200)
  })
})

describe('the log', () => {
  const lineOf = (id: string) =>
    eventually(
      async () => served.logged.find(({ requestId }) => requestId === id),
      (line) => line !== undefined,
    )

  test('has a line for every request, without what was searched for', async () => {
    await fetch(`${served.url}/api/search?q=Secret`, { headers: { 'X-Request-Id': 'logged-1' } })
    expect(await lineOf('logged-1')).toMatchObject({
      level: 30,
      method: 'GET',
      route: '/api/search',
      status: 200,
      durationMs: expect.any(Number),
    })
    await fetch(`${served.url}/documents/Secret`, { headers: { 'X-Request-Id': 'logged-2' } })
    expect(await lineOf('logged-2')).toMatchObject({ route: '/documents/:id', status: 404 })
    expect(JSON.stringify(served.logged)).not.toContain('Secret')
  })

  test('keeps what watches the server at a lower level', async () => {
    await fetch(`${served.url}/health`, { headers: { 'X-Request-Id': 'logged-3' } })
    expect(await lineOf('logged-3')).toMatchObject({ level: 20, route: '/health' })
  })

  test('tells what was searched for where that is asked for', async () => {
    const open = await openServer([], { LOG_QUERIES: 'on' })
    await fetch(`${open.url}/api/search?q=Told`)
    await eventually(
      async () => open.logged.length,
      (count) => count > 0,
    )
    expect(open.logged[0]).toMatchObject({ query: 'Told' })
    await open.close()
  })
})
