import type { ScriptCode } from '../analysis/document-script.ts'
import type { Direction, DocumentLanguage } from '../analysis/language.ts'
import {
  type CollectionOrigin,
  type DateOrigin,
  type DatePrecision,
  type FoundFacts,
  type SourceOrigin,
  SURE,
  type TitleOrigin,
  UNDATED as UNDATED_VALUE,
} from '../engine/document.ts'
import {
  chosenOf,
  FACETS,
  type Facet,
  type FacetKey,
  perFacet,
  perValueFacet,
  rowOf,
  VALUE_FACETS,
  type ValueFacet,
} from '../engine/facets.ts'
import type { Explanation } from './explanation.ts'

export type { CollectionOrigin, DateOrigin, DatePrecision, SourceOrigin, TitleOrigin }
export {
  chosenOf,
  FACETS,
  type Facet,
  type FacetKey,
  perFacet,
  perValueFacet,
  rowOf,
  SURE,
  VALUE_FACETS,
  type ValueFacet,
}

/** A piece of a text, marked or not; the pieces of a snippet joined are the snippet. Never markup. */
export type Fragment = { text: string; match: boolean }

/**
 * By what a document was found, best first: a word as typed, another spelling of its letters (`Azerbaycan`), another form
 * of the word, a word that begins so while typing, a close word where none was spelled so, a name in another spelling or script,
 * a word of another language that means the same, a word of a scan that recognition may have made of it; or by no word at all, since
 * a model finds the document near to the query.
 */
export const MATCH_KINDS = [
  'exact',
  'spelling',
  'stem',
  'prefix',
  'typo',
  'name',
  'translation',
  'misread',
  'meaning',
] as const
export type MatchKind = (typeof MATCH_KINDS)[number]

/** A word of the document that answers a word of the query: `{ word: 'لاوروف', query: 'Lavrov', by: 'name' }`. */
export type Match = { word: string; query: string; by: MatchKind }

/** Another document with the text of the one it is listed under: printed elsewhere, cut, lightly edited. */
export type Reprint = {
  id: string
  title: string
  language: DocumentLanguage
  date: string | null
  datePrecision: DatePrecision | null
  source: string | null
  sourceSlug: string | null
}

/** One document in a list of results. */
export type Hit = {
  id: string
  title: string
  titleFragments: Fragment[]
  language: DocumentLanguage
  /** What it is written in, where its language has several scripts. */
  script: ScriptCode | null
  /** Of the text, by its script. The title has its own script and may differ. */
  direction: Direction
  /** `2018`, `2018-08` or `2018-08-21`, as precise as it is known; a Solar Hijri month or year as its days, `A/B`; null: unknown. */
  date: string | null
  datePrecision: DatePrecision | null
  source: string | null
  /** The names of the collections that it belongs to. */
  collections: string[]
  /** When it came into the archive, as an ISO time; null: not known. */
  added: string | null
  url: string | null
  snippet: Fragment[]
  /** Which of its pages the snippet is on, from 1, and how many there are; null where that is not known. */
  page: number | null
  pages: number | null
  /** 0 to 1. */
  score: number
  matchedBy: MatchKind[]
  matches: Match[]
  /** How sure the letters of a scan are that it was recognised on, 0 to 100; null: its text was typed. */
  scan: number | null
  /** Hits of this page that are folded into this one; none with `group=off`. */
  reprints: Reprint[]
}

/** The facets that a search counts, by value: `{ language: { az: 2, en: 2, fa: 1 } }`. */
export type FacetDistribution = Record<Facet, Record<string, number>>

/** The years and months under which documents without one are counted: undated ones, and those dated by the other calendar. */
export const UNDATED = UNDATED_VALUE

/**
 * A spelling that a search found documents by, beside the one that was typed: by the table of translated names, or because
 * it sounds alike. `documents` hold it, each with all words of the query.
 */
export type OtherSpelling = {
  text: string
  language: DocumentLanguage
  by: 'table' | 'sound'
  documents: number
}

/** How another language says a query, and how many documents hold that. */
export type TranslatedQuery = { text: string; language: DocumentLanguage; documents: number }

/** How recognition read a query on scans, and how many documents hold that. */
export type MisreadQuery = { text: string; documents: number }

/** Whether a search looked for what is near in meaning. */
export const MEANING_SEARCHES = ['off', 'searched', 'unavailable'] as const
export type MeaningSearch = (typeof MEANING_SEARCHES)[number]

