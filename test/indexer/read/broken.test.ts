/** What is broken, hostile or not what it says: each leads to a named outcome, and what is good in it is kept. */

import { execFileSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReadError } from '../../../indexer/source-text.ts'
import { BROKEN, mail } from './broken-files.ts'
import {
  AZERBAIJANI,
  docx,
  epub,
  makeFile,
  odt,
  outcomes,
  PERSIAN,
  plainPdf,
  readAll,
  wordParagraph,
  zip,
} from './make.ts'
import { doc, fb2, odp, ods, pptx, rtf, srt, warc, xls, xlsx } from './make-office.ts'

const text = AZERBAIJANI.join('\n\n')

const NAMED = BROKEN.map(([name, content, outcome, note]) => [note, name, content, outcome] as const)

test.each(NAMED)('%s (%s)', async (note, name, content, outcome) => {
  const all = await outcomes(await makeFile(name, content))
  const expected = [outcome].flat()
  expect(all, note).toHaveLength(expected.length)
  for (const [index, one] of expected.entries()) {
    if (typeof one === 'string' && expected.length === 1) expect(all[index], note).toBe(one)
    else if (typeof one === 'string') expect(all[index], note).toContain(one)
    else expect(all[index], note).toMatch(one)
  }
})

/** A file that is written piece by piece: more than a test should hold. */
async function makeLargeFile(name: string, start: string, size: number, end: string): Promise<string> {
  const path = await makeFile(name, '')
  const file = createWriteStream(path)
  const chunk = Buffer.alloc(1_000_000, 'a')
  file.write(start)
  for (let written = 0; written < size; written += chunk.length)
    if (!file.write(chunk)) await new Promise<void>((resolve) => file.once('drain', resolve))
  await new Promise<void>((resolve) => file.end(end, () => resolve()))
  return path
}

test.each([
  ['a.jsonl', '{"text":"bir"}\n{"text":"', '"}\n{"text":"üç"}\n', ['bir', '! is longer than 64 MB', 'üç']],
  [
    'a.csv',
    'text,title\nbir,1\n"',
    '",2\n',
    ['bir', '! is longer than 64 MB (a quote that is not closed?); nothing after it was read'],
  ],
  [
    'a.mbox',
    `From a@b.az Tue Aug 21 10:00:00 2018\n${mail('\nbir\n\n')}From a@b.az Tue Aug 21 10:00:00 2018\n${mail('\n')}`,
    `\n\nFrom a@b.az Tue Aug 21 10:00:00 2018\n${mail('\nüç')}`,
    ['bir', '! is longer than 64 MB', 'üç'],
  ],
  ['a.txt', 'bir ', 'üç', ['! is larger than 64 MB: give it as JSON lines, a record for each document']],
  ['a.pdf', '%PDF-1.7\n', '', ['! is larger than 64 MB: split it']],
])('%s with a line of more than twice 64 MB', async (name, start, end, expected) => {
  expect(await outcomes(await makeLargeFile(name, start, 140_000_000, end))).toEqual(expected)
})

test('what is no file', async () => {
  const folder = dirname(await makeFile('x', ''))
  await mkdir(`${folder}/a.txt`)
  await symlink(`${folder}/nowhere`, `${folder}/b.txt`)
  await symlink(`${folder}/c.txt`, `${folder}/c.txt`)
  execFileSync('mkfifo', [`${folder}/d.txt`])
  const all = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => outcomes(`${folder}/${name}.txt`)))
  expect(all.flat()).toEqual([
    '! is a folder',
    '! does not exist',
    '! is a link that leads to itself',
    '! is not a regular file',
    '! does not exist',
  ])
})

const WHOLE: [name: string, content: Uint8Array][] = [
  ['a.txt', Buffer.from(PERSIAN.join('\n'))],
  [
    'a.html',
    Buffer.from(`<html><head><title>x</title></head><body><p>${PERSIAN.join('</p><p>')}</p></body></html>`),
  ],
  [
    'a.rss',
    Buffer.from(
      `<rss version="2.0"><channel><item><title>x</title><description>${text}</description></item></channel></rss>`,
    ),
  ],
  ['a.docx', docx(wordParagraph('Salam'))],
  ['a.odt', odt(`<text:p>${text}</text:p>`)],
  ['a.epub', epub([`<p>${text}</p>`])],
  ['a.pdf', Buffer.from(plainPdf(['Salam', 'dunya']))],
  ['a.zip', zip({ 'a.txt': text, 'b.csv': 'text\nx\n' })],
  ['a.jsonl.gz', gzipSync('{"text":"bir"}\n{"text":"iki"}\n')],
  ['a.xlsx', xlsx({ a: [['Salam', 5]] })],
  ['a.xls', xls({ a: [['Salam', 5]] })],
  ['a.ods', ods({ a: [['Salam', 5]] })],
  ['a.pptx', pptx([['Salam']])],
  ['a.odp', odp([['Salam']])],
  ['a.doc', doc(text)],
  ['a.rtf', Buffer.from(rtf(AZERBAIJANI))],
  ['a.fb2', Buffer.from(fb2(AZERBAIJANI))],
  ['a.srt', Buffer.from(srt(AZERBAIJANI))],
  ['a.warc', warc([{ url: 'https://a.az/', body: `<html><body><p>${text}</p></body></html>` }])],
  ['a.eml', Buffer.from(mail(`Subject: x\r\n\r\n${text}`))],
  [
    'a.mhtml',
    Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>${text}</p>\r\n--x--\r\n`,
    ),
  ],
  ['a.csv', Buffer.from('text,title\n"bir, iki",x\nüç,y\n')],
]

/** A reader in a thread of its own is started for each of them: on a busy machine that takes long, in milliseconds. */
const SLOW = 300_000

test.each(WHOLE)(
  '%s, cut off or changed anywhere, leads to an outcome in one line',
  async (name, content) => {
    const change = fc.record({ cut: fc.nat(content.length), at: fc.nat(content.length), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(change, async ({ cut, at, byte }) => {
        const bytes = Buffer.from(cut % 2 === 0 ? content.slice(0, cut) : content)
        if (at < bytes.length) bytes[at] = byte
        const all = await readAll(await makeFile(name, bytes))
        expect(all.length).toBeGreaterThan(0)
        for (const source of all) {
          if (source instanceof ReadError) expect(source.message).toMatch(/^(?:is|has|takes|unpacks) [^\n]+$/)
          else expect(source.text + (source.given.title ?? '')).not.toBe('')
        }
      }),
      { numRuns: 25 },
    )
  },
  SLOW,
)
