import type { Settings } from 'meilisearch'
import type { ShownField } from '../contract.ts'
import { STORED_FIELDS } from '../document.ts'
import { FACETS, rowOf, VALUE_FACETS } from '../facets.ts'
import { SEARCH_FIELDS } from '../search-fields.ts'
import type { VectorSpace } from '../vectors.ts'

/** More values than a facet of an archive has (13 years have so many days); at Meilisearch's 100 the newest months would silently be cut off. */
export const MAX_FACET_VALUES = 5_000

/** Depth of paging; must not be below what a request may ask for. */
export const MAX_TOTAL_HITS = 10_000

/**
 * So long the engine ranks, in milliseconds; what it has not ordered by then comes in the order that it has. It is the engine's own
 * default, and less than `SEARCH_TIMEOUT` by default, so that a dear search still has an answer.
 */
const SEARCH_CUTOFF = 1_500

/**
 * Without a declared language Meilisearch guesses it anew for every field and query, and guesses differently. All words come to it
 * folded to ASCII or coded as private-use characters (analysis/code.ts), so that one language will do for all; with several it
 * would still guess among them.
 */
const LOCALES: Settings['localizedAttributes'] = [{ attributePatterns: ['*'], locales: ['eng'] }]

/** Fields with as many values as documents, or more: nobody searches in these, which saves the engine a dictionary. */
const LOOKED_UP = {
  attributePatterns: ['sketch', 'group', 'files', 'textHash'],
  features: { facetSearch: false, filter: { equality: true, comparison: false } },
}

/** Fields that facets count, and those that their values are asked for in. */
const FACET_FIELDS = [
  ...FACETS.map((facet) => rowOf(facet).field),
  ...VALUE_FACETS.map((facet) => rowOf(facet).asked),
]

/** What a search can give: for each hit the engine reads all of this, and nothing of the rest, which of a book is millions of characters. */
const SHOWN_FIELDS: readonly ShownField[] = [
  ...STORED_FIELDS.filter((field) => field !== 'more'),
  'vector' as const,
].toSorted()

/** The index of documents. */
export const DOCUMENT_SETTINGS = {
  displayedAttributes: [...SHOWN_FIELDS],
  searchableAttributes: [...SEARCH_FIELDS],
  filterableAttributes: [
    ...new Set(['key', 'dateStart', 'dateEnd', 'added', 'scan.confidence', ...FACET_FIELDS]),
    LOOKED_UP,
  ],
  sortableAttributes: ['dateStart', 'added', 'key'],
  // `sort` first, or it would only break ties; it does nothing in a search without one.
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
  localizedAttributes: LOCALES,
  // Close words are looked up in the vocabulary, and only when nothing is spelled as asked: Meilisearch's own
  // tolerance drags in every other inflected form (38 % of hits for Azerbaijani words were other words).
  typoTolerance: { enabled: false },
  // `byAttribute` would turn quoted phrases into "both words in one field".
  proximityPrecision: 'byWord',
  faceting: { maxValuesPerFacet: MAX_FACET_VALUES, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: MAX_TOTAL_HITS },
  searchCutoffMs: SEARCH_CUTOFF,
} satisfies Settings

/** The field that tells by space of what text the vector of a document is; documents without a vector have none. */
export const EMBEDDED = 'embedded'

/** The index of documents with vectors, which come with them. @param others embedders that are to go */
export function settingsWithVectors({ name, dimensions }: VectorSpace, others: readonly string[]): Settings {
  return {
    ...DOCUMENT_SETTINGS,
    filterableAttributes: [...DOCUMENT_SETTINGS.filterableAttributes, EMBEDDED],
    embedders: {
      ...Object.fromEntries(others.map((other) => [other, null])),
      [name]: { source: 'userProvided', dimensions },
    },
  }
}

/** The vocabulary: every distinct word of the documents, for spelling and suggestions. */
export const VOCABULARY_SETTINGS = {
  searchableAttributes: ['word'],
  filterableAttributes: [
    {
      attributePatterns: ['sounds', 'language'],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
  ],
  rankingRules: ['words', 'typo', 'exactness'],
  localizedAttributes: LOCALES,
  // A wrong first letter counts as two typos; which candidates are close enough is decided in search/spelling.ts.
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 3, twoTypos: 4 } },
  proximityPrecision: 'byAttribute',
  searchCutoffMs: SEARCH_CUTOFF,
} satisfies Settings

/** The files that were indexed; found by their keys, and by the folders they are in. */
export const FILES_SETTINGS = {
  searchableAttributes: [],
  filterableAttributes: [
    {
      attributePatterns: ['above'],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
  ],
} satisfies Settings

/** What the program remembers of the index: its version, and the last runs of the indexer. */
export const STATE_SETTINGS = { searchableAttributes: [], filterableAttributes: [] } satisfies Settings

/** Whether an index has the wanted settings; only what is wanted is compared, order counts. */
export function hasSettings(actual: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return actual === wanted
  if (typeof actual !== 'object' || actual === null) return false
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(actual) &&
      actual.length === wanted.length &&
      wanted.every((item, at) => hasSettings(actual[at], item))
    )
  }
  return Object.entries(wanted).every(([name, value]) =>
    hasSettings((actual as Record<string, unknown>)[name], value),
  )
}
