import { z } from 'zod'
import { slugOf } from '../analysis/slug.ts'
import {
  type Chosen,
  chosenOf,
  perValueFacet,
  rowOf,
  VALUE_FACETS,
  type ValueFacet,
} from '../engine/facets.ts'
import type { Filter } from '../engine/filter.ts'
import { ExpectedError } from '../errors/expected-error.ts'
import { FACETS, type Facet, UNDATED } from './answers.ts'
import { DATE_EXPECTED, firstDay, isDate, LONGEST_DATE, lastDay, readDate } from './query/dates.ts'
import { HIT_PARTS, type HitPart } from './show/select-attributes.ts'
import { DEFAULT_SNIPPET_LENGTH } from './show/snippet.ts'

/** How results are ordered: `newest` by their dates, `added` by their arrival; `relevance` is the default. */
export const SORTS = ['relevance', 'newest', 'oldest', 'added'] as const
export type Sort = (typeof SORTS)[number]

export const DEFAULT_HITS_PER_PAGE = 20
export const MAX_HITS_PER_PAGE = 100
/** The deepest hit that can be asked for: page × hitsPerPage. */
export const MAX_DEPTH = 10_000
/** In characters. Longer queries are refused; no reader types them. */
export const MAX_QUERY_LENGTH = 1_000
/** In characters. */
export const MIN_SNIPPET_LENGTH = 40
export const MAX_SNIPPET_LENGTH = 2_000
/** Values of one facet that can be chosen, and how long a name may be, in characters. */
export const MAX_VALUES = 100
export const MAX_VALUE_LENGTH = 200

/** `language=az&language=fa` and `language=az,fa` are the same list; empty items are left out. */
const list = (value: unknown): unknown =>
  [value ?? []].flat().flatMap((item) =>
    typeof item === 'string'
      ? item
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean)
      : [item],
  )

/** An empty parameter, as a form sends it, is one that was not given. */
const given = (value: unknown): unknown => (value === '' ? undefined : value)

/** A list of some of all; not given: all of them, in their order. Here an empty list is an answer. */
const someOf = <const T extends readonly string[]>(all: T) =>
  z.preprocess((value) => (value === undefined ? [...all] : list(value)), z.array(z.enum(all)))

const wholeNumber = (from: number, to: number, preset: number) =>
  z.preprocess(
    given,
    z.coerce
      .number({ error: `expected a whole number from ${from} to ${to}` })
      .int()
      .min(from)
      .max(to)
      .default(preset),
  )

const date = z.preprocess(
  given,
  z
    .string()
    .trim()
    .max(LONGEST_DATE, { error: DATE_EXPECTED })
    .refine((typed) => readDate(typed, 'from') !== undefined, { error: DATE_EXPECTED })
    .optional(),
)

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

/** A day, month or year, or a moment of ISO 8601. */
const moment = z.preprocess(
  given,
  z
    .string()
    .trim()
    .refine((text) => isDate(text) || (MOMENT.test(text) && !Number.isNaN(Date.parse(text))), {
      error: 'expected YYYY, YYYY-MM, YYYY-MM-DD or a moment such as 2026-11-29T10:00:00Z',
    })
    .optional(),
)

/** A list of some of the keys of a facet, or of names or slugs where there may be any. */
const valuesOf = (facet: ValueFacet) => {
  const { keys, says }: { keys?: readonly string[]; says: string } = rowOf(facet)
  const value = keys === undefined ? z.string().max(MAX_VALUE_LENGTH) : z.enum(keys)
  return z.preprocess(list, z.array(value).max(MAX_VALUES)).describe(says)
}

/** Of each facet that values are chosen of, its parameter. */
export const FACET_PARAMETERS = perValueFacet(valuesOf)

