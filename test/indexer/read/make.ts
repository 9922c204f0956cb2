/** Real files of every format, made by code. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { onTestFinished } from 'vitest'
import { chunkDecoder } from '../../../indexer/read/bytes/decoders.ts'
import { read } from '../../../indexer/read/read.ts'
import { ReadError, type SourceText } from '../../../indexer/source-text.ts'

export const PERSIAN = [
  'رئیس جمهور وارد باکو شد',
  'خبرگزاری آران: رئیس جمهور ایران روز دوشنبه وارد باکو شد و با مقامات این کشور دیدار می‌کند.',
  'این سفر به دعوت رسمی انجام شده است و دو روز ادامه خواهد داشت؛ «مذاکرات» مهم است.',
]
export const AZERBAIJANI = [
  'Prezident Şuşada olub',
  'Azərbaycan Prezidenti İlham Əliyev bu gün Şuşa şəhərində görüş keçirib, qonaqlara çıxış edib.',
  'Görüşdə ölkənin gələcək planları, ığdırlı köçkünlərin qayıdışı və “Böyük Qayıdış” müzakirə olunub.',
]

/** A folder for a test file's files, gone when the tests are through. */
export async function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'axtar-oxu-خواندن-'))
}

/** A file with this content, gone when the test is through. */
export async function makeFile(name: string, content: string | Uint8Array): Promise<string> {
  const folder = await makeFolder()
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** Everything a file gives. */
export async function readAll(path: string): Promise<(SourceText | ReadError)[]> {
  const all: (SourceText | ReadError)[] = []
  for await (const source of read(path)) all.push(source)
  return all
}

/** The one document of a file. */
export async function readOne(path: string): Promise<SourceText> {
  const [source, ...rest] = await readAll(path)
  if (source === undefined || rest.length > 0)
    throw new Error(`expected one document, got ${rest.length + 1}`)
  if (source instanceof ReadError) throw source
  return source
}

/** What came of a file, short: the texts of its documents, and the reasons of its failures as `! reason`. */
export async function outcomes(path: string): Promise<string[]> {
  return (await readAll(path)).map((source) =>
    source instanceof ReadError ? `! ${source.message}` : source.text,
  )
}

/** Text in an encoding of one byte a character. */
export function encode(text: string, encoding: string): Uint8Array {
  const bytes = new Map<string, number>()
  for (let byte = 255; byte >= 0; byte--) bytes.set(chunkDecoder(encoding)(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text, (letter) => {
    const byte = bytes.get(letter)
    if (byte === undefined) throw new Error(`${letter} is not in ${encoding}`)
    return byte
  })
}

export function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return order === 'be' ? bytes.swap16() : bytes
}

type Files = Record<string, string | Uint8Array>

export function zip(files: Files): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync(Object.fromEntries(entries) as Zippable)
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const CORE =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

export function docx(body: string, properties = '', more: Files = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': `${XML}<Types/>`,
    'word/document.xml': `${XML}<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': `${XML}<cp:coreProperties ${CORE}>${properties}</cp:coreProperties>`,
    ...more,
  })
}

/** A paragraph as Word writes it: cut into runs at any place. */
export function wordParagraph(text: string): string {
  const half = Math.floor(text.length / 2)
  const run = (part: string) => `<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">${part}</w:t></w:r>`
  return `<w:p><w:pPr><w:bidi/></w:pPr>${run(text.slice(0, half))}${run(text.slice(half))}</w:p>`
}

const OPEN_DOCUMENT = ['office', 'text', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

export function odt(body: string, properties = '', more: Files = {}): Uint8Array {
  const names = `${OPEN_DOCUMENT} xmlns:dc="http://purl.org/dc/elements/1.1/"`
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${XML}<office:document-content ${names}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `${XML}<office:document-meta ${names}><office:meta>${properties}</office:meta></office:document-meta>`,
    ...more,
  })
}

export function epub(chapters: string[], metadata = '', more: Files = {}): Uint8Array {
  const files = chapters.map((body, index): [string, string] => [
    `OEBPS/text/fəsil ${index + 1}.xhtml`,
    `${XML}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`,
  ])
  const items = chapters.map(
    (_, i) => `<item id="c${i}" href="text/${encodeURIComponent(`fəsil ${i + 1}`)}.xhtml"/>`,
  )
  const spine = chapters.map((_, i) => `<itemref idref="c${i}"/>`)
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `${XML}<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>`,
    'OEBPS/content.opf': `${XML}<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(files),
    ...more,
  })
}

/** A PDF written by hand, with one line of ASCII text a page, or none. @param info what it states of itself: `/Title(A)` */
export function plainPdf(lines: (string | undefined)[], trailer = '', info = ''): string {
  const kids = lines.map((_, index) => `${index * 2 + 4} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${lines.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  for (const line of lines) {
    const content = line === undefined ? '' : `BT /F 12 Tf 72 700 Td (${line}) Tj ET`
    const number = objects.length + 1
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${number + 1} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    )
  }
  objects.push(`<<${info}>>`)
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = pdf.length
    pdf += `${index + 1} 0 obj${object}endobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  return `${pdf}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R/Info ${objects.length} 0 R${trailer}>>\nstartxref\n${pdf.length}\n%%EOF`
}
