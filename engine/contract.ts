/** The engine as the rest of the program sees it: what can be written and asked, whatever stands behind it. */

import type { DocumentLanguage } from '../analysis/language.ts'
import type { Lifetime } from '../flow/lifetime.ts'
import type { ArchiveDocument } from './document.ts'
import type { Facet } from './facets.ts'
import type { Filter } from './filter.ts'
import type { SearchField, TokenKind } from './search-fields.ts'
import type { VocabularyEntry, VocabularyName, VocabularyWord } from './vocabulary.ts'

/** A document with some of its fields; its key always comes. */
export type Known<Field extends keyof ArchiveDocument> = Pick<ArchiveDocument, Field | 'key'>

/** The fields that a search can give; the others, which may be long, are fetched by key: an engine may read all that it could give of each hit. */
export type ShownField = Exclude<keyof ArchiveDocument, SearchField | 'more'>

/** Where a document stands; changed without sending the document anew. */
export type Placement = Pick<ArchiveDocument, 'key' | 'path' | 'places' | 'files'>

/** Where tokens of `analysis/engine-tokens.ts` are looked for: in these kinds of them; with `title` only in the title. */
export type Where = { of: readonly TokenKind[]; title?: boolean }

/** What a document must hold. */
export type Clause =
  | { kind: 'token'; token: string; in: Where }
  /** One of several tokens. */
  | { kind: 'anyToken'; tokens: readonly string[]; in: Where }
  /** A word that begins so; at most one in a part, and the last of it. */
  | { kind: 'prefix'; token: string; in: Where }
  /** Tokens one behind the other. */
  | { kind: 'phrase'; tokens: readonly string[]; in: Where }

/** One way to be found: a document that holds all of `all` and nothing of `none`. A part without clauses finds everything. */
export type Part = {
  /** What the part is for, for those who read it. */
  kind: string
  all: readonly Clause[]
  none: readonly Clause[]
  /** 0 to 1, 1 by default: what a part of a lower weight finds comes later, as a rule. */
  weight?: number
  /** So many of `all` will do, the rarest above all: of documents that hold only frequent ones an engine may leave out some. */
  atLeast?: number
  /** What narrows this part alone. */
  filter?: Filter | undefined
}

/** The part that finds every document. */
export const EVERYTHING: Part = { kind: 'everything', all: [], none: [] }

/** By relevance, by date, by arrival, or by key, for going through all of them in steps. */
export type Order = 'relevance' | 'newest' | 'oldest' | 'added' | 'key'

/** A search: documents that any of the parts finds, each once. */
export type Question = {
  anyOf: readonly Part[]
  filter: Filter
  order: Order
  offset: number
  limit: number
  facets: readonly Facet[]
}

/** A document found; `part` is the position of the part that ranked it, `score` 0 to 1 and only to be compared. */
export type Found<Field extends keyof ArchiveDocument> = {
  document: Known<Field>
  score: number
  part: number
}

/** How many documents have each value, by the facets that were asked for. */
export type FacetCounts = Partial<Record<Facet, Record<string, number>>>

export type Answer<Field extends keyof ArchiveDocument> = {
  hits: Found<Field>[]
  /** Of all parts together. */
  total: number
  facets: FacetCounts
}

/** What a question may have: clauses of a part (with `none`), parts, the deepest hit, and values that a facet counts. */
export type Limits = { clauses: number; parts: number; depth: number; facetValues: number }

/** The distinct words of an archive. */
export type Vocabulary = {
  /** For each word (as coded), words that are close to it, closest first; others may be among them. */
  near: (words: readonly string[], limit: number) => Promise<VocabularyWord[][]>
  /** For each word (as coded), the word itself where the archive has it. */
  known: (words: readonly string[]) => Promise<(VocabularyWord | undefined)[]>
  /** For each beginning, words that begin so. */
  beginning: (beginnings: readonly string[], limit: number) => Promise<VocabularyWord[][]>
  /** For each list of keys of a sound, the names that have one of them; in documents of these languages, if any are given. */
  sounding: (
    keys: readonly (readonly string[])[],
    languages: readonly DocumentLanguage[],
  ) => Promise<VocabularyName[][]>
}

/** What is to become of documents. */
export type Change =
  /** Put them in, in the place of those with the same key, and their words into the vocabulary. */
  | {
      kind: 'put'
      documents: readonly ArchiveDocument[]
      words: readonly VocabularyEntry[]
      /** Asked of each document before it is sent again, since another was refused that came with it: no newer one may be on its way. */
      isCurrent?: (key: string) => boolean
    }
  | { kind: 'place'; placements: readonly Placement[] }
  | { kind: 'remove'; keys: readonly string[] }
  /** Remove what a filter finds; one that does not narrow is a TypeError. */
  | { kind: 'removeWhere'; filter: Filter }

/** Reasons of what was refused, by key. */
export type Refusals = ReadonlyMap<string, string>

/** The engine has a change on its disk, and does it even if it or this program is killed. */
export type Receipt = {
  /**
   * Resolves when the change is done, for who asks; what was refused is told, and the rest is done.
   *
   * @throws StorageError where the engine cannot write; EngineUnavailableError where it stays away
   */
  searchable: () => Promise<Refusals>
}

