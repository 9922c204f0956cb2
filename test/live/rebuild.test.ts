import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { randomOf } from '../../bench/random.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import { connect, type Engine } from '../../engine/engine.ts'
import { build } from '../../indexer/build/build.ts'
import { pushBatch } from '../../indexer/deliver/batch.ts'
import { indexPaths } from '../../indexer/run/run.ts'
import { rebuild } from '../../indexer/whole/rebuild.ts'
import { parseRequest } from '../../search/request.ts'
import { searchOf } from '../../search/search.ts'
import { exclusively } from '../../server/work/exclusive.ts'
import { answersOf, type OpenArchive, openArchive, SEEDS } from './archive.ts'
import { eventually, runAxtar, startAxtar, temporaryFolder } from './axtar.ts'
import { articles, type KnownText, reprint } from './reprint-texts.ts'
import { changed as changedIn, storedDocument } from './stored.ts'

let shared: OpenArchive
beforeAll(async () => {
  shared = await openArchive()
})
afterAll(() => shared.close())

const random = randomOf(11)
const ARTICLES = articles(random, 60)
const TEXTS = [
  ...ARTICLES,
  ...ARTICLES.slice(0, 20).map((article) => reprint(random, article, { keeps: [0.7, 0.9], changes: 0.02 })),
]
const LATER = articles(randomOf(12), 40).map((text) => ({ ...text, id: `later-${text.id}` }))

const builtOf = ({ id, title, text, language }: KnownText) =>
  build({ path: '/archive.jsonl', record: 1, text, given: { id, title, language } }, {})

async function push(engine: Engine, texts: readonly KnownText[]): Promise<void> {
  const built = texts.map(builtOf)
  const words = new Map(built.flatMap(({ words }) => [...words]))
  const documents = built.map(({ document }) => document)
  expect(await pushBatch(engine, { documents, words })).toEqual(new Map())
}

type Archive = { name: string; engine: Engine; search: OpenArchive['search'] }

/** Another program knows nothing of what this one has pushed. */
const handle = (name: string) => connect(() => shared.embedded.address(), name)

/** An archive of its own in the engine of all tests. */
function archiveOf(name: string): Archive {
  const engine = handle(name)
  const search = searchOf(engine)
  return { name, engine, search: (q, parameters = {}) => search(parseRequest({ q, ...parameters })) }
}

async function open(name: string): Promise<Archive> {
  const archive = archiveOf(name)
  await archive.engine.prepare()
  await indexPaths([SEEDS], archive.engine)
  return archive
}

/** What the engine says at an address of its own API. */
async function ask(path: string, body?: unknown, method = 'POST'): Promise<unknown> {
  const { url, key } = await shared.embedded.address()
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
  const request = body === undefined ? { headers } : { headers, method, body: JSON.stringify(body) }
  return (await fetch(`${url}${path}`, request)).json()
}

/** The indexes of an archive, with what is beside it. */
async function indexesOf({ name }: Archive): Promise<string[]> {
  const { results } = (await ask('/indexes?limit=100')) as { results: { uid: string }[] }
  return results.flatMap(({ uid }) => (uid.startsWith(name) ? [uid.slice(name.length)] : [])).sort()
}

async function settled(path: string, body: unknown, method?: string): Promise<void> {
  const { taskUid } = (await ask(path, body, method)) as { taskUid: number }
  await eventually(
    async () => ((await ask(`/tasks/${taskUid}`)) as { status: string }).status,
    (status) => status === 'succeeded',
  )
}

/** Searches without a pause until it is stopped or the test is over; resolves to every total and every error there was. */
function searchAllTheTime(archive: Archive): () => Promise<{ totals: Set<number>; errors: unknown[] }> {
  const totals = new Set<number>()
  const errors: unknown[] = []
  let isOver = false
  const work = (async () => {
    while (!isOver) {
      await archive.search('', { hitsPerPage: '1' }).then(
        ({ totalHits }) => totals.add(totalHits),
        (error) => errors.push(error),
      )
    }
  })()
  const stop = async () => {
    isOver = true
    await work
    return { totals, errors }
  }
  onTestFinished(async () => void (await stop()))
  return stop
}

