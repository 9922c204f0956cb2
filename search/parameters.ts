/** The parameters of a search in an address: what each may be, and what is told where it is not. */
import * as z from 'zod'
import { perValueFacet, rowOf, type ValueFacet } from '../engine/facets.ts'
import { FACETS, UNDATED } from './answers.ts'
import { DATE_EXPECTED, isDate, LONGEST_DATE, readDate } from './query/dates.ts'
import { HIT_PARTS } from './show/select-attributes.ts'
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
    misread: z
      .preprocess(given, z.enum(['on', 'off']).default('on'))
      .describe('Whether words are also searched as recognition may have read them on scans'),
    meaning: z
      .preprocess(given, z.enum(['on', 'off']).default('on'))
      .describe(
        'Whether documents near in meaning are told as well, in `byMeaning`, where the archive has an embedder and order is by relevance; on the first page, and not while typing',
      ),
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
