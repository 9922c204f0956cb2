import { execFile } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AxtarError, type Client, createClient } from '../../client/client.ts'
import type {
  AnalyzeOptions,
  ExportOptions,
  ExportTextOptions,
  RemoveFilter,
  SearchOptions,
  SuggestOptions,
  WaitOptions,
} from '../../client/options.ts'
import { SEEDS } from '../live/archive.ts'
import { KEY, type OpenServer, openServer } from '../live/server.ts'
import { contradictions, OPERATIONS, operation } from './contract.ts'

let served: OpenServer
let client: Client
/** What contradicts the OpenAPI document in any answer that the client got, and the operations it asked. */
const problems: string[] = []
const asked = new Set<string>()

beforeAll(async () => {
  served = await openServer([SEEDS])
  client = createClient({ url: `${served.url}/`, key: KEY, fetch: checkedFetch })
})
afterAll(() => served?.close())

/** Names of the parameters that the document knows. */
const parametersOf = (id: string) =>
  (operation(id).operation.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name)

const checkedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  const path = new URL(String(input)).pathname
  const found = operation(idOf(init?.method ?? 'GET', path))
  asked.add(found.operation.operationId)
  const { status, headers } = response
  problems.push(...contradictions(found, status, headers.get('content-type'), await response.clone().text()))
  return response
}

function idOf(method: string, path: string): string {
  if (path.endsWith('/related')) return 'getRelated'
  if (path.endsWith('/bring-back')) return 'bringBackDocument'
  const isOne = path.startsWith('/api/documents/')
  if (path.startsWith('/api/documents'))
    return (
      {
        GET: 'getDocument',
        POST: 'pushDocuments',
        PATCH: 'correctDocument',
        DELETE: isOne ? 'removeDocument' : 'removeDocuments',
      }[method] ?? ''
    )
  return path.replace(/^\/(?:api\/)?/, '')
}

test('searches, with every parameter that the document knows', async () => {
  const options: Required<Omit<SearchOptions, 'date'>> = {
    q: 'Lavrov',
    language: ['az', 'fa'],
    script: [],
    source: [],
    collection: [],
    addedSince: '2001-01-01',
    from: '2001',
    to: '2030-12-31',
    sort: 'oldest',
    page: 1,
    hitsPerPage: 2,
    names: 'on',
    translations: 'on',
    relaxed: 'on',
    typing: 0,
    group: 'off',
    layout: 'on',
    misread: 'on',
    meaning: 'on',
    explain: 0,
    facets: [],
    attributesToRetrieve: ['title', 'date'],
    snippetLength: 100,
  }
  expect([...Object.keys(options), 'date'].sort()).toEqual(parametersOf('search').sort())
  expect(await client.search(options)).toMatchObject({ query: 'Lavrov', hitsPerPage: 2 })
  const undated = await client.search({
    q: 'Lavrov',
    date: 'none',
    facets: [],
    attributesToRetrieve: ['title', 'date'],
  })
  expect(undated).toMatchObject({ totalHits: 3, facetDistribution: { language: {} } })
  expect(Object.keys(undated.hits[0] ?? {}).sort()).toEqual(['date', 'id', 'title'])
  expect((await client.search({ q: 'Lavrov', language: ['az', 'fa'] })).totalHits).toBe(3)
  expect((await client.search()).totalHits).toBe(5)
})

test('suggests, and finds what is related', async () => {
  const { suggestions } = await client.suggest('lavr', { limit: 3 })
  expect(suggestions.map(({ text }) => text)).toContain('Lavrov')
  const [hit] = (await client.search({ q: 'Zakharova', attributesToRetrieve: 'title' })).hits
  expect(Object.keys(await client.related(hit?.id ?? ''))).toEqual(['sameStory', 'similar'])
})

