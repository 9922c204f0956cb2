import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import { slugOf } from '../../analysis/slug.ts'
import { documentKey } from '../../engine/document-key.ts'
import type { Filter } from '../../engine/filter.ts'
import { type AskEngine, exportOf } from '../../search/export.ts'
import { FACET_PARAMETERS, SearchParameters } from '../../search/parameters.ts'
import { AS_TYPED, parseRequest } from '../../search/request.ts'
import { MOST_LISTED } from '../../web/parts/share.ts'
import { type Endpoint, parametersOf } from '../endpoint.ts'
import { originOf } from '../pages/origin.ts'
import { ExportAnswer } from '../schemas/document.ts'
import { FILE_FORMATS, FORMAT_NAMES, fileOf } from './export-formats.ts'
import { inListOrder } from './list-order.ts'

const FileParameters = z.object({
  format: z
    .enum(FORMAT_NAMES, { error: `expected ${FORMAT_NAMES.join(', ')}` })
    .describe('Lines of JSON, a table, one array, or references for RIS, BibTeX and CSL-JSON programs'),
  id: z
    .preprocess((value) => [value ?? []].flat(), z.array(z.string()).max(MOST_LISTED))
    .describe('Only these documents, by their ids, repeated: those of a list'),
  citedPage: z.coerce
    .number({ error: 'expected a whole number from 1' })
    .int()
    .min(1)
    .optional()
    .describe('The page of the document that references name'),
  bom: z
    .enum(['0', '1'], { error: 'expected 0 or 1' })
    .default('0')
    .describe(
      '`1` begins a CSV file with a byte order mark, without which Excel misreads all but English letters',
    ),
})

/** Of a search all that says which documents it lists. Other parameters of it may stand there and mean nothing. */
const { q, from, to, date, addedSince, sort, names, translations, relaxed, layout, misread } =
  SearchParameters.shape
const ExportParameters = z.object({
  q,
  ...FACET_PARAMETERS,
  ...{ from, to, date, addedSince },
  names: names.describe('`on`: also what has the names in other spellings and scripts'),
  translations: translations.describe('`on`: also what was found as other languages say the words'),
  relaxed: relaxed.describe('`on`: where nothing holds what was asked, what a search lists in its place'),
  layout: layout.describe('`on`: a query that only makes sense as typed on another keyboard is read so'),
  misread: misread.describe('`on`: also scans on which recognition misread the words'),
  sort: sort.describe(
    'Not of the file: sorted by date a search lists documents with some of the words only where none has all',
  ),
  ...FileParameters.shape,
})
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
    'However many they are, in the order of their ids as the engine keeps them (of a list, in its own order): those that hold the words in any form, `ownHits` of the search. What a search finds otherwise is there where it is asked for. An answer that ends properly is complete.',
  scope: 'search',
  place: 'export',
  query: ExportParameters,
  answers: {
    200: {
      description: 'The documents; a file of them can be indexed again',
      schema: ExportAnswer,
      otherTypes: {
        'application/x-ndjson': z.string(),
        'text/csv': z.string(),
        'application/x-research-info-systems': z.string(),
        'application/x-bibtex': z.string(),
        'application/vnd.citationstyles.csl+json': z.array(z.unknown()),
      },
    },
  },
  examples: [
    {
      title: 'Of a name, in two languages',
      query: { q: 'lavrov', language: 'az,fa', names: 'on', format: 'json' },
    },
  ],
  handle: async ({ archive, config, guards: { searches } }, request, response) => {
    const { format: name, bom, citedPage, id: ids } = parametersOf(FileParameters, request.query)
    const search = parseRequest({ ...AS_TYPED, ...request.query })
    const inTime: AskEngine = (ask) =>
      searches.step(response, (lifetime) => ask(archive.engine().within(lifetime)))
    const read = (filter?: Filter) => exportOf(inTime, { ...search, typing: false, filter }, archive.lexicon)
    const steps =
      ids.length === 0 ? read() : inListOrder(ids, (some) => read({ keys: some.map(documentKey) }))
    // The first step is read before anything is sent: what is wrong until then gets an answer of its own.
    const first = await steps.next()
    const format = FILE_FORMATS[name]
    const slug = slugOf(search.query).slice(0, 60)
    response.attachment(`axtar${slug === '' ? '' : `-${slug}`}.${format.extension}`).type(format.type)
    const start = name === 'csv' && bom === '1' ? BYTE_ORDER_MARK : ''
    const text = fileOf(
      format,
      start,
      continued(first, steps),
      originOf(config.publicUrl)(request),
      citedPage,
    )
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

/** The client went away: nothing is wrong here. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}
