import { pipeline, Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import { ReadError, type SourceText } from '../../source-text.ts'
import { encodingOfStream, notesOn, streamDecoder } from '../bytes/decode.ts'
import { chunkDecoder } from '../bytes/decoders.ts'
import type { Input } from '../bytes/input.ts'
import { MAX_LINE, megabytes } from '../bytes/limits.ts'
import { columnOf } from './column-names.ts'
import { headingOf } from './csv-heading.ts'
import { readOr, readRecord } from './record.ts'
import { recordFields } from './record-fields.ts'

/** What csv-parse says of a row it skipped: in which line it ended, and after how many good ones. */
type RowError = CsvError & { lines: number; records: number }

/**
 * Read a CSV or TSV file, a row at a time: the columns `text`, `title` … as the fields of structured input. A wrong row
 * is yielded as an error, the others go on.
 */
export async function* readCsv(input: Input): AsyncGenerator<SourceText | ReadError> {
  const { path } = input
  const encoding = await encodingOfStream(input)
  const notes = notesOn(encoding)
  const start = chunkDecoder(encoding.name)(input.head)
  const { delimiter, line } = headingOf(start)
  const errors: RowError[] = []
  const parser = parse({
    bom: true,
    columns: (names: string[]) => columnsOf(names, path),
    delimiter,
    from_line: line,
    max_record_size: MAX_LINE,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    on_skip: (error) => {
      if (error !== undefined) errors.push(error as RowError)
      return undefined
    },
    relax_column_count_less: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  })
  const rows: AsyncIterable<unknown> = pipeline(
    Readable.from(decoded(input, streamDecoder(encoding, notes))),
    parser,
    () => {},
  )
  let number = 0
  let good = 0
  for await (const row of rows) {
    for (const error of errorsBefore(errors, good)) yield rowError(error, path, ++number)
    yield readOr(() => readRecord(recordFields(row, path), path, ++number, notes.splice(0)))
    good++
  }
  for (const error of errorsBefore(errors, Infinity)) yield rowError(error, path, ++number)
  if (number === 0) throw new ReadError(path, undefined, 'has no rows')
}

async function* decoded(input: Input, decode: (chunk: Buffer | undefined) => string): AsyncGenerator<string> {
  for await (const chunk of input.open()) yield decode(chunk)
  yield decode(undefined)
}

/** The names of the columns, in lower case and known ones in English; the first of several with one meaning. @throws ReadError when none is `text` */
function columnsOf(names: string[], path: string): string[] {
  const given = names.map((name) => name.trim().toLowerCase())
  const columns: string[] = []
  for (const name of given) {
    const known = columnOf(name)
    const isFree = known !== undefined && !given.includes(known) && !columns.includes(known)
    columns.push(isFree ? known : name)
  }
  if (columns.includes('text')) return columns
  throw new ReadError(
    path,
    undefined,
    `has no column \`text\` in its first line (but ${given.slice(0, 8).join(', ').slice(0, 100)})`,
  )
}

/** Take the errors of rows that stand before the next good one; the parser is ahead, and may report a row twice. */
function errorsBefore(errors: RowError[], good: number): RowError[] {
  const later = errors.findIndex(({ records }) => records > good)
  const taken = errors.splice(0, later < 0 ? errors.length : later)
  return taken.filter(({ lines }, index) => lines !== taken[index - 1]?.lines)
}

function rowError(error: RowError, path: string, record: number): ReadError {
  return new ReadError(path, record, reasonOf(error), { cause: error })
}

function reasonOf({ code, message, lines }: RowError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'has a quote that is not closed'
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `is longer than ${megabytes(MAX_LINE)} (a quote that is not closed?); nothing after it was read`
  if (code?.startsWith('CSV_RECORD_INCONSISTENT'))
    return `has more columns than the first line (line ${lines})`
  return `has wrong quotes (${message.replace(/\s+/g, ' ').slice(0, 120)})`
}
