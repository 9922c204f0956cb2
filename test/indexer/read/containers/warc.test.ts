import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { build } from '../../../../indexer/build/build.ts'
import { CUT_OFF, ReadError, SkippedError, type SourceText } from '../../../../indexer/source-text.ts'
import { AZERBAIJANI, makeFile, PERSIAN, plainPdf, readAll } from '../make.ts'
import { type Capture, warc } from '../make-office.ts'

const page = (title: string, text: string, lang: string) =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head><body><article><p>${text}</p></article></body></html>`
const [azTitle = '', az = ''] = AZERBAIJANI
const [faTitle = '', fa = ''] = PERSIAN
const english = 'Ships waited outside the port of Baku for two days because of the wind.'

const CAPTURES: Capture[] = [
  { url: 'https://a.az/', body: '', type: 'warcinfo' },
  { url: 'https://a.az/xeber?id=1', body: page(azTitle, az, 'az') },
  { url: 'https://a.az/xeber?id=1', body: '', type: 'request' },
  {
    url: 'https://a.ir/2',
    body: gzipSync(page(faTitle, fa, 'fa')),
    headers: 'Content-Encoding: gzip\r\n',
    date: '2020-02-03T00:00:00Z',
  },
  {
    url: 'https://a.az/3.html',
    body: brotliCompressSync(page('Port', english, 'en')),
    headers: 'Content-Encoding: br\r\n',
  },
  { url: 'https://a.az/4.pdf', body: plainPdf(['Hello']) },
  { url: 'https://a.az/gone', body: 'no', status: '404 Not Found' },
  { url: 'https://a.az/style.css', body: 'body { color: red }' },
  { url: 'https://a.az/x.png', body: Buffer.from('89504e470d0a1a0a00000000', 'hex') },
  { url: 'dns:a.az', body: 'a.az', type: 'resource' },
]

const short = (source: SourceText | ReadError) =>
  source instanceof ReadError
    ? `${source instanceof SkippedError ? source.kind : '!'}: ${source.message}`
    : [source.record, source.text, source.given.url, source.given.captured]

test.each([
  ['sayt.warc', warc(CAPTURES)],
  ['sayt.warc.gz', warc(CAPTURES, true)],
  ['noending', warc(CAPTURES)],
])('%s: one document a page, with its address and the day of its capture', async (name, bytes) => {
  const path = await makeFile(name, bytes)
  const sources = await readAll(path)
  expect(sources.map(short)).toEqual([
    [1, az, 'https://a.az/xeber?id=1', '2019-05-06'],
    [2, fa, 'https://a.ir/2', '2020-02-03'],
    [3, english, 'https://a.az/3.html', '2019-05-06'],
    [4, 'Hello', 'https://a.az/4.pdf', '2019-05-06'],
    'capture: is no page, but an answer with the status 404',
    'program code: is program code, a style sheet or settings',
    'picture: is a PNG image',
    'capture: is no page of the web',
  ])
  expect(sources[0]).toMatchObject({ path, given: { title: azTitle } })
})

test('the day of the capture is the date where the page says none', async () => {
  const bytes = warc([
    { url: 'https://a.az/1', body: page('Port', english, 'en') },
    {
      url: 'https://a.az/2',
      body: page('Port', `Published: 3 March 2015\n\n${english}`, 'en').replace('\n\n', '</p><p>'),
    },
  ])
  const documents = (await readAll(await makeFile('a.warc', bytes))).map(
    (source) => build(source as SourceText, {}).document,
  )
  expect(documents.map(({ date, dateOrigin }) => [date, dateOrigin])).toEqual([
    ['2019-05-06', 'metadata'],
    ['2015-03-03', 'dateline'],
  ])
})

test('a web archive that ends within a record is read up to there', async () => {
  const request = { url: 'https://a.az/1', body: 'x'.repeat(400), type: 'request' }
  const gone = { url: 'https://a.az/gone', body: 'no'.repeat(200), status: '404 Not Found' }
  const first = { url: 'https://a.az/1', body: page(azTitle, az, 'az') }
  for (const last of [request, gone]) {
    const content = warc([first, last])
    const file = await makeFile('cut.warc', content.subarray(0, content.length - 100))
    const [found] = await readAll(file)
    expect(found).toMatchObject({ text: expect.stringContaining(az.slice(0, 20)) })
  }
})

test('a web archive that ends within a page gives its beginning, and says so', async () => {
  const text = `${az} `.repeat(20)
  const whole = warc([
    { url: 'https://a.az/1', body: page(azTitle, az, 'az') },
    { url: 'https://a.az/2', body: `${azTitle}\n\n${text}`, headers: 'Content-Type: text/plain\r\n' },
  ])
  const read = async (bytes: Buffer) =>
    (await readAll(await makeFile('yarımçıq.warc', bytes))).map((source) =>
      source instanceof ReadError ? source.message : source.notes,
    )
  const [first, second] = await read(whole)
  expect(await read(whole.subarray(0, -300))).toEqual([first, [...(second ?? []), CUT_OFF]])
})
