import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentKey } from '../../engine/document-key.ts'
import { relatedTo } from '../../search/related/related.ts'
import { type OpenArchive, openArchive, SEEDS } from './archive.ts'
import { storedDocument } from './stored.ts'

let archive: OpenArchive
beforeAll(async () => {
  archive = await openArchive([SEEDS])
})
afterAll(() => archive?.close())

const ids = async () => (await archive.search('', { hitsPerPage: '20' })).hits.map(({ id }) => id)

async function relatedOf(seed: string) {
  const id = (await ids()).find((candidate) => candidate.startsWith(seed)) ?? ''
  const document = await storedDocument(archive.engine, documentKey(id))
  if (document === undefined) throw new Error(`There is no document ${seed}`)
  const { sameStory, similar } = await relatedTo(archive.engine, document)
  const short = (documents: typeof similar) => documents.map((found) => found.id.slice(0, 3)).sort()
  return { sameStory: short(sameStory), similar: short(similar), first: sameStory[0] }
}

test.each([
  ['000', ['002', '003', '004'], ['001']],
  ['001', ['002', '003', '004'], ['000']],
  ['002', ['000', '003'], ['004']],
  ['003', ['000', '001', '002', '004'], []],
  ['004', ['000', '003'], ['002']],
])('sample %s has the same story in %j, and more like it in %j', async (seed, sameStory, similar) =>
  expect(await relatedOf(seed)).toMatchObject({ sameStory, similar }),
)

test('says what documents have in common, in the words of the one that is read', async () => {
  const { first } = await relatedOf('000')
  expect(first?.language).toBe('en')
  expect(first?.shared.length).toBeGreaterThan(1)
})

test('a document about something else has none, nor has one without words', async () => {
  const [id = ''] = await ids()
  const document = await storedDocument(archive.engine, documentKey(id))
  if (document === undefined) throw new Error(`There is no document ${id}`)
  const other = {
    ...document,
    key: 'other',
    text: 'Tomatoes need sun, water and patience in May.',
    title: 'Gardening',
  }
  expect(await relatedTo(archive.engine, { ...other, language: 'en' })).toEqual({
    sameStory: [],
    similar: [],
  })
  expect(await relatedTo(archive.engine, { ...other, title: '', text: '…', language: 'und' })).toEqual({
    sameStory: [],
    similar: [],
  })
})
