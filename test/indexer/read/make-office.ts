/** Real spreadsheets, presentations, old Office files, RTF, books, subtitles and web archives, made by code. */

import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { zip } from './make.ts'

type Cell = string | number | Date
type Rows = readonly (readonly Cell[])[]
type Files = Record<string, string | Uint8Array>

const XLSX = createRequire(import.meta.url)('@e965/xlsx') as typeof import('@e965/xlsx')
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const letter = (column: number) => String.fromCharCode(65 + column)

/** Days since 1899-12-30, as Excel counts. */
const serial = (date: Date) => Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000)

function xlsxCell(cell: Cell, place: string): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (cell instanceof Date) return `<c r="${place}" s="1"><v>${serial(cell)}</v></c>`
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

/** An XLSX file written by hand, with one date format. */
export function xlsx(sheets: Record<string, Rows>, more: Files = {}, stated = ''): Uint8Array {
  const names = Object.keys(sheets)
  const each = (make: (name: string, number: number) => string) =>
    names.map((name, index) => make(name, index + 1)).join('')
  const sheetXml = (rows: Rows) =>
    `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${stated}<sheetData>${rows
      .map(
        (row, r) =>
          `<row r="${r + 1}">${row.map((cell, c) => xlsxCell(cell, `${letter(c)}${r + 1}`)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${kind}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships"><sheets>${each((name, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId99" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheets[name] ?? [])]),
    ),
    ...more,
  })
}

/** An old Excel file: BIFF8, or the one before. */
export function xls(sheets: Record<string, Rows>, bookType: 'biff8' | 'biff5' = 'biff8'): Uint8Array {
  const book = XLSX.utils.book_new()
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(
      book,
      XLSX.utils.aoa_to_sheet(
        rows.map((row) => [...row]),
        { UTC: true },
      ),
      name,
    )
  return Buffer.from(XLSX.write(book, { type: 'buffer', bookType }) as Uint8Array)
}

const ODF = ['office', 'text', 'table', 'draw', 'presentation', 'meta']
  .map(
    (name) =>
      `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`,
  )
  .join(' ')

