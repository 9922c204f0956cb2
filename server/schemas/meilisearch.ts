/** What clients of Meilisearch ask and are answered. The types are those of server/meilisearch/. */
import * as z from 'zod'
import { FACETS, type Facet, type FacetRow, type FacetValues, rowOf } from '../../engine/facets.ts'
import { perFacet } from '../../search/answers.ts'
import { FIELDS } from '../meilisearch-api/fields.ts'
import { type Kind, STRATEGIES } from '../meilisearch-api/values.ts'
import { count, date, direction, precision } from './fields.ts'

const filter = z.union([z.string(), z.array(z.union([z.string(), z.array(z.string())]))])

/** Kinds of the fields that are supported. */
const TYPES: Partial<Record<Kind, z.ZodType>> = {
  boolean: z.boolean(),
  filter,
  integer: count,
  strategy: z.enum(STRATEGIES),
  string: z.string(),
  strings: z.array(z.string()),
}

const searchShape = Object.fromEntries(
  Object.entries(FIELDS).map(([name, { kind, isNullable, says }]) => {
    const type = TYPES[kind] ?? z.unknown()
    return [name, (isNullable === true ? type.nullable() : type).optional().describe(says)]
  }),
)

const described = { id: 'MeilisearchQuery', description: 'All may be left out' }
export const MeilisearchQuery = z.object(searchShape).meta(described)

/** In an address all fields are texts: lists have commas. */
export const MeilisearchAddress = z.object(
  Object.fromEntries(
    Object.entries(FIELDS).map(([name, { says }]) => [name, z.string().optional().describe(says)]),
  ),
)

export const MeilisearchQueries = z
  .object({
    queries: z
      .array(
        z
          .object({ indexUid: z.string().describe('The name in INDEX'), ...searchShape })
          .meta({ id: 'MeilisearchIndexQuery' }),
      )
      .max(50)
      .describe('Answered one after another'),
  })
  .meta({ id: 'MeilisearchQueries' })

export const FacetQuery = z
  .object({
    facetName: z.enum(FACETS).describe('The facet'),
    facetQuery: z.string().nullable().optional().describe('The beginning of any word, in any spelling'),
    q: z.string().nullable().optional().describe('Of which documents values are counted'),
    filter: filter.nullable().optional(),
  })
  .meta({ id: 'MeilisearchFacetQuery' })

const counts = z.record(z.string(), count).exactOptional()
const span = z.object({ min: z.int(), max: z.int() }).exactOptional()

/** What a hit has of each facet, under its name. */
const FACET_ATTRIBUTES = perFacet((facet) => attributeOf(rowOf(facet))) as {
  [F in Facet]: z.ZodExactOptional<z.ZodType<FacetValues[F]>>
}

function attributeOf({ counts: says, ...row }: FacetRow): z.ZodExactOptional {
  const value = 'keys' in row && row.keys !== undefined ? z.enum(row.keys) : z.string()
  const shape =
    'shape' in row && row.shape === 'list' ? z.array(value) : 'shape' in row ? value.nullable() : value
  return shape.exactOptional().describe(says)
}

const Hit = z
  .object({
    id: z.string().exactOptional(),
    title: z.string().exactOptional(),
    text: z.string().exactOptional(),
    direction: direction.exactOptional(),
    date: date.exactOptional(),
    datePrecision: precision.nullable().exactOptional(),
    url: z.string().nullable().exactOptional(),
    ...FACET_ATTRIBUTES,
    _formatted: z
      .record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]))
      .exactOptional()
      .describe('Highlighted and cropped; nothing is escaped'),
    _matchesPosition: z
      .record(z.string(), z.array(z.object({ start: count, length: count })))
      .exactOptional()
      .describe('In bytes of UTF-8'),
    _rankingScore: z.number().exactOptional(),
  })
  .meta({ id: 'MeilisearchHit', description: 'Has the attributes that were asked for' })

export const MeilisearchResults = z
  .object({
    hits: z.array(Hit),
    partial: z
      .literal(true)
      .exactOptional()
      .describe('Hits were left out: the answer would be larger than 8 million characters'),
    query: z.string(),
    processingTimeMs: count,
    hitsPerPage: count.exactOptional().describe('With `page` or `hitsPerPage`, as the next three'),
    page: count.exactOptional(),
    totalPages: count.exactOptional(),
    totalHits: count.exactOptional(),
    limit: count.exactOptional().describe('Otherwise, as the next two'),
    offset: count.exactOptional(),
    estimatedTotalHits: count.exactOptional().describe('Exact'),
    facetDistribution: z
      .object(perFacet(() => counts))
      .exactOptional()
      .describe('With `facets`, under the whole filter'),
    facetStats: z
      .object(perFacet(() => span))
      .exactOptional()
      .describe('Of `year` and `solarYear`'),
  })
  .meta({ id: 'MeilisearchResults' })

export const MeilisearchManyResults = z
  .object({
    results: z
      .array(MeilisearchResults.extend({ indexUid: z.string() }).meta({ id: 'MeilisearchIndexResults' }))
      .describe('In the order of the queries'),
  })
  .meta({ id: 'MeilisearchManyResults' })

export const FacetHits = z
  .object({
    facetHits: z.array(z.object({ value: z.string(), count })).describe('The most frequent first, up to 100'),
    facetQuery: z.string().nullable(),
    processingTimeMs: count,
  })
  .meta({ id: 'MeilisearchFacetHits' })

export const MeilisearchErrorAnswer = z
  .object({
    message: z.string(),
    code: z.string().describe('Of Meilisearch: `invalid_search_filter`, `index_not_found`, …'),
    type: z.enum(['auth', 'invalid_request', 'system', 'internal']),
    link: z.string(),
  })
  .meta({ id: 'MeilisearchError' })
