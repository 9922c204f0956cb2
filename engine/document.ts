import type { ScriptCode } from '../analysis/document-script.ts'
import type { DocumentLanguage } from '../analysis/language.ts'
import type { SearchField } from './search-fields.ts'

/** Under which name a part of a long text is stored behind the first, which is `text`. */
export type PartName = `p${number}`

/** How precisely the date of a document is known. */
export type DatePrecision = 'day' | 'month' | 'year'

/** Where the date of a document was found; `hand`: it was corrected by a person. */
export type DateOrigin = 'given' | 'metadata' | 'dateline' | 'text' | 'path' | 'hand'

/** Where its title was found: beside the text, as a heading that is marked as one, or as the first line. */
export type TitleOrigin = 'given' | 'metadata' | 'heading' | 'line' | 'hand'

/**
 * Where its source was found; `text` is a phrase such as `APA xəbər verir`, `stated` what was said for the whole run, `host` the
 * site of its address.
 */
export type SourceOrigin = 'given' | 'metadata' | 'dateline' | 'text' | 'stated' | 'host' | 'folder' | 'hand'

/** Where its collections come from: its record, what was said for the whole run, its folders. */
export type CollectionOrigin = 'given' | 'stated' | 'folder' | 'hand'

/** Facts that a person gave instead of what was found: a date as it was written, or `none`. */
export type ByHand = {
  title?: string
  date?: string
  language?: DocumentLanguage
  source?: string
  collections?: string[]
}

/** The year, month and day under which documents without a date are counted. */
export const UNDATED = 'none'

/** The vector of a document, of length 1, and the space that it is of (vectors.ts); `of` is the hash of what was embedded. */
export type Embedding = { space: string; of: string; vector: number[] }

/**
 * A document as it is stored. The first group is shown and filtered by; the second is what the engine searches, made
 * by `analysis/` and never shown: Meilisearch sees no raw text.
 */
export type ArchiveDocument = {
  /** Primary key of the engine, `[A-Za-z0-9_-]`; made from `id` by `documentKey`. */
  key: string
  /** The id as it was given or made; what users see. */
  id: string
  title: string
  /** null: the title is empty. */
  titleOrigin: TitleOrigin | null
  /** A long one up to the end of its first part (text-parts.ts). */
  text: string
  /** Its other parts by name, and how many there are in all; absent where `text` is all of it. */
  more?: Record<PartName, string>
  parts?: number
  language: DocumentLanguage
  /** What it is written in, where its language has several scripts; null elsewhere. */
  script: ScriptCode | null
  /** Certainty of the language, 0 to 1. */
  confidence: number
  /**
   * `2018`, `2018-08` or `2018-08-21`; a month or year of the Solar Hijri calendar as the days it spans,
   * `2019-07-23/2019-08-22`; null: unknown, never guessed.
   */
  date: string | null
  datePrecision: DatePrecision | null
  dateOrigin: DateOrigin | null
  /** First and last day of the date as `YYYYMMDD` numbers, for ranges and order. */
  dateStart: number | null
  dateEnd: number | null
  /** Facets: `2018` and `2018-08`, or `none`. */
  year: string
  month: string
  /** The same in the Solar Hijri calendar, `1398` and `1398-05`; a Gregorian month or year lies in two of them: `none`. */
  solarYear: string
  solarMonth: string
  /** As the document has it. */
  source: string | null
  /** The name under which all spellings of it are counted, and its slug. */
  sourceName: string | null
  sourceSlug: string | null
  /** The slugs of all names that its source is known by: what it may be asked for as. */
  sourceSlugs: string[]
  sourceOrigin: SourceOrigin | null
  /** The names of the collections that it belongs to, and their slugs. */
  collections: string[]
  collectionSlugs: string[]
  /** null: it belongs to none. */
  collectionOrigin: CollectionOrigin | null
  /** When it came into the archive, in milliseconds since 1970; null: before this was written down. */
  added: number | null
  /** The day of that, `2026-11-29` (UTC), or `none`. */
  addedDay: string
  /** What was given by hand, and what was found of the same facts. */
  byHand: ByHand
  found: Partial<FoundFacts>
  url: string | null
  /** Where it was read: the file, or the member of an archive; the first of its places. */
  path: string | null
  /** Which record of a file of records it is, from 1, when it was last stored. */
  record: number | null
  /** All paths at which the same text stands, and the key of the file of each (`fileKey`), in the same order. */
  places: string[]
  files: string[]
  /** Where each page, or chapter of an e-book, begins, as `placesInParts` has it; empty where that is not known. */
  pages: number[]
  /** Where its text, or a part of it, was recognised on a scan; absent elsewhere. */
  scan?: ScanFacts
  /** Of everything that was given, to tell unchanged documents. */
  hash: string
  /** Of the text and its given facts, to tell the same text elsewhere; null where the id was given, which then decides. */
  textHash: string | null
  /** What near-duplicates are looked up by (analysis/similarity.ts); empty for short texts. */
  sketch: string[]
  /** Documents whose texts are one have the same; it is the hash that the first of them had, which alone has its own. */
  group: string

  surfaceTitle: string
  surfaceText: string
  stemsTitle: string
  stemsText: string
  names: string
  /** What shows its first part without analysing it (analysis/term-vector.ts); absent where an earlier version stored it. */
  vector?: string
  /** What it is near to others by (vectors.ts); absent where there is no embedder, or it failed. */
  embedding?: Embedding
}

