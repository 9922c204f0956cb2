import type { ScriptCode } from '../analysis/document-script.ts'
import type { Direction, Language } from '../analysis/language.ts'
import type {
  CollectionOrigin,
  DateOrigin,
  MatchKind,
  SourceOrigin,
  TitleOrigin,
  ValueFacet,
} from '../search/answers.ts'
import type { Sort } from '../search/parameters.ts'
import type { Blamed } from '../search/request-error.ts'
import type { Html } from './html.ts'
import type { DeskMessages } from './messages/desk.ts'
import type { ToolMessages } from './messages/tools.ts'
import type { Calendar } from './parts/calendars.ts'

/** A text from the archive or from the reader inside a message: it has its own direction, so it is marked up. */
type Quoted = Html

/** The parameters of a search that can be wrong. */
export type Parameter =
  | ValueFacet
  | 'q'
  | 'from'
  | 'to'
  | 'date'
  | 'addedSince'
  | 'sort'
  | 'page'
  | 'hitsPerPage'
  | 'names'
  | 'translations'
  | 'misread'
  | 'meaning'
  | 'relaxed'
  | 'typing'
  | 'group'
  | 'layout'
  | 'explain'
  | 'facets'
  | 'attributesToRetrieve'
  | 'snippetLength'

/** What went wrong, as readers are told it. */
export type Failure =
  | 'badRequest'
  | 'badDate'
  | 'denied'
  | 'notFound'
  | 'gone'
  | 'tooMany'
  | 'unavailable'
  | 'wrongHost'
  | 'unknown'

