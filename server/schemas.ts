/** What the API answers, as schemas: the OpenAPI document is made from them. Their types are those of search/results.ts. */

import { z } from 'zod'
import { LANGUAGES } from '../analysis/language.ts'
import { MATCH_KINDS } from '../search/results.ts'

export const count = z.int().min(0)

export const language = z.enum([...LANGUAGES, 'und']).describe('`und` is any other language')
export const direction = z.enum(['ltr', 'rtl'])
export const precision = z.enum(['day', 'month', 'year'])

const date = z
  .string()
  .nullable()
  .describe(
    '`2018`, `2018-08` or `2018-08-21`, as precise as it is known; a Solar Hijri month or year as its days, `2019-07-23/2019-08-22`; null if unknown',
  )

export const fragments = z
  .array(z.object({ text: z.string(), match: z.boolean() }).meta({ id: 'Fragment' }))
  .describe('Pieces of a text, marked or not; joined they are the text. No markup: escape it yourself')

const matchKind = z
  .enum(MATCH_KINDS)
  .describe(
    '`spelling` is the same letters typed otherwise, `typo` a close word, `name` another spelling or script',
  )

const found = {
  id: z.string(),
  title: z.string().describe('The beginning of the text where a document has none'),
  language,
  direction: direction.describe('Of the text, by its script'),
  date,
  datePrecision: precision.nullable(),
  source: z.string().nullable(),
  url: z.string().nullable(),
}

const Reprint = z
  .object({
    id: z.string(),
    title: z.string(),
    language,
    date,
    datePrecision: precision.nullable(),
    source: z.string().nullable(),
    sourceSlug: z.string().nullable().describe('What `source` may be asked for as'),
  })
  .meta({ id: 'Reprint' })

/** A hit with all its fields. */
export const WholeHit = z.object({
  ...found,
  titleFragments: fragments,
  snippet: fragments,
  score: z.number().describe('0 to 1'),
  matchedBy: z.array(matchKind).describe('The best first'),
  matches: z
    .array(z.object({ word: z.string(), query: z.string(), by: matchKind }))
    .describe('Which word of the document answers which of the query'),
  reprints: z
    .array(Reprint)
    .describe(
      'Hits of this page with the same text (cut, re-headed, lightly edited), folded into this one; none with `group=off`',
    ),
})

const Hit = WholeHit.partial()
  .required({ id: true })
  .meta({ id: 'Hit', description: 'Has the fields that `attributesToRetrieve` asks for, by default all' })

const counts = z.record(z.string(), count)

export const SearchAnswer = z
  .object({
    query: z.string(),
    hits: z.array(Hit),
    page: z.int().min(1),
    hitsPerPage: z.int().min(1),
    totalHits: count.describe(
      'Exact; folded documents count, so a page may have fewer hits than `hitsPerPage`',
    ),
    totalPages: count,
    processingTimeMs: count,
    facetDistribution: z
      .object({
        language: counts,
        source: counts,
        year: counts,
        month: counts,
        solarYear: counts.describe('Of the Solar Hijri calendar: `1397`'),
        solarMonth: counts.describe('`1397-05`'),
      })
      .describe(
        'Documents by value; a facet with a chosen value is counted as if none were chosen, and one that is not in `facets` is empty. `none` is documents without a date, or with one that is not known so precisely in this calendar',
      ),
    relaxed: z.boolean().describe('The best documents hold only some of the words'),
    ignoredWords: z.array(z.string()).describe('Words that were left out because the query is too long'),
    otherSpellings: z
      .array(z.object({ query: z.string(), spellings: z.array(z.string()) }))
      .describe('Translated names that were searched too'),
    didYouMean: z.string().nullable().describe('The query as the archive spells it'),
  })
  .meta({ id: 'SearchResults' })

export const SuggestAnswer = z
  .object({
    query: z.string(),
    suggestions: z.array(
      z
        .object({
          text: z.string().describe('The whole query with its last word completed, or the title'),
          kind: z.enum(['word', 'title']),
          language: language
            .exactOptional()
            .describe('Of the document of a title, or of a word of another script'),
          id: z.string().exactOptional().describe('Of the document of a title'),
          documents: count.exactOptional().describe('How many documents hold the word, spelled so'),
        })
        .meta({ id: 'Suggestion' }),
    ),
  })
  .meta({ id: 'Suggestions' })

export const OpenSearchSuggestions = z
  .tuple([z.string(), z.array(z.string())])
  .describe('The query, and what it may become')

