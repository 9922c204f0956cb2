import { expect, test } from 'vitest'
import { skippedAtSight } from '../../../indexer/read/skipped.ts'
import { SkippedError } from '../../../indexer/source-text.ts'
import { makeFile, readAll } from './make.ts'

const hex = (start: string) =>
  Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(200, '\x03\x91', 'latin1')])

test.each([
  ['a.png', hex('89504e470d0a1a0a'), 'picture', 'is a PNG image'],
  ['şəkil', hex('ffd8ffe0'), 'picture', 'is a JPEG image'],
  ['x.svg', '<?xml version="1.0"?><svg xmlns="x"/>', 'picture', 'is an SVG image'],
  ['x.jpg', 'salam', 'picture', 'is no picture that can be told, as its name says'],
  ['a.mp3', hex('49443304'), 'sound or video', 'is a sound file'],
  ['a.woff2', hex('774f4632'), 'font', 'is a font'],
  ['a.css', 'body { color: red }', 'program code', 'is program code, a style sheet or settings'],
  ['a.js.map', '{"version":3,"sources":["a"]}', 'program code', 'is program code, a style sheet or settings'],
  ['a.exe', hex('4d5a9000'), 'program', 'is a program'],
  ['a.db', Buffer.from(`SQLite format 3\0${'\0\x01'.repeat(200)}`), 'database', 'is a SQLite database'],
  [
    'a.plist',
    '<?xml version="1.0"?><plist/>',
    'XML',
    'is XML with the root element <plist>, which is not read',
  ],
  ['a.wpd2', hex('00010203'), '.wpd2 file', 'is not a text file'],
  ['noending', hex('00010203'), 'nameless file', 'is not a text file'],
  ['empty', '', 'empty file', 'is empty'],
  ['README.md', 'salam', 'README', 'says what the folder is'],
  ['Thumbs.db', hex('d0cf11e0a1b11ae1'), 'system file', 'was made by the system'],
  ['~$məktub.docx', 'x', 'working file', 'is a working file of a program'],
])('%s in a folder is passed over, with kind and reason', async (name, content, kind, reason) => {
  const skipped = await skippedAtSight({ path: await makeFile(name, content), folder: '/archive' })
  expect(skipped).toBeInstanceOf(SkippedError)
  expect([skipped?.kind, skipped?.message]).toEqual([kind, reason])
})

test.each([
  ['a.txt', 'GIF89a is a format'],
  ['noending', 'RIFF is a word'],
  ['index.html?id=5', '<!DOCTYPE html><html><body>x</body></html>'],
  ['page.js', '<html><body>Not found</body></html>'],
  ['scan.jpg', '%PDF-1.4\n'],
  ['old.rar', Buffer.from('526172211a0700', 'hex')],
])('%s is not', async (name, content) => {
  const path = await makeFile(name, content)
  expect(await skippedAtSight({ path, folder: '/archive' })).toBeUndefined()
})

test('a file that was named itself never is', async () => {
  const path = await makeFile('README.md', 'salam')
  expect(await skippedAtSight({ path, folder: undefined })).toBeUndefined()
  expect(await readAll(path)).toMatchObject([{ text: 'salam' }])
})