test('a rebuilt archive answers as before, searches go on, and what changes meanwhile is kept', async () => {
  const archive = await open('busy')
  await push(archive.engine, TEXTS)
  const before = await answersOf(archive.search)
  const stop = searchAllTheTime(archive)
  expect(await rebuild(archive.engine)).toBe(85)
  expect(await answersOf(archive.search)).toEqual(before)

  // Another program adds, changes and removes documents while the archive is rebuilt again.
  const other = handle(archive.name)
  const changed = { ...LATER[0], id: 'article-3', title: 'Zanzibar təzə başlıq' } as KnownText
  let adding: Promise<unknown> | undefined
  const onProgress = () => {
    adding ??= push(other, [...LATER, changed]).then(() =>
      changedIn(other, { kind: 'remove', keys: ['article-5', 'article-7'] }),
    )
  }
  const rebuilt = await rebuild(archive.engine, { onProgress })
  await adding
  const { totals, errors } = await stop()
  // The removal may come before the exchange or after it.
  expect(errors).toEqual([])
  for (const total of [...totals, rebuilt]) expect([85, 125, 124, 123]).toContain(total)
  expect((await archive.search('')).totalHits).toBe(123)
  expect((await archive.search('zanzibar')).hits.map(({ id }) => id)).toEqual(['article-3'])
  expect(await indexesOf(archive)).toEqual(['', '_files', '_removed', '_state', '_words'])
}, 60_000)

test('what comes between the last look at the old archive and the exchange waits and is in the new one', async () => {
  const archive = await open('late')
  const { engine } = archive
  await push(engine, ARTICLES.slice(0, 10))
  const other = handle(archive.name)
  const late: Promise<unknown>[] = []
  const next = () => {
    const made = engine.next()
    const publish = (look = async () => {}) =>
      made.publish(async () => {
        await look()
        late.push(push(other, LATER.slice(0, 3)), changedIn(other, { kind: 'remove', keys: ['article-1'] }))
      })
    return { ...made, publish }
  }
  await rebuild({ ...engine, next })
  await Promise.all(late)
  expect((await archive.search('')).totalHits).toBe(5 + 10 + 3 - 1)
  expect(await storedDocument(engine, 'article-1')).toBeUndefined()
  expect(await storedDocument(engine, LATER[0]?.id ?? '')).toMatchObject({ title: LATER[0]?.title })
})

const { sketch, group, solarYear, solarMonth, titleOrigin, names, stemsText, ...document } = builtOf({
  ...(ARTICLES[0] as KnownText),
  id: 'old',
  title: 'Rusiya və Azərbaycan',
  text: 'Zaxarova danışıqlar barədə məlumat verib. '.repeat(20),
  language: 'az',
}).document
// Its analysis was another one too, and it knew one language less.
const old = [
  {
    ...document,
    surfaceTitle: 'x',
    surfaceText: 'y',
    stemsTitle: 'z',
    date: '2019-07-23/2019-08-22',
    datePrecision: 'month',
  },
  { ...document, key: 'chosen', id: 'chosen', language: 'und', confidence: 1 },
  { ...document, key: 'unknown', id: 'unknown', language: 'tt', confidence: 0.8 },
]

async function openOld(name: string, documents: readonly object[]): Promise<Archive> {
  await settled('/indexes', { uid: name, primaryKey: 'key' })
  await settled(`/indexes/${name}/documents`, documents)
  await settled(`/indexes/${name}_state/documents`, [{ id: 'version', value: '1 en' }])
  return archiveOf(name)
}

