import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { slugOf } from '../../analysis/slug.ts'
import { EXPORT_FIELDS, type ExportedDocument, exportOf } from '../../search/export.ts'
import { FACET_PARAMETERS, parseRequest, SearchParameters } from '../../search/request.ts'
import { csvRecord } from '../csv.ts'
import { type Endpoint, parametersOf } from '../endpoint.ts'
import { ExportAnswer } from '../schemas/document.ts'

const FileParameters = z.object({
  format: z
    .enum(['ndjson', 'csv', 'json'], { error: 'expected ndjson, csv or json' })
    .describe('Lines of JSON, a table, or one array'),
  bom: z
    .enum(['0', '1'], { error: 'expected 0 or 1' })
    .default('0')
    .describe(
      '`1` begins a CSV file with a byte order mark, without which Excel misreads all but English letters',
    ),
})

/** Of a search all that says which documents it lists. Other parameters of it may stand there and mean nothing. */
const { q, from, to, date, sort, names } = SearchParameters.shape
const ExportParameters = z.object({
  q,
  ...FACET_PARAMETERS,
  ...{ from, to, date, names },
  sort: sort.describe(
    'Not of the file: sorted by date a search lists documents with some of the words only where none has all',
  ),
  ...FileParameters.shape,
})
type Format = z.infer<typeof FileParameters>['format']

const TYPES: Record<Format, string> = {
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}

/** Spreadsheets of Microsoft take a file for UTF-8 only if it begins so. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * All documents of a search as a file, sent as they are read: a slow client slows the reading, and one that goes away ends
 * it. An engine that fails on the way breaks the connection off, so that no part passes for the whole.
 */
export const exported: Endpoint = {
  method: 'get',
  path: '/api/export',
  id: 'export',
  summary: 'All documents of a search, as a file',
  description:
    'However many they are, in the order of their ids as the engine keeps them. An answer that ends properly is complete.',
  scope: 'search',
  isStreamed: true,
  query: ExportParameters,
  answers: {
    200: {
      description: 'The documents; a file of them can be indexed again',
      schema: ExportAnswer,
      otherTypes: { 'application/x-ndjson': z.string(), 'text/csv': z.string() },
    },
  },
  examples: [
    { title: 'Of a name, in two languages', query: { q: 'lavrov', language: 'az,fa', format: 'json' } },
  ],
  handle: async ({ archive }, request, response) => {
    const { format, bom } = parametersOf(FileParameters, request.query)
    const search = parseRequest(request.query)
    const steps = exportOf(archive.engine(), search)
    // The first step is read before anything is sent: what is wrong until then gets an answer of its own.
    const first = await steps.next()
    const name = slugOf(search.query).slice(0, 60)
    response.attachment(`axtar${name === '' ? '' : `-${name}`}.${format}`).type(TYPES[format])
    const start = format === 'csv' && bom === '1' ? BYTE_ORDER_MARK : ''
    const text = fileOf(format, start, continued(first, steps))
    await pipeline(Readable.from(text), response).catch((error: unknown) => {
      if (!isAbort(error)) throw error
    })
  },
}

async function* continued<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    if (first.done !== true) yield first.value
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

/** The file in pieces of one step. */
async function* fileOf(
  format: Format,
  start: string,
  steps: AsyncIterable<ExportedDocument[]>,
): AsyncGenerator<string> {
  yield start + (format === 'csv' ? csvRecord(EXPORT_FIELDS) : format === 'json' ? '[' : '')
  let before = ''
  for await (const documents of steps) {
    if (format === 'json') {
      yield before + documents.map((document) => `\n${JSON.stringify(document)}`).join(',')
      before = ','
    } else yield documents.map(format === 'csv' ? csvLine : jsonLine).join('')
  }
  if (format === 'json') yield '\n]\n'
}

function csvLine(document: ExportedDocument): string {
  return csvRecord(EXPORT_FIELDS.map((field) => document[field]))
}

function jsonLine(document: ExportedDocument): string {
  return `${JSON.stringify(document)}\n`
}

/** The client went away: nothing is wrong here. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}