/** One page of a list, and how long it is in all. */
export type Page<T> = { items: T[]; total: number }

/** A small record beside the documents; `within` names the groups it can be listed by. */
export type LedgerRecord = { key: string; within?: readonly string[] }

/** The ledgers of an archive: the files it was made from, what was removed from it by hand, and the runs of the indexer. */
export type LedgerName = 'files' | 'removed' | 'runs'

/** Small records by key. Records are read as they were written, `within` left out. */
export type Ledger<Entry extends LedgerRecord> = {
  get: (keys: readonly string[]) => Promise<Omit<Entry, 'within'>[]>
  /** Records of a group, or of all for undefined, in an order that stays while nothing is written. */
  page: (within: string | undefined, offset: number, limit: number) => Promise<Page<Omit<Entry, 'within'>>>
  put: (records: readonly Entry[]) => Promise<Receipt>
  remove: (keys: readonly string[]) => Promise<Receipt>
  clear: () => Promise<Receipt>
}

/** What `prepare` found: how many documents there are, and whether they were made by another version of the analysis. */
export type Preparation = { documents: number; isOutdated: boolean }

/** How many documents there are, and the version of the analysis that made them. */
export type ArchiveState = { documents: number; version: unknown }

/** `bytes` is what the documents take in the engine's store, without what it searches them by. */
export type EngineStats = { documents: number; isIndexing: boolean; bytes: number }

/** Of an engine on several machines: `disks` has what each node has in all and free, in bytes. */
export type ClusterStatus = {
  name: string
  /** Yellow: copies are missing; red: documents are. */
  health: 'green' | 'yellow' | 'red'
  nodes: number
  shards: number
  missingShards: number
  disks: { node: string; total: number; free: number }[]
}

/** How the engine is: its name and version, sizes in bytes, and how much of what it was given waits or is being done. */
export type EngineStatus = {
  name: string
  version: string
  databaseSize: number
  usedDatabaseSize: number
  waiting: number
  running: number
  cluster?: ClusterStatus
}

/** An archive that is made beside another to take its place. */
export type NextArchive = {
  /** Empty until something is written to it; `prepare` it first. */
  archive: ArchiveEngine
  /**
   * Put it in the place of the other at one moment: searches do not notice. What others write waits from before `lastLook` until
   * after that moment and goes into the new archive: what `lastLook` sees is all that the old one will ever have.
   */
  publish: (lastLook?: () => Promise<void>) => Promise<void>
  /** Remove what is beside: an archive that was not completed, or, once published, the old one. */
  discard: () => Promise<void>
}

/** An archive in an engine. Everything rejects with the errors of `errors.ts`. */
export type ArchiveEngine = {
  readonly limits: Limits
  ask: <Field extends ShownField>(question: Question, fields: readonly Field[]) => Promise<Answer<Field>>
  /** For each part, how many documents it finds. */
  countEach: (parts: readonly Part[], filter: Filter) => Promise<number[]>
  /** For each part, the first documents it finds, best first. */
  first: <Field extends ShownField>(
    parts: readonly Part[],
    filter: Filter,
    each: number,
    fields: readonly Field[],
  ) => Promise<Known<Field>[][]>
  /**
   * For each part, the keys of the documents that it finds, in no order and at most `limits.facetValues`: far cheaper than the
   * documents. Of keys that differ in capitals alone only one is told.
   */
  holders: (parts: readonly Part[], filter: Filter) => Promise<string[][]>
  vocabulary: Vocabulary
  /** The same archive for what has only so long to live. Everything then also rejects with the errors of the lifetime. */
  within: (lifetime: Lifetime) => ArchiveEngine

  /** Make the archive ready, or bring it up to date; changes nothing when nothing differs. @throws DamageError */
  prepare: () => Promise<Preparation>
  /** What there is; undefined where nothing was ever prepared. Changes nothing. */
  describe: () => Promise<ArchiveState | undefined>
  stats: () => Promise<EngineStats>
  status: () => Promise<EngineStatus>
  /** Whether it answers. Never throws. */
  isHealthy: () => Promise<boolean>
  /** Changes whenever an answer may. */
  revision: () => Promise<string>

  /** Resolves when the change is safe; changes are done in the order in which they became so. */
  write: (change: Change) => Promise<Receipt>
  /** Wait for all that was written before, also by another program. */
  settled: () => Promise<void>
  ledger: <Entry extends LedgerRecord>(name: LedgerName) => Ledger<Entry>
  next: () => NextArchive

  /** The documents with these keys, in this order; those that are not there are left out. */
  fetch: <Field extends keyof ArchiveDocument>(
    keys: readonly string[],
    fields: readonly Field[],
  ) => Promise<Known<Field>[]>
  /** One part of a long text, from 2 (the first is `text`); undefined where there is no such part. */
  part: (key: string, number: number) => Promise<string | undefined>
  /** Documents that a filter keeps, in an order that stays while nothing is written. */
  page: <Field extends keyof ArchiveDocument>(
    filter: Filter,
    fields: readonly Field[],
    offset: number,
    limit: number,
  ) => Promise<Page<Known<Field>>>
}
