import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ReadError } from '../../../../indexer/source-text.ts'
import {
  AZERBAIJANI,
  docx,
  encode,
  makeFile,
  outcomes,
  PERSIAN,
  plainPdf,
  readAll,
  wordParagraph,
  zip,
} from '../make.ts'

const persian = PERSIAN.join('\n\n')
const lines = '{"text":"bir"}\n{"text":"iki"}\n'

test.each([
  ['xəbər.txt.gz', persian, [persian]],
  ['خبر.jsonl.gz', lines, ['bir', 'iki']],
  ['a.csv.gz', 'text\nbir\niki\n', ['bir', 'iki']],
  ['a.pdf.gz', plainPdf(['Hello']), ['Hello']],
  ['a.gz', lines, ['bir', 'iki']],
  ['gz without its ending.txt', persian, [persian]],
])('%s', async (name, content, texts) => {
  expect(await outcomes(await makeFile(name, gzipSync(content)))).toEqual(texts)
})

test('two gzip streams in one file, as logs are joined', async () => {
  const joined = Buffer.concat([gzipSync('{"text":"bir"}\n'), gzipSync('{"text":"iki"}\n')])
  expect(await outcomes(await makeFile('a.jsonl.gz', joined))).toEqual(['bir', 'iki'])
})

test('members are read by their own readers, each in a place of its own', async () => {
  const path = await makeFile(
    'arxiv آرشیو.zip',
    zip({
      'qovluq/خبر.txt': encode(persian.replaceAll('ی', 'ي'), 'windows-1256'),
      'qovluq/söz.docx': docx(wordParagraph(AZERBAIJANI[0] ?? '')),
      'z.jsonl': lines,
      'inner.zip': zip({ 'daxili.txt': 'daxili' }),
      'b.html.gz': gzipSync('<html><body><p>gz</p></body></html>'),
      'a.xyz': 'unknown endings say nothing',
      'b.png': Buffer.from('89504e470d0a1a0a00000000', 'hex'),
      'README.txt': 'no',
      '.gizli/x.txt': 'no',
      '__MACOSX/x.txt': 'no',
    }),
  )
  const sources = await readAll(path)
  expect(
    sources.map((source) => [
      source.path.replace(path, ''),
      source.record,
      source instanceof ReadError ? `! ${source.message}` : source.text,
    ]),
  ).toEqual([
    ['!/.gizli/x.txt', undefined, '! is hidden'],
    ['!/README.txt', undefined, '! says what the folder is'],
    ['!/__MACOSX/x.txt', undefined, '! is hidden'],
    ['!/a.xyz', undefined, 'unknown endings say nothing'],
    ['!/b.html.gz', undefined, 'gz'],
    ['!/b.png', undefined, '! is a PNG image'],
    ['!/inner.zip!/daxili.txt', undefined, 'daxili'],
    ['!/qovluq/söz.docx', undefined, AZERBAIJANI[0]],
    ['!/qovluq/خبر.txt', undefined, persian.replaceAll('ی', 'ي')],
    ['!/z.jsonl', 1, 'bir'],
    ['!/z.jsonl', 2, 'iki'],
  ])
})

test('a bad member is named and the rest goes on', async () => {
  const path = await makeFile('a.zip', zip({ 'a.txt': 'bir', 'b.pdf': '%PDF-1.4 x', 'c.txt': 'üç' }))
  expect(await outcomes(path)).toEqual([
    'bir',
    '! is no PDF that can be read: it is damaged or cut off',
    'üç',
  ])
})

test('bytes in front of an archive, as a self-extracting one has', async () => {
  const bytes = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100), zip({ 'a.txt': 'bir' })])
  expect(await outcomes(await makeFile('a.zip', bytes))).toEqual(['bir'])
})

test('a comment at the end that looks like the end itself', async () => {
  const bytes = Buffer.from(zip({ 'a.txt': 'bir' }))
  const comment = Buffer.from('PK\x05\x06 comment')
  bytes.writeUInt16LE(comment.length, bytes.length - 2)
  expect(await outcomes(await makeFile('a.zip', Buffer.concat([bytes, comment])))).toEqual(['bir'])
})

test('a name in UTF-8 that the archive does not call so, as macOS writes it', async () => {
  const bytes = Buffer.from(zip({ 'ş.txt': 'bir' }))
  for (let at = bytes.indexOf('PK'); at >= 0; at = bytes.indexOf('PK', at + 1)) {
    const flags = bytes.readUInt32LE(at) === 0x02014b50 ? at + 8 : at + 6
    if (bytes.readUInt32LE(at) !== 0x06054b50) bytes.writeUInt16LE(bytes.readUInt16LE(flags) & ~0x800, flags)
  }
  const [source] = await readAll(await makeFile('a.zip', bytes))
  expect(source?.path.endsWith('a.zip!/ş.txt')).toBe(true)
})