/** A scan below this is unsure: its words may be wrong. Clean prints come out at 83 to 95, what is read in the wrong language at 25 to 40. */
export const SURE = 65

/** What is known of a text that was recognised. */
export type ScanFacts = {
  /** SHA-256 of the scan, by which its pages are found in the store of scans. */
  hash: string
  /** How sure its letters are, 0 to 100. */
  confidence: number
  /** Which pages were recognised, from 1. */
  pages: number[]
}

/** The facts of a document that a person can correct, each with where it was found. */
export type FoundFacts = Pick<
  ArchiveDocument,
  | 'title'
  | 'titleOrigin'
  | 'language'
  | 'confidence'
  | 'date'
  | 'datePrecision'
  | 'dateOrigin'
  | 'source'
  | 'sourceOrigin'
  | 'collections'
  | 'collectionOrigin'
>

/** A document as far as it cannot be made from the rest of it; `sketch` and `group` are what other documents have decided too. */
export type StoredDocument = Omit<ArchiveDocument, SearchField | 'vector' | 'embedding'>

const STORED: Record<keyof StoredDocument, true> = {
  more: true,
  parts: true,
  key: true,
  id: true,
  title: true,
  titleOrigin: true,
  text: true,
  language: true,
  script: true,
  confidence: true,
  date: true,
  datePrecision: true,
  dateOrigin: true,
  dateStart: true,
  dateEnd: true,
  year: true,
  month: true,
  solarYear: true,
  solarMonth: true,
  source: true,
  sourceName: true,
  sourceSlug: true,
  sourceSlugs: true,
  sourceOrigin: true,
  collections: true,
  collectionSlugs: true,
  collectionOrigin: true,
  added: true,
  addedDay: true,
  byHand: true,
  found: true,
  url: true,
  path: true,
  record: true,
  places: true,
  files: true,
  pages: true,
  scan: true,
  hash: true,
  textHash: true,
  sketch: true,
  group: true,
}

/** All fields of a stored document. */
export const STORED_FIELDS = Object.keys(STORED) as (keyof StoredDocument)[]

/** The day of a moment as facets have it: `2026-11-29` (UTC), or `none`. */
export function dayOf(milliseconds: number | null): string {
  return milliseconds === null ? UNDATED : new Date(milliseconds).toISOString().slice(0, 10)
}
