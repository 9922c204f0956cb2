import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../engine/engine.ts'
import { EngineError } from '../../engine/errors.ts'
import { indexPaths } from '../../indexer/run/run.ts'
import { EXPORT_FIELDS } from '../../search/export.ts'
import { parseConfig } from '../../server/config.ts'
import { servicesOf } from '../../server/services.ts'
import { type OpenArchive, openArchive, SEEDS } from './archive.ts'
import { eventually, temporaryFolder } from './axtar.ts'
import { listen, PATIENT } from './server.ts'

const COUNT = 3_000
const NASTY = '=cmd|"x",\r\nsay "no" <b>&\u2028 و تمام'

let archive: OpenArchive
let url: string
let close = () => {}
let steps = 0
let slow = false
let failsAt = Number.POSITIVE_INFINITY
const logged: Record<string, unknown>[] = []

/** Ids that only differ in their capitals, that are numbers, and that the engine cannot take as they are. */
const idOf = (at: number) =>
  [`Doc-${at - (at % 4)}`, `doc-${at - (at % 4)}`, `${at}`, `خبر ${at}`][at % 4] ?? ''

beforeAll(async () => {
  archive = await openArchive()
  const { folder, remove } = await temporaryFolder()
  const file = join(folder, 'records.jsonl')
  const records = Array.from({ length: COUNT }, (_, at) => ({
    id: idOf(at),
    title: at === 7 ? NASTY : `Xəbər ${at}`,
    text: `Neft qiyməti barədə ${at % 2 === 0 ? 'cüt' : 'tək'} xəbər: Lavrov. ${NASTY}`,
    date: at % 3 === 0 ? undefined : `2018-0${1 + (at % 9)}-01`,
    language: 'az',
    source: at % 2 === 0 ? 'Xəzər' : 'Araz',
  }))
  await writeFile(file, records.map((record) => JSON.stringify(record)).join('\n'))
  await indexPaths([file, SEEDS], archive.engine)
  await remove()
  const write = (line: string) => void logged.push(JSON.parse(line))
  const services = servicesOf(parseConfig({ ...PATIENT, LOG_LEVEL: 'error' }), { write })
  const ask: Engine['ask'] = async (question, fields) => {
    if (question.order === 'key') steps++
    if (steps >= failsAt) throw new EngineError('it broke')
    if (slow) await new Promise((resolve) => setTimeout(resolve, 20))
    return archive.engine.ask(question, fields)
  }
  services.archive.open({
    ...archive.engine,
    ask,
    within: (lifetime) => ({ ...archive.engine.within(lifetime), ask }),
  })
  ;({ url, close } = await listen(services))
}, 120_000)
afterAll(async () => {
  close()
  await archive?.close()
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers })
const idsOf = (records: { id: string }[]) => records.map(({ id }) => id).sort()
const ALL = Array.from({ length: COUNT }, (_, at) => idOf(at)).sort()