describe('an archive of an earlier version', () => {
  test('is told, is rebuilt with all fields, and keeps what was found and chosen', async () => {
    const archive = await openOld('told', old)
    expect(await archive.engine.describe()).toEqual({ documents: 3, version: '1 en' })
    expect(await rebuild(archive.engine)).toBe(3)
    expect(await archive.engine.prepare()).toEqual({ documents: 3, isOutdated: false })
    expect((await archive.search('zakharova')).totalHits).toBe(3)
    expect(
      (await archive.search('', { language: 'az', group: 'off' })).hits.map(({ id }) => id).sort(),
    ).toEqual(['old', 'unknown'])
    const { facetDistribution, hits } = await archive.search('danisiqlar', { language: 'az' })
    expect(facetDistribution.solarMonth).toEqual({ '1398-05': 1, none: 1 })
    expect(hits.flatMap(({ id, reprints }) => [id, ...reprints.map((each) => each.id)]).sort()).toEqual([
      'old',
      'unknown',
    ])
    const stored = (await storedDocument(archive.engine, 'chosen')) as ArchiveDocument
    expect(stored).toMatchObject({ language: 'und', confidence: 1, hash: document.hash, titleOrigin: null })
  })

  test('is searched by the program as it is', async () => {
    const archive = await openOld('asked', old.slice(0, 2))
    expect(await archive.engine.prepare()).toEqual({ documents: 2, isOutdated: true })
    expect((await archive.search('zaxarova')).hits.map(({ id }) => id)).toEqual(['chosen'])
    expect(await indexesOf(archive)).toEqual(['', '_files', '_removed', '_state', '_words'])
  })
})

test('an archive that cannot be made leaves the old one as it is and nothing beside it', async () => {
  const archive = await open('broken')
  const { engine } = archive
  const deaf = () => {
    const next = engine.next()
    return { ...next, archive: { ...next.archive, countEach: async () => [0] } }
  }
  await expect(rebuild({ ...engine, next: deaf })).rejects.toThrow(/does not find the document/)
  const short = () => {
    const next = engine.next()
    const prepare = async () => ({ ...(await next.archive.prepare()), documents: 4 })
    return { ...next, archive: { ...next.archive, prepare } }
  }
  await expect(rebuild({ ...engine, next: short })).rejects.toThrow(/4 documents instead of 5/)
  const onProgress = () => Promise.reject(new Error('no room'))
  await expect(rebuild(engine, { onProgress })).rejects.toThrow('no room')
  expect(await indexesOf(archive)).toEqual(['', '_files', '_removed', '_state', '_words'])
  expect((await archive.search('')).totalHits).toBe(5)
})

describe('axtar rebuild', () => {
  test('killed at any moment leaves an archive that answers, and the next one begins anew', async () => {
    const { folder, remove } = await temporaryFolder()
    onTestFinished(remove)
    const environment = { DATA_DIR: join(folder, 'data') }
    expect(await runAxtar(['rebuild'], environment)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/empty/),
    })
    await runAxtar(['index', SEEDS], environment)
    for (const wait of [800, 1_100, 1_400]) {
      const child = startAxtar(['rebuild'], environment)
      await delay(wait)
      child.kill('SIGKILL')
    }
    const search = JSON.parse((await runAxtar(['search', 'putin', '--json'], environment)).stdout)
    expect(search.totalHits).toBe(3)
    const ended = await runAxtar(['rebuild'], environment)
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/^5 documents rebuilt/) })
  })

  test('is done by one program at a time', async () => {
    await exclusively(shared.engine, 'restore', async () => {
      const ended = await runAxtar(['rebuild'], { DATA_DIR: join(shared.folder, 'data'), INDEX: 'test' })
      const told = expect.stringContaining(
        `Process ${process.pid} on ${hostname()} is restoring this archive`,
      )
      expect(ended).toMatchObject({ code: 1, stderr: told })
    })
  })

  test('is what a program of another version asks for', async () => {
    await openOld('stale', old.slice(0, 1))
    const environment = { DATA_DIR: join(shared.folder, 'data'), INDEX: 'stale' }
    const { code, stderr } = await runAxtar(['search', 'danışıqlar'], environment)
    const told = expect.stringMatching(/another version of Axtar.*`axtar rebuild`/)
    expect([code, stderr]).toEqual([0, told])
    expect((await runAxtar(['status'], environment)).stdout).toEqual(told)
  })
})
