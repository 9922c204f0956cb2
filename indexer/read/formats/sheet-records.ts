import { type GivenFacts, ReadError, type SourceText } from '../../source-text.ts'
import { type Column, columnOf } from './column-names.ts'
import { readOr, readRecord } from './record.ts'
import { recordFields } from './record-fields.ts'

/** A sheet of a workbook: its name, and the texts of its cells. */
export type Sheet = { name: string; rows: readonly (readonly string[])[] }

/** Above the names of the columns there may stand a title; they are looked for in so many rows that are not empty. */
const HEADING_WITHIN = 10
/** As much as all other columns together. */
const TEXT_COUNTS = 10
/** A date in a cell that is shown as a number: from 1927 to 2173. */
const SERIAL = /^[1-9]\d{4}(?:\.\d+)?$/
const MILLISECONDS_A_DAY = 86_400_000
/** Names that programs give to sheets. */
const NAMELESS = /^(?:sheet|лист|vərəq|sayfa|worksheet|table|برگه|صفحه|کاربرگ)\s*[\d۰-۹٠-٩]*$/i

/**
 * The documents of the sheets of a workbook: a row each where the columns have names that are known, otherwise a sheet each.
 *
 * @param facts what the workbook says of itself
 */
export function* sheetTexts(
  sheets: readonly Sheet[],
  facts: GivenFacts,
  path: string,
): Generator<SourceText | ReadError> {
  const filled = sheets.filter(({ rows }) => rows.some(isFilled))
  if (filled.length === 0) throw new ReadError(path, undefined, 'has no text')
  const isAlone = filled.length === 1
  let record = 0
  for (const { name, rows } of filled) {
    const heading = headingOf(rows)
    if (heading !== undefined)
      for (const row of rows.slice(heading.at + 1)) {
        if (isFilled(row)) yield rowRecord(row, heading, path, ++record)
      }
    else {
      const number = isAlone ? undefined : ++record
      yield { path, record: number, text: sheetText(rows), given: sheetFacts(name, facts, isAlone) }
    }
  }
  if (record === 0 && !isAlone) throw new ReadError(path, undefined, 'has no rows')
}

type Heading = { at: number; columns: readonly (Column | undefined)[]; names: readonly string[] }

/**
 * The row that names the columns: it has one for texts or titles, or several others that are known. A caption above it may be a small
 * table itself (`Title | Report`): the row that knows more names wins, a text above all.
 */
function headingOf(rows: readonly (readonly string[])[]): Heading | undefined {
  let best: { heading: Heading; known: number } | undefined
  let looked = 0
  for (const [at, names] of rows.entries()) {
    if (!isFilled(names)) continue
    if (looked++ >= HEADING_WITHIN) break
    const columns = names.map(columnOf)
    const known = new Set(columns.filter((column) => column !== undefined))
    const isAlone = names.filter((name) => name.trim() !== '').length === 1
    const isHeading = known.has('text') || (known.has('title') && !isAlone) || known.size > 1
    const count = known.size + (known.has('text') ? TEXT_COUNTS : 0)
    if (isHeading && count > (best?.known ?? 0)) best = { heading: { at, columns, names }, known: count }
  }
  return best?.heading
}

/** A row as a record. Where no column is called a text, what the other columns say is one. */
function rowRecord(
  row: readonly string[],
  heading: Heading,
  path: string,
  record: number,
): SourceText | ReadError {
  const fields: Partial<Record<Column, string>> = {}
  for (const [index, column] of heading.columns.entries())
    if (column !== undefined && (row[index] ?? '').trim() !== '') fields[column] ??= row[index]
  if (SERIAL.test(fields.date ?? '')) fields.date = dayOfSerial(Number(fields.date))
  const text = heading.columns.includes('text') ? (fields.text ?? '') : otherCells(row, heading)
  return readOr(() => readRecord(recordFields({ ...fields, text }, path), path, record))
}

/** Excel counts days from the end of 1899. Source: ECMA-376, part 1, 18.17.4.1 */
function dayOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * MILLISECONDS_A_DAY).toISOString().slice(0, 10)
}

function otherCells(row: readonly string[], { columns, names }: Heading): string {
  return row
    .flatMap((cell, index) => {
      if (columns[index] !== undefined || cell.trim() === '') return []
      const name = (names[index] ?? '').trim()
      return [name === '' ? cell.trim() : `${name}: ${cell.trim()}`]
    })
    .join('\n')
}

function sheetText(rows: readonly (readonly string[])[]): string {
  return rows
    .filter(isFilled)
    .map((row) =>
      row
        .map((cell) => cell.trim())
        .join('\t')
        .trim(),
    )
    .join('\n')
}

function sheetFacts(name: string, facts: GivenFacts, isAlone: boolean): GivenFacts {
  const own = NAMELESS.test(name.trim()) ? undefined : name.trim() || undefined
  const title = isAlone ? (facts.title ?? own) : (own ?? facts.title)
  return title === undefined ? facts : { ...facts, title, origin: 'metadata' }
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '')
}
