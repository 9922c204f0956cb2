/** PDFs that are made to be dear: each comes to a named outcome or its text, in bounded time and memory, and the next file is read. */

import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { startPdfReader } from '../../../../../indexer/read/formats/pdf/reader-thread.ts'
import { makeFile, plainPdf, readOne } from '../../make.ts'

const pdfs = startPdfReader()
afterAll(() => pdfs.close())

/** Far more than any of them takes, far less than what they ask for. */
const DEADLINE = 120_000

/** A PDF of these objects, the first of which is its catalog; streams are given with their dictionary. */
function pdf(objects: (string | [dictionary: string, stream: Buffer])[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')]
  const offsets: number[] = []
  const size = () => parts.reduce((sum, part) => sum + part.length, 0)
  for (const [at, object] of objects.entries()) {
    offsets.push(size())
    const [dictionary, stream] = typeof object === 'string' ? [object, undefined] : object
    parts.push(Buffer.from(`${at + 1} 0 obj`))
    if (stream === undefined) parts.push(Buffer.from(dictionary))
    else
      parts.push(
        Buffer.from(`<<${dictionary}/Length ${stream.length}>>stream\n`),
        stream,
        Buffer.from('\nendstream'),
      )
    parts.push(Buffer.from('endobj\n'))
  }
  const start = size()
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`,
    ),
  )
  return Buffer.concat(parts)
}

/** A stream that unpacks to so many MB of a letter, made of one piece again and again. */
function inflating(megabytes: number, letter = ' '): Buffer {
  const piece = deflateRawSync(Buffer.alloc(1_000_000, letter), { finishFlush: constants.Z_FULL_FLUSH })
  const end = deflateRawSync(Buffer.alloc(0))
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(megabytes).fill(piece), end])
}

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>'
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
const PAGE =
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>/XObject<</X 6 0 R>>>>/Contents 5 0 R>>'
const text = (words: string) => Buffer.from(`BT /F 12 Tf 72 700 Td (${words}) Tj ET`)
const pages = (kids: string, count: number | string) => `<</Type/Pages/Count ${count}/Kids[${kids}]>>`

const PAGES = 'has more than 50000 pages: it is damaged or a bomb; split it'
/** Of those that are given up, in milliseconds. Others have the time of any file: a thread takes seconds to start. */
const PAGE_TIME = 5_000
/** By time or by memory, whichever a machine comes to first. */
const GIVEN_UP = /^(?:takes longer than 5 s for a page|needs more than 512 MB of memory), and was given up/

test.each<[string, Buffer, string | RegExp]>([
  [
    'states two billion pages and has one',
    pdf([CATALOG, pages('4 0 R', 2_000_000_000), FONT, PAGE, ['', text('Salam')]]),
    /^Salam$|^has more than 50000 pages/,
  ],
  [
    'has one page a hundred thousand times',
    pdf([CATALOG, pages('4 0 R '.repeat(100_000), 100_000), FONT, PAGE, ['', text('Salam')]]),
    PAGES,
  ],
  [
    'has pages that are in themselves',
    pdf([CATALOG, pages('2 0 R 4 0 R', 2), FONT, PAGE, ['', text('Salam')]]),
    /^Salam$|^is /,
  ],
  [
    'unpacks its page to a gigabyte',
    pdf([CATALOG, pages('4 0 R', 1), FONT, PAGE, ['/Filter/FlateDecode', inflating(1_000)]]),
    GIVEN_UP,
  ],
  [
    'has its objects in a stream of a gigabyte',
    pdf([
      '<</Type/Catalog/Pages 9 0 R>>',
      ['/Type/ObjStm/N 1/First 10/Filter/FlateDecode', inflating(1_000, '0')],
    ]),
    /^is |^has no text|^needs |^takes /,
  ],
  [
    'shows a picture of ten thousand million dots beside its text',
    pdf([
      CATALOG,
      pages('4 0 R', 1),
      FONT,
      PAGE,
      ['', Buffer.concat([text('Salam'), Buffer.from(' /X Do')])],
      [
        '/Type/XObject/Subtype/Image/Width 100000/Height 100000/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode',
        inflating(100),
      ],
    ]),
    'Salam',
  ],
  [
    'draws a form that draws itself',
    pdf([
      CATALOG,
      pages('4 0 R', 1),
      FONT,
      PAGE,
      ['', Buffer.from('/X Do')],
      [
        '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>/XObject<</X 6 0 R>>>>',
        Buffer.concat([text('Salam'), Buffer.from(' /X Do /X Do')]),
      ],
    ]),
    /^Salam|^takes longer|^needs more/,
  ],
  [
    'writes twenty million letters on a page',
    pdf([
      CATALOG,
      pages('4 0 R', 1),
      FONT,
      PAGE,
      [
        '/Filter/FlateDecode',
        deflateSync(Buffer.from(`BT /F 12 Tf 72 700 Td ${`(${'a'.repeat(1_000)}) Tj `.repeat(20_000)} ET`)),
      ],
    ]),
    GIVEN_UP,
  ],
])(
  'a PDF that %s',
  async (_, bytes, outcome) => {
    const found = await pdfs.read(bytes, 'a.pdf', outcome === GIVEN_UP ? PAGE_TIME : undefined).then(
      ({ pages: texts }) => texts.join('\n').trim() || 'has no text',
      (error: Error) => error.message,
    )
    if (typeof outcome === 'string') expect(found).toBe(outcome)
    else expect(found).toMatch(outcome)
    expect((await readOne(await makeFile('b.pdf', plainPdf(['Sonra gelen'])))).text).toBe('Sonra gelen')
  },
  DEADLINE,
)
