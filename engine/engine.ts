import type { ArchiveDocument, VocabularyWord } from './document.ts'
import type { WriteBlock } from './embedded/free-space.ts'
import type { Filter } from './filter.ts'
import { callEngine, type EngineAddress, settle } from './meilisearch/client.ts'
import {
  getDocument,
  listDocuments,
  pushRecords,
  removeDocuments,
  selectDocuments,
} from './meilisearch/documents.ts'
import { type FileLedger, fileStore } from './meilisearch/file-ledger.ts'
import { besideOf, type Indexes, indexesOf } from './meilisearch/generations.ts'
import { type Preparation, prepareIndexes } from './meilisearch/prepare.ts'
import { type RemovalStore, removalStore } from './meilisearch/removals.ts'
import { type RunStore, runStore } from './meilisearch/runs.ts'
import {
  countDocuments,
  type EngineAnswer,
  type EngineQuery,
  type EngineRequest,
  findDocuments,
  searchDocuments,
} from './meilisearch/search.ts'
import { type EngineStatus, engineStatus, settleEarlier } from './meilisearch/status.ts'
import { closeWords, wordId } from './meilisearch/words.ts'

/** `bytes` is what the documents take in the engine's store, without what it searches them by. */
export type EngineStats = { documents: number; isIndexing: boolean; bytes: number }

/** The engine as the rest of the program knows it. Everything rejects with the errors of `errors.ts`. */
export type Engine = {
  /** Create the indexes or bring their settings up to date; changes nothing when nothing differs. */
  prepare: () => Promise<Preparation>
  /** Hand over documents, replacing those with the same key; resolves to a task when they are queued, not yet searchable. */
  push: (documents: readonly ArchiveDocument[]) => Promise<number>
  /** Add words to the vocabulary; known ones stay. Resolves to a task. */
  pushWords: (words: readonly VocabularyWord[]) => Promise<number>
  remove: (keys: readonly string[]) => Promise<number>
  /** Remove every document that a filter finds; one that does not narrow is an error. Resolves to a task. */
  removeWhere: (filter: Filter) => Promise<number>
  /** Wait until a task is done. @throws EngineError when it failed */
  settle: (task: number) => Promise<void>
  /** Wait for all that was handed over before, also by another program. */
  settleEarlier: () => Promise<void>
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
  /** The document with a key, or undefined. */
  get: (key: string) => Promise<ArchiveDocument | undefined>
  /** Documents that a filter keeps, in the order of the index, with the given fields. The filter must narrow. */
  select: (
    filter: Filter,
    limit: number,
    fields: readonly (keyof ArchiveDocument)[],
  ) => Promise<ArchiveDocument[]>
  /** Documents in the order of the index, with the given fields. */
  list: (
    offset: number,
    limit: number,
    fields: readonly (keyof ArchiveDocument)[],
  ) => Promise<ArchiveDocument[]>
  /** How many documents there are, and whether the engine is indexing now. */
  stats: () => Promise<EngineStats>
  /** When the index changed last, as an ISO time. */
  updatedAt: () => Promise<string>
  isHealthy: () => Promise<boolean>
  /** Its version, the size of its database and its queue. */
  status: () => Promise<EngineStatus>
  /** Which files were indexed, and what documents came from them. */
  files: FileLedger
  /** The last runs of the indexer. */
  runs: RunStore
  /** What was removed by hand. */
  removals: RemovalStore
  /** The indexes as a whole. */
  indexes: Indexes
  /** The archive that is made beside this one to take its place (`indexes.exchange`). */
  beside: () => Engine
}

/**
 * Speak to an engine.
 *
 * @param address resolves to where the engine is now
 * @param index name of the index of documents; those of vocabulary and state are named after it
 * @param trouble tells whether the engine cannot write
 */
export function connect(address: () => Promise<EngineAddress>, index: string, trouble?: WriteBlock): Engine {
  const call = callEngine(address, trouble)
  return {
    prepare: () => prepareIndexes(call, index),
    push: (documents) => pushRecords(call, index, documents),
    pushWords: (words) =>
      pushRecords(
        call,
        `${index}_words`,
        words.map((word) => ({ id: wordId(word.word), ...word })),
      ),
    remove: async (keys) => (await call((client) => client.index(index).deleteDocuments([...keys]))).taskUid,
    removeWhere: (filter) => removeDocuments(call, index, filter),
    settle: async (task) => void (await settle(call, task)),
    search: (request) => searchDocuments(call, index, request),
    count: (queries, filter) => countDocuments(call, index, queries, filter),
    find: (queries, filter, limit, fields) => findDocuments(call, index, queries, filter, limit, fields),
    closeWords: (words, limit) => closeWords(call, index, words, limit),
    get: (key) => getDocument(call, index, key),
    select: (filter, limit, fields) => selectDocuments(call, index, filter, limit, fields),
    list: (offset, limit, fields) => listDocuments(call, index, offset, limit, fields),
    stats: async () => {
      const stats = await call((client) => client.index(index).getStats())
      const { numberOfDocuments: documents, isIndexing, rawDocumentDbSize: bytes } = stats
      return { documents, isIndexing, bytes }
    },
    updatedAt: async () => {
      const { updatedAt } = await call((client) => client.index(index).getRawInfo())
      return new Date(updatedAt).toISOString()
    },
    isHealthy: () => call((client) => client.isHealthy()).catch(() => false),
    status: () => engineStatus(call),
    settleEarlier: () => settleEarlier(call, index),
    files: fileStore(call, index),
    runs: runStore(call, index),
    removals: removalStore(call, index),
    indexes: indexesOf(call, index),
    beside: () => connect(address, besideOf(index), trouble),
  }
}
