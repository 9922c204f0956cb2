/** A reader whose key is limited to a collection sees nothing of another, whichever way he asks. */

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indexPaths } from '../../indexer/run/run.ts'
import { KEY, type OpenServer, openServer } from './server.ts'

const LETTERS = 'letters-key-0123456789'
const ALL = 'reader-key-0123456789'

/** What stands in the collection that is not to be seen, and nowhere else: no answer may hold any of it. */
const HIDDEN = [
  'Gizlinov',
  'gizlinov',
  'گیزلینوف',
  'Sirlər',
  'sirler',
  'Secretum',
  'secretum',
  'hidden-',
  '1933',
  'Qapalı nəşr',
  'qapali',
]

const PAIR = 'Bakıda Lavrov ilə görüş keçirilib və neftin qiyməti müzakirə olunub. '
/** So long that versions of it are found to be one text. */
const LONG = Array.from(
  { length: 60 },
  (_, at) => `Görüşün ${at + 1} sayılı məsələsi iqtisadiyyat və mədəniyyət idi.`,
).join(' ')

const OPEN_RECORDS = [
  {
    id: 'open-1',
    title: 'Lavrov Bakıda',
    text: PAIR + LONG,
    date: '2018-08-21',
    source: 'APA',
    language: 'az',
  },
  {
    id: 'open-2',
    title: 'Lavrov in Baku',
    text: 'Sergey Lavrov met Ilham Aliyev in Baku on 21 August 2018.',
    date: '2018-08-21',
    language: 'en',
  },
]
/** One record of both collections. */
const SHARED = {
  id: 'open-3',
  title: 'Hər iki kolleksiyada',
  text: 'Bu mətn hər ikisindədir.',
  collections: ['letters', 'Sirlər'],
}
const HIDDEN_RECORDS = [
  {
    id: 'hidden-1',
    title: 'Gizlinov Bakıda',
    text: `${PAIR}${LONG} Secretum.`,
    date: '1933',
    source: 'Qapalı nəşr',
    language: 'az',
  },
  {
    id: 'hidden-2',
    title: 'گیزلینوف در باکو',
    text: 'سرگئی لاوروف و گیزلینوف در باکو ۲۱ اوت ۲۰۱۸ دیدار کردند.',
    date: '1933',
    language: 'fa',
  },
]

let served: OpenServer
let folder: string

beforeAll(async () => {
  served = await openServer([], { API_KEYS: `${LETTERS}:search@letters,${ALL}:search`, SEARCH_ACCESS: 'key' })
  folder = join(served.archive.folder, 'files')
  const lines = (records: object[]) => records.map((record) => JSON.stringify(record)).join('\n')
  await mkdir(join(folder, 'letters'), { recursive: true })
  await mkdir(join(folder, 'Sirlər'))
  await writeFile(join(folder, 'letters', 'open.jsonl'), lines([...OPEN_RECORDS, SHARED]))
  await writeFile(join(folder, 'Sirlər', 'secret.jsonl'), lines(HIDDEN_RECORDS))
  // The same text in both folders is a document of each.
  await writeFile(join(folder, 'letters', 'both.txt'), 'Hər iki qovluqda\n\nBu mətn hər ikisindədir.')
  await writeFile(join(folder, 'Sirlər', 'both.txt'), 'Hər iki qovluqda\n\nBu mətn hər ikisindədir.')
  await indexPaths([folder], served.archive.engine)
})
afterAll(() => served?.close())