test('exports every document as it comes, and as text', async () => {
  const options: Required<ExportTextOptions> = {
    q: 'Lavrov',
    language: ['az', 'fa'],
    script: [],
    source: [],
    collection: [],
    addedSince: '2001-01-01',
    from: '2001',
    to: '2030',
    date: 'none',
    sort: 'newest',
    names: 'on',
    translations: 'on',
    relaxed: 'on',
    layout: 'on',
    misread: 'on',
    id: [],
    format: 'csv',
    bom: 1,
    citedPage: 3,
  }
  expect(Object.keys(options).sort()).toEqual(parametersOf('export').sort())
  const { date: _date, ...dated } = options
  expect(await textOf(client.exportText({ ...dated, q: 'nothing at all' }))).toMatch(/^\uFEFF"id","title"/)
  expect(await textOf(client.exportText({ q: 'Lavrov', language: 'fa', format: 'ndjson' }))).toBe('')
  const lavrov: ExportOptions = { q: 'Lavrov', language: ['az', 'fa'], names: 'on' }
  const lines = await textOf(client.exportText({ ...lavrov, format: 'ndjson' }))
  const records = []
  for await (const record of client.export(lavrov)) records.push(record)
  expect(records).toHaveLength(3)
  expect(records).toEqual(
    lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  )
  for await (const { language } of client.export()) {
    expect(['az', 'en', 'fa']).toContain(language)
    break
  }
  const [first = '', last = ''] = records.map(({ id }) => id)
  const listed = await textOf(client.exportText({ id: [first, last], format: 'csl' }))
  expect(JSON.parse(listed)).toHaveLength(2)
  await expect(client.export({ from: 'x' }).next()).rejects.toMatchObject({ status: 400 })
})

test('an export that is cut within letters and lines is put together, one that breaks off is an error', async () => {
  const bytes = new TextEncoder().encode('{"id":"ə"}\n{"id":"۲"}')
  const inPieces = (end: (controller: ReadableStreamDefaultController) => void) =>
    createClient({
      url: 'http://other',
      fetch: async () =>
        new Response(
          new ReadableStream({
            start: (controller) => {
              for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
              end(controller)
            },
          }),
        ),
    })
  const ids: string[] = []
  for await (const { id } of inPieces((controller) => controller.close()).export()) ids.push(id)
  expect(ids).toEqual(['ə', '۲'])
  const broken = textOf(inPieces((one) => one.error(new Error('gone'))).exportText({ format: 'csv' }))
  await expect(broken).rejects.toThrow('gone')
})

test('tells how the server is, also when it is not ready', async () => {
  expect(await client.health()).toEqual({ status: 'ok', documents: expect.any(Number), isIndexing: false })
  const starting = createClient({
    url: 'http://other',
    fetch: async () => Response.json({ status: 'starting' }, { status: 503 }),
  })
  expect(await starting.health()).toEqual({ status: 'starting' })
})

test('pushes, reads and removes documents', async () => {
  const records = [
    { id: 'c 1', text: 'Müştəri kitabxanası ilə göndərilən sənəd.' },
    { id: 'c2', text: 'İkinci.' },
  ]
  expect(await client.push(records, { wait: true })).toMatchObject({
    counts: { created: 2 },
    searchable: true,
  })
  expect((await client.push({ text: 'Tək.', id: 'c3' })).results).toEqual([{ id: 'c3', status: 'created' }])
  expect((await client.push({ text: 'İri.', id: 1030102030405060711n })).results).toEqual([
    { id: '1030102030405060711', status: 'created' },
  ])
  expect((await client.document('c 1')).text).toBe('Müştəri kitabxanası ilə göndərilən sənəd.')
  const corrected = await client.correct('c 1', { title: 'Başqa başlıq', date: '2018' }, { wait: true })
  expect(corrected).toEqual({ id: 'c 1', searchable: true })
  expect(await client.document('c 1')).toMatchObject({
    title: 'Başqa başlıq',
    date: '2018',
    dateOrigin: 'hand',
  })
  expect(await errorOf(client.bringBack('c 1'))).toMatchObject({ status: 404 })
  expect(await client.remove('c 1', { wait: true })).toEqual({ deleted: 1, searchable: true })
  expect(await client.remove({ language: 'und', to: '1990' }, { wait: true })).toMatchObject({
    searchable: true,
  })
  expect((await client.stats()).version).toMatch(/^\d/)
  expect((await client.analyze('Bakıda', { as: 'query' })).terms[0]?.keys).toEqual(['baki'])
})