export const DocumentAnswer = z
  .object({
    ...found,
    text: z.string(),
    confidence: z.number().describe('Of the language, 0 to 1'),
    titleOrigin: z
      .enum(['given', 'metadata', 'heading', 'line'])
      .nullable()
      .describe('Where the title was found'),
    dateOrigin: z
      .enum(['given', 'metadata', 'dateline', 'text', 'path'])
      .nullable()
      .describe('Where the date was found'),
    sourceOrigin: z
      .enum(['given', 'metadata', 'dateline', 'text', 'stated', 'folder'])
      .nullable()
      .describe('Where the source was found'),
    path: z.string().nullable().describe('Its file with the folder it lies in'),
    reprints: z.array(Reprint).describe('The other versions of its text, oldest first, 100 at most'),
  })
  .meta({ id: 'Document' })

const RelatedDocument = z
  .object({
    ...found,
    shared: z.array(z.string()).describe('Names, numbers or words of the document asked for'),
    score: z.number().describe('Of no unit; only compared'),
  })
  .meta({ id: 'RelatedDocument' })

export const RelatedAnswer = z
  .object({
    sameStory: z
      .array(RelatedDocument)
      .describe('In other languages about the same event, at most three in each, best first'),
    similar: z
      .array(RelatedDocument)
      .describe('In the same language about the same things, at most five, best first'),
  })
  .meta({ id: 'Related' })

const ExportedDocument = z
  .object({
    id: z.string(),
    title: z.string(),
    language,
    date,
    datePrecision: precision.nullable(),
    source: z.string().nullable(),
    url: z.string().nullable(),
    text: z.string(),
  })
  .meta({ id: 'ExportedDocument' })

export const ExportAnswer = z.array(ExportedDocument)

const offset = count.describe('In UTF-16 units')

export const AnalyzeAnswer = z
  .object({
    language,
    confidence: z.number().describe('0 to 1'),
    direction,
    terms: z.array(
      z.object({
        text: z.string(),
        start: offset,
        end: offset,
        surface: z.string().describe('The word as it is spelled, folded'),
        keys: z.array(z.string()).describe('Its stems'),
        names: z.array(z.string()).describe('Its keys as a name'),
        isStop: z.boolean(),
      }),
    ),
    dates: z.array(
      z.object({
        text: z.string(),
        start: offset,
        end: offset,
        iso: z
          .string()
          .describe(
            '`YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `--MM-DD` or `A/B`, Gregorian; `sh:--MM-DD` is Solar Hijri',
          ),
        precision,
        calendar: z.enum(['gregorian', 'solar-hijri']),
        relative: z.literal(true).optional(),
      }),
    ),
  })
  .meta({ id: 'Analysis' })

/** What the analysis sees in a text. */
export type Analysis = z.output<typeof AnalyzeAnswer>

export const StatsAnswer = z
  .object({
    version: z.string().describe('Of Axtar'),
    documents: count,
    languages: z.record(z.string(), count).describe('Documents by language'),
    isIndexing: z.boolean(),
    lastUpdate: z.iso.datetime().describe('When the index changed last'),
  })
  .meta({ id: 'Stats' })

/** How large an archive is. */
export type Stats = z.output<typeof StatsAnswer>

export const PushAnswer = z
  .object({
    results: z
      .array(
        z.object({
          id: z.string().nullable().describe('null where a record without an id is rejected'),
          status: z.enum(['created', 'updated', 'unchanged', 'rejected']),
          reason: z.string().optional().describe('Why it is rejected'),
        }),
      )
      .describe('One for each record, in their order'),
    counts: z.object({ created: count, updated: count, unchanged: count, rejected: count }),
    searchable: z
      .boolean()
      .describe('Whether searches find all of it by now; if not, they will in some seconds'),
  })
  .meta({ id: 'PushResults' })

/** What became of pushed documents. */
export type PushResults = z.output<typeof PushAnswer>

export const RemoveAnswer = z
  .object({
    deleted: count.describe('Documents found when the request came'),
    searchable: z.boolean().describe('Whether searches show it by now'),
  })
  .meta({ id: 'RemoveResults' })

/** How many documents were removed. */
export type RemoveResults = z.output<typeof RemoveAnswer>

/** What every failed request is answered with. */
export const ErrorAnswer = z
  .object({
    error: z.object({
      code: z.string().describe('For programs: `invalid_request`, `not_found`, …'),
      message: z.string().describe('For people'),
      problems: z.record(z.string(), z.string()).optional().describe('What is wrong, by parameter'),
      requestId: z.string().describe('As in `X-Request-Id` and in the log of the server'),
    }),
  })
  .meta({ id: 'Error' })
