import { once } from 'node:events'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseConfig } from '../../../server/config.ts'
import { servicesOf } from '../../../server/services.ts'
import { listen } from '../../live/server.ts'

const SETTINGS = {
  PUBLIC_URL: 'https://archive.example.org',
  ALLOWED_HOSTS: 'search.library.example, arxiv.local',
  CORS_ORIGINS: 'https://news.example',
  API_KEYS: 'test-key-0123456789:admin',
  LOG_LEVEL: 'silent',
}

let url = ''
let close = () => {}
beforeAll(async () => ({ url, close } = await listen(servicesOf(parseConfig(SETTINGS)))))
afterAll(() => close())

/** Ask under a name, as a browser does whose name service was made to say so. */
async function ask(
  host: string | undefined,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
) {
  const sent = request(`${url}${path}`, {
    method,
    headers: { ...(host === undefined ? {} : { Host: host }), 'Accept-Language': 'en', ...headers },
  }).end()
  const [response] = await once(sent, 'response')
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) text += chunk
  return { status: response.statusCode as number, text }
}

describe('the name under which a server is asked', () => {
  test.each([
    'localhost',
    'localhost:3000',
    'LOCALHOST',
    'axtar.localhost',
    '127.0.0.1',
    '127.0.0.2:80',
    '[::1]:3000',
    'archive.example.org',
    'archive.example.org:8443',
    'search.library.example',
    'arxiv.local:3000',
  ])('may be %s', async (host) => {
    expect((await ask(host, '/health/live')).status).toBe(200)
  })

  test.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example:3000',
    '127.0.0.1.evil.example',
    'archive.example.org.evil.example',
    '192.0.2.1',
    '[2001:db8::1]',
    'localhost@evil.example',
    '*',
  ])('may not be %s, wherever it leads', async (host) => {
    for (const path of [
      '/',
      '/api/search?q=x',
      '/documents/x',
      '/health',
      '/metrics',
      '/assets/style.css',
      '/docs',
    ])
      expect([path, (await ask(host, path)).status]).toEqual([path, 421])
    expect(JSON.parse((await ask(host, '/api/search')).text)).toMatchObject({ error: { code: 'wrong_host' } })
    expect((await ask(host, '/')).text).toContain('ALLOWED_HOSTS')
  })
})

describe('a request that changes something', () => {
  const key = { Authorization: 'Bearer test-key-0123456789' }

  test.each([
    'https://evil.example',
    'null',
    'http://localhost:1',
    'https://archive.example.org.evil.example',
  ])('is refused from a page of %s, with a key or without', async (Origin) => {
    for (const [method, path] of [
      ['POST', '/api/documents'],
      ['DELETE', '/api/documents/x'],
      ['DELETE', '/api/documents?source=apa'],
    ] as const) {
      for (const headers of [{ Origin }, { Origin, ...key }]) {
        const answer = await ask('localhost', path, headers, method)
        expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
          403,
          { error: { code: 'wrong_origin' } },
        ])
      }
    }
  })

  test.each(['https://news.example', 'https://archive.example.org', 'http://localhost'])(
    'is let through from a page of %s, and from programs',
    async (Origin) => {
      // Without an archive they get as far as that.
      const push = await ask('localhost', '/api/documents', { Origin, ...key }, 'POST')
      expect(push.status).toBe(503)
      expect((await ask('localhost', '/api/documents', key, 'POST')).status).toBe(503)
    },
  )
})
