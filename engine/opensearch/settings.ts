/** The indexes of an archive in a cluster: how they are called, what is indexed of a record, and how. */

import { createHash } from 'node:crypto'
import { FACETS, rowOf, VALUE_FACETS } from '../facets.ts'

/** Values of a facet that are counted; on each shard four times as many are, so that none is missed. */
export const MAX_FACET_VALUES = 5_000
/** How deep pages go: what an index allows by default. */
export const MAX_DEPTH = 10_000

/** Longest token and longest value, in characters; Lucene takes 32,766 bytes. */
const MAX_TOKEN = 8_000
const MAX_VALUE = 1_000

type Mapping = Record<string, unknown>

/** Looked up as it is, and sorted by. */
const EXACT: Mapping = { type: 'keyword', ignore_above: MAX_VALUE }
/** Only looked up: there are as many values as documents. */
const LOOKED_UP: Mapping = { ...EXACT, doc_values: false }
/** Counted as it is, and looked up with small letters for capitals. */
const COUNTED: Mapping = {
  ...EXACT,
  fields: { small: { ...EXACT, doc_values: false, normalizer: 'lowercase' } },
}
/** A bag: which documents hold a token, and how long their bags are, so that among equals a short document comes before a long one. */
const BAG: Mapping = { type: 'text', analyzer: 'tokens', index_options: 'docs' }
/** In order, for phrases and nearness. */
const IN_ORDER: Mapping = { type: 'text', analyzer: 'tokens', position_increment_gap: 1_000 }
const copied = (to: string): Mapping => ({ type: 'text', index: false, norms: false, copy_to: to })

const FACET_FIELDS = [
  ...FACETS.map((facet) => rowOf(facet).field),
  ...VALUE_FACETS.map((facet) => rowOf(facet).asked),
]

const DOCUMENTS: Mapping = {
  key: { ...EXACT, fields: { small: { ...EXACT, normalizer: 'lowercase' } } },
  dateStart: { type: 'integer' },
  dateEnd: { type: 'integer' },
  added: { type: 'long' },
  scan: { properties: { confidence: { type: 'float' } } },
  ...Object.fromEntries(['sketch', 'group', 'files', 'textHash'].map((field) => [field, LOOKED_UP])),
  ...Object.fromEntries(FACET_FIELDS.map((field) => [field, COUNTED])),
  surfaceTitle: { ...IN_ORDER, copy_to: 'surface' },
  surfaceText: copied('surface'),
  surface: IN_ORDER,
  stemsTitle: { ...BAG, copy_to: 'stems' },
  stemsText: copied('stems'),
  stems: BAG,
  names: BAG,
}

const WORDS: Mapping = {
  word: EXACT,
  length: { type: 'short' },
  sounds: LOOKED_UP,
  language: LOOKED_UP,
}

const RECORDS: Mapping = { key: EXACT, ledger: EXACT, above: LOOKED_UP }

/**
 * What follows the name of an archive in those of its indexes, and what is indexed. Each index costs a cluster memory on all of its
 * nodes, so small records of all kinds lie in one. docs/operations.md names them, which a test compares.
 */
export const INDEXES = {
  documents: { suffix: '', properties: DOCUMENTS },
  words: { suffix: '_words', properties: WORDS },
  records: { suffix: '_records', properties: RECORDS },
} as const satisfies Record<string, { suffix: string; properties: Mapping }>

/** Those whose place others take when an archive is published: their names are aliases. */
export const PUBLISHED = [INDEXES.documents, INDEXES.words] as const

/** Changes whenever what is indexed does: an index that has another is made anew by `axtar rebuild`. */
export const LAYOUT = createHash('sha256').update(JSON.stringify(PUBLISHED)).digest('hex').slice(0, 16)

/**
 * What an index is made with. Its text is packed well, since a document is stored with the tokens that it is found by.
 *
 * @param shards so many parts, on as many nodes; each is kept twice where there is a second node
 */
export function creationOf(properties: Mapping, shards: number, meta: Mapping = {}): Record<string, unknown> {
  return {
    settings: {
      number_of_shards: shards,
      auto_expand_replicas: '0-1',
      codec: 'best_compression',
      // What searches left open on a node that was cut off keeps its shards shut for minutes; after five tries the cluster would give up.
      'allocation.max_retries': 200,
      // Who writes has it refreshed; this is for what a killed program left.
      refresh_interval: '5s',
      analysis: {
        tokenizer: {
          tokens: { type: 'char_group', tokenize_on_chars: [' ', ';'], max_token_length: MAX_TOKEN },
        },
        analyzer: { tokens: { type: 'custom', tokenizer: 'tokens' } },
      },
    },
    mappings: { dynamic: false, _meta: meta, properties },
  }
}