describe('what the server refuses is an error', () => {
  test('with what is wrong', async () => {
    const error = await errorOf(client.search({ page: 0 }))
    expect(error).toBeInstanceOf(AxtarError)
    expect(error).toMatchObject({
      status: 400,
      code: 'invalid_request',
      problems: { page: expect.any(String) },
    })
    expect(await errorOf(client.document('nothing'))).toMatchObject({ status: 404, code: 'not_found' })
    expect(await errorOf(client.remove({}))).toMatchObject({ status: 400 })
  })

  test('of a push, with what became of the records', async () => {
    expect(await errorOf(client.push({ text: ' ' }))).toMatchObject({
      status: 422,
      answer: { results: [{ id: null, status: 'rejected' }] },
    })
  })

  test('also where no server of ours answers', async () => {
    const other = createClient({
      url: 'http://other',
      fetch: async () => new Response('<p>', { status: 500 }),
    })
    expect(await errorOf(other.stats())).toMatchObject({ status: 500, code: 'unknown' })
  })
})

test('no answer contradicted the OpenAPI document', () => expect(problems).toEqual([]))

test('every operation has its method; those of Meilisearch have clients of their own', () => {
  const others = ['ready', 'live']
  const ids = OPERATIONS.map(({ operation: { operationId } }) => operationId)
  const ours = ids.filter((id) => !id.startsWith('meilisearch') && !others.includes(id))
  expect([...asked].sort()).toEqual(ours.sort())
})

const SUGGEST: Required<SuggestOptions> = { limit: 1 }
const ANALYZE: Required<AnalyzeOptions> = { language: 'az', as: 'query' }
const WAIT: Required<WaitOptions> = { wait: true }
const FILTER: Required<RemoveFilter> = {
  language: 'az',
  script: 'Latn',
  source: 'apa',
  collection: 'letters',
  from: '2001',
  to: '2002',
  addedSince: '2001',
}

test.each([
  // The client asks for suggestions in one format.
  ['suggest', ['q', 'format', ...Object.keys(SUGGEST)]],
  ['analyze', ['text', ...Object.keys(ANALYZE)]],
  ['pushDocuments', Object.keys(WAIT)],
  ['correctDocument', Object.keys(WAIT)],
  ['removeDocument', Object.keys(WAIT)],
  ['removeDocuments', Object.keys({ ...FILTER, ...WAIT })],
])('%s has every parameter that the document knows', (id, names) => {
  expect(names.sort()).toEqual(parametersOf(id).sort())
})

const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

test('the built package gives it to other programs, with its types', async () => {
  const root = join(import.meta.dirname, '..', '..')
  const folder = join(served.archive.folder, 'program')
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  symlinkSync(root, join(folder, 'node_modules', 'axtar'))
  const program = `import { createClient, type SearchResults } from 'axtar/client'
const client = createClient({ url: '${served.url}' })
const results: SearchResults = await client.search({ q: 'Lavrov', language: 'fa' })
// @ts-expect-error: German is not searched
export const wrong = () => client.search({ language: 'de' })
export const title: string | undefined = results.hits[0]?.title
const { hits } = await client.search({ attributesToRetrieve: ['title'] })
export const titles: string[] = hits.map((hit) => hit.title)
// @ts-expect-error: it was not asked for
export const scores = hits.map((hit) => hit.score)
console.log(results.totalHits)
`
  writeFileSync(join(folder, 'program.mts'), program)
  const tsc = join(root, 'node_modules', '.bin', 'tsc')
  const options = [
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--lib',
    'es2023,dom',
    '--types',
    '',
  ]
  const run = promisify(execFile)
  const compiled = await run(tsc, [...options, 'program.mts'], { cwd: folder }).catch((error) => error)
  expect(compiled.stdout).toBe('')
  expect((await run(process.execPath, ['program.mjs'], { cwd: folder })).stdout).toBe('1\n')
})
