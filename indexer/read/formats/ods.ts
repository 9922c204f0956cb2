import { ReadError, type SourceText } from '../../source-text.ts'
import type { Input } from '../bytes/input.ts'
import { MAX_WHOLE, megabytes } from '../bytes/limits.ts'
import { zipOf } from '../containers/zip-directory.ts'
import { parseMarkup } from './markup.ts'
import { openDocumentFacts, readPart } from './office.ts'
import { type Sheet, sheetTexts } from './sheet-records.ts'

/** A cell or row that is said to stand there so many times does so to fill the sheet, in a form or with a colour. */
const MAX_REPEATS = 1_000

/**
 * Read an OpenDocument spreadsheet, as those of Excel are read. By the markup itself: the library for Excel files takes a file without
 * styles for damaged. Source: OpenDocument 1.3 part 3, chapter 9.
 */
export async function* readOds(input: Input): AsyncGenerator<SourceText | ReadError> {
  const zip = await zipOf(input)
  const sheets = sheetsOf((await readPart(zip, 'content.xml', input)) ?? '', input.path)
  yield* sheetTexts(sheets, await openDocumentFacts(zip, input), input.path)
}

function sheetsOf(xml: string, path: string): Sheet[] {
  const sheets: { name: string; rows: string[][] }[] = []
  const grid = startGrid(path)
  let unseen = 0
  let cell:
    | { text: string; value: string | undefined; number: string | undefined; repeats: number }
    | undefined
  let rowRepeats = 1
  parseMarkup(xml, true, path, {
    open: (name, attributes) => {
      if (name === 'table:table') sheets.push({ name: attributes['table:name'] ?? '', rows: [] })
      else if (name === 'table:table-row') rowRepeats = repeatsOf(attributes['table:number-rows-repeated'])
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
        cell = {
          text: '',
          value: dateOf(attributes['office:date-value']),
          number: attributes['office:value'],
          repeats: repeatsOf(attributes['table:number-columns-repeated']),
        }
      else if (name === 'office:annotation' || name === 'table:tracked-changes') unseen++
      else if (cell !== undefined && (name === 'text:s' || name === 'text:line-break')) cell.text += ' '
    },
    text: (piece) => {
      if (cell !== undefined && unseen === 0) cell.text += piece
    },
    close: (name) => {
      if (name === 'office:annotation' || name === 'table:tracked-changes') unseen--
      else if (name === 'text:p' && cell !== undefined) cell.text += ' '
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        if (cell !== undefined) grid.cell(cell.value ?? asShown(cell), cell.repeats)
        cell = undefined
      } else if (name === 'table:table-row') sheets.at(-1)?.rows.push(...grid.row(rowRepeats))
    },
  })
  return sheets
}

/** Cells that become rows; empty ones at the end of a row, and empty rows, are not made. */
function startGrid(path: string) {
  let cells: string[] = []
  let empty = 0
  let size = 0
  const grow = (length: number) => {
    size += length
    if (size > MAX_WHOLE)
      throw new ReadError(path, undefined, `has more than ${megabytes(MAX_WHOLE)} of text`)
  }
  return {
    cell: (text: string, repeats: number) => {
      if (text === '') empty += repeats
      else {
        grow((text.length + 1) * repeats + Math.min(empty, MAX_REPEATS))
        cells.push(
          ...Array<string>(Math.min(empty, MAX_REPEATS)).fill(''),
          ...Array<string>(repeats).fill(text),
        )
        empty = 0
      }
    },
    row: (repeats: number): string[][] => {
      const row = cells
      cells = []
      empty = 0
      if (row.length === 0) return []
      for (let again = 1; again < repeats; again++) grow(row.reduce((sum, text) => sum + text.length + 1, 0))
      return Array.from({ length: repeats }, () => row)
    },
  }
}

function repeatsOf(value: string | undefined): number {
  const repeats = Number(value ?? 1)
  return Number.isInteger(repeats) && repeats > 0 ? Math.min(repeats, MAX_REPEATS) : 1
}

/** The text of a cell; a long number is shown in powers of ten, which is no id. */
function asShown({ text, number = '' }: { text: string; number: string | undefined }): string {
  const shown = text.replace(/\s+/g, ' ').trim()
  return /\dE\+\d+$/i.test(shown) && /^-?\d+$/.test(number) ? number : shown
}

/** `2018-08-21T00:00:00` → `2018-08-21`. */
function dateOf(value: string | undefined): string | undefined {
  return value?.replace(/T00:00:00.*$/, '').replace('T', ' ')
}
