import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { isRunning } from '../../engine/embedded/liveness.ts'
import { serveSamples } from './archives.ts'
import { eventually, getJson, runAxtar, type Served, serveArchive, temporaryFolder } from './axtar.ts'
import { processesOn } from './programs.ts'

const cleanUp: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step()
})

async function emptyFolder(): Promise<string> {
  const { folder, remove } = await temporaryFolder()
  cleanUp.push(remove)
  return folder
}

/** @param start `serveArchive` for a first start, `serveSamples` for one on what a first start left */
async function serve(
  data: string,
  environment: Record<string, string> = {},
  start = serveArchive,
): Promise<Served> {
  const served = await start(data, environment)
  cleanUp.push(() => served.stop('SIGKILL'))
  return served
}

const total = (url: string, query = '') =>
  getJson(`${url}/api/search?q=${encodeURIComponent(query)}`).then(({ status, body }) => ({
    status,
    hits: (body as { totalHits?: number })?.totalHits,
  }))

/** Processes of Meilisearch that have a folder open, without the shells that watch them. */
const enginesOn = (folder: string) =>
  processesOn(folder).filter((line) => line.includes('--db-path') && !line.startsWith('/bin/sh'))

async function writeRecords(file: string, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      id: `record-${at}`,
      title: `Xəbər ${at}`,
      text: `Neft qiyməti barədə ${at} nömrəli xəbər. ${'Bakıda keçirilən tədbir. '.repeat(20)}`,
    }),
  )
  await writeFile(file, lines.join('\n'))
}

test('a first start puts in the sample documents and answers; a second start keeps them', async () => {
  const data = join(await emptyFolder(), 'data')
  const first = await serve(data)
  expect(
    await eventually(
      () => total(first.url),
      ({ hits }) => hits === 5,
    ),
  ).toEqual({ status: 200, hits: 5 })
  expect((await getJson(`${first.url}/health`)).body).toMatchObject({ status: 'ok', documents: 5 })
  const trimmed = await getJson(`${first.url}/api/search?q=title:Zakharova&attributesToRetrieve=language`)
  expect(trimmed.body).toMatchObject({ totalHits: 1, hits: [{ language: 'en' }] })
  expect(Object.keys((trimmed.body as { hits: object[] }).hits[0] ?? {})).toEqual(['id', 'language'])
  const refused = await getJson(`${first.url}/api/search?q=language:xx`)
  expect(refused).toMatchObject({
    status: 400,
    body: { error: { problems: { q: expect.stringMatching(/^language: expected/) } } },
  })
  await first.stop()
  expect(processesOn(data)).toEqual([])
  const second = await serve(data)
  expect(await total(second.url)).toEqual({ status: 200, hits: 5 })
})

test('two servers and an indexer on one data directory share one engine', async () => {
  const folder = await emptyFolder()
  const data = join(folder, 'data')
  const [one, other] = await Promise.all([serve(data), serve(data)])
  await eventually(
    () => total(one.url),
    ({ hits }) => hits === 5,
  )
  expect(enginesOn(data)).toHaveLength(1)
  await writeFile(join(folder, 'new.txt'), 'Yeni xəbər\n\nNeftçıxarma haqqında qısa məlumat verildi.')
  const { code, stdout } = await runAxtar(['index', join(folder, 'new.txt')], { DATA_DIR: data })
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^1 added/)])
  expect(enginesOn(data)).toHaveLength(1)
  for (const { url } of [one, other])
    expect(await total(url, 'neftçıxarma')).toEqual({ status: 200, hits: 1 })
})

test('a killed engine is back within two seconds, and nobody gets anything but an answer or a 503', async () => {
  const data = join(await emptyFolder(), 'data')
  const { url } = await serve(data, {}, serveSamples)
  await eventually(
    () => total(url),
    ({ hits }) => hits === 5,
  )
  const { pid } = JSON.parse(
    await import('node:fs').then(({ readFileSync }) =>
      readFileSync(join(data, 'engine', 'engine.json'), 'utf8'),
    ),
  )
  process.kill(pid, 'SIGKILL')
  const statuses = new Set<number>()
  const killed = Date.now()
  await eventually(
    async () => {
      const { status, headers } = await getJson(`${url}/api/search?q=Putin`)
      statuses.add(status)
      if (status === 503) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      return status
    },
    (status) => status === 200 && !isRunning(pid) && Date.now() - killed > 300,
    2_000,
  )
  expect(await total(url)).toEqual({ status: 200, hits: 5 })
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
})

