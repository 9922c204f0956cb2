import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { documentKey } from '../../engine/document-key.ts'
import { parseRequest } from '../../search/request.ts'
import { remembered } from '../../search/result-cache.ts'
import { type Search, searchOf } from '../../search/search.ts'
import { type OpenArchive, openArchive, SEEDS } from './archive.ts'
import { changed, storedDocument } from './stored.ts'

let archive: OpenArchive
let search: Search
let searches = 0

const counted =
  (real: Search): Search =>
  (request) => {
    searches++
    return real(request)
  }

beforeAll(async () => {
  archive = await openArchive([SEEDS])
})
afterAll(() => archive?.close())

beforeEach(async () => {
  search = remembered(archive.engine, counted(searchOf(archive.engine)))
  // Which state the archive is in is known from the first search on.
  await find('', { hitsPerPage: '1' })
  await archive.engine.revision()
  searches = 0
})

async function find(query: string, parameters: Record<string, string> = {}) {
  const { processingTimeMs, ...answer } = await search(parseRequest({ q: query, ...parameters }))
  return answer
}

test('a search that was answered is answered again, alike', async () => {
  const first = await find('putin')
  expect(await find('putin')).toEqual(first)
  expect(await Promise.all([find('putin'), find('putin')])).toEqual([first, first])
  expect(searches).toBe(1)
  expect(first.totalHits).toBeGreaterThan(0)
})

test('another request is another search', async () => {
  await find('putin')
  await find('putin', { language: 'az' })
  await find('putin', { page: '2' })
  expect(searches).toBe(3)
})

test('whatever changes the archive changes the answer at once', async () => {
  const before = await find('putin')
  const [hit] = before.hits
  const document = await storedDocument(archive.engine, documentKey(hit?.id ?? ''))
  if (document === undefined) throw new Error('nothing was found')
  await changed(archive.engine, { kind: 'remove', keys: [document.key] })
  expect((await find('putin')).totalHits).toBe(before.totalHits - 1)
  await changed(archive.engine, { kind: 'put', documents: [document], words: [] })
  expect(await find('putin')).toEqual(before)
  expect(searches).toBe(3)
})

test('an engine that is gone is no reason to answer from memory', async () => {
  const away = { revision: () => Promise.reject(new Error('gone')) }
  const alone = remembered(away, () => Promise.reject(new Error('gone')))
  await expect(alone(parseRequest({ q: 'putin' }))).rejects.toThrow('gone')
  await expect(alone(parseRequest({ q: 'putin' }))).rejects.toThrow('gone')
})
