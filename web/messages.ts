import type { Direction, DocumentLanguage, Language } from '../analysis/language.ts'
import type { Sort } from '../search/request.ts'
import type { DateOrigin, MatchKind, SourceOrigin, TitleOrigin } from '../search/results.ts'
import type { Html } from './html.ts'
import { AZERBAIJANI } from './messages/az.ts'
import { ENGLISH } from './messages/en.ts'
import { PERSIAN } from './messages/fa.ts'

/** A text from the archive or from the reader inside a message: it has its own direction, so it is marked up. */
type Quoted = Html

/** The parameters of a search that can be wrong. */
export type Parameter =
  | 'q'
  | 'language'
  | 'source'
  | 'from'
  | 'to'
  | 'sort'
  | 'page'
  | 'hitsPerPage'
  | 'names'

/** What went wrong, as readers are told it. */
export type Failure = 'badRequest' | 'notFound' | 'tooMany' | 'unavailable' | 'unknown'

/** All texts of the pages in one language. Where a number stands in a text, the message writes it itself. */
export type Messages = {
  direction: Direction
  /** Between the items of a list. */
  comma: string
  description: string
  skip: string
  interfaceLanguage: string
  search: { label: string; button: string; placeholder: string }
  intro: string
  documents: (count: number) => string
  found: (count: number, query: Quoted) => Html
  nothing: (query: Quoted) => Html
  nothingChosen: string
  emptyArchive: Html
  sort: { label: string } & Record<Sort, string>
  filters: {
    heading: string
    chosen: string
    remove: string
    clear: string
    language: string
    source: string
    year: string
    undated: string
    more: (count: number) => string
    rest: (count: number) => string
    period: string
    from: string
    to: string
    dateHint: string
    apply: string
    span: (from: Quoted, to: Quoted) => Html
    since: (from: Quoted) => Html
    until: (to: Quoted) => Html
  }
  languages: Record<DocumentLanguage, string>
  untitled: string
  matchedBy: Record<MatchKind, string>
  /** A word of the document and the word of the query that it answers: `“لاوروف” for “Lavrov”`. */
  matched: (word: Quoted, query: Quoted) => Html
  relaxed: string
  ignored: (words: Quoted) => Html
  alsoSearched: (query: Quoted, spellings: Quoted) => Html
  namesOff: string
  onlyAsTyped: string
  namesOn: string
  didYouMean: (query: Quoted) => Html
  hints: {
    heading: string
    withoutFilters: string
    withoutQuotes: string
    fewerWords: string
    letters: string
    everything: string
  }
  pages: {
    label: string
    previous: string
    next: string
    page: (page: number, total: number) => string
    none: string
    first: string
  }
  document: {
    back: string
    language: string
    source: string
    date: string
    noDate: string
    dateFrom: Record<DateOrigin, string>
    about: string
    title: string
    titleFrom: Record<TitleOrigin, string>
    /** What stands for the title of a document without one. */
    noTitle: string
    sourceFrom: Record<SourceOrigin, string>
    /** How certain the language is. */
    certain: (percent: number) => string
    file: string
    address: string
    original: (host: Quoted) => Html
    marks: (count: number) => string
    previousMark: string
    nextMark: string
    /** `{at}` and `{count}` are filled in by the script of the page. */
    position: string
    cite: string
    link: string
    citation: string
    copyLink: string
    copyCitation: string
    copyBibtex: string
    copied: string
  }
  related: { sameStory: string; similar: string; shared: (words: Quoted) => Html }
  share: { label: string; download: string; feed: string }
  failures: Record<Failure, { title: string; text: string }>
  problems: Record<Parameter, string>
}

const MESSAGES: Record<Language, Messages> = { az: AZERBAIJANI, en: ENGLISH, fa: PERSIAN }

/** The texts of the pages in a language. */
export function messagesOf(language: Language): Messages {
  return MESSAGES[language]
}