describe('an export', () => {
  test('of a list has its documents in its own order, each once, and none that is gone', async () => {
    const ids = [2, 7, 1, 2_997, 0].map(idOf)
    const listed = new URLSearchParams(['gone', ...ids, ids[0] ?? ''].map((id) => ['id', id]))
    const text = await (await fetch(`${url}/api/export?format=ndjson&${listed}`)).text()
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(ids)
  })

  test('as NDJSON has every document of the search, once', async () => {
    const response = await get('/api/export?q=Lavrov&language=az&source=xezer,araz&format=ndjson')
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=axtar-lavrov.ndjson')
    const lines = (await response.text()).trimEnd().split('\n')
    const records = lines.map((line) => JSON.parse(line))
    expect(idsOf(records)).toEqual(ALL)
    expect(Object.keys(records[0])).toEqual(EXPORT_FIELDS)
  })

  test('as JSON is one array, also of nothing', async () => {
    const records = (await (await get('/api/export?q=neft&source=xezer,araz&format=json')).json()) as {
      id: string
    }[]
    expect(idsOf(records)).toEqual(ALL)
    expect(await (await get('/api/export?q=qwertzuiop&format=json')).json()).toEqual([])
  })

  test('as CSV is read back as it was, with a mark for spreadsheets if asked', async () => {
    const response = await get('/api/export?q=neft&source=xezer,araz&format=csv&bom=1')
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const records = parse(text, { bom: true, columns: true }) as { id: string; title: string }[]
    expect(idsOf(records)).toEqual(ALL)
    expect(records.find(({ id }) => id === idOf(7))?.title).toMatch(/^'=cmd\|"x", say "no"/)
    const plain = await (await get('/api/export?q=Zakharova&format=csv')).text()
    expect(plain.startsWith('"id","title","language"')).toBe(true)
  })

  test.each([
    ['what holds the words', '', '&names=off&translations=off&relaxed=off&layout=off'],
    [
      'all that the search lists, where it is asked for',
      '&names=on&translations=on&relaxed=on&layout=on',
      '',
    ],
    [
      'what was found by close words, and no other spelling',
      '&relaxed=on',
      '&names=off&translations=off&layout=off',
    ],
  ])('has %s', async (_, exporting, searching) => {
    for (const query of [
      'q=Lavrov',
      'q=ktj',
      'q=Lavrov&language=fa',
      'q=Zaharovva',
      'q=Sergei Lavrv',
      'q=Mariya Zaharovva Rusiay',
      'q=Mariya Zaxarova nə dedi?',
      'q=Mariya Zaxarova nə dedi?&sort=newest',
      'q="Xəbər 11"',
      'q=Lavrov -neft',
      'from=2018-02&to=2018-02&source=xezer',
    ]) {
      const listed = (await (await get(`/api/search?${query}${searching}&hitsPerPage=100`)).json()) as {
        hits: { id: string }[]
        totalHits: number
      }
      const exported = (await (await get(`/api/export?${query}${exporting}&format=json`)).json()) as {
        id: string
      }[]
      expect(exported.length, query).toBe(listed.totalHits)
      if (listed.totalHits <= 100) expect(idsOf(exported), query).toEqual(idsOf(listed.hits))
    }
  })

  test('ends when the client goes away, and reads no further than it takes', async () => {
    slow = true
    steps = 0
    const controller = new AbortController()
    const response = await fetch(`${url}/api/export?source=xezer,araz&format=ndjson`, {
      signal: controller.signal,
      headers: { 'Accept-Encoding': 'identity' },
    })
    await response.body?.getReader().read()
    controller.abort()
    const stopped = await eventually(
      async () => {
        const before = steps
        await new Promise((resolve) => setTimeout(resolve, 200))
        return { before, after: steps }
      },
      ({ before, after }) => before === after,
    )
    slow = false
    expect(stopped.after).toBeLessThan(COUNT / 100)
  })

  test('that fails on the way breaks off, and the log says why', async () => {
    steps = 0
    failsAt = 3
    const response = await get('/api/export?source=xezer,araz&format=ndjson', { 'X-Request-Id': 'broken-1' })
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
    failsAt = Number.POSITIVE_INFINITY
    expect(logged).toMatchObject([{ level: 50, requestId: 'broken-1', err: { message: 'it broke' } }])
    expect((await get('/api/export?q=Lavrov&language=fa&format=json')).status).toBe(200)
  })

  test.each([
    ['', 'format'],
    ['format=xml', 'format'],
    ['format=csv&bom=yes', 'bom'],
    ['format=csv&from=1', 'from'],
  ])('that is asked for with ?%s is refused for its %s', async (query, parameter) => {
    const response = await get(`/api/export?${query}`)
    expect(response.status).toBe(400)
    expect(Object.keys((await response.json()).error.problems)).toEqual([parameter])
  })
})

describe('suggestions', () => {
  test('are what browsers ask for, if asked so', async () => {
    const response = await get('/api/suggest?q=lavr&format=opensearch')
    expect(response.headers.get('content-type')).toContain('application/x-suggestions+json')
    const [query, texts] = (await response.json()) as [string, string[]]
    expect(query).toBe('lavr')
    expect(texts).toEqual(expect.arrayContaining(['Lavrov', 'لاوروف']))
  })

  test.each([
    ['format=xml', ['format']],
    ['format=opensearch&limit=0', ['limit']],
  ])('with %s are refused', async (query, parameters) => {
    const response = await get(`/api/suggest?q=lavr&${query}`)
    expect(response.status).toBe(400)
    expect(Object.keys((await response.json()).error.problems)).toEqual(parameters)
  })
})

describe('a feed', () => {
  test('has the documents of a search that came last first, and whole addresses', async () => {
    const response = await get('/feed.atom?q=neft&ui=az')
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const text = await response.text()
    const arrivals = [...text.matchAll(/<entry[\s\S]*?<updated>([^<]*)/g)].map(([, time = '']) => time)
    expect(arrivals).toHaveLength(50)
    expect(arrivals).toEqual([...arrivals].sort().reverse())
    expect(text).toContain(`<link rel="self" type="application/atom+xml" href="${url}/feed.atom?q=neft"/>`)
  })

  test('of a wrong search says so', async () => expect((await get('/feed.atom?from=x')).status).toBe(400))

  test('and the OpenSearch description begin their addresses with the setting', async () => {
    const closed = await listen(servicesOf(parseConfig({ PUBLIC_URL: 'https://archive.example.org' })))
    const response = await fetch(`${closed.url}/opensearch.xml?ui=fa`)
    expect(response.headers.get('content-type')).toContain('application/opensearchdescription+xml')
    expect(await response.text()).toContain('template="https://archive.example.org/?q={searchTerms}"')
    closed.close()
  })
})
