import type { Lifetime } from '../flow/lifetime.ts'
import type { ArchiveEngine, NextArchive } from './contract.ts'
import type { ArchiveDocument, VocabularyWord } from './document.ts'
import type { WriteBlock } from './embedded/free-space.ts'
import type { Filter } from './filter.ts'
import { archiveOf } from './meilisearch/archive.ts'
import { type Call, callEngine, type EngineAddress } from './meilisearch/client.ts'
import { besideOf } from './meilisearch/generations.ts'
import {
  countDocuments,
  type EngineAnswer,
  type EngineQuery,
  type EngineRequest,
  findDocuments,
  searchDocuments,
} from './meilisearch/search.ts'
import { closeWords } from './meilisearch/words.ts'

/** How an archive is searched. Everything rejects with the errors of `errors.ts`. */
type Searches = {
  search: (request: EngineRequest) => Promise<EngineAnswer>
  /** For each query, how many documents it finds. */
  count: (queries: readonly EngineQuery[], filter: Filter) => Promise<number[]>
  /** For each query, the documents it finds, best first, with the given fields. */
  find: (
    queries: readonly EngineQuery[],
    filter: Filter,
    limit: number,
    fields: readonly (keyof ArchiveDocument)[],
  ) => Promise<ArchiveDocument[][]>
  /** For each word (as coded), words of the vocabulary that are close to it, closest first, or, without a space at its end, begin so. */
  closeWords: (words: readonly string[], limit: number) => Promise<VocabularyWord[][]>
}

/** The engine as the rest of the program knows it. */
export type Engine = Omit<ArchiveEngine, 'next'> &
  Searches & {
    next: () => Omit<NextArchive, 'archive'> & { archive: Engine }
    /** The same engine for what has only so long to live. Everything then also rejects with the errors of the lifetime. */
    within: (lifetime: Lifetime) => Engine
  }

/**
 * Speak to an engine.
 *
 * @param address resolves to where the engine is now
 * @param index name of the index of documents; those of vocabulary and state are named after it
 * @param trouble tells whether the engine cannot write
 */
export function connect(address: () => Promise<EngineAddress>, index: string, trouble?: WriteBlock): Engine {
  return engineOf(callEngine(address, trouble), index)
}

function engineOf(call: Call, index: string): Engine {
  const archive = archiveOf(call, index)
  return {
    ...archive,
    next: () => ({ ...archive.next(), archive: engineOf(call, besideOf(index)) }),
    within: (lifetime) => engineOf(call.within(lifetime), index),
    search: (request) => searchDocuments(call, index, request),
    count: (queries, filter) => countDocuments(call, index, queries, filter),
    find: (queries, filter, limit, fields) => findDocuments(call, index, queries, filter, limit, fields),
    closeWords: (words, limit) => closeWords(call, index, words, limit),
  }
}
