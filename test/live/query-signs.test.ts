/** Queries as people type them who come from elsewhere: operators, wildcards, numbers, acronyms, addresses, other keyboards. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RequestError } from '../../search/request-error.ts'
import { type OpenArchive, openArchive } from './archive.ts'
import { temporaryFolder } from './axtar.ts'

const DOCUMENTS: Record<string, string>[] = [
  { id: 'one', language: 'en', source: 'Alfa', text: 'Granite came to the harbour.' },
  {
    id: 'both',
    language: 'en',
    source: 'Alfa',
    text: 'Granite and velvet lay in Helsinki for a day.',
    url: 'https://www.example.az/xeber/1?utm_source=x',
  },
  { id: 'two', language: 'en', source: 'Beta', text: 'Velvet came from Helsinkidə.', date: '2018-08-21' },
  { id: 'title', language: 'en', source: 'Beta', title: 'Helsinki harbour', text: 'Copper.', date: '2016' },
  { id: 'hyphen', language: 'az', text: 'S-400 raket kompleksi', source: 'Q' },
  { id: 'joined', language: 'az', text: 'yeni S400 raketi', source: 'Q' },
  { id: 'spaced', language: 'az', text: 'köhnə S 400 raketləri', source: 'Q' },
  { id: 'apart', language: 'az', text: 'S hərfi və 400 manat', source: 'Q' },
  { id: 'latin-300', language: 'en', text: 'Russian S-300 systems' },
  { id: 'fa-hyphen', language: 'fa', text: 'سامانه اس-۳۰۰ روسی' },
  { id: 'fa-joined', language: 'fa', text: 'سامانه اس۳۰۰ تازه' },
  { id: 'fa-spaced', language: 'fa', text: 'سامانه اس ۳۰۰ کهنه' },
  { id: 'kvantrov-fa', language: 'fa', text: 'کوانتروف به شهر آمد' },
  { id: 'kvantrov', language: 'az', text: 'Kvantrov danışdı və Kvantrova zəng etdi' },
  { id: 'qonaq-livan', language: 'az', text: 'Livandan gələn qonaq getdi' },
  { id: 'qonaq-ev', language: 'az', text: 'Ev yiyəsi və qonaq oturdu' },
  { id: 'decimal', language: 'az', text: 'Artım 2,5 faiz oldu' },
  { id: 'no-decimal', language: 'az', text: 'Su-25 düşdü, 25 nəfər sağdır' },
  { id: 'tag', language: 'az', text: '#BakıMetrosu açıldı' },
  { id: 'untagged', language: 'az', text: 'Bakı metrosu işləyir' },
  { id: 'mail', language: 'az', text: 'Yazın: name@example.az ünvanına' },
  { id: 'acronym', language: 'az', text: 'BMT-nin iclası oldu' },
  { id: 'dotted', language: 'az', text: 'b.m.t. qərarı' },
  { id: 'source', language: 'fa', text: 'گزارش نفت و تهران و هلسینکی', source: 'روزنامهٔ «اطلاعات»' },
  ...[
    '1250000',
    '1.250.000',
    '1 250 000',
    '1\u00A0250\u00A0000',
    '1,250,000',
    '۱۲۵۰۰۰۰',
    '۱٬۲۵۰٬۰۰۰',
    '۱،۲۵۰،۰۰۰',
    '۱/۲۵۰/۰۰۰',
    '۱.۲۵۰.۰۰۰',
  ].map((number, at) => ({ id: `number-${at}`, language: at < 5 ? 'az' : 'fa', text: `x ${number} y` })),
]
/** More words than a pattern may be. */
const LETTERS = 'abcdefghi'
const MANY = [...LETTERS].flatMap((one) => [...LETTERS].map((two) => `zy${one}${two}end`)).join(' ')
DOCUMENTS.push({ id: 'many', language: 'en', text: MANY })
const NUMBERS = DOCUMENTS.flatMap(({ id = '' }) => (id.startsWith('number') ? [id] : []))

