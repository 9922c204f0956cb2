import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PushResults } from '../../server/schemas/changes.ts'
import { KEY, type OpenServer, openServer } from '../live/server.ts'
import { storedDocument } from '../live/stored.ts'
import { ask, operation } from './contract.ts'

const JSON_TYPE = 'application/json'
const LINES_TYPE = 'application/x-ndjson'

let served: OpenServer
beforeAll(async () => {
  served = await openServer([], { MAX_PUSH_BYTES: '30000000' })
})
afterAll(() => served?.close())

const authorized = { Authorization: `Bearer ${KEY}` }

async function push(body: string | Buffer | ReadableStream, type = JSON_TYPE, query = '?wait=true') {
  const headers = { ...authorized, 'Content-Type': type }
  const init = { body, headers, duplex: 'half' } as RequestInit
  const answer = await ask(`${served.url}/api/documents${query}`, operation('pushDocuments'), init)
  expect(answer.problems).toEqual([])
  return { ...answer, body: answer.body as PushResults & { error?: { code: string; message: string } } }
}

const streamOf = (chunks: Iterable<Buffer>) => Readable.toWeb(Readable.from(chunks)) as ReadableStream

const pushJson = (value: unknown, query?: string) => push(JSON.stringify(value), JSON_TYPE, query)

const found = async (query: string) => (await served.archive.search(query)).hits.map(({ id }) => id)

async function remove(path: string) {
  const id = path.startsWith('/') ? 'removeDocument' : 'removeDocuments'
  const answer = await ask(`${served.url}/api/documents${path}`, operation(id), { headers: authorized })
  expect(answer.problems).toEqual([])
  return answer
}

describe('a pushed document', () => {
  test('is created, found under its own id, unchanged when it comes again, and updated', async () => {
    const record = { id: 'a/1 ü', title: 'Neft', text: 'Bakıda neftçıxarma artıb.', date: '2024-08-21' }
    const counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 }
    expect(await pushJson(record)).toMatchObject({
      status: 200,
      body: {
        results: [{ id: 'a/1 ü', status: 'created' }],
        counts: { ...counts, created: 1 },
        searchable: true,
      },
    })
    expect(await found('neftçıxarma')).toEqual(['a/1 ü'])
    const document = await fetch(`${served.url}/api/documents/${encodeURIComponent('a/1 ü')}`)
    expect(await document.json()).toMatchObject({ id: 'a/1 ü', title: 'Neft', date: '2024-08-21' })
    expect((await pushJson(record)).body.counts).toEqual({ ...counts, unchanged: 1 })
    expect((await pushJson({ ...record, title: 'Qaz' })).body.counts).toEqual({ ...counts, updated: 1 })
    expect((await served.archive.search('neftçıxarma')).hits[0]?.title).toBe('Qaz')
  })

  test('without an id gets one from its content, so that it stays one document', async () => {
    const first = await pushJson({ title: 'Idsiz', text: 'Adsız sənədin mətni.' })
    const again = await pushJson([{ title: 'Idsiz', text: 'Adsız sənədin mətni.' }, { text: 'Başqa mətn.' }])
    const [{ id } = { id: null }] = first.body.results
    expect(id).toMatch(/^document-[0-9a-f]{12}$/)
    expect(again.body.results).toEqual([
      { id, status: 'unchanged' },
      { id: expect.not.stringContaining(String(id)), status: 'created' },
    ])
  })

  test('is safe when the answer comes, and searchable a little later', async () => {
    const { status, body } = await pushJson({ id: 'later', text: 'Gözləmədən göndərilən zürafə.' }, '')
    expect([status, body.searchable, body.counts.created]).toEqual([202, false, 1])
    // The same again, while it is on its way, waits for it.
    expect((await pushJson({ id: 'later', text: 'Gözləmədən göndərilən zürafə.' })).body).toMatchObject({
      results: [{ id: 'later', status: 'unchanged' }],
      searchable: true,
    })
    expect(await found('zürafə')).toEqual(['later'])
  })
})

test.each([
  ['a word that is longer than the keys of the engine', 'a'.repeat(2_000)],
  ['one in Persian', 'ا'.repeat(200)],
  ['a text with characters that no text has', '\u0000 \uFFFF x'],
  ['a text without words', '🇦🇿'.repeat(300)],
])('%s is taken in', async (_, text) => {
  expect(await pushJson({ text })).toMatchObject({ status: 200, body: { counts: { created: 1 } } })
})