/** The parameters of a search, as they stand in an address. */
export const SearchParameters = z
  .object({
    q: z
      .preprocess(
        (value) => value ?? '',
        z.string().max(MAX_QUERY_LENGTH, { error: `expected at most ${MAX_QUERY_LENGTH} characters` }),
      )
      .describe(
        'Words, `"phrases"`, `"words near"~5`, `-excluded`, `AND`, `OR`, `NOT`, brackets, `begin*`, `l?tter`, fields (`title:`); nothing finds everything',
      ),
    ...FACET_PARAMETERS,
    from: date.describe(
      'First day, month or year, as people write it (`2018-08`, `21.08.2018`, `1397/5/30`, `august 2018`); reversed ends are exchanged',
    ),
    to: date.describe('Last day, month or year, inclusive'),
    date: z
      .preprocess(given, z.literal(UNDATED, { error: `expected ${UNDATED}` }).optional())
      .describe('`none`: only documents whose date is not known; not together with `from` and `to`'),
    addedSince: moment.describe(
      'First day, or moment, of arrival in the archive: only what came then or later',
    ),
    sort: z
      .preprocess(given, z.enum(SORTS).default('relevance'))
      .describe('Order; without a query `relevance` is `newest`'),
    page: wholeNumber(1, MAX_DEPTH, 1).describe(`Page from 1; page × hitsPerPage up to ${MAX_DEPTH}`),
    hitsPerPage: wholeNumber(1, MAX_HITS_PER_PAGE, DEFAULT_HITS_PER_PAGE).describe('Hits on a page'),
    names: z
      .preprocess(given, z.enum(['on', 'off']).default('on'))
      .describe('Whether names are searched across spellings and scripts'),
    translations: z
      .preprocess(given, z.enum(['on', 'off']).default('on'))
      .describe('Whether words are also searched as other languages say them'),
    relaxed: z
      .preprocess(given, z.enum(['on', 'off']).default('on'))
      .describe(
        'Whether, where nothing holds what was asked, phrases are searched in other forms, the last word as a beginning, close words, and some of the words',
      ),
    typing: z
      .preprocess(given, z.enum(['0', '1']).default('0'))
      .describe('`1`: the last word is still typed, so words that begin so are found, too'),
    group: z
      .preprocess(given, z.enum(['on', 'off']).default('on'))
      .describe('Whether versions of one text are folded into the first on the page'),
    layout: z
      .preprocess(given, z.enum(['on', 'off']).default('on'))
      .describe('Whether a query that only makes sense as typed on another keyboard is read so'),
    explain: z
      .preprocess(given, z.enum(['0', '1']).default('0'))
      .describe('`1`: the answer says why it is so: what was tried and asked, and what each word weighed'),
    facets: someOf(FACETS).describe('Facets to count; all if absent, an empty list counts none'),
    attributesToRetrieve: someOf(HIT_PARTS).describe('Fields of hits to answer; `id` always comes'),
    snippetLength: wholeNumber(MIN_SNIPPET_LENGTH, MAX_SNIPPET_LENGTH, DEFAULT_SNIPPET_LENGTH).describe(
      'In characters',
    ),
  })
  .refine(({ page, hitsPerPage }) => page * hitsPerPage <= MAX_DEPTH, {
    path: ['page'],
    error: `only the first ${MAX_DEPTH} hits can be shown; narrow the search by language, source or date`,
  })
  .refine(({ from, to, date }) => date === undefined || (from ?? to) === undefined, {
    path: ['date'],
    error: 'documents without a date lie in no span of time; leave out either `date` or `from` and `to`',
  })

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
export const WIDENINGS = ['names', 'translations', 'relaxed', 'layout'] as const

/**
 * The parameters of a search that finds what holds the words as they were typed, in any form, and nothing else. Files, feeds and the desk
 * begin with it: nothing in them tells what was found otherwise, so that has to be asked for.
 */
export const AS_TYPED = {
  names: 'off',
  translations: 'off',
  relaxed: 'off',
  layout: 'off',
} satisfies Record<(typeof WIDENINGS)[number], 'off'>

/** What is wrong with a request, by parameter; answered as 400. */
export class RequestError extends ExpectedError {
  override name = 'RequestError'
  readonly code = 'invalid_request'
  readonly problems: Readonly<Record<string, string>>

  constructor(problems: Record<string, string>) {
    super(
      Object.entries(problems)
        .map(([parameter, problem]) => `${parameter}: ${problem}`)
        .join('; '),
    )
    this.problems = problems
  }
}

/** What a schema found wrong, by parameter. */
export function requestError({ issues }: z.ZodError): RequestError {
  return new RequestError(Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message])))
}

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
  const { q, date, names, typing, group, layout, explain, facets, attributesToRetrieve, from, to, ...rest } =
    parsed.data
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
  set('facets', request.facets.join(), FACETS.join())
  set('attributesToRetrieve', request.attributesToRetrieve.join(), HIT_PARTS.join())
  set('snippetLength', String(request.snippetLength), String(DEFAULT_SNIPPET_LENGTH))
  return parameters
}
