/** From the fields of a search to the search of an archive. */

import { isFacet } from '../../engine/facets.ts'
import { FACETS, type Facet } from '../../search/answers.ts'
import { DEFAULT_SNIPPET_LENGTH } from '../../search/hit-parts.ts'
import { MAX_DEPTH, MAX_QUERY_LENGTH, type Sort } from '../../search/parameters.ts'
import { parseRequest, type SearchRequest } from '../../search/request.ts'
import { MeilisearchError } from './errors.ts'
import type { SearchFields } from './fields.ts'
import { filterOf } from './filter.ts'

/** Most documents that one answer has, as in Meilisearch with its default settings. */
export const MAX_HITS = 1_000
const DEFAULT_HITS = 20

/** How the answer says where it stands: by pages when a search names one of these, otherwise by offset and limit. */
export type Paging =
  | { kind: 'pages'; page: number; hitsPerPage: number }
  | { kind: 'window'; offset: number; limit: number }

/** Where a search begins and how many hits it brings. */
export function pagingOf({ page, hitsPerPage, offset = 0, limit = DEFAULT_HITS }: SearchFields): Paging {
  if (page === undefined && hitsPerPage === undefined)
    return { kind: 'window', offset, limit: Math.min(limit, MAX_HITS) }
  return { kind: 'pages', page: page ?? 1, hitsPerPage: Math.min(hitsPerPage ?? DEFAULT_HITS, MAX_HITS) }
}

/**
 * The search that some fields ask for.
 *
 * @param index the name of the index, for messages
 * @throws MeilisearchError naming the first wrong field
 */
export function requestOf(fields: SearchFields, index: string): SearchRequest {
  const { q = '', filter = [], sort = [], facets = [] } = fields
  if (q.length > MAX_QUERY_LENGTH)
    throw new MeilisearchError('invalid_search_q', `The query is longer than ${MAX_QUERY_LENGTH} characters.`)
  const { offset, limit } = windowOf(pagingOf(fields))
  return {
    ...parseRequest({}),
    // Meilisearch takes the last word for a beginning.
    typing: true,
    query: q.trimStart(),
    sort: sortOf(sort, index),
    hitsPerPage: limit,
    offset,
    // Each document counts: a page has as many hits as it was asked for.
    group: false,
    layout: false,
    translations: false,
    misread: false,
    meaning: false,
    isProgram: true,
    filter: filterOf(filter, index),
    facets: facetsOf(facets),
    attributesToRetrieve: [],
    snippetLength: DEFAULT_SNIPPET_LENGTH,
  }
}

/** Nothing is brought from beyond the depth that the engine is asked for, nor from page 0. */
function windowOf(paging: Paging): { offset: number; limit: number } {
  const [offset, limit] =
    paging.kind === 'window'
      ? [paging.offset, paging.limit]
      : [Math.max(0, paging.page - 1) * paging.hitsPerPage, paging.page === 0 ? 0 : paging.hitsPerPage]
  const start = Math.min(offset, MAX_DEPTH)
  return { offset: start, limit: Math.min(limit, MAX_DEPTH - start) }
}

/** Documents have one date; what would come after it decides nothing. */
function sortOf(sort: readonly string[], index: string): Sort {
  const orders = sort.map((one): Sort => {
    const [, attribute = '', direction] = /^(.*):(asc|desc)$/s.exec(one) ?? []
    if (direction === undefined)
      throw new MeilisearchError(
        'invalid_search_sort',
        `Invalid syntax for the sort parameter: expected expression ending by \`:asc\` or \`:desc\`, found \`${one}\`.`,
      )
    if (attribute !== 'date')
      throw new MeilisearchError(
        'invalid_search_sort',
        `Index \`${index}\`: Attribute \`${attribute}\` is not sortable. Available sortable attributes are: \`date\`.`,
      )
    return direction === 'desc' ? 'newest' : 'oldest'
  })
  return orders[0] ?? 'relevance'
}

/** `*` is all facets. */
function facetsOf(names: readonly string[]): Facet[] {
  const unknown = names.filter((name) => name !== '*' && !isFacet(name))
  if (unknown.length > 0) {
    const [are, attributes] = unknown.length === 1 ? ['is', 'Attribute'] : ['are', 'Attributes']
    throw new MeilisearchError(
      'invalid_search_facets',
      `Invalid facet distribution: ${attributes} \`${unknown.toSorted().join(', ')}\` ${are} not filterable. Available filterable attributes patterns are: \`${FACETS.toSorted().join(', ')}\`.`,
    )
  }
  return FACETS.filter((facet) => names.includes(facet) || names.includes('*'))
}

/** An archive is one index. @throws MeilisearchError for any other name */
export function checkIndex(uid: string, index: string): void {
  if (uid === index) return
  if (/^[\w-]{1,512}$/.test(uid))
    throw new MeilisearchError('index_not_found', `Index \`${uid}\` not found.`, 404)
  throw new MeilisearchError(
    'invalid_index_uid',
    `\`${uid}\` is not a valid index uid. Index uid can be an integer or a string containing only alphanumeric characters, hyphens (-) and underscores (_), and can not be more than 512 bytes.`,
  )
}
