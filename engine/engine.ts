import type { MultiSearchQuery } from 'meilisearch'
import { type Call, callEngine, type EngineAddress, settle } from './client.ts'
import type { Trouble } from './disk.ts'
import type { ArchiveDocument, SearchField, VocabularyWord } from './document.ts'
import { getDocument, listDocuments, pushRecords, removeDocuments, selectDocuments } from './documents.ts'
import { EngineError } from './errors.ts'
import { type FileStore, fileStore } from './files.ts'
import { type Filter, filterExpression } from './filter.ts'
import { besideOf, type Indexes, indexesOf } from './indexes.ts'
import { type Preparation, prepareIndexes } from './prepare.ts'
import { type RunStore, runStore } from './runs.ts'
import { type EngineStatus, engineStatus, settleEarlier } from './status.ts'
import { closeWords, wordId } from './words.ts'

/** One way of asking: all its words (or, with `frequency`, as many of the rarest as can be) in the given fields. */
export type EngineQuery = {
  text: string
  fields: readonly SearchField[]
  /** 1 by default; hits of a query with a lower weight come later. */
  weight?: number
  matching?: 'all' | 'frequency'
  /** What narrows this query alone, beside the filter of the request. */
  filter?: Filter
}

/** A search: documents found by any of the queries, each once, best first. */
export type EngineRequest = {
  queries: readonly EngineQuery[]
  filter: Filter
  /** By date, or by key for going through all of them in steps. */
  sort?: 'newest' | 'oldest' | 'key' | undefined
  offset: number
  limit: number
  facets: readonly string[]
  /** Fields of the documents to bring. */
  fields: readonly (keyof ArchiveDocument)[]
}

/** A document found; it has the fields that were asked for. `score` is 0 to 1, `query` the position of the query that ranked it. */
export type EngineHit = { document: ArchiveDocument; score: number; query: number }

export type EngineAnswer = {
  hits: EngineHit[]
  total: number
  facets: Record<string, Record<string, number>>
}

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
  files: FileStore
  /** The last runs of the indexer. */
  runs: RunStore
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
export function connect(address: () => Promise<EngineAddress>, index: string, trouble?: Trouble): Engine {
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
    search: (request) =>
      search(call, index, request).catch(ifEmpty(call, index, { hits: [], total: 0, facets: {} })),
    count: (queries, filter) =>
      count(call, index, queries, filter).catch(
        ifEmpty(
          call,
          index,
          queries.map(() => 0),
        ),
      ),
    find: (queries, filter, limit, fields) =>
      find(call, index, queries, filter, limit, fields).catch(
        ifEmpty(
          call,
          index,
          queries.map(() => []),
        ),
      ),
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
    indexes: indexesOf(call, index),
    beside: () => connect(address, besideOf(index), trouble),
  }
}

/** An index without documents knows no field that could be searched and says so as an error; the answer is that nothing is there. */
function ifEmpty<T>(call: Call, index: string, nothing: T): (error: unknown) => Promise<T> {
  return async (error) => {
    const isFieldError = error instanceof EngineError && error.message.includes('is not searchable')
    if (!isFieldError) throw error
    const { numberOfDocuments } = await call((client) => client.index(index).getStats())
    if (numberOfDocuments > 0) throw error
    return nothing
  }
}

const SORTS = { newest: 'dateStart:desc', oldest: 'dateStart:asc', key: 'key:asc' } as const

async function search(call: Call, index: string, request: EngineRequest): Promise<EngineAnswer> {
  const answer = await call((client) =>
    client.multiSearch({
      federation: {
        offset: request.offset,
        limit: request.limit,
        facetsByIndex: { [index]: [...request.facets] },
        mergeFacets: {},
      },
      queries: request.queries.map((query) => ({
        ...queryOf(index, query, request.filter),
        ...(request.sort === undefined ? {} : { sort: [SORTS[request.sort]] }),
        attributesToRetrieve: [...request.fields],
        federationOptions: { weight: query.weight ?? 1 },
      })),
    }),
  )
  return {
    hits: answer.hits.map((hit) => ({
      document: hit as unknown as ArchiveDocument,
      score: hit._federation?.weightedRankingScore ?? 0,
      query: hit._federation?.queriesPosition ?? 0,
    })),
    total: answer.estimatedTotalHits ?? 0,
    facets: answer.facetDistribution ?? {},
  }
}

function queryOf(index: string, query: EngineQuery, filter: Filter): MultiSearchQuery {
  const expression = filterExpression(query.filter === undefined ? filter : { all: [filter, query.filter] })
  return {
    indexUid: index,
    q: query.text,
    attributesToSearchOn: [...query.fields],
    matchingStrategy: query.matching ?? 'all',
    ...(expression === undefined ? {} : { filter: expression }),
  }
}

async function count(
  call: Call,
  index: string,
  queries: readonly EngineQuery[],
  filter: Filter,
): Promise<number[]> {
  if (queries.length === 0) return []
  const { results } = await call((client) =>
    client.multiSearch({ queries: queries.map((query) => ({ ...queryOf(index, query, filter), limit: 0 })) }),
  )
  return results.map((result) => result.estimatedTotalHits ?? 0)
}

async function find(
  call: Call,
  index: string,
  queries: readonly EngineQuery[],
  filter: Filter,
  limit: number,
  fields: readonly (keyof ArchiveDocument)[],
): Promise<ArchiveDocument[][]> {
  if (queries.length === 0) return []
  const { results } = await call((client) =>
    client.multiSearch<{ queries: MultiSearchQuery[] }, ArchiveDocument>({
      queries: queries.map((query) => ({
        ...queryOf(index, query, filter),
        limit,
        attributesToRetrieve: [...fields],
      })),
    }),
  )
  return results.map(({ hits }) => hits)
}
