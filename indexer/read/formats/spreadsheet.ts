import { ReadError, type SourceText } from '../../source-text.ts'
import { type Input, readWhole } from '../bytes/input.ts'
import { MAX_SPREADSHEET, megabytes } from '../bytes/limits.ts'
import { LibraryError, startReaderThread } from '../bytes/reader-thread.ts'
import type { Zip } from '../bytes/zip.ts'
import { unzip } from '../containers/unpack.ts'
import { propertyFacts } from './office.ts'
import { type Sheet, sheetTexts } from './sheet-records.ts'
import { statedDate } from './stated-date.ts'

type Workbook = {
  sheets: Sheet[]
  properties: { Title?: string; Author?: string; CreatedDate?: string; Language?: string }
}

/**
 * The cells of a workbook as they are seen, but dates in ISO: how Excel shows them depends on the country. Only cells that are there are
 * looked at, since the stated size of a sheet may be a million rows.
 */
const PROGRAM = `(XLSX) => (bytes) => {
  const book = XLSX.read(bytes, { type: 'buffer', dense: true, cellDates: true, UTC: true, cellHTML: false, cellFormula: false, bookVBA: false })
  const two = (date) => date.toISOString()
  const textOf = (cell) => {
    if (cell.t === 'z' || cell.t === 'e' || cell.v == null) return ''
    if (cell.t === 'd') return two(cell.v).replace(/T00:00:00.*$/, '').replace(/:\\d\\d\\.\\d+Z$/, '').replace('T', ' ')
    // A long number is shown in powers of ten, which is no id.
    if (cell.t === 'n' && Number.isInteger(cell.v) && /E\\+/i.test(cell.w ?? '')) return String(cell.v)
    return String(cell.t === 's' ? cell.v : (cell.w ?? cell.v))
  }
  const sheets = book.SheetNames.map((name) => {
    const rows = []
    for (const row of book.Sheets[name]?.['!data'] ?? []) {
      const cells = []
      row?.forEach((cell, column) => { if (cell) cells[column] = textOf(cell) })
      rows.push(Array.from(cells, (cell) => cell ?? ''))
    }
    return { name, rows }
  })
  const { Title, Author, CreatedDate, Language } = book.Props ?? {}
  const created = CreatedDate instanceof Date && !Number.isNaN(CreatedDate.getTime()) ? CreatedDate.toISOString() : undefined
  return { sheets, properties: { Title, Author, CreatedDate: created, Language } }
}`

const readWorkbook = startReaderThread<Workbook>('@e965/xlsx', PROGRAM)

/**
 * Read a spreadsheet of Excel, new or old: each row a record where a row of names stands above, otherwise each sheet
 * a document.
 */
export async function* readSpreadsheet(input: Input): AsyncGenerator<SourceText | ReadError> {
  const { path } = input
  if (input.zip !== undefined) await checkSize(input.zip, input)
  const { sheets, properties } = await readWorkbook(await readWhole(input, 'save it as CSV'), path).catch(
    (error: unknown) => {
      throw error instanceof LibraryError ? asReadError(error, path) : error
    },
  )
  const facts = propertyFacts({
    title: properties.Title?.trim() || undefined,
    author: properties.Author?.trim() || undefined,
    created: statedDate(properties.CreatedDate),
    language: properties.Language?.trim() || undefined,
  })
  yield* sheetTexts(sheets, facts, path)
}

/** The library unpacks by itself and without limits, so what it will unpack is measured first. @throws ReadError */
async function checkSize(zip: Zip, { path }: Input): Promise<void> {
  const spent = { members: 0, bytes: 0 }
  for (const member of zip.members.values())
    for await (const _ of unzip(zip, member, path, spent))
      if (spent.bytes > MAX_SPREADSHEET)
        throw new ReadError(
          path,
          undefined,
          `unpacks to more than ${megabytes(MAX_SPREADSHEET)}: save it as CSV`,
        )
}

function asReadError({ message }: LibraryError, path: string): ReadError {
  if (/password|encrypt/i.test(message)) return new ReadError(path, undefined, 'is encrypted')
  const reason = message.replace(/\s+/g, ' ').slice(0, 100)
  return new ReadError(path, undefined, `is a damaged spreadsheet (${reason})`)
}
