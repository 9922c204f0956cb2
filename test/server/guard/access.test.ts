import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keyFile } from '../../../server/guard/key-file.ts'
import { keysOf } from '../../../server/guard/keys.ts'
import { SEEDS } from '../../live/archive.ts'
import { KEY, type OpenServer, openServer } from '../../live/server.ts'
import { ask, operation } from '../contract.ts'

const SEARCH_KEY = 'search-key-0123456789'
const WRITE_KEY = 'write-key-0123456789'

let served: OpenServer
beforeAll(async () => {
  served = await openServer([SEEDS], {
    SEARCH_ACCESS: 'key',
    API_KEYS: `${SEARCH_KEY}:search,${WRITE_KEY}:write`,
    CORS_ORIGINS: 'https://news.example',
  })
})
afterAll(() => served?.close())

const bearer = (key: string) => ({ Authorization: `Bearer ${key}` })
const basic = (key: string) => ({ Authorization: `Basic ${Buffer.from(`reader:${key}`).toString('base64')}` })

describe('a closed archive', () => {
  test.each([
    ['search', '/api/search', {}, 401],
    ['search', '/api/search', bearer('wrong-key-0123456789'), 401],
    ['search', '/api/search', { Authorization: 'Bearer' }, 401],
    ['search', '/api/search', { Authorization: 'Basic ä' }, 401],
    ['search', '/api/search', bearer(SEARCH_KEY), 200],
    ['search', '/api/search', basic(SEARCH_KEY), 200],
    ['search', '/api/search', { 'X-API-Key': SEARCH_KEY }, 200],
    ['search', '/api/search', bearer(WRITE_KEY), 403],
    ['search', '/api/search', bearer(KEY), 200],
    ['getDocument', '/api/documents/x', {}, 401],
    ['suggest', '/api/suggest?q=x', {}, 401],
    ['getRelated', '/api/documents/x/related', {}, 401],
    ['export', '/api/export?format=json', {}, 401],
    ['export', '/api/export?format=json', basic(SEARCH_KEY), 200],
    ['analyze', '/api/analyze?text=x', {}, 401],
    ['stats', '/api/stats', {}, 401],
    ['removeDocument', '/api/documents/x', bearer(SEARCH_KEY), 403],
    ['removeDocument', '/api/documents/x', bearer(WRITE_KEY), 404],
    ['removeDocuments', '/api/documents?language=az', bearer(WRITE_KEY), 403],
    ['pushDocuments', '/api/documents', {}, 401],
    ['pushDocuments', '/api/documents', bearer(SEARCH_KEY), 403],
  ])('%s at %s with %j is answered with %i', async (id, path, headers, status) => {
    const answer = await ask(served.url + path, operation(id), { headers: headers as Record<string, string> })
    expect([answer.status, answer.problems]).toEqual([status, []])
    if (status === 401) expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="Axtar"')
  })

  test.each(['/', '/documents/x'])('the page %s has the browser ask for the key', async (path) => {
    const refused = await fetch(served.url + path, { headers: { 'Accept-Language': 'az' } })
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      'Basic realm="Axtar", charset="UTF-8"',
    ])
    expect(await refused.text()).toContain('Bu arxivə açarla daxil olunur')
    expect((await fetch(served.url + path, { headers: basic(SEARCH_KEY) })).status).not.toBe(401)
  })

  test('the feed asks for the key as the pages do, and tells programs why', async () => {
    const refused = await fetch(`${served.url}/feed.atom`)
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      'Basic realm="Axtar", charset="UTF-8"',
    ])
    expect(await refused.json()).toMatchObject({ error: { code: 'key_needed' } })
    expect((await fetch(`${served.url}/feed.atom`, { headers: basic(SEARCH_KEY) })).status).toBe(200)
  })

  test('clients of Meilisearch need the key too, and are told so in its shape', async () => {
    const path = `${served.url}/indexes/axtar/search`
    const refused = await fetch(path)
    expect([refused.status, await refused.json()]).toMatchObject([
      401,
      { code: 'missing_authorization_header', type: 'auth' },
    ])
    expect((await fetch(`${served.url}/multi-search`, { method: 'POST' })).status).toBe(401)
    expect((await fetch(path, { headers: bearer(SEARCH_KEY) })).status).toBe(200)
  })

  test('its health and documentation are open', async () => {
    for (const path of ['/health', '/docs', '/openapi.json', '/assets/style.css'])
      expect((await fetch(served.url + path)).status, path).toBe(200)
  })
})

test('only listed origins may ask from a browser', async () => {
  const asked = (origin: string, method = 'GET') =>
    fetch(`${served.url}/api/stats`, { method, headers: { Origin: origin, ...bearer(KEY) } })
  const allowed = await asked('https://news.example')
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://news.example')
  expect((await asked('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
  const preflight = await asked('https://news.example', 'OPTIONS')
  expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
    204,
    'Authorization, Content-Type, X-API-Key, X-Request-Id, X-Meilisearch-Client',
  ])
  const page = await fetch(served.url, { headers: { Origin: 'https://news.example' } })
  expect(page.headers.get('access-control-allow-origin')).toBeNull()
})

describe('keys in the file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'axtar-keys-'))
    return () => rmSync(folder, { recursive: true })
  })

  test('are kept as hashes that only the user can read, and known at once', () => {
    const problems: unknown[] = []
    const keys = keysOf([], folder, (problem) => problems.push(problem))
    expect(keys.scopesOf('anything')).toBeUndefined()
    const key = keyFile(folder).add('agency', ['write']) ?? ''
    expect(key).toMatch(/^axtar_[\w-]{43}$/)
    expect(keys.scopesOf(key)).toEqual(['write'])
    expect(keys.scopesOf(`${key}x`)).toBeUndefined()
    const file = join(folder, 'keys.json')
    expect(readFileSync(file, 'utf8')).not.toContain(key.slice(6))
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(keyFile(folder).add('agency', ['admin'])).toBeUndefined()
    expect(keyFile(folder).revoke('agency')).toBe(true)
    expect(keyFile(folder).revoke('agency')).toBe(false)
    expect(keys.scopesOf(key)).toBeUndefined()
    expect(problems).toEqual([])
  })

  test('are unknown where the file is broken; those of the settings stay', () => {
    const problems: unknown[] = []
    const keys = keysOf([{ key: 'fixed-key', scopes: ['search'] }], folder, (problem) =>
      problems.push(problem),
    )
    writeFileSync(join(folder, 'keys.json'), '[{')
    expect(keys.scopesOf('fixed-key')).toEqual(['search'])
    expect(keys.scopesOf('other')).toBeUndefined()
    expect(String(problems[0])).toContain('keys.json')
  })
})

test('a key is made, listed and revoked on the command line', async () => {
  const data = join(served.archive.folder, 'data')
  const axtar = async (...args: string[]) => {
    const env = { PATH: process.env['PATH'], DATA_DIR: data }
    const program = ['--import', 'tsx', 'cli/main.ts', 'keys', ...args]
    return (await promisify(execFile)(process.execPath, program, { env })).stdout
  }
  const key = (await axtar('add', '--scope', 'search', '--name', 'reader')).trim()
  expect(await axtar('list')).toMatch(/^reader\tsearch\t\d{4}-\d{2}-\d{2}\n$/)
  const status = async () => (await fetch(`${served.url}/api/search`, { headers: bearer(key) })).status
  expect(await status()).toBe(200)
  await axtar('revoke', 'reader')
  expect(await status()).toBe(401)
})
