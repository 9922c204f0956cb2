/** What searches and suggestions answer. Their types are those of search/results.ts and search/suggest.ts. */
import * as z from 'zod'
import { rowOf } from '../../engine/facets.ts'
import { MATCH_KINDS, MEANING_SEARCHES, perFacet } from '../../search/answers.ts'
import { ATTEMPTS } from '../../search/explanation.ts'
import { added, collections, count, found, language, Reprint, script } from './fields.ts'

const fragments = z
  .array(z.object({ text: z.string(), match: z.boolean() }).meta({ id: 'Fragment' }))
  .describe('Pieces of a text, marked or not; joined they are the text. No markup: escape it yourself')

const matchKind = z
  .enum(MATCH_KINDS)
  .describe(
    '`spelling` is the same letters typed otherwise, `typo` a close word, `name` another spelling or script, `meaning` no word at all: a model finds it near',
  )

/** A hit with all its fields. */
export const WholeHit = z.object({
  ...found,
  script,
  collections,
  added,
  titleFragments: fragments,
  snippet: fragments,
  page: count
    .nullable()
    .describe('Which of its pages the snippet is on, from 1; null where that is not known'),
  pages: count.nullable().describe('How many pages, or chapters of an e-book, the document has'),
  score: z.number().describe('0 to 1'),
  matchedBy: z.array(matchKind).describe('The best first'),
  matches: z
    .array(z.object({ word: z.string(), query: z.string(), by: matchKind }))
    .describe('Which word of the document answers which of the query'),
  scan: z
    .number()
    .nullable()
    .describe(
      'How sure the letters are of a text that was recognised on a scan, 0 to 100; null: it was typed',
    ),
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

const share = z.number().min(0).max(1)
const weight = z.number().min(0)

const explanation = z
  .object({
    tried: z
      .array(z.enum(ATTEMPTS))
      .describe('The last is what is shown, or the first where none found anything'),
    parts: z
      .array(
        z.object({
          kind: z.string(),
          weight,
          all: z.array(z.string()),
          none: z.array(z.string()),
          documents: count,
        }),
      )
      .describe(
        'What the engine was asked: a document is found by a part where it holds all of `all` and nothing of `none`. Empty where documents hold some of the words',
      ),
    concepts: z
      .array(z.object({ query: z.string(), language, said: z.array(z.string()), rows: z.array(z.string()) }))
      .describe('How other languages say words of the query, and the rows of the lexicon that say so'),
    words: z
      .array(
        z.object({
          query: z.string(),
          idf: weight,
          ways: z.array(z.object({ token: z.string(), weight })),
        }),
      )
      .describe('Where documents hold some of the words: how much each says, and the ways to hold it'),
    hits: z
      .array(
        z.object({
          id: z.string(),
          part: count.nullable().describe('The position of the part that found it'),
          ranking: z
            .object({
              coord: share,
              proximity: share,
              title: share,
              words: z.array(z.object({ query: z.string(), weight })),
            })
            .nullable()
            .describe('Where documents hold some of the words: what it was ranked by'),
        }),
      )
      .describe('Also those that are folded into others'),
  })
  .meta({ id: 'Explanation', description: 'Why the answer is so; only with `explain=1`' })

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
      .object(perFacet((facet) => counts.describe(rowOf(facet).counts)))
      .describe(
        'Documents by value; a facet with a chosen value is counted as if none were chosen, and one that is not in `facets` is empty. `none` is documents without a date, or with one that is not known so precisely in this calendar',
      ),
    relaxed: z
      .boolean()
      .describe('The best documents hold only some of the words, or words near to them in meaning'),
    beginning: z
      .string()
      .nullable()
      .describe('The last word, where nothing holds it and words that begin so were searched'),
    closeWords: z
      .array(z.object({ query: z.string(), words: z.array(z.string()), isHeld: z.boolean() }))
      .describe(
        'Words of the query, and the close ones of the archive that were searched in their place, or besides where documents hold the word itself (`isHeld`)',
      ),
    phraseForms: z
      .array(z.string())
      .describe('What was searched in the place of a phrase that nothing holds: its words in other forms'),
    ignoredWords: z.array(z.string()).describe('Words that were left out because the query is too long'),
    otherSpellings: z
      .array(
        z.object({
          query: z.string(),
          spellings: z.array(
            z.object({
              text: z.string(),
              language,
              by: z.enum(['table', 'sound']).describe('A translated name, or one that sounds alike'),
              documents: count.describe('How many documents hold it'),
            }),
          ),
        }),
      )
      .describe('Other spellings of names by which documents were found; `names=off` leaves them out'),
    translations: z
      .array(
        z.object({
          text: z.string(),
          language,
          documents: count.describe('How many documents hold it'),
        }),
      )
      .describe(
        'How other languages say the query, where documents were found by that; `translations=off` leaves them out',
      ),
    misread: z
      .array(z.object({ text: z.string(), documents: count.describe('How many documents hold it') }))
      .describe(
        'The query as recognition misread it on scans, where documents were found by that; `misread=off` leaves them out',
      ),
    byMeaning: z
      .array(Hit)
      .describe(
        'Documents that a model finds near to the query and that are not among the hits, nearest first, at most ten; in no total and in no facet. `score` is their similarity',
      ),
    meaning: z
      .enum(MEANING_SEARCHES)
      .describe(
        'Whether such documents were looked for; `unavailable`: the embedder failed, or the archive has no vectors of its model',
      ),
    ownHits: count.describe('Of `totalHits` those that hold the words themselves, in any form or spelling'),
    didYouMean: z.string().nullable().describe('The query as the archive spells it'),
    otherLayout: z
      .object({
        query: z.string(),
        isTaken: z
          .boolean()
          .describe('Whether the results are those of this query; `layout=off` prevents it'),
      })
      .nullable()
      .describe('The query as it reads on another keyboard, where only that makes sense'),
    notUnderstood: z
      .array(z.string())
      .describe('What looks like a sign of the query language and is none; it was read as words'),
    isNothing: z.boolean().describe('Whether the query has nothing that could be searched'),
    explanation: explanation.exactOptional(),
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
          documents: count
            .exactOptional()
            .describe(
              'How many documents hold the word, spelled so; as another language says it, in any form',
            ),
        })
        .meta({ id: 'Suggestion' }),
    ),
  })
  .meta({ id: 'Suggestions' })

export const OpenSearchSuggestions = z
  .tuple([z.string(), z.array(z.string())])
  .describe('The query, and what it may become')
