/** Words of a query as recognition may have read them: found on scans, marked as such, and counted apart. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readingsOf, splitsOf } from '../../../search/misread/confusions.ts'
import { archiveInMemory } from '../archive.ts'

const scan = (confidence: number) => ({ hash: String(confidence), confidence, pages: [1] })

let archive: Awaited<ReturnType<typeof archiveInMemory>>
beforeAll(async () => {
  archive = await archiveInMemory([
    { id: 'typed', title: '', text: 'Şəhərdə yeni kitabxana açılıb, olma yox, alma.', language: 'az' },
    { id: 'good', title: '', text: 'Köhnə kitabxana bağlanıb.', language: 'az', scan: scan(92) },
    { id: 'bad', title: '', text: 'Kltabxana binası təmir olunub.', language: 'az', scan: scan(80) },
    { id: 'worse', title: '', text: 'Kitabxana yanında park salınıb.', language: 'az', scan: scan(55) },
    { id: 'apart', title: '', text: 'Kənddə kitab xana tikilir.', language: 'az', scan: scan(81) },
    { id: 'joined', title: '', text: 'Ağ şəhərməktəbi haqqında.', language: 'az', scan: scan(83) },
    { id: 'dots', title: '', text: 'وزارت بهداست گزارش داد.', language: 'fa', scan: scan(84) },
    { id: 'apple', title: '', text: 'Bazarda olma satılır.', language: 'az', scan: scan(85) },
  ])
})

const found = async (q: string, parameters: Record<string, string> = {}) =>
  (await archive.search(`${q} `, { translations: 'off', ...parameters })).hits.map(({ id }) => id)

describe('a search', () => {
  test('finds scans on which its words were misread, last, and tells which', async () => {
    const results = await archive.search('kitabxana ', { translations: 'off' })
    const ids = results.hits.map(({ id }) => id)
    expect(ids.slice(0, 2).sort()).toEqual(['good', 'typed'])
    // An unsure page comes after those that are sure, whatever it was found by.
    expect(ids[2]).toBe('worse')
    expect(ids.slice(3).sort()).toEqual(['apart', 'bad'])
    expect(results).toMatchObject({ totalHits: 5, ownHits: 3 })
    expect(results.misread).toEqual([
      { text: 'kltabxana', documents: 1 },
      { text: 'kitab xana', documents: 1 },
    ])
    const bad = results.hits.find(({ id }) => id === 'bad')
    expect(bad).toMatchObject({
      scan: 80,
      matchedBy: ['misread'],
      matches: [{ word: 'Kltabxana', query: 'kitabxana', by: 'misread' }],
    })
    expect(bad?.snippet.find(({ match }) => match)?.text).toBe('Kltabxana')
  })
  test('leaves them out with misread=off, and so its own hits are all', async () => {
    const results = await archive.search('kitabxana ', { translations: 'off', misread: 'off' })
    expect(results).toMatchObject({ totalHits: 3, ownHits: 3, misread: [] })
  })
  test.each([
    ['kitabxana təmiri', ['bad']],
    ['şəhər məktəbi', ['joined']],
    ['بهداشت', ['dots']],
    // What somebody typed is a word of its own.
    ['alma', ['typed']],
  ])('%s', async (query, expected) => {
    expect(await found(query)).toEqual(expected)
  })
  test('lists unsure scans last where nothing holds all words, too', async () => {
    const results = await archive.search('kitabxana yanında şəhər muzeyi ', {
      translations: 'off',
      misread: 'off',
    })
    expect(results.relaxed).toBe(true)
    const ids = results.hits.map(({ id }) => id)
    expect(ids.at(-1)).toBe('worse')
    expect(ids.length).toBeGreaterThan(1)
  })
  test('a phrase, a word of the title and a pattern are meant as they are', async () => {
    expect(await found('"kitabxana binası"', { relaxed: 'off' })).toEqual([])
    expect(await found('kitabx*na təmir', { relaxed: 'off' })).toEqual([])
  })
})

test('a reading has one mistake; short words have none', () => {
  expect(readingsOf('kino')).toEqual(expect.arrayContaining(['klno', 'k1no', 'kin0', 'kmo']))
  expect(readingsOf('tarna')).toContain('tama')
  expect(readingsOf('بهداشت')).toContain('بهداست')
  expect(readingsOf('nur')).toEqual([])
  expect(splitsOf('kitabxana')).toContainEqual(['kitab', 'xana'])
  expect(splitsOf('kitab')).toEqual([])
})
