/** Records as other programs export them, and tables as people keep them. */

import { expect, test } from 'vitest'
import { ReadError } from '../../../indexer/source-text.ts'
import { makeFile, readAll } from './make.ts'
import { xlsx } from './make-office.ts'

const AZ = 'Dünən Bakıda görüş oldu.'
const FA = 'دیروز در باکو نشستی برگزار شد.'
const EN = 'Yesterday a meeting took place.'

async function recordsOf(name: string, content: string | Uint8Array) {
  return (await readAll(await makeFile(name, content))).map((source) =>
    source instanceof ReadError ? source.message : { text: source.text, ...source.given },
  )
}

test.each([
  [
    'MongoDB',
    { _id: { $oid: '64b000000000000000000001' }, text: AZ, date: { $date: '2023-07-30T10:00:00Z' } },
    { id: '64b000000000000000000001', text: AZ, date: '2023-07-30T10:00:00Z' },
  ],
  [
    'MongoDB, as it was written before',
    {
      _id: { $numberLong: '9007199254740993' },
      body: FA,
      date: { $date: { $numberLong: '-1690711200000' } },
    },
    { id: '9007199254740993', text: FA, date: '1916-06-04T14:00:00.000Z' },
  ],
  [
    'WordPress',
    {
      id: 6,
      title: { rendered: 'Ships &amp; ports' },
      content: { rendered: `<p>${EN}</p>\n<p>It was <b>long</b>.</p>` },
      link: 'https://a.az/5',
    },
    { id: '6', title: 'Ships & ports', text: `${EN}\n\nIt was long.`, url: 'https://a.az/5' },
  ],
  [
    'Twitter',
    { id: 5, id_str: '1030102030405060721', full_text: AZ, created_at: 'Wed Oct 10 20:19:24 +0000 2018' },
    { id: '5', text: AZ, date: 'Wed Oct 10 20:19:24 +0000 2018' },
  ],
  [
    'Elasticsearch',
    { _index: 'news', _id: 'x12', _source: { headline: 'Ad', content: FA, published_at: '2023-07-30' } },
    { id: 'x12', title: 'Ad', text: FA, date: '2023-07-30' },
  ],
  [
    'an API of news',
    {
      source: { id: null, name: 'APA' },
      title: 'Ad',
      description: 'Qısaca',
      content: AZ,
      publishedAt: '2023-07-30',
    },
    { source: 'APA', title: 'Ad', text: AZ, date: '2023-07-30' },
  ],
  ['Persian names', { شناسه: 'a7', عنوان: 'هفت', متن: FA }, { id: 'a7', title: 'هفت', text: FA }],
  [
    'Azerbaijani names',
    { Başlıq: 'Ad', Mətn: AZ, Tarix: '30.07.2023', Mənbə: 'APA' },
    { title: 'Ad', text: AZ, date: '30.07.2023', source: 'APA' },
  ],
  ['paragraphs', { content: [EN, 'It was long.'] }, { text: `${EN}\n\nIt was long.` }],
  [
    'a scraper',
    { title: ['Ad'], text: [AZ], url: ['https://a.az/1'] },
    { title: 'Ad', text: AZ, url: 'https://a.az/1' },
  ],
  ['lines with markup', { text: `${FA}\n<b>می&zwnj;شود</b>` }, { text: `${FA}\nمی‌شود` }],
  ['signs of a page', { text: 'a &lt; b &amp; c < d&nbsp;&mdash; e' }, { text: 'a < b & c < d — e' }],
  ['only a summary', { title: 'Ad', summary: AZ }, { title: 'Ad', text: AZ }],
  ['our names win', { body: 'x', text: AZ, headline: 'y', title: 'Ad' }, { title: 'Ad', text: AZ }],
  [
    'YouTube',
    {
      id: 'abc',
      snippet: {
        publishedAt: '2024-05-01T10:00:00Z',
        title: 'Ad',
        description: AZ,
        channelTitle: 'Xəbər TV',
      },
    },
    { id: 'abc', title: 'Ad', text: AZ, date: '2024-05-01T10:00:00Z', source: 'Xəbər TV' },
  ],
  [
    'Facebook, whose letters are bytes',
    {
      timestamp: 1700000000,
      data: [{ update_timestamp: 1700000005 }, { post: Buffer.from(AZ).toString('latin1') }],
      title: 'Azad updated his status.',
    },
    { text: AZ, date: '1700000000' },
  ],
  [
    'one with its facts beside its text',
    { title: 'Ad', content: { text: FA, lang: 'fa' } },
    { title: 'Ad', text: FA, language: 'fa' },
  ],
])('a record of %s', async (_, record, expected) => {
  expect(await recordsOf('a.jsonl', `${JSON.stringify(record)}\n`)).toEqual([expected])
  expect(await recordsOf('a.json', JSON.stringify([record], null, 1))).toEqual([expected])
})