test.each([
  [JSON_TYPE, '711', '712', (records: string[]) => `[${records.join(',')}]`],
  [LINES_TYPE, '721', '722', (records: string[]) => records.join('\n')],
])('ids of 64 bits in %s stay two documents with exactly these ids', async (type, one, two, bodyOf) => {
  const ids = [one, two].map((end) => `1030102030405060${end}`)
  const { body } = await push(bodyOf(ids.map((id) => `{"id":${id},"text":"Qeyd ${id} bazarı."}`)), type)
  expect(body.results).toEqual(ids.map((id) => ({ id, status: 'created' })))
  const answers = ids.map(async (id) => (await fetch(`${served.url}/api/documents/${id}`)).json())
  expect(await Promise.all(answers)).toMatchObject(ids.map((id) => ({ id, text: `Qeyd ${id} bazarı.` })))
})

describe('several records', () => {
  test('each have their outcome, in order; a bad one stops none', async () => {
    const { status, body } = await pushJson([
      { id: 'good', text: 'Yaxşı sənəd.' },
      { id: 'bad' },
      'no record',
      { id: 'good', text: 'Yaxşı sənəd.' },
      { id: 'good', text: 'Eyni adla başqa sənəd.' },
      { id: 'empty', text: ' ' },
    ])
    expect(status).toBe(200)
    expect(body.results).toEqual([
      { id: 'good', status: 'created' },
      { id: null, status: 'rejected', reason: 'has no `text`' },
      { id: null, status: 'rejected', reason: 'is not an object' },
      { id: 'good', status: 'unchanged' },
      { id: 'good', status: 'rejected', reason: 'has the id good, which another record of this request has' },
      { id: null, status: 'rejected', reason: 'has an empty `text` and no `title`' },
    ])
    expect(body.counts).toEqual({ created: 1, updated: 0, unchanged: 1, rejected: 4 })
  })

  test('are refused together where none can be taken', async () => {
    const { status, body } = await pushJson([{ text: 1 }])
    expect([status, body.error?.code, body.counts.rejected]).toEqual([422, 'all_rejected', 1])
  })

  test('of several clients at once make few batches', async () => {
    const before = await tasks()
    const pushes = Array.from({ length: 40 }, (_, at) =>
      pushJson({ id: `together-${at}`, text: `Birlikdə gələn ${at} nömrəli sənəd.` }),
    )
    const answers = await Promise.all(pushes)
    const outcomes = answers.map(({ status }) => status)
    // More than 16 at once are asked to come again, and lose nothing by that.
    expect(outcomes.filter((status) => status === 200).length).toBeGreaterThanOrEqual(16)
    expect(outcomes.every((status) => status === 200 || status === 503)).toBe(true)
    expect((await tasks()) - before).toBeLessThanOrEqual(6)
  })
})

/** How many tasks the engine has had. */
async function tasks(): Promise<number> {
  const { url, key } = await served.archive.embedded.address()
  const response = await fetch(`${url}/tasks?limit=1`, { headers: { Authorization: `Bearer ${key}` } })
  return ((await response.json()) as { total: number }).total
}

describe('a stream of lines', () => {
  test('is taken in as it comes; empty lines count for nothing, and bad ones only for themselves', async () => {
    const lines = [
      Buffer.from('{"id":"s1","text":"Birinci sətir."}\n\n{"id":"s2","te'),
      Buffer.from('xt":"\xc4\xb0kinci"}\n{"id":"s3","text":"', 'latin1'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}\n{"id":"s4",\n{"id":"s5","text":"Sonuncu."}'),
    ]
    const { status, body } = await push(streamOf(lines), LINES_TYPE)
    expect(status).toBe(200)
    expect(body.results).toEqual([
      { id: 's1', status: 'created' },
      { id: 's2', status: 'created' },
      { id: null, status: 'rejected', reason: 'is not UTF-8' },
      { id: null, status: 'rejected', reason: expect.stringMatching(/^is not valid JSON/) },
      { id: 's5', status: 'created' },
    ])
    expect((await storedDocument(served.archive.engine, 's2'))?.text).toBe('İkinci')
  })

  test('may have thousands of lines', async () => {
    const lines = Array.from({ length: 3_000 }, (_, at) => `{"id":"n${at}","text":"Qısa xəbər ${at}."}\n`)
    const { status, body } = await push(streamOf(lines.map((line) => Buffer.from(line))), LINES_TYPE)
    expect([status, body.counts.created, body.searchable]).toEqual([200, 3_000, true])
    expect((await served.archive.engine.stats()).documents).toBeGreaterThanOrEqual(3_000)
  })

  test('with a line that is too long goes on after it', async () => {
    const long = `{"id":"long","text":"${'x'.repeat(11 * 1024 * 1024)}"}\n{"id":"after","text":"Sonra."}`
    expect((await push(long, LINES_TYPE)).body.results).toEqual([
      { id: null, status: 'rejected', reason: 'is longer than 10 MB' },
      { id: 'after', status: 'created' },
    ])
  })

  test('that is too large is cut off, and says what was taken in', async () => {
    const lines = function* () {
      for (let at = 0; at < 150; at++) yield Buffer.from(`{"id":"cut${at}","text":"Birinci."}\n`)
      for (let megabyte = 0; megabyte < 31; megabyte++) yield Buffer.from(`${' '.repeat(1_000_000)}\n`)
    }
    const { status, body } = await push(streamOf(lines()), LINES_TYPE)
    expect([status, body.error?.code]).toEqual([413, 'too_large'])
    const taken = body.results.filter((result) => result.status === 'created').map(({ id }) => String(id))
    expect(taken.length).toBeGreaterThan(0)
    expect((await pushJson(taken.map((id) => ({ id, text: 'Birinci.' })))).body.counts.unchanged).toBe(
      taken.length,
    )
  })
})

describe('a body that cannot be read', () => {
  test.each([
    ['no JSON', '{"text":', JSON_TYPE, 400],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), JSON_TYPE, 400],
    ['an empty list', '[]', JSON_TYPE, 400],
    ['nothing', '', LINES_TYPE, 400],
    ['another type', 'text=x', 'application/x-www-form-urlencoded', 415],
    ['another encoding', '{"text":"x"}', 'application/json; charset=utf-16', 415],
    ['too large for JSON', `"${'x'.repeat(10 * 1024 * 1024)}"`, JSON_TYPE, 413],
    ['deep', '['.repeat(200_000) + ']'.repeat(200_000), JSON_TYPE, 422],
  ])('%s is refused', async (_, body, type, status) => {
    const answer = await push(body, type)
    expect([answer.status, typeof answer.body.error?.message]).toEqual([status, 'string'])
  })
})

