import { slugOf } from '../analysis/slug.ts'
import { type Chosen, chosenOf, rowOf, VALUE_FACETS, type ValueFacet } from '../engine/facets.ts'
import type { Filter } from '../engine/filter.ts'
import { FACETS, type Facet, UNDATED } from './answers.ts'
import { DEFAULT_SNIPPET_LENGTH, HIT_PARTS, type HitPart } from './hit-parts.ts'
import { DEFAULT_HITS_PER_PAGE, SearchParameters, type Sort } from './parameters.ts'
import { firstDay, lastDay, readDate } from './query/dates.ts'
import { requestError } from './request-error.ts'

/** A search as a reader asks it, checked. Of each facet it has the keys or slugs that were chosen; none: all. */
export type SearchRequest = Chosen & {
  query: string
  /** First and last day, month or year, inclusive: `2018`, `2018-08` or `2018-08-21`. */
  from: string | undefined
  to: string | undefined
  /** Only documents whose date is not known. */
  undated: boolean
  /** Only documents that came into the archive on this day, or at this moment (ISO), or later. */
  addedSince: string | undefined
  sort: Sort
  /** From 1. */
  page: number
  hitsPerPage: number
  /** Whether names are searched across scripts and spellings. */
  names: boolean
  /** Whether words are also searched as other languages say them. */
  translations: boolean
  /** Whether it is asked more freely where nothing holds what was asked. */
  relaxed: boolean
  /** Whether the last word is still typed: then it is the beginning of a word, too. */
  typing: boolean
  /** Whether the versions of one text are folded into the first on each page. */
  group: boolean
  /** Whether a query is read as typed on another keyboard where only that makes sense. */
  layout: boolean
  /** Whether words are also searched as recognition may have read them on scans. */
  misread: boolean
  /** Whether documents near in meaning are told as well, where the archive has an embedder. */
  meaning: boolean
  /** Whether it is told why the answer is so; costs one request to the engine more. */
  explain?: boolean
  /** Whether what asks for nothing (`!!!`) finds everything, as programs expect it. */
  isProgram?: boolean
  /** The facets that are counted; others stay empty. */
  facets: readonly Facet[]
  /** The fields that hits have in the answer of the API. */
  attributesToRetrieve: HitPart[]
  /** In characters. */
  snippetLength: number
  /** Narrows the search further, facets too: none of them is counted as if it were not there. */
  filter?: Filter | undefined
  /** How many hits are before the page; by default those of the pages before. */
  offset?: number | undefined
}

/** The switches of what a search finds beyond documents that hold what was typed. */
export const WIDENINGS = ['names', 'translations', 'relaxed', 'layout', 'misread'] as const

/**
 * The parameters of a search that finds what holds the words as they were typed, in any form, and nothing else. Files, feeds and the desk
 * begin with it: nothing in them tells what was found otherwise, so that has to be asked for.
 */
export const AS_TYPED = {
  names: 'off',
  translations: 'off',
  relaxed: 'off',
  layout: 'off',
  misread: 'off',
  meaning: 'off',
} satisfies Record<(typeof WIDENINGS)[number] | 'meaning', 'off'>

/**
 * Read a search from the parameters of an address (values as Express parses them).
 *
 * @throws RequestError naming every wrong parameter and what was expected
 * @example parseRequest({ q: 'Bakı', language: 'az,fa', page: '2' })
 */
export function parseRequest(parameters: Record<string, unknown>): SearchRequest {
  const parsed = SearchParameters.safeParse(parameters)
  if (!parsed.success) {
    throw requestError(parsed.error)
  }
  const {
    q,
    date,
    names,
    typing,
    group,
    layout,
    misread,
    meaning,
    explain,
    facets,
    attributesToRetrieve,
    from,
    to,
    ...rest
  } = parsed.data
  return {
    ...chosenIn(parsed.data),
    ...spanOf(from, to),
    addedSince: rest.addedSince,
    sort: rest.sort,
    page: rest.page,
    hitsPerPage: rest.hitsPerPage,
    snippetLength: rest.snippetLength,
    undated: date === UNDATED,
    query: q.trimStart().toWellFormed(),
    names: names === 'on',
    translations: rest.translations === 'on',
    relaxed: rest.relaxed === 'on',
    typing: typing === '1',
    group: group === 'on',
    layout: layout === 'on',
    misread: misread === 'on',
    meaning: meaning === 'on',
    ...(explain === '1' && { explain: true }),
    facets: FACETS.filter((facet) => facets.includes(facet)),
    attributesToRetrieve: HIT_PARTS.filter((part) => attributesToRetrieve.includes(part)),
  }
}

/** Dates as people type them made dates of an address, the earlier first. */
function spanOf(from: string | undefined, to: string | undefined): Pick<SearchRequest, 'from' | 'to'> {
  const ends = (first: string | undefined, last: string | undefined) => ({
    from: first === undefined ? undefined : readDate(first, 'from'),
    to: last === undefined ? undefined : readDate(last, 'to'),
  })
  const asTyped = ends(from, to)
  if (asTyped.from === undefined || asTyped.to === undefined) return asTyped
  return firstDay(asTyped.from) > lastDay(asTyped.to) ? ends(to, from) : asTyped
}

/** What is chosen of each facet: keys as they are, names as slugs, each once. */
function chosenIn(parameters: Readonly<Record<ValueFacet, readonly string[]>>): Chosen {
  const lists = VALUE_FACETS.map((facet) => {
    const isClosed = 'keys' in rowOf(facet)
    const keys = parameters[facet].map((value) => (isClosed ? value : slugOf(value)))
    return [rowOf(facet).many, [...new Set(keys)]]
  })
  return Object.fromEntries(lists)
}

/**
 * The address of a search, without what is the default: the inverse of `parseRequest`.
 *
 * @example requestParameters({ ...request, page: 3 }).toString() → 'q=Bak%C4%B1&language=az&page=3'
 */
export function requestParameters(request: SearchRequest): URLSearchParams {
  const parameters = new URLSearchParams()
  const set = (name: string, value: string | undefined, preset = '') => {
    if (value !== undefined && value !== preset) parameters.append(name, value)
  }
  set('q', request.query)
  for (const facet of VALUE_FACETS) for (const value of chosenOf(request, facet)) set(facet, value)
  set('from', request.from)
  set('to', request.to)
  set('date', request.undated ? UNDATED : undefined)
  set('addedSince', request.addedSince)
  set('sort', request.sort, 'relevance')
  set('page', String(request.page), '1')
  set('hitsPerPage', String(request.hitsPerPage), String(DEFAULT_HITS_PER_PAGE))
  set('names', request.names ? 'on' : 'off', 'on')
  set('translations', request.translations ? 'on' : 'off', 'on')
  set('relaxed', request.relaxed ? 'on' : 'off', 'on')
  set('group', request.group ? 'on' : 'off', 'on')
  set('layout', request.layout ? 'on' : 'off', 'on')
  set('misread', request.misread ? 'on' : 'off', 'on')
  set('meaning', request.meaning ? 'on' : 'off', 'on')
  set('facets', request.facets.join(), FACETS.join())
  set('attributesToRetrieve', request.attributesToRetrieve.join(), HIT_PARTS.join())
  set('snippetLength', String(request.snippetLength), String(DEFAULT_SNIPPET_LENGTH))
  return parameters
}
