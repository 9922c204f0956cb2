import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomOf } from '../../bench/random.ts'
import { build } from '../../indexer/build/build.ts'
import { pushBatch } from '../../indexer/deliver/batch.ts'
import { type OpenArchive, openArchive } from './archive.ts'
import { articles } from './reprint-texts.ts'
import { storedDocument } from './stored.ts'

let archive: OpenArchive
beforeAll(async () => {
  archive = await openArchive()
})
afterAll(() => archive.close())

test('one document that the engine refuses fails alone, and the others are stored as they were built', async () => {
  const documents = articles(randomOf(5), 9).map(({ id, title, text, language }, at) => {
    const given = { id, title, language, date: at === 0 ? '1398-05' : '2019-08-21', source: 'APA' }
    return build({ path: '/a.jsonl', record: at + 1, text, given }, {}).document
  })
  const wrong = documents.map((document, at) => (at === 4 ? { ...document, key: 'not a key!' } : document))
  const refusals = await pushBatch(archive.engine, { documents: wrong, words: new Map() })
  expect([...refusals]).toEqual([['not a key!', expect.stringContaining('not a key!')]])
  const stored = await Promise.all(documents.map(({ key }) => storedDocument(archive.engine, key)))
  expect(stored).toEqual(documents.map((document, at) => (at === 4 ? undefined : document)))
})

test('a broken half of a character does not fail a batch', async () => {
  const [document] = articles(randomOf(6), 1).map(
    ({ id, text }) => build({ path: '/b.jsonl', record: 1, text, given: { id } }, {}).document,
  )
  const title = 'Bakı \uD83D xəbər'
  const documents = document === undefined ? [] : [{ ...document, key: 'broken', title }]
  expect(await pushBatch(archive.engine, { documents, words: new Map() })).toEqual(new Map())
  expect(await storedDocument(archive.engine, 'broken')).toMatchObject({ title: title.toWellFormed() })
})