describe('a correction', () => {
  const correct = async (type: string | undefined) => {
    const headers = { ...authorized, ...(type !== undefined && { 'Content-Type': type }) }
    const init = { headers, body: Buffer.from('{"title": "Düzəliş"}') }
    return ask(`${served.url}/api/documents/corrected?wait=true`, operation('correctDocument'), init)
  }

  test('of another type is refused, and not passed over', async () => {
    await pushJson({ id: 'corrected', title: 'Səhv', text: 'Düzəldiləcək xəbər.' })
    for (const type of [undefined, 'text/plain', 'application/x-www-form-urlencoded'])
      expect(await correct(type)).toMatchObject({ status: 415, problems: [] })
    expect((await correct('application/json; charset=utf-8')).status).toBe(200)
  })
})

describe('documents are removed', () => {
  test('by id, once', async () => {
    await pushJson({ id: 'gone', text: 'Silinəcək kərgədan.' })
    expect(await remove('/gone?wait=true')).toMatchObject({
      status: 200,
      body: { deleted: 1, searchable: true },
    })
    expect(await found('kərgədan')).toEqual([])
    expect((await remove('/gone')).status).toBe(404)
  })

  test('in the order in which they were sent: one that is pushed again is there', async () => {
    const record = { id: 'phoenix', text: 'Yenidən doğulan simurq.' }
    await pushJson(record)
    await remove('/phoenix')
    expect((await pushJson(record)).body.results[0]?.status).toBe('created')
    expect(await found('simurq')).toEqual(['phoenix'])
  })

  test('by source and date, as a search would find them', async () => {
    await pushJson([
      { id: 'old', text: 'Köhnə xəbər.', source: 'Sınaq', date: '2001-05-05' },
      { id: 'new', text: 'Təzə xəbər.', source: 'Sınaq', date: '2020-05-05' },
    ])
    expect(await remove('?source=S%C4%B1naq&to=2010&wait=true')).toMatchObject({ body: { deleted: 1 } })
    expect((await served.archive.search('', { source: 'Sınaq' })).hits.map(({ id }) => id)).toEqual(['new'])
  })

  test('not where a name is misspelled, which would narrow nothing', async () => {
    const { status, body } = await remove('?language=az&form=2020')
    expect([status, body]).toMatchObject([400, { error: { problems: { form: expect.any(String) } } }])
  })

  test.each(['source=', 'source=,&to=2010', 'to=%20', 'source=&source=S%C4%B1naq'])(
    'not where a value is empty, which would narrow nothing: language=az&%s',
    async (empty) => {
      const { status, body } = await remove(`?language=az&${empty}`)
      const name = /^\w+/.exec(empty)?.[0] ?? ''
      expect([status, body]).toMatchObject([400, { error: { problems: { [name]: expect.any(String) } } }])
    },
  )

  test('only by a filter that narrows', async () => {
    expect((await remove('?language=&source=,')).status).toBe(400)
    expect((await remove('?from=yesterday')).status).toBe(400)
    expect((await served.archive.engine.stats()).documents).toBeGreaterThan(0)
  })
})
