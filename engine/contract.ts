/** The engine as the rest of the program sees it: what can be written and asked, whatever stands behind it. */

import type { ArchiveDocument, VocabularyWord } from './document.ts'
import type { Filter } from './filter.ts'

/** A document with some of its fields; its key always comes. */
export type Known<Field extends keyof ArchiveDocument> = Pick<ArchiveDocument, Field | 'key'>

/** Where a document stands; changed without sending the document anew. */
export type Placement = Pick<ArchiveDocument, 'key' | 'path' | 'places' | 'files'>

/** What is to become of documents. */
export type Change =
  /** Put them in, in the place of those with the same key, and their words into the vocabulary. */
  | {
      kind: 'put'
      documents: readonly ArchiveDocument[]
      words: readonly VocabularyWord[]
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

/** The ledgers of an archive: the files it was made from, and the runs of the indexer. */
export type LedgerName = 'files' | 'runs'

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

/** How the engine is: its version, sizes in bytes, and how much of what it was given waits or is being done. */
export type EngineStatus = {
  version: string
  databaseSize: number
  usedDatabaseSize: number
  waiting: number
  running: number
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
  /** Documents that a filter keeps, in an order that stays while nothing is written. */
  page: <Field extends keyof ArchiveDocument>(
    filter: Filter,
    fields: readonly Field[],
    offset: number,
    limit: number,
  ) => Promise<Page<Known<Field>>>
}