/** What one search answers. */
export type SearchResults<Shown = Hit> = {
  query: string
  hits: Shown[]
  page: number
  hitsPerPage: number
  totalHits: number
  totalPages: number
  processingTimeMs: number
  /** A facet with a chosen value counts as if that value were not chosen, so that others can be added. */
  facetDistribution: FacetDistribution
  /** Nothing held all words, so documents are shown that hold some of them, or words near to them in meaning. */
  relaxed: boolean
  /** The last word, where no document holds it and words that begin so were searched. */
  beginning: string | null
  /**
   * Words of the query, and the close ones of the archive that were searched in their place, or, where documents of the filters hold the
   * word itself (`isHeld`), besides it.
   */
  closeWords: { query: string; words: string[]; isHeld: boolean }[]
  /** Phrases that were searched in the place of one that no document holds: the same words in other forms. */
  phraseForms: string[]
  /** Words of the query that the search left out. */
  ignoredWords: string[]
  /** Other spellings of names by which documents were found: `Russia` as `Rusiya` and `روسیه`. */
  otherSpellings: { query: string; spellings: OtherSpelling[] }[]
  /** How other languages say the query, where documents were found by that: `oil price` as `neft qiyməti` and `قیمت نفت`. */
  translations: TranslatedQuery[]
  /** The query as it was misread on scans, where documents were found by that: `kitabxana` as `kltabxana`. */
  misread: MisreadQuery[]
  /**
   * Documents that a model finds near to the query, and that the search does not find: nearest first, at most ten, in no total and in no
   * facet. `score` is how near they are.
   */
  byMeaning: Shown[]
  /** Whether such documents were looked for; `unavailable`: the embedder failed, or the archive has no vectors of its model. */
  meaning: MeaningSearch
  /** Of `totalHits` those that were found by the words of the query themselves, in any spelling. */
  ownHits: number
  /** The query in a spelling that the archive knows better. */
  didYouMean: string | null
  /** The query as it reads on another keyboard: offered, or taken for what was typed, where that is nothing the archive knows. */
  otherLayout: { query: string; isTaken: boolean } | null
  /** What looks like a sign of the query language and is none, so that it was read as words. */
  notUnderstood: string[]
  /** Whether the query has nothing that could be searched. */
  isNothing: boolean
  /** Where it was asked for. */
  explanation?: Explanation
}

/** A document that has much in common with another: `shared` are names, numbers or words of that one which it has too. */
export type RelatedDocument = Pick<
  Hit,
  'id' | 'title' | 'language' | 'direction' | 'date' | 'datePrecision' | 'source' | 'url'
> & {
  shared: string[]
  /** Of no unit; only compared. */
  score: number
}

/** Documents in other languages about the same event, and documents in the same language about the same things. */
export type Related = { sameStory: RelatedDocument[]; similar: RelatedDocument[] }

/** Facts that were found, of which others were given by hand. */
export type FoundOfDocument = Partial<FoundFacts>

/**
 * How many pages there are, on which one the text that is shown begins, from 1, and where in it each further one begins, in UTF-16
 * units.
 */
export type ShownPages = { total: number; first: number; starts: number[] }

/** A whole document, as its page shows it. */
export type DocumentView = {
  id: string
  title: string
  /** Of a long text one part. */
  text: string
  /** Which part of it this is, from 1, and how many there are. */
  part: number
  parts: number
  language: DocumentLanguage
  script: ScriptCode | null
  titleOrigin: TitleOrigin | null
  direction: Direction
  /** Certainty of the language, 0 to 1. */
  confidence: number
  date: string | null
  datePrecision: DatePrecision | null
  dateOrigin: DateOrigin | null
  source: string | null
  sourceOrigin: SourceOrigin | null
  collections: string[]
  collectionOrigin: CollectionOrigin | null
  added: string | null
  /** What was found, of the facts that are given by hand; `{}` where none is. */
  found: FoundOfDocument
  url: string | null
  /** The file it came from with its folder: where an archive lies on its machine is nobody's business. */
  path: string | null
  /** Of a document of several pages, or chapters of an e-book; null where they are not known. */
  pages: ShownPages | null
  /** Where its text, or a part of it, was recognised on a scan: how sure its letters are, 0 to 100, and which pages; null elsewhere. */
  scan: { confidence: number; pages: number[] } | null
  /** Whether it was read from a file, which may still be there. */
  hasOriginal: boolean
  /** The other versions of its text, oldest first. */
  reprints: Reprint[]
}