let archive: OpenArchive
let remove: () => Promise<void>
beforeAll(async () => {
  const { folder, remove: removeFolder } = await temporaryFolder()
  remove = removeFolder
  const file = join(folder, 'made.jsonl')
  await writeFile(file, DOCUMENTS.map((document) => JSON.stringify(document)).join('\n'))
  archive = await openArchive([file])
})
afterAll(async () => {
  await archive?.close()
  await remove?.()
})

const find = async (query: string, parameters: Record<string, string> = {}) => {
  const results = await archive.search(query, {
    hitsPerPage: '100',
    group: 'off',
    names: 'off',
    ...parameters,
  })
  return { ...results, ids: results.hits.map(({ id }) => id).sort() }
}

describe('operators', () => {
  test.each([
    'granite NOT velvet ',
    'granite AND NOT velvet ',
    'granite !velvet ',
    'granite –velvet ',
    'granite −velvet ',
    'granite \u200F-velvet ',
    'granite DEYİL velvet ',
  ])('%s leaves out', async (query) => expect((await find(query)).ids).toEqual(['one']))

  test.each(['granite AND velvet ', 'granite && velvet ', '+granite +velvet ', 'granite VƏ velvet '])(
    '%s needs both',
    async (query) => expect((await find(query)).ids).toEqual(['both']),
  )

  test.each(['granite OR velvet ', 'granite || velvet ', 'granite YA velvet '])(
    '%s takes either',
    async (query) => expect((await find(query)).ids).toEqual(['both', 'one', 'two']),
  )

  test('a name is left out in all its spellings, unless names are asked for as typed', async () => {
    const named = async (query: string, names: string) => (await find(query, { names })).ids
    expect(await named('شهر -Kvantrova ', 'on')).toEqual([])
    expect(await named('شهر -Kvantrova ', 'off')).toEqual(['kvantrov-fa'])
    expect(await named('qonaq -لبنان ', 'on')).toEqual(['qonaq-ev'])
  })

  test('what is no sign is said', async () => {
    expect((await find('source:AP* granite')).notUnderstood).toEqual(['AP*'])
    expect((await find('/gran.te/')).notUnderstood).toEqual(['/gran.te/'])
    expect((await find('granite source:')).notUnderstood).toEqual(['source:'])
    expect((await find('granite AND ')).notUnderstood).toEqual(['AND'])
    expect((await find('granite AND velvet ')).notUnderstood).toEqual([])
  })
})

describe('wildcards', () => {
  test.each([
    ['Helsin*', ['both', 'title', 'two']],
    ['H?lsinki', ['both', 'title']],
    ['Hels*ki', ['both', 'title']],
    ['title:Helsin*', ['title']],
    ['title:Hel?inki', ['title']],
    ['هلسین*', ['source']],
    ['Helsin* granite', ['both']],
    ['Helsin* gr*', ['both']],
    ['velvet -Hels?nki', ['two']],
    ['velvet -Helsin*', []],
    ['qwert*', []],
    ['date:>2016', ['two']],
    ['mailto:name@example.az', ['mail']],
    ['date:20180821', ['two']],
    ['date:<=2016', ['title']],
    ['2,5', ['decimal']],
    ['اس-۴۰۰', ['hyphen', 'joined', 'spaced']],
  ])('%s finds %j', async (query, ids) => expect((await find(query)).ids).toEqual(ids))

  test('the words that fit are marked', async () => {
    const { hits } = await find('H?lsinki')
    expect(hits.flatMap(({ matches }) => matches.map(({ word }) => word))).toContain('Helsinki')
  })

  test('a word that may be too many is refused', async () => {
    await expect(find('zy*end')).rejects.toThrow(/at most 64 words of the archive.*zy\*end/)
    expect((await find('zy*')).ids).toEqual(['many'])
  })
})

test.each([
  ['"granite Helsinki"~4', ['both']],
  ['"Helsinki granite"~4', ['both']],
  ['"granite Helsinki"~3', []],
  ['velvet -"granite Helsinki"~4', ['two']],
])('%s finds %j', async (query, ids) => expect((await find(query)).ids).toEqual(ids))

