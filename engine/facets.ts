/**
 * What results are counted and narrowed by. A facet is one row here: the settings of the engine, its filters, the parameters and
 * schemas of the API, the clients of Meilisearch and the page follow from it (docs/adding-a-facet.md).
 */

import { SCRIPT_CODES } from '../analysis/document-script.ts'
import { type DocumentLanguage, LANGUAGES } from '../analysis/language.ts'
import type { ArchiveDocument } from './document.ts'

/** Of a facet that readers choose values of, any of which a document must have. */
export type ValuesRow = {
  kind: 'values'
  /** The stored field whose values are counted; of a list each counts. */
  field: keyof ArchiveDocument
  /** The stored field of what a value is asked for as: itself, or its slug. */
  asked: keyof ArchiveDocument
  /** What a search calls the values that were chosen. */
  many: string
  /** All values that there can be, in the order in which pages list them; left out: any, by name or slug. */
  keys?: readonly string[]
  /** Whether documents have a list of values, or may have none; left out: each has one. */
  shape?: 'list' | 'nullable'
  /** What the API says of the parameter, which is called like the facet. */
  says: string
  /** What it says of its values and counts. */
  counts: string
}

/** Of a facet of dates, which are chosen as a span of time: they are narrowed together. */
type DatesRow = {
  kind: 'time' | 'since'
  field: keyof ArchiveDocument
  /** How its values look, which can be compared letter by letter. */
  form: 'YYYY' | 'YYYY-MM' | 'YYYY-MM-DD'
  /** What the API says of its values and counts. */
  counts: string
}

/** One facet. */
export type FacetRow = ValuesRow | DatesRow

const DOCUMENT_LANGUAGES: readonly DocumentLanguage[] = [...LANGUAGES, 'und']

/** The facets in the order in which answers and pages have them. */
export const FACET_TABLE = {
  language: {
    kind: 'values',
    field: 'language',
    asked: 'language',
    many: 'languages',
    keys: DOCUMENT_LANGUAGES,
    says: 'Languages to search in, repeated or with commas; `und` is other languages',
    counts: '`und` is other languages',
  },
  script: {
    kind: 'values',
    field: 'script',
    asked: 'script',
    many: 'scripts',
    keys: SCRIPT_CODES,
    shape: 'nullable',
    says: 'Scripts to search in, of languages that have several: `Latn`, `Cyrl`, `Arab`, repeated or with commas',
    counts: 'Only of Azerbaijani, which has three: `Latn`, `Cyrl`, `Arab`',
  },
  source: {
    kind: 'values',
    field: 'sourceName',
    asked: 'sourceSlugs',
    many: 'sources',
    shape: 'nullable',
    says: 'Sources to search in, by name or slug, repeated or with commas',
    counts: 'By the name that is known best, whatever documents call it',
  },
  collection: {
    kind: 'values',
    field: 'collections',
    asked: 'collectionSlugs',
    many: 'collections',
    shape: 'list',
    says: 'Collections to search in, by name or slug, repeated or with commas',
    counts: 'By name',
  },
  year: { kind: 'time', field: 'year', form: 'YYYY', counts: '`2018`, or `none` where it is not known' },
  month: { kind: 'time', field: 'month', form: 'YYYY-MM', counts: '`2018-08`' },
  solarYear: {
    kind: 'time',
    field: 'solarYear',
    form: 'YYYY',
    counts: 'Of the Solar Hijri calendar: `1397`',
  },
  solarMonth: { kind: 'time', field: 'solarMonth', form: 'YYYY-MM', counts: '`1397-05`' },
  added: {
    kind: 'since',
    field: 'addedDay',
    form: 'YYYY-MM-DD',
    counts: 'The day when it came into the archive (UTC)',
  },
} as const satisfies Record<string, FacetRow>

type Table = typeof FACET_TABLE

/** The name of a facet. */
export type Facet = keyof Table

/** The name of a facet that values are chosen of. */
export type ValueFacet = { [F in Facet]: Table[F]['kind'] extends 'values' ? F : never }[Facet]

type KeyOf<Row> = Row extends { keys: readonly (infer Key)[] } ? Key : string

/** What a value of a facet is asked for as. */
export type FacetKey<F extends ValueFacet> = KeyOf<Table[F]>

/** The values that are chosen, under the names that searches have for them: `{ languages: ['az'], sources: ['apa'] }`. */
export type Chosen = { [F in ValueFacet as Table[F]['many']]: KeyOf<Table[F]>[] }

/** The names of all facets, in their order. */
export const FACETS = Object.keys(FACET_TABLE) as Facet[]

/** The names of those that values are chosen of. */
export const VALUE_FACETS = FACETS.filter(isValueFacet)

/** A stored field that a facet counts. */
export type FacetField = Table[Facet]['field']

/** What a document has of each facet. */
export type FacetValues = { [F in Facet]: ArchiveDocument[Table[F]['field']] }

/** The row of a facet. */
export function rowOf(facet: ValueFacet): ValuesRow & Table[ValueFacet]
export function rowOf(facet: Facet): FacetRow & Table[Facet]
export function rowOf(facet: Facet): FacetRow {
  return FACET_TABLE[facet]
}

/** The values of a facet that a search or a filter has chosen. */
export function chosenOf(
  chosen: Partial<Readonly<Record<keyof Chosen, readonly string[]>>>,
  facet: ValueFacet,
) {
  return chosen[rowOf(facet).many] ?? []
}

/** Something for each facet: `perFacet(() => ({}))`. */
export function perFacet<Value>(make: (facet: Facet) => Value): Record<Facet, Value> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, Value>
}

/** Something for each facet that values are chosen of. */
export function perValueFacet<Value>(make: (facet: ValueFacet) => Value): Record<ValueFacet, Value> {
  return Object.fromEntries(VALUE_FACETS.map((facet) => [facet, make(facet)])) as Record<ValueFacet, Value>
}

/** Whether values are chosen of a facet. */
export function isValueFacet(facet: Facet): facet is ValueFacet {
  return FACET_TABLE[facet].kind === 'values'
}

/** Whether a name is that of a facet. */
export function isFacet(name: string): name is Facet {
  return Object.hasOwn(FACET_TABLE, name)
}