/** An OpenDocument file of any kind. */
export function openDocument(kind: string, body: string, more: Files = {}): Uint8Array {
  return zip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
    'content.xml': `${XML}<office:document-content ${ODF} office:version="1.2"><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ...more,
  })
}

export function ods(sheets: Record<string, Rows>): Uint8Array {
  const cellXml = (cell: Cell) =>
    cell instanceof Date
      ? `<table:table-cell office:value-type="date" office:date-value="${cell.toISOString().slice(0, 10)}"><text:p>${cell.toISOString().slice(0, 10)}</text:p></table:table-cell>`
      : `<table:table-cell office:value-type="string"><text:p>${escaped(String(cell))}</text:p></table:table-cell>`
  const tables = Object.entries(sheets).map(
    ([name, rows]) =>
      `<table:table table:name="${escaped(name)}">${rows.map((row) => `<table:table-row>${row.map(cellXml).join('')}</table:table-row>`).join('')}</table:table>`,
  )
  return openDocument('spreadsheet', tables.join(''))
}

export function odp(slides: readonly string[][]): Uint8Array {
  const page = (lines: string[]) =>
    `<draw:page>${lines.map((line) => `<draw:frame><draw:text-box><text:p>${escaped(line)}</text:p></draw:text-box></draw:frame>`).join('')}</draw:page>`
  return openDocument('presentation', slides.map(page).join(''))
}

/** A presentation whose files are numbered against their order; notes of the first slide. */
export function pptx(slides: readonly string[][], notes = '', title = ''): Uint8Array {
  const a =
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
  const body = (lines: readonly string[]) =>
    `<p:cSld><p:spTree>${lines.map((line) => `<p:sp><p:txBody><a:p><a:r><a:t>${escaped(line.slice(0, 3))}</a:t></a:r><a:r><a:t>${escaped(line.slice(3))}</a:t></a:r></a:p></p:txBody></p:sp>`).join('')}<p:sp><p:txBody><a:p><a:fld type="slidenum"><a:t>77</a:t></a:fld></a:p></p:txBody></p:sp></p:spTree></p:cSld>`
  const last = slides.length
  const file = (index: number) => `slide${last - index}.xml`
  return zip({
    '[Content_Types].xml': `${XML}<Types/>`,
    'ppt/presentation.xml': `${XML}<p:presentation ${a} xmlns:r="${OFFICE}/relationships"><p:sldIdLst>${slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `${XML}<Relationships>${slides.map((_, i) => `<Relationship Id="rId${i + 1}" Target="slides/${file(i)}"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      slides.map((lines, i) => [`ppt/slides/${file(i)}`, `${XML}<p:sld ${a}>${body(lines)}</p:sld>`]),
    ),
    [`ppt/slides/_rels/${file(0)}.rels`]: `${XML}<Relationships><Relationship Id="rId1" Target="../notesSlides/notesSlide1.xml"/></Relationships>`,
    'ppt/notesSlides/notesSlide1.xml': `${XML}<p:notes ${a}>${body([notes])}</p:notes>`,
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`,
  })
}

/** An OLE compound file with some streams. */
export function ole(streams: Record<string, Uint8Array>): Buffer {
  const container = XLSX.CFB.utils.cfb_new()
  for (const [name, bytes] of Object.entries(streams))
    XLSX.CFB.utils.cfb_add(container, `/${name}`, Buffer.from(bytes))
  return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array)
}

/** A Word file of 97 to 2003 with one piece of text. Source: [MS-DOC] 2.5 and 2.8.35 */
export function doc(text: string): Buffer {
  const characters = Buffer.from(`${text.replaceAll('\n', '\r')}\r`, 'utf16le')
  const start = 0x800
  const word = Buffer.alloc(Math.max(8_192, start + characters.length))
  word.writeUInt16LE(0xa5ec, 0)
  word.writeUInt16LE(0xc1, 2)
  word.writeUInt16LE(0x0200, 0xa)
  word.writeUInt32LE(characters.length / 2, 0x4c)
  word.writeUInt32LE(21, 0x1a6)
  characters.copy(word, start)
  const table = Buffer.alloc(4_096)
  table.writeUInt8(2, 0)
  table.writeUInt32LE(16, 1)
  table.writeUInt32LE(characters.length / 2, 9)
  table.writeUInt32LE(start, 15)
  return ole({ WordDocument: word, '1Table': table })
}

/** RTF with its letters as `\u` numbers, as Word writes them. */
export function rtf(paragraphs: readonly string[], head = '', substitute = "\\'3f"): string {
  const encoded = (text: string) =>
    text
      .replace(/[\\{}]/g, '\\$&')
      .replace(/[^\x00-\x7F]/g, (sign) => `\\u${(sign.charCodeAt(0) << 16) >> 16}${substitute}`)
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil Times;}}{\\colortbl;\\red0;}${head}\n${paragraphs.map((text) => `\\pard ${encoded(text)}\\par\n`).join('')}}`
}

export function fb2(paragraphs: readonly string[], info = ''): string {
  return `${XML}<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink"><description><title-info>${info}</title-info></description><body><section>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</section></body><binary id="x.jpg" content-type="image/jpeg">/9j/4AAQ</binary></FictionBook>`
}

export function srt(lines: readonly string[]): string {
  return lines
    .map((line, index) => `${index + 1}\n00:00:0${index},000 --> 00:00:0${index + 1},000\n${line}\n`)
    .join('\n')
}

export type Capture = {
  url: string
  body: string | Uint8Array
  headers?: string
  type?: string
  status?: string
  date?: string
}

/** A web archive with a record for each capture; with `isPacked` each in a gzip stream of its own, as crawlers write. */
export function warc(captures: readonly Capture[], isPacked = false): Buffer {
  const records = captures.map(
    ({ url, body, headers = '', type = 'response', status = '200 OK', date = '2019-05-06T01:02:03Z' }) => {
      const http = Buffer.concat([
        Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: text/html\r\n${headers}\r\n`),
        Buffer.from(body as string),
      ])
      const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: ${date}\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`
      return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')])
    },
  )
  return Buffer.concat(isPacked ? records.map((record) => gzipSync(record)) : records)
}