async function answer(path: string, key: string, body?: object): Promise<{ status: number; text: string }> {
  const response = await fetch(served.url + path, {
    headers: {
      Authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  return { status: response.status, text: await response.text() }
}

const json = async (path: string, key = LETTERS, body?: object) =>
  JSON.parse((await answer(path, key, body)).text)

test('all of it is there for those who may see everything', async () => {
  const { totalHits, facetDistribution } = await json('/api/search', ALL)
  expect(totalHits).toBe(7)
  expect(facetDistribution.collection).toEqual({ letters: 4, Sirlər: 4 })
  expect((await answer('/api/search?q=Gizlinov', ALL)).text).toContain('hidden-1')
})

/** Words of the question are said again in the answer; they are no news to who asked. */
const ways: [name: string, path: string, body?: object][] = [
  ['everything', '/api/search'],
  ['a word', '/api/search?q=Lavrov'],
  ['a word of the other', '/api/search?q=G%C4%B0ZL%C4%B0N'],
  ['a beginning', '/api/search?q=gizl'],
  ['a mistake', '/api/search?q=Gizlinof'],
  ['a mistake in two words', '/api/search?q=Bak%C4%B1da+Gizlinof'],
  ['a question', '/api/search?q=Who+met+Lavrov+in+Baku%3F'],
  ['a name in another script', '/api/search?q=Lavrov&language=fa'],
  ['the source', '/api/search?source=qapal'],
  ['the years', '/api/search?from=1930&to=1940'],
  ['what came lately', '/api/search?addedSince=2001&sort=added'],
  ['its collection', '/api/search?collection=sirl%C9%99r2'],
  ['all but its own', '/api/search?q=-language%3Aen'],
  ['versions one by one', '/api/search?q=g%C3%B6r%C3%BC%C5%9F&group=off'],
  ['a document', '/api/documents/open-1'],
  ['a document of both', '/api/search?q=qovluqda'],
  ['what is related', '/api/documents/open-1/related'],
  ['what is related in other languages', '/api/documents/open-2/related'],
  ['suggestions', '/api/suggest?q=giz'],
  ['suggestions in another script', '/api/suggest?q=%DA%AF%DB%8C%D8%B2'],
  ['suggestions of titles', '/api/suggest?q=bak%C4%B1d'],
  ['suggestions for browsers', '/api/suggest?q=sec&format=opensearch'],
  ['an export', '/api/export?format=ndjson'],
  ['an export as a table', '/api/export?format=csv'],
  ['counts', '/api/stats'],
  ['the page', '/'],
  ['the page of a search', '/?q=Lavrov'],
  ['the page of a document', '/documents/open-1?q=Lavrov'],
  ['all values of a facet as a page', '/values?of=collection&q=Lavrov'],
  ['all sources as a page', '/values?of=source'],
  ['all dates as a page', '/values?of=time'],
  ['two documents side by side', '/documents/open-1?beside=open-2'],
  ['all of a search as a list', '/list/of?q=Lavrov'],
  ['a list', '/list?id=open-1&id=open-3'],
  ['references', '/api/export?format=ris'],
  ['references for citation programs', '/api/export?format=csl&q=Lavrov'],
  ['lists in the archive', '/lists/kept.json'],
  ['the desk', '/admin'],
  ['documents at the desk', '/admin/documents?q=Lavrov'],
  ['removed documents at the desk', '/admin/removed'],
  ['what was not read', '/admin/unread'],
  ['the feed', '/feed.atom'],
  ['the feed of a search', '/feed.atom?q=Lavrov'],
  ['a search of Meilisearch', '/indexes/axtar/search', { q: 'Lavrov', facets: ['*'] }],
  ['a filter that must not be loosened', '/api/search?q=Lavrov+OR+G%C4%B0ZL%C4%B0N'],
  ['a word with a wildcard', '/api/search?q=gizl*'],
  ['a phrase in other forms', '/api/search?q=%22Bak%C4%B1da+gizlin%22'],
  ['translations', '/api/search?q=oil+price'],
  ['another keyboard', '/api/search?q=%D9%84%D9%87%D8%B0%D9%85'],
  ['why a document was found, or not', '/api/search?q=Gizlino&explain=1'],
  ['the page of a word of the other', '/?q=gizlino'],
  ['the page by language', '/?q=&bars=language&view=dense'],
  ['an export of hidden documents', '/api/export?format=bibtex&id=open-1&id=hid%64en-1'],
  ['a hidden document beside another', '/documents/open-1?beside=hid%64en-1'],
  ['words analysed', '/api/analyze?text=Lavrov&language=az'],
  ['a filter of Meilisearch', '/indexes/axtar/search', { filter: 'collection != letters' }],
  ['values of a facet', '/indexes/axtar/facet-search', { facetName: 'collection', facetQuery: 's' }],
  ['values of sources', '/indexes/axtar/facet-search', { facetName: 'source' }],
  [
    'several searches',
    '/multi-search',
    { queries: [{ indexUid: 'axtar', q: '', facets: ['year', 'source'] }] },
  ],
]

describe('nothing of another collection shines through', () => {
  test('there are thirty ways to ask, and more', () => expect(ways.length).toBeGreaterThanOrEqual(30))

  test.each(ways)('%s', async (_name, path, body) => {
    // A reader who sees all has been there before: what is remembered for him is not told to another.
    await answer(path, ALL, body)
    const { status, text } = await answer(path, LETTERS, body)
    expect(status).toBeLessThan(500)
    const told = text.replaceAll(/"(?:query|facetQuery)":"[^"]*"/g, '')
    for (const word of HIDDEN)
      expect(told.includes(word), `${word} in ${path}: ${told.slice(0, 2_000)}`).toBe(false)
  })

  test('a document of another collection is as one that does not exist', async () => {
    for (const path of [
      '/api/documents/hidden-1',
      '/api/documents/hidden-1/related',
      '/documents/hidden-1',
    ]) {
      const other = await answer(path.replace('hidden-1', 'nobody-1'), LETTERS)
      const hidden = await answer(path, LETTERS)
      expect(hidden.status).toBe(404)
      const plain = (text: string) =>
        text.replaceAll(/nobody-1|hidden-1/g, '').replaceAll(/"requestId":"[^"]*"/g, '')
      expect(plain(hidden.text)).toBe(plain(other.text))
    }
  })

  test.each(['/list?', '/feed.atom?', '/api/export?format=ris&'])(
    'nor does a list tell whether it exists: %s',
    async (path) => {
      const [hidden, other] = await Promise.all(
        ['hidden-1', 'nobody-1'].map((id) => answer(`${path}id=open-1&id=${id}`, LETTERS)),
      )
      expect(hidden?.text).toContain('open-1')
      expect(hidden?.text.replaceAll('hidden-1', 'nobody-1')).toBe(other?.text)
    },
  )

  test('counts are those of what may be seen', async () => {
    const { totalHits, facetDistribution } = await json('/api/search')
    expect(totalHits).toBe(4)
    expect(facetDistribution).toMatchObject({ collection: { letters: 4 }, language: { en: 1 } })
    expect(await json('/api/stats')).toMatchObject({ documents: 4, isIndexing: false })
    expect(await json('/health')).toMatchObject({ documents: 4 })
    expect(Object.keys(await (await fetch(`${served.url}/health`)).json())).toEqual(['status'])
  })

  test('whether a document is in another collection too is not told', async () => {
    expect((await json('/api/search?collection=Sirl%C9%99r')).totalHits).toBe(0)
    expect((await json('/api/search?collection=letters,Sirl%C9%99r')).totalHits).toBe(4)
    const filter = { filter: 'NOT collection IN [Sirlər]', limit: 9 }
    expect((await json('/indexes/axtar/search', LETTERS, filter)).hits).toHaveLength(4)
    const { hits } = await json('/api/search?q=kolleksiyada')
    expect(hits[0]).toMatchObject({ id: 'open-3', collections: ['letters'] })
    expect(await json('/api/documents/open-3')).toMatchObject({ collections: ['letters'], path: null })
    expect(await json('/api/documents/open-1')).toMatchObject({ path: 'letters/open.jsonl' })
  })

  test('a file is given only where all that it holds may be seen', async () => {
    const { hits } = await json('/api/search?q=qovluqda&group=off', ALL)
    const ofCollection = (name: string) =>
      hits.find(({ collections }: { collections: string[] }) => collections.includes(name)).id
    const original = (id: string, key = LETTERS) => answer(`/documents/${id}/original`, key)
    expect((await original(ofCollection('letters'))).text).toContain('Hər iki qovluqda')
    for (const id of [ofCollection('Sirlər'), 'hidden-1']) {
      expect((await original(id, ALL)).status).toBe(200)
      expect((await original(id)).status).toBe(404)
    }
    // One of its records is in another collection, too.
    expect((await original('open-3')).status).toBe(404)
    const mixed = [
      { id: 'mixed-1', text: 'Açıq məktub.', collections: ['letters'] },
      { id: 'mixed-2', text: 'Gizli məktub.', collections: ['Sirlər'] },
    ].map((record) => JSON.stringify(record))
    await writeFile(join(folder, 'mixed.jsonl'), mixed.join('\n'))
    await indexPaths([folder], served.archive.engine)
    expect((await original('mixed-1', ALL)).text).toContain('mixed-2')
    expect((await original('mixed-1')).status).toBe(404)
    await rm(join(folder, 'mixed.jsonl'))
    await indexPaths([folder], served.archive.engine, { prune: true })
  })

  test('such a key may do nothing else', async () => {
    expect((await answer('/api/documents', LETTERS, { text: 'x' })).status).toBe(403)
    expect((await answer('/api/documents/hidden-1/bring-back', LETTERS, {})).status).toBe(403)
    for (const room of ['documents', 'removed', 'folder', 'keys', 'backup', 'upload/again'])
      expect((await answer(`/admin/${room}`, LETTERS, {})).status).toBe(401)
    const { totalHits } = await json('/api/search', KEY)
    expect(totalHits).toBe(7)
  })
})
