import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchResults } from '../../search/answers.ts'
import { HIT_PARTS } from '../../search/hit-parts.ts'
import type { Analysis } from '../../server/schemas/analysis.ts'
import { SEEDS } from '../live/archive.ts'
import { type OpenServer, openServer } from '../live/server.ts'
import { ask, operation } from './contract.ts'

let served: OpenServer
beforeAll(async () => {
  served = await openServer([SEEDS])
})
afterAll(() => served?.close())

test.each([
  ['search', '/api/search', 200],
  ['search', '/api/search?q=Lavrov&language=az,fa&from=2012&sort=oldest', 200],
  ['search', '/api/search?q=strategik%20partnership', 200],
  ['search', '/api/search?explain=1&q=Lavrov%20-Putin', 200],
  ['search', '/api/search?explain=1&q=qwertzuiop%20Lavrov%20oil', 200],
  ['search', '/api/search?page=0&sort=random', 400],
  [
    'search',
    '/api/search?q=title:(Lavrov%20OR%20Zakharova)&facets=&attributesToRetrieve=title&group=off',
    200,
  ],
  ['search', '/api/search?date=none&snippetLength=40', 200],
  ['search', '/api/search?date=none&from=2018', 400],
  ['suggest', '/api/suggest?q=lavr', 200],
  ['suggest', '/api/suggest?q=lavr&limit=0', 400],
  ['export', '/api/export?q=Lavrov&format=json', 200],
  ['export', '/api/export?q=Lavrov', 400],
  ['getRelated', '/api/documents/nothing/related', 404],
  ['getDocument', '/api/documents/nothing', 404],
  ['getDocument', '/api/documents/%FF', 400],
  ['analyze', '/api/analyze?text=X%C4%B0N-in%2011%20%D8%B4%D9%87%D8%B1%DB%8C%D9%88%D8%B1%201389', 200],
  ['analyze', '/api/analyze', 400],
  ['stats', '/api/stats', 200],
])('%s at %s answers as documented, with %i', async (id, path, status) => {
  const answer = await ask(served.url + path, operation(id))
  expect([answer.status, answer.problems]).toEqual([status, []])
})

test('a document is found by the id of a hit', async () => {
  const { body } = await ask(`${served.url}/api/search?q=Zakharova`, operation('search'))
  const [hit] = (body as SearchResults).hits
  expect(Object.keys(hit ?? {}).sort()).toEqual([...HIT_PARTS].sort())
  const answer = await ask(`${served.url}/api/documents/${hit?.id}`, operation('getDocument'))
  expect(answer.problems).toEqual([])
  expect(answer.body).toMatchObject({ id: hit?.id, title: hit?.title })
  const related = await ask(`${served.url}/api/documents/${hit?.id}/related`, operation('getRelated'))
  expect([related.status, related.problems]).toEqual([200, []])
})

test('the analysis says what words mean, and whether they do alone', async () => {
  const text = encodeURIComponent('The oil price at the bank')
  const { body } = await ask(`${served.url}/api/analyze?text=${text}&language=en`, operation('analyze'))
  const { concepts } = body as Analysis
  const meant = concepts.map(({ text, start, rows }) => ({ text, start, alone: rows[0]?.alone }))
  expect(meant).toContainEqual({ text: 'oil price', start: 4, alone: true })
  expect(meant).toContainEqual({ text: 'bank', start: 21, alone: false })
  const [price] = concepts.filter(({ text }) => text === 'oil price')
  expect(price?.rows[0]).toMatchObject({
    place: expect.stringMatching(/^energy\.txt:\d+$/),
    partOfSpeech: 'n',
  })
  expect(price?.rows[0]?.az).toContain('neft qiyməti')
})

test('a page remembers that nothing is to be translated, until it is asked for again', async () => {
  const page = async (parameters: string, cookie = '') => {
    const answer = await fetch(`${served.url}/?q=minister${parameters}`, { headers: { Cookie: cookie } })
    const isOff = (await answer.text()).includes('translations=on" rel')
    return { isOff, cookie: answer.headers.get('Set-Cookie')?.split(';', 1)[0] }
  }
  expect(await page('')).toEqual({ isOff: false, cookie: undefined })
  const off = await page('&translations=off')
  expect(off).toEqual({ isOff: true, cookie: 'translations=off' })
  expect(await page('', off.cookie)).toEqual({ isOff: true, cookie: undefined })
  expect(await page('&translations=on', off.cookie)).toEqual({ isOff: false, cookie: 'translations=on' })
})

test('stats count documents by language', async () => {
  const { body } = await ask(`${served.url}/api/stats`, operation('stats'))
  expect(body).toMatchObject({ documents: 5, languages: { az: 2, en: 2, fa: 1 }, isIndexing: false })
})

test('a wrong request is told what is wrong, and its id', async () => {
  const { body, headers } = await ask(`${served.url}/api/search?page=0`, operation('search'), {
    headers: { 'X-Request-Id': 'mine-1' },
  })
  expect(headers.get('x-request-id')).toBe('mine-1')
  expect(body).toMatchObject({
    error: { code: 'invalid_request', problems: { page: expect.any(String) }, requestId: 'mine-1' },
  })
})

test('an id that could disturb a log is not kept', async () => {
  const { headers } = await ask(`${served.url}/api/stats`, operation('stats'), {
    headers: { 'X-Request-Id': '"} {' },
  })
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('what is not there is said in JSON below /api, as a page elsewhere', async () => {
  const api = await fetch(`${served.url}/api/nothing?x=1`)
  expect([api.status, await api.json()]).toMatchObject([
    404,
    { error: { code: 'not_found', message: 'There is nothing at GET /api/nothing' } },
  ])
  const page = await fetch(`${served.url}/nothing`)
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
})