test.each([
  ['an object around a list', { status: 'ok', articles: [{ content: AZ }, { content: FA }] }, [AZ, FA]],
  ['an answer of Elasticsearch', { hits: { hits: [{ _source: { text: AZ } }] } }, [AZ]],
  ['an object by ids', { a1: { text: AZ }, a2: { text: FA } }, [AZ, FA]],
  ['an answer of Solr', { responseHeader: { status: 0 }, response: { docs: [{ text: FA }] } }, [FA]],
  [
    'an export of Telegram',
    { name: 'Kanal', messages: [{ text: AZ }, { text: ['Bax: ', { type: 'link', text: 'a.az' }, '.'] }] },
    [AZ, 'Bax: a.az.'],
  ],
])('the records of %s', async (_, value, expected) => {
  const records = await recordsOf('a.json', JSON.stringify(value))
  expect(records.map((record) => (typeof record === 'string' ? record : record.text))).toEqual(expected)
})

test('posts of an archive of X', async () => {
  const post = {
    tweet: {
      id_str: '1790000000000000001',
      created_at: 'Wed May 15 08:00:00 +0000 2024',
      full_text: `${AZ} &amp;`,
      lang: 'tr',
    },
  }
  const told = {
    id: '1790000000000000001',
    text: `${AZ} &`,
    date: 'Wed May 15 08:00:00 +0000 2024',
    url: 'https://x.com/i/status/1790000000000000001',
  }
  expect(
    await recordsOf('tweets.js', `window.YTD.tweets.part0 = ${JSON.stringify([post, post], null, 2)}`),
  ).toEqual([told, told])
  expect(
    await recordsOf('like.js', `window.YTD.like.part0 = ${JSON.stringify([{ like: { fullText: AZ } }])}`),
  ).toEqual([expect.stringMatching(/program code/)])
})

test('what an author says of himself is not the text of a record', async () => {
  const record = { headline: 'Ad', author: { name: 'Nigar', description: EN } }
  expect(await recordsOf('a.jsonl', `${JSON.stringify(record)}\n`)).toEqual(['has no `text`'])
})

test('an object that holds no records is one that is wrong', async () => {
  expect(await recordsOf('a.json', '{"name": "x", "items": [{"size": 5}, {"size": 6}]}')).toEqual([
    'has no `text`',
  ])
})

// Were each looked for to the end of the text, it would take longer than a test may.
test('many elements that are never closed cost no more than their length', async () => {
  expect(await recordsOf('a.json', JSON.stringify({ text: '<p>'.repeat(200_000) }))).toHaveLength(1)
})

test.each([
  `Xəbərlərin siyahısı;;;\n;;;\nBaşlıq;Mətn;Tarix;Mənbə\nAd;${AZ};30.07.2023;APA\n`,
  `Xəbərlərin siyahısı 2019\r\n\r\nBaşlıq;Mətn;Tarix;Mənbə\r\nAd;${AZ};30.07.2023;APA\r\n`,
  `sep=,\nXəbərlər, 2019\ntitle,text,date,source\nAd,"${AZ}",30.07.2023,APA\n`,
  `"Export, 2019-01-01","",""\n"title","text","date","source"\n"Ad","${AZ}","30.07.2023","APA"\n`,
])('a caption above the names of the columns, in CSV %#', async (csv) => {
  expect(await recordsOf('a.csv', csv)).toEqual([
    { title: 'Ad', text: AZ, date: '30.07.2023', source: 'APA' },
  ])
})

test('a small table above the names of the columns is a caption', async () => {
  const rows = [
    ['Title', 'Report'],
    ['Date', '2023'],
    ['Başlıq', 'Mətn', 'Tarix'],
    ['Ad', AZ, '30.07.2023'],
  ]
  expect(await recordsOf('a.xlsx', xlsx({ a: rows }))).toEqual([
    { title: 'Ad', text: AZ, date: '30.07.2023' },
  ])
})

test('numbers of rows are no ids: those of another table begin at 1 as well', async () => {
  const table = (name: string) => [
    [name, 'Mətn'],
    [1, AZ],
    [2, FA],
  ]
  for (const name of ['№', 'No', 'Nömrə', 'ردیف', 'شماره'])
    expect(await recordsOf('a.xlsx', xlsx({ a: table(name) }))).toEqual([{ text: AZ }, { text: FA }])
  expect(await recordsOf('a.csv', `№;Mətn\n1;${AZ}\n`)).toEqual([{ text: AZ }])
})

test('an export of WordPress: empty lines part its paragraphs where no element does', async () => {
  const item = (body: string) =>
    `<item><title>Ad</title><content:encoded><![CDATA[${body}]]></content:encoded></item>`
  const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>S</title>${item(`${AZ}\n\n<b>${FA}</b>\n${EN}`)}${item(`<p>${AZ}</p>\n\n<p>${EN}\n${EN}</p>`)}</channel></rss>`
  const records = await recordsOf('a.xml', feed)
  expect(records.map((record) => (typeof record === 'string' ? record : record.text))).toEqual([
    `${AZ}\n\n${FA}\n${EN}`,
    `${AZ}\n\n${EN} ${EN}`,
  ])
})