/** All texts of the pages in one language. Where a number stands in a text, the message writes it itself. */
export type Messages = ToolMessages &
  DeskMessages & {
    /** How the language calls itself. */
    name: string
    direction: Direction
    /** The parts of the typeface that a page needs first. */
    fonts: readonly ('latin' | 'latin-ext' | 'arabic')[]
    /** Between the items of a list. */
    comma: string
    description: string
    skip: string
    interfaceLanguage: string
    search: { label: string; button: string; placeholder: string; suggestions: string }
    intro: string
    documents: (count: number) => string
    found: (count: number, query: Quoted) => Html
    nothing: (query: Quoted) => Html
    nothingChosen: string
    /** The query has neither words nor figures. */
    nothingAsked: string
    emptyArchive: Html
    sort: { label: string } & Record<Sort, string>
    filters: {
      heading: string
      chosen: string
      remove: string
      clear: string
      /** Headings of the facets that values are chosen of, and what is typed to find one in a long list. */
      facets: Record<ValueFacet, { heading: string; find: string }>
      undated: string
      /** Documents by when they came into the archive. */
      added: { heading: string; today: string; days: (count: number) => string; year: string }
      more: (count: number) => string
      rest: (count: number) => string
      /** Leads to a list or table that does not come with the page. */
      all: string
      period: string
      from: string
      to: string
      /** How to write a date, for readers of each calendar. */
      dateHint: Record<Calendar, string>
      apply: string
      span: (from: Quoted, to: Quoted) => Html
      since: (from: Quoted) => Html
      until: (to: Quoted) => Html
    }
    calendar: Record<Calendar, string> & {
      label: string
      /** From Farvardin on. */
      solarMonths: readonly string[]
      spanOfDates: (from: string, to: string) => string
    }
    timeline: {
      heading: string
      /** What the picture shows. */
      by: Record<'year' | 'month', string>
      year: string
      month: string
      documents: string
      bar: (period: string, count: number) => string
      table: string
      byLanguage: string
      together: string
      /** In front of the years that the picture leaves out. */
      outside: string
      /** Documents that are dated less precisely than the picture is drawn. */
      vague: (count: number) => string
      allYears: string
    }
    /** Names of the languages of documents; for one that is left out, that of Unicode CLDR stands. */
    languages: { und: string } & Partial<Record<Language, string>>
    /** What a language of several scripts is written in. */
    scripts: Record<ScriptCode, string>
    /** The switch to Latin letters, and back, and what is said of a text that the program wrote in them. */
    letters: { latin: string; written: string; made: string; madeOf: string }
    untitled: string
    matchedBy: Record<MatchKind, string>
    /** The words of a document that answer one of the query. */
    why: (query: Quoted, words: Quoted) => Html
    relaxed: string
    /** Words that were not searched, since the query has too many. */
    ignored: (words: Quoted) => Html
    /** The last word was searched as the beginning of words, since no document has it. */
    beginning: (word: Quoted) => Html
    /** A word that nothing holds was taken for close ones. */
    closeWords: (word: Quoted, words: Quoted) => Html
    /** A word that documents hold was searched by close ones, too. */
    alsoCloseWords: (word: Quoted, words: Quoted) => Html
    /** A phrase was found only in other forms of its words. */
    phraseForms: (phrases: Quoted) => Html
    /** Translated names that were found, with their numbers of documents. */
    alsoByTable: (spellings: Quoted) => Html
    /** Spellings that sound alike, also in the other alphabet. */
    alsoBySound: (spellings: Quoted) => Html
    namesOff: string
    onlyAsTyped: string
    namesOn: string
    /** How other languages say the query, by which documents were found, too. */
    alsoTranslated: (translations: Html) => Html
    /** Leads from what was found more freely to what holds all that was asked. */
    relaxedOff: string
    /** How many documents hold the words as they were typed, in any form. */
    ownHits: (count: number) => string
    translationsOff: string
    onlyOwnWords: string
    translationsOn: string
    /** What a model finds near to the query, below what the words find. */
    near: { heading: string; about: string; off: string; none: string; on: string; unavailable: string }
    /** How scans have the query where recognition misread it. */
    alsoMisread: (readings: Html) => Html
    misreadOff: string
    onlyWellRead: string
    misreadOn: string
    /** Of a text that was recognised on a scan; where it is unsure with how sure it is, in percent. */
    scanned: { sure: string; unsure: (percent: number) => string }
    didYouMean: (query: Quoted) => Html
    /** The query is read as typed on another keyboard; `typed` leads back. */
    layoutTaken: (read: Quoted, typed: Quoted) => Html
    layoutOffered: (read: Quoted) => Html
    /** Words with a `*` or `?` before their letters. */
    openBeginning: (words: Quoted) => Html
    /** What looks like a sign and was read as words. */
    notUnderstood: (signs: Quoted) => Html
    hints: {
      heading: string
      spelling: string
      without: (filter: Quoted) => Html
      withoutFilters: string
      withoutQuotes: string
      /** Asks more freely, where nothing holds what was asked. */
      freer: string
      fewerWords: string
      letters: string
      everything: string
      /** What can be searched. */
      words: string
    }
    /** Where in a document of several pages something is: `p. 3 of 12`. */
    pageOf: (page: number, pages: number) => string
    /** Other documents with the same text: under a hit, and above their list. */
    reprints: { more: (count: number) => string; heading: string }
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
      collections: string
      collectionFrom: Record<CollectionOrigin, string>
      /** When it came into the archive. */
      added: string
      /** What was found instead of what is given by hand, and that nothing was. */
      found: (value: Quoted) => Html
      foundNothing: string
      /** How certain the language is. */
      certain: (percent: number) => string
      file: string
      /** Opens the file itself. */
      openFile: string
      /** Of a text that was recognised; how sure its letters are, in whole percent. */
      scan: {
        heading: string
        larger: string
        smaller: string
        /** Where nothing is known of how sure it is: another program, or a person, wrote it down beside the scan. */
        given: string
        recognised: (percent: number) => string
        unsure: (percent: number) => string
        page: (page: number) => string
      }
      /** A page of it: `p. 3`. */
      page: (page: number) => string
      address: string
      original: (host: Quoted) => Html
      marks: (count: number) => string
      previousMark: string
      nextMark: string
      /** Of a long text. */
      parts: {
        label: string
        position: (part: number, parts: number) => string
        previous: string
        next: string
      }
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
    help: {
      button: string
      close: string
      /** Signs that a query may have, by examples, and what they ask for. */
      syntaxHeading: string
      syntax: readonly (readonly [examples: readonly string[], text: string])[]
      /** Keys, and what they do. */
      keysHeading: string
      keys: readonly (readonly [keys: readonly string[], text: string])[]
    }
    /** The documentation of the API; what it says of single fields is English. */
    docs: {
      /** Of these words. */
      language: Language
      title: string
      intro: string
      machine: string
      parameters: string
      body: string
      answers: string
      examples: string
      schemas: string
      name: string
      type: string
      meaning: string
      needed: string
      preset: string
      scopes: Record<'search' | 'write' | 'admin', string>
    }
    failures: Record<Failure, { title: string; text: string }>
    /** To try once more what failed. */
    again: string
    problems: Record<Parameter, string>
    /** What is wrong with a query, where one part of it can be blamed. */
    queryProblems: Record<Blamed, string>
  }
