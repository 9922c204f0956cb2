import type { ReadError, SourceText } from '../../source-text.ts'
import { readWholeText } from '../bytes/decode.ts'
import type { Input } from '../bytes/input.ts'
import { declaredEncoding, localName, parseMarkup } from './markup.ts'
import { type Sheet, sheetTexts } from './sheet-records.ts'

/** More columns than that one cell claims to span are a mistake. */
const MOST_COLUMNS = 100
const BREAKS = /^(?:br|p|div|li)$/

/** Read a page that is called a table of Excel, as sites export it: its tables are sheets, their rows records or texts. */
export async function* readHtmlTable(input: Input): AsyncGenerator<SourceText | ReadError> {
  const { path } = input
  const { text, notes } = await readWholeText(input, 'save it as CSV', declaredEncoding)
  for (const source of sheetTexts(tablesOf(text, path), {}, path))
    yield source instanceof Error ? source : { ...source, notes }
}

function tablesOf(html: string, path: string): Sheet[] {
  const sheets: { name: string; rows: string[][] }[] = []
  let cell: { text: string; columns: number } | undefined
  const endCell = () => {
    const row = sheets.at(-1)?.rows.at(-1)
    if (cell === undefined || row === undefined) return
    row.push(cell.text.replace(/[^\S\n]+/g, ' ').trim())
    for (let more = 1; more < Math.min(cell.columns, MOST_COLUMNS); more++) row.push('')
    cell = undefined
  }
  parseMarkup(html, false, path, {
    open: (written, { colspan }) => {
      const name = localName(written)
      if (name === 'table') sheets.push({ name: '', rows: [] })
      else if (name === 'tr') sheets.at(-1)?.rows.push([])
      else if (name === 'td' || name === 'th') cell = { text: '', columns: Number(colspan ?? 1) }
      else if (cell !== undefined && BREAKS.test(name)) cell.text += '\n'
    },
    close: (written) => {
      if (/^t[dh]$/.test(localName(written))) endCell()
    },
    text: (piece) => {
      if (cell !== undefined) cell.text += piece.replace(/\s+/g, ' ')
    },
  })
  return sheets
}
