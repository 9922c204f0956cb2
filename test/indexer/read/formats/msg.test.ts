import { expect, test } from 'vitest'
import { decompressedRtf } from '../../../../indexer/read/formats/compressed-rtf.ts'
import { ReadError } from '../../../../indexer/source-text.ts'
import { AZERBAIJANI, encode, makeFile, PERSIAN, readAll, readOne } from '../make.ts'
import {
  BODY,
  BYTES,
  HEADERS,
  HTML,
  LETTERS,
  msg,
  type Property,
  RTF,
  SENDER,
  SUBJECT,
  TEXT,
  unicode,
} from '../make-mail.ts'

const sent = unicode('From: a@b.az\r\nDate: Tue, 21 Aug 2018 01:30:00 +0430\r\n')

test.each([
  ['az', AZERBAIJANI],
  ['fa', PERSIAN],
  ['en', ['A new lighthouse', 'The lighthouse was opened.', 'It’s “bright”.']],
])('a message of Outlook in %s', async (_, [title = '', ...lines]) => {
  const text = lines.join('\r\n')
  const file = msg([
    [SUBJECT, TEXT, unicode(title)],
    [SENDER, TEXT, unicode('خبرگزاری آران')],
    [HEADERS, TEXT, sent],
    [BODY, TEXT, unicode(text)],
  ])
  const source = await readOne(await makeFile('məktub نامه.msg', file))
  expect(source).toEqual({
    path: source.path,
    record: undefined,
    text: lines.join('\n'),
    given: {
      title,
      date: '2018-08-21',
      source: 'خبرگزاری آران',
      author: 'خبرگزاری آران',
      origin: 'metadata',
    },
    notes: [],
  })
})

const CODE_PAGE = 0x3f_fd_00_03

test.each([
  ['windows-1256', 'گزارش كار بندر', 1256],
  ['windows-1256', 'گزارش كار بندر', 1252],
  ['windows-1251', 'Отчёт о работе порта', undefined],
  ['windows-1254', 'Danışıqlar açıqdır', 1254],
])('an old message in %s: %s, code page %s', async (encoding, text, page) => {
  const bytes = encode(text, encoding)
  const properties: Property[] = [
    [SUBJECT, LETTERS, bytes],
    [SENDER, LETTERS, bytes],
    [BODY, LETTERS, bytes],
  ]
  const file = msg(properties, page === undefined ? {} : { [CODE_PAGE]: page })
  expect(await readOne(await makeFile('a.msg', file))).toMatchObject({
    text,
    given: { title: text, source: text },
  })
})

test('the HTML of a message, where its plain text only says that there is one', async () => {
  const html = `<html><head><meta charset="utf-8"></head><body><p>${AZERBAIJANI[1]}</p><p>می&zwnj;شود</p></body></html>`
  const properties: Property[] = [
    [SUBJECT, TEXT, unicode('Ad')],
    [BODY, TEXT, unicode('HTML')],
    [HTML, BYTES, Buffer.from(html)],
  ]
  const { text } = await readOne(await makeFile('a.msg', msg(properties)))
  expect(text).toBe(`${AZERBAIJANI[1]}\n\nمی‌شود`)
})

const DICTIONARY =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'

/** Letters alone: what refers to earlier ones is in the example of the specification. @param text as RTF */
function compressed(text: string): Uint8Array {
  const pieces = [...text.matchAll(/.{1,8}/gs)].map(([piece]) => Buffer.from(`\0${piece}`, 'latin1'))
  const header = Buffer.alloc(16)
  header.writeUInt32LE(text.length, 4)
  header.write('LZFu', 8, 'latin1')
  return Buffer.concat([header, ...pieces])
}
const rtfLetters = (text: string) => text.replace(/[^\x00-\x7F]/g, (sign) => `\\u${sign.charCodeAt(0)}?`)

test.each([
  ['az', AZERBAIJANI],
  ['fa', PERSIAN],
])('a message whose body is Rich Text alone, in %s', async (_, lines) => {
  const rtf = compressed(`{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}${lines.map(rtfLetters).join('\\par ')}}`)
  const file = msg([
    [SUBJECT, TEXT, unicode('Ad')],
    [RTF, BYTES, rtf],
  ])
  expect((await readOne(await makeFile('a.msg', file))).text).toBe(lines.join('\n\n'))
})

