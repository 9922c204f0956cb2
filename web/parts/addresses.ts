import type { ValueFacet } from '../../search/answers.ts'
import { DEFAULT_HITS_PER_PAGE } from '../../search/parameters.ts'
import { requestParameters, type SearchRequest, WIDENINGS } from '../../search/request.ts'

/** The address of a search for everything; without the empty parameter it would be that of the first page. */
export const EVERYTHING = '/?q='

/** The address of a search: `/?q=Bak%C4%B1&language=az`, or `/?q=` for everything. */
export function searchAddress(request: SearchRequest): string {
  const parameters = requestParameters(request)
  return parameters.size === 0 ? EVERYTHING : withParameters('/', parameters)
}

/** An address that says a choice of the reader as well, which the server then remembers: `/?q=x&calendar=solar`. */
export function withChoice(address: string, name: string, value: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${name}=${value}`
}

/** The address of a page with all values of a facet of a search, or all its dates as a table. */
export function valuesAddress(request: SearchRequest, of: ValueFacet | 'time'): string {
  return withParameters(
    '/values',
    new URLSearchParams([['of', of], ...requestParameters({ ...request, page: 1 })]),
  )
}

/** The address of a search that differs from another; it begins at its first page again. */
export function changedAddress(request: SearchRequest, change: Partial<SearchRequest>): string {
  return searchAddress({ ...request, page: 1, ...change })
}

/**
 * The address of a document. The whole search is kept in it, so that its page can mark the words and lead back.
 *
 * @param parameters of the search; only `q` is needed
 */
export function documentAddress(id: string, parameters: URLSearchParams): string {
  return withParameters(`/documents/${encodeURIComponent(id.toWellFormed())}`, parameters)
}

/** The address of the file that a document was read from; a PDF opens on a page. */
export function originalAddress(id: string, page?: number): string {
  const address = `/documents/${encodeURIComponent(id.toWellFormed())}/original`
  return page === undefined ? address : `${address}#page=${page}`
}

/** The address of two documents in parallel columns. */
export function besideAddress(id: string, other: string): string {
  return documentAddress(id, new URLSearchParams([['beside', other]]))
}

/** Where a document leads back to. Only addresses of our own search page are taken: a link to elsewhere cannot be slipped in. */
export function backAddress(back: string | undefined, query: string): string {
  if (back !== undefined && /^\/(\?[^\\]*)?$/.test(back)) return back
  return withParameters('/', new URLSearchParams([['q', query]]))
}

/** An address with parameters, or without `?` where there are none. */
export function withParameters(path: string, parameters: URLSearchParams): string {
  const query = parameters.toString()
  return query === '' ? path : `${path}?${query}`
}

/** The address of the Atom feed of a search: always newest first, from the first page. */
export function feedAddress(request: SearchRequest): string {
  return withParameters('/feed.atom', wholeParameters({ ...request, sort: 'relevance' }))
}

/** The files that a search or a list can be taken away as: for spreadsheets, for programs, for reference managers. */
export const EXPORT_FORMATS = ['csv', 'json', 'ndjson', 'ris', 'bibtex', 'csl'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The address of all documents of a search as a file; one for a spreadsheet begins so that it knows the letters. */
export function exportAddress(request: SearchRequest, format: ExportFormat): string {
  const parameters = wholeParameters(request)
  parameters.set('format', format)
  if (format === 'csv') parameters.set('bom', '1')
  return withParameters('/api/export', parameters)
}

/** What a list of documents is called and holds: its address says all of it. */
export type ListAddress = { name?: string; note?: string; ids: readonly string[] }

/** The address of a list: `/list?name=Border&id=a&id=b`. @param page of it, from 1 */
export function listAddress(list: ListAddress, page = 1): string {
  const parameters = listParameters(list)
  if (page > 1) parameters.set('page', String(page))
  return withParameters('/list', parameters)
}

/** The address of the whole bibliography of a list. */
export function bibliographyAddress(list: ListAddress): string {
  return withParameters('/list/bibliography', listParameters(list))
}

/** A list as the parameters of its address. */
export function listParameters({ name = '', note = '', ids }: ListAddress): URLSearchParams {
  const texts = Object.entries({ name, note }).filter(([, value]) => value !== '')
  return new URLSearchParams([...texts, ...ids.map((id): [string, string] => ['id', id])])
}

/** The address of the documents of a list as a file. @param page that is cited of a single document */
export function listExportAddress(
  ids: readonly string[],
  format: ExportFormat,
  page: number | null = null,
): string {
  const parameters = new URLSearchParams(ids.map((id): [string, string] => ['id', id]))
  parameters.set('format', format)
  if (format === 'csv') parameters.set('bom', '1')
  if (page !== null) parameters.set('citedPage', String(page))
  return withParameters('/api/export', parameters)
}

/** The address of the documents of a list as an Atom feed. */
export function listFeedAddress(ids: readonly string[]): string {
  return withParameters('/feed.atom', new URLSearchParams(ids.map((id): [string, string] => ['id', id])))
}

/**
 * The parameters of all that a search finds: without its page. Files and feeds have what does not hold the words only where they
 * are asked for it, since nothing in them tells it apart; what is near in meaning they never have.
 */
function wholeParameters(request: SearchRequest): URLSearchParams {
  const parameters = requestParameters({ ...request, page: 1, hitsPerPage: DEFAULT_HITS_PER_PAGE })
  parameters.delete('meaning')
  for (const widening of WIDENINGS) {
    parameters.delete(widening)
    if (request[widening] && request.query.trim() !== '') parameters.set(widening, 'on')
  }
  return parameters
}