test.each([
  ['date:2018', ['two']],
  ['date:2016..2018', ['title', 'two']],
  ['date:[2018 TO 2016]', ['title', 'two']],
  ['after:21 avqust 2017', ['two']],
  ['تاریخ:۳۰ مرداد ۱۳۹۷', ['two']],
])('%s finds %j', async (query, ids) => expect((await find(query)).ids).toEqual(ids))

test.each([
  '1250000 ',
  '1.250.000 ',
  '1 250 000 ',
  '1\u202F250\u202F000 ',
  '1,250,000 ',
  '۱۲۵۰۰۰۰ ',
  '۱٬۲۵۰٬۰۰۰ ',
  '۱،۲۵۰،۰۰۰ ',
  '۱/۲۵۰/۰۰۰ ',
  '۱.۲۵۰.۰۰۰ ',
])('the number %s is found however it is written', async (query) =>
  expect((await find(query)).ids).toEqual(NUMBERS),
)

test.each(['S400 ', 'S-400 ', 'S 400 ', 's 400 '])(
  '%s is one, with or without a hyphen or space',
  async (query) => expect((await find(query)).ids).toEqual(['hyphen', 'joined', 'spaced']),
)

test.each(['اس-۳۰۰ ', 'اس ۳۰۰ ', 'اس۳۰۰ ', 'S-300 ', 'S300 ', 's 300 '])(
  '%s is one in both scripts',
  async (query) =>
    expect((await find(query)).ids).toEqual(['fa-hyphen', 'fa-joined', 'fa-spaced', 'latin-300']),
)

test.each(['b.m.t. ', 'B.M.T. ', 'bmt-nin ', 'BMT '])('%s finds the acronym', async (query) =>
  expect((await find(query)).ids).toEqual(['acronym', 'dotted']),
)

test.each([
  ['#BakıMetrosu ', ['tag', 'untagged']],
  ['Bakı metrosu ', ['tag', 'untagged']],
  ['name@example.az', ['mail']],
  ['@name ', ['mail']],
  ['https://example.az/xeber/1/', ['both']],
  ['example.az/xeber/1?fbclid=z', ['both']],
  ['url:www.example.az/xeber/1', ['both']],
  ['granite -url:example.az/xeber/1', ['one']],
  ['source:"روزنامهٔ «اطلاعات»"', ['source']],
])('%s finds %j', async (query, ids) => expect((await find(query)).ids).toEqual(ids))

describe('another keyboard', () => {
  test.each([
    ['jivhk', 'تهران', ['source']],
    ['ktj', 'نفت', ['source']],
    ['лкфтшеу', 'kranite', undefined],
    ['пкфтшеу', 'granite', ['both', 'one']],
    ['لقشدهفث', 'granite', ['both', 'one']],
  ])('%s is read as %s', async (typed, read, ids) => {
    const results = await find(typed, { names: 'on' })
    if (ids === undefined) return expect(results.otherLayout).toBeNull()
    expect(results.ids).toEqual(ids)
    expect(results).toMatchObject({ query: typed, otherLayout: { query: read, isTaken: true } })
  })

  test('it can be prevented, and words of the archive are never read so', async () => {
    expect((await find('пкфтшеу', { layout: 'off' })).otherLayout).toBeNull()
    expect((await find('granite')).otherLayout).toBeNull()
  })
})

test.each(['!!!', '😀', '""', '- -', '«»'])('%s asks for nothing, and finds nothing', async (query) =>
  expect(await find(query)).toMatchObject({ totalHits: 0, isNothing: true, hits: [] }),
)

test.each(['before:2018-02-31', '*?', '"a b"~99', 'url:http://['])(
  '%s is refused or nothing',
  async (query) => {
    const results = await find(query).catch((error: unknown) => error)
    expect(results instanceof RequestError || (results as { isNothing: boolean }).isNothing).toBe(true)
  },
)

test('a better spelling finds more, and stands in its place', async () => {
  expect((await find('grannite came')).didYouMean).toBe('granite came')
})