/** Rich Text as Outlook packs it: what stood before, also in the dictionary that it begins with, is referred to. Source: MS-OXRTFCP 3.1. */
function packed(text: string): Uint8Array {
  const start = DICTIONARY.length
  const whole = DICTIONARY + text
  const pieces: Buffer[] = []
  for (let at = start; at < whole.length; ) {
    const group: Buffer[] = []
    let flags = 0
    for (let bit = 0; bit < 8 && at < whole.length; bit++) {
      let length = Math.min(17, whole.length - at)
      while (length > 1 && whole.lastIndexOf(whole.slice(at, at + length), at - length) < 0) length--
      const from = whole.lastIndexOf(whole.slice(at, at + length), at - length)
      const isNear = length > 1 && at - from < 4_000
      if (isNear) {
        flags |= 1 << bit
        const reference = Buffer.alloc(2)
        reference.writeUInt16BE(((from % 4_096) << 4) | (length - 2))
        group.push(reference)
      } else group.push(Buffer.from(whole.charAt(at), 'latin1'))
      at += isNear ? length : 1
    }
    pieces.push(Buffer.from([flags]), ...group)
  }
  const body = Buffer.concat(pieces)
  const header = Buffer.alloc(16)
  header.writeUInt32LE(body.length + 12, 0)
  header.writeUInt32LE(text.length, 4)
  header.write('LZFu', 8, 'latin1')
  return Buffer.concat([header, body])
}

/** 1 January 1601 to 1970, in milliseconds. */
const FILE_TIME = 11_644_473_600_000
const SUBMITTED = 0x00_39_00_40

test.each([
  ['az', AZERBAIJANI],
  ['fa', PERSIAN],
  ['en', ['A new lighthouse', 'The lighthouse was opened, and the harbour was opened.', 'It’s “bright”.']],
])(
  'a message as Outlook keeps it in %s: packed Rich Text, no headers, attachments',
  async (_, [title = '', ...lines]) => {
    const rtf = `{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl{\\f0\\fnil MS Sans Serif;}}\\pard\\plain\\f0\\fs20 ${lines.map(rtfLetters).join('\\par ')}\\par }`
    const bytes = packed(rtf)
    expect(bytes.length).toBeLessThan(rtf.length)
    expect(decompressedRtf(bytes)).toBe(rtf)
    const file = msg(
      [
        [SUBJECT, TEXT, unicode(title)],
        [SENDER, TEXT, unicode('خبرگزاری آران')],
        [RTF, BYTES, bytes],
      ],
      { [SUBMITTED]: BigInt(Date.UTC(2018, 7, 21, 10) + FILE_TIME) * 10_000n },
      { 'hesabat گزارش.pdf': Buffer.from('%PDF-1.4'), 'şəkil.jpg': Buffer.alloc(5_000) },
    )
    const source = await readOne(await makeFile('a.msg', file))
    expect(source).toMatchObject({
      text: lines.join('\n\n'),
      given: { title, date: '2018-08-21', source: 'خبرگزاری آران' },
      notes: ['2 attachments were not read: hesabat گزارش.pdf, şəkil.jpg'],
    })
  },
)

test('a body that was HTML and is kept as Rich Text comes once', async () => {
  const rtf =
    '{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 First \\{line\\}{\\*\\htmltag72 </p>}\\htmlrtf\\par}\\htmlrtf0 Second.}'
  const file = msg([
    [SUBJECT, TEXT, unicode('Ad')],
    [RTF, BYTES, compressed(rtf)],
  ])
  expect((await readOne(await makeFile('a.msg', file))).text).toBe('First {line}\n\nSecond.')
})

test('the examples of the specification, and what is damaged. Source: MS-OXRTFCP 4.1', () => {
  const plain =
    '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0'
  const crossing = '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0'
  const bytes = (hex: string) => Buffer.from(hex, 'hex')
  expect(decompressedRtf(bytes(plain))).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n')
  expect(decompressedRtf(bytes(crossing))).toBe('{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}')
  expect(decompressedRtf(bytes(plain).subarray(0, 30))).toBe('{\\rtf1\\ansi\\ansicpg1252')
  expect(decompressedRtf(bytes(plain).subarray(0, 12))).toBeUndefined()
  expect(decompressedRtf(Buffer.alloc(40))).toBeUndefined()
  const boast = Buffer.from(bytes(plain))
  boast.writeUInt32LE(0xffff_ffff, 4)
  expect(decompressedRtf(boast)).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n')
})

test('a message that is cut off or changed is an error or a document, and never more', async () => {
  const whole = msg([
    [SUBJECT, TEXT, unicode('Ad')],
    [BODY, TEXT, unicode('Mətn '.repeat(2_000))],
  ])
  for (let end = 600; end < whole.length; end += 1_499) {
    const [source] = await readAll(await makeFile('a.msg', whole.subarray(0, end)))
    expect(source instanceof ReadError || typeof source?.text === 'string').toBe(true)
  }
  for (let at = 0; at < whole.length; at += 397) {
    const changed = Uint8Array.from(whole, (byte, index) => (index === at ? byte ^ 0xff : byte))
    expect(await readAll(await makeFile('a.msg', changed))).toHaveLength(1)
  }
})

test('a message without subject and text is named', async () => {
  const [error] = await readAll(await makeFile('a.msg', msg([[SENDER, TEXT, unicode('Ad')]])))
  expect(error).toMatchObject({ message: 'has no text' })
})
