import type { DocumentLanguage } from '../analysis/language.ts'
import type { Facet, FacetKey, ValueFacet } from '../search/answers.ts'
import type { HitPart } from '../search/hit-parts.ts'
import type { Sort } from '../search/parameters.ts'

/** Values of facets, any of which a document must have: languages by code, others by name or slug. */
export type FacetOptions = { [F in ValueFacet]?: FacetKey<F> | readonly FacetKey<F>[] }

/** How to search; everything may be left out. Days are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, inclusive. */
export type SearchOptions<Part extends HitPart = HitPart> = FacetOptions & {
  /** Words, `"phrases"`, `-excluded`, `OR`, brackets, fields such as `title:`. */
  q?: string
  from?: string
  to?: string
  /** Only documents whose date is not known; not together with `from` and `to`. */
  date?: 'none'
  /** First day or moment (ISO) of arrival in the archive. */
  addedSince?: string
  sort?: Sort
  /** From 1. */
  page?: number
  hitsPerPage?: number
  /** Whether names are searched across spellings and scripts; in an export only where it is `on`. */
  names?: 'on' | 'off'
  /** Whether words are also searched as other languages say them; in an export only where it is `on`. */
  translations?: 'on' | 'off'
  /** Whether it is asked more freely where nothing holds what was asked; in an export only where it is `on`. */
  relaxed?: 'on' | 'off'
  /** `1`: the last word is still typed, so words that begin so are found, too. */
  typing?: 0 | 1
  /** Whether versions of one text are folded into the first on the page. */
  group?: 'on' | 'off'
  /** Whether a query that only makes sense as typed on another keyboard is read so; in an export only where it is `on`. */
  layout?: 'on' | 'off'
  /** Whether words are also searched as recognition may have read them on scans; in an export only where it is `on`. */
  misread?: 'on' | 'off'
  /** Whether documents near in meaning are told as well, in `byMeaning`, where the archive has an embedder. */
  meaning?: 'on' | 'off'
  /** `1`: the answer says why it is so. */
  explain?: 0 | 1
  /** Facets to count: all by default, none with an empty list. */
  facets?: Facet | readonly Facet[]
  /** Fields of hits to answer, beside `id`: all by default. */
  attributesToRetrieve?: Part | readonly Part[]
  /** 40 to 2,000 characters. */
  snippetLength?: number
}

/** Which documents to export, as in a search. */
export type ExportOptions = Pick<
  SearchOptions,
  | ValueFacet
  | ('q' | 'from' | 'to' | 'date' | 'addedSince' | 'sort')
  | ('names' | 'translations' | 'relaxed' | 'layout' | 'misread')
> & {
  /** Only these documents, at most 200: those of a list. */
  id?: string | readonly string[]
}

/**
 * As what file; `bom`: a CSV file begins with a mark, without which Excel misreads it; `citedPage`: the page that references name.
 */
export type ExportTextOptions = ExportOptions & {
  format: 'ndjson' | 'csv' | 'json' | 'ris' | 'bibtex' | 'csl'
  bom?: 0 | 1
  citedPage?: number
}

/** `limit`: suggestions at most, 1 to 20. */
export type SuggestOptions = { limit?: number }

export type AnalyzeOptions = { language?: DocumentLanguage; as?: 'document' | 'query' }

/** A document to be taken in; what is left out is found in the text. */
export type DocumentRecord = {
  text: string
  /** A number above 2^53 as a `bigint` or a string: JavaScript rounds it otherwise. */
  id?: string | number | bigint | null
  title?: string | number | null
  language?: string | number | null
  date?: string | number | null
  source?: string | number | null
  url?: string | number | null
  /** The collections that it belongs to. */
  collections?: string | readonly string[] | null
}

/** What is given by hand of a document; null takes it back, and what was found counts again. */
export type Corrections = {
  title?: string | null
  /** As it is written, or `none`. */
  date?: string | null
  language?: DocumentLanguage | null
  source?: string | null
  collections?: readonly string[] | null
}

/** What narrows a removal; one of them is needed. */
export type RemoveFilter = Pick<SearchOptions, ValueFacet | 'from' | 'to' | 'addedSince'>

/** `wait`: answer when it is searchable, and not as soon as it is safe. */
export type WaitOptions = { wait?: boolean }
