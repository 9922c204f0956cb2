import { DEFAULT_HITS_PER_PAGE, requestParameters, type SearchRequest } from '../../search/request.ts'

/** The address of a search: `/?q=Bak%C4%B1&language=az`, or `/` for everything. */
export function searchAddress(request: SearchRequest): string {
  return withParameters('/', requestParameters(request))
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

/** An address with parameters, or without `?` where there are none. */
export function withParameters(path: string, parameters: URLSearchParams): string {
  const query = parameters.toString()
  return query === '' ? path : `${path}?${query}`
}

/** The address of the Atom feed of a search: always newest first, from the first page. */
export function feedAddress(request: SearchRequest): string {
  return withParameters('/feed.atom', wholeParameters({ ...request, sort: 'relevance' }))
}

/** The address of all documents of a search as a file; one for a spreadsheet begins so that it knows the letters. */
export function exportAddress(request: SearchRequest, format: 'csv' | 'json' | 'ndjson'): string {
  const parameters = wholeParameters(request)
  parameters.set('format', format)
  if (format === 'csv') parameters.set('bom', '1')
  return withParameters('/api/export', parameters)
}

/** The parameters of all that a search finds: without its page. */
function wholeParameters(request: SearchRequest): URLSearchParams {
  return requestParameters({ ...request, page: 1, hitsPerPage: DEFAULT_HITS_PER_PAGE })
}