test('a server that is told to stop finishes what it was asked, and what it accepted is there', async () => {
  const data = join(await emptyFolder(), 'data')
  const key = 'serve-key-0123456789'
  const first = await serve(data, { API_KEYS: `${key}:write` }, serveSamples)
  const pushed = httpRequest(`${first.url}/api/documents`, {
    method: 'POST',
    headers: { 'X-API-Key': key, 'Content-Type': 'application/x-ndjson', Expect: '100-continue' },
  })
  const line = (id: string) => `{"id":"${id}","text":"Son anda gələn kəpənək."}\n`
  pushed.flushHeaders()
  await once(pushed, 'continue')
  pushed.write(line('late-1'))
  const stopped = first.stop()
  // A new connection is refused; the old one goes on.
  await eventually(
    () => getJson(`${first.url}/health`),
    ({ status }) => status === 0,
  )
  pushed.end(line('late-2'))
  const [answer] = (await once(pushed, 'response')) as [IncomingMessage]
  expect([answer.statusCode, JSON.parse(await text(answer))]).toMatchObject([202, { counts: { created: 2 } }])
  await stopped
  expect(first.process.exitCode).toBe(0)
  expect(processesOn(data)).toEqual([])
  const second = await serve(data)
  expect(
    await eventually(
      () => total(second.url, 'kəpənək'),
      ({ hits }) => hits === 2,
    ),
  ).toEqual({ status: 200, hits: 2 })
})

test('the settings in force are shown without secrets', async () => {
  const { code, stdout } = await runAxtar(['serve', '--port', '8080', '--print-config'], {
    API_KEYS: 'serve-key-0123456789:admin',
    RATE_LIMIT: '5',
  })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^PORT=8080\n/)
  expect(stdout).toContain('\nRATE_LIMIT=5\n')
  expect(stdout).toContain('\nAPI_KEYS=(hidden)\n')
})

test('a server that is killed leaves no engine, and the next start answers', async () => {
  const data = join(await emptyFolder(), 'data')
  const first = await serve(data, {}, serveSamples)
  await eventually(
    () => total(first.url),
    ({ hits }) => hits === 5,
  )
  await first.stop('SIGKILL')
  expect(
    await eventually(
      async () => processesOn(data).length,
      (count) => count === 0,
    ),
  ).toBe(0)
  const second = await serve(data)
  expect(await total(second.url)).toEqual({ status: 200, hits: 5 })
})

test('an indexer killed in the middle, run again, leaves every document there once', async () => {
  const folder = await emptyFolder()
  const data = join(folder, 'data')
  await writeRecords(join(folder, 'records.jsonl'), 1_000)
  const { startAxtar } = await import('./axtar.ts')
  for (const wait of [400, 900, 1_500]) {
    const child = startAxtar(['index', join(folder, 'records.jsonl')], { DATA_DIR: data })
    await new Promise((resolve) => setTimeout(resolve, wait))
    child.kill('SIGKILL')
  }
  const again = await runAxtar(['index', join(folder, 'records.jsonl')], { DATA_DIR: data })
  expect(again.code).toBe(0)
  const { stdout } = await runAxtar(['search', 'xəbər', '--json'], { DATA_DIR: data })
  expect(JSON.parse(stdout).totalHits).toBe(1_000)
  expect((await runAxtar(['index', join(folder, 'records.jsonl')], { DATA_DIR: data })).stdout).toMatch(
    /^1000 unchanged/,
  )
})

describe('what goes wrong is said in one message, without a stack', () => {
  const expectMessage = ({ code, stderr }: { code: number | null; stderr: string }, message: RegExp) => {
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(code).toBe(1)
  }

  test('a port in use', async () => {
    const data = join(await emptyFolder(), 'data')
    const { url } = await serve(data, {}, serveSamples)
    expectMessage(
      await runAxtar(['serve', '--port', new URL(url).port], { DATA_DIR: data }),
      /Port \d+ is in use/,
    )
  })

  test('wrong settings, all at once', async () => {
    expectMessage(await runAxtar(['serve'], { PORT: 'http', INDEX: 'a b' }), /PORT: .*\n.*INDEX: /)
  })

  test('no engine', async () => {
    const folder = await emptyFolder()
    expectMessage(
      await runAxtar(['serve', '--port', '0'], { DATA_DIR: folder, MEILI_BIN: '/nowhere/meilisearch' }),
      /MEILI_BIN|\/nowhere\/meilisearch/,
    )
    expectMessage(
      await runAxtar(['search', 'x'], { DATA_DIR: folder, MEILI_URL: 'http://127.0.0.1:9' }),
      /does not answer/,
    )
  })

  test('a data directory that cannot be written', async () => {
    const folder = await emptyFolder()
    await writeFile(join(folder, 'file'), '')
    expectMessage(
      await runAxtar(['serve', '--port', '0'], { DATA_DIR: join(folder, 'file', 'data') }),
      /file\/data/,
    )
  })

  test('bad documents, each with its reason, and the good ones are indexed', async () => {
    const folder = await emptyFolder()
    const data = join(folder, 'data')
    await mkdir(join(folder, 'in'))
    await writeFile(join(folder, 'in', 'image.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff]))
    await writeFile(
      join(folder, 'in', 'records.jsonl'),
      '{"title":"no text"}\n{"text":"Good document about oil."}\n{"text":\n',
    )
    const ended = await runAxtar(['index', join(folder, 'in'), join(folder, 'missing')], { DATA_DIR: data })
    expectMessage(ended, /missing: does not exist/)
    expect(ended.stderr).toMatch(/image\.txt: /)
    expect(ended.stderr).toMatch(/records\.jsonl:1: has no `text`/)
    expect(ended.stderr).toMatch(/records\.jsonl:3: is not valid JSON/)
    expect(ended.stdout).toMatch(/1 added, 4 failed/)
  })
})
