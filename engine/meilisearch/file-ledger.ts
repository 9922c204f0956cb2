/** What the index remembers of the files that were put into it, and which documents came from them. */

import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import type { DocumentsQuery } from 'meilisearch'
import type { ArchiveDocument } from '../document.ts'
import type { Call } from './client.ts'
import { withKeys } from './documents.ts'
import { ndjson } from './ndjson.ts'

/** A record of a file that became no document, and why; null: the file as a whole. */
export type FileFailure = { record: number | null; reason: string }

/** A file as it was when it was last indexed. */
export type FileState = {
  key: string
  path: string
  /** The folder that was named when the file was found in it. */
  folder: string | null
  /** In bytes; -1 while its documents are on their way, so that it is read again if they do not arrive. */
  size: number
  /** When it was last changed, in whole microseconds since 1970: Meilisearch changes the last digit of fractions. */
  modified: number
  /** SHA-256 of its bytes. */
  hash: string
  /** Hash of what its documents depend on besides its bytes. */
  facts: string
  documents: number
  failures: FileFailure[]
  /** The key of its only document, where that was not made from its path: the file was moved. */
  document: string | null
  /** How many documents came from it that are no longer in it and were not removed; all of them when it is gone. */
  missing: number
}

const KNOWN_FIELDS = [
  'key',
  'id',
  'hash',
  'textHash',
  'path',
  'record',
  'places',
  'files',
  'added',
  'byHand',
] as const satisfies (keyof ArchiveDocument)[]

/** As much of a stored document as the indexer needs to tell what has become of it. */
export type KnownDocument = Pick<ArchiveDocument, (typeof KNOWN_FIELDS)[number]>

/** Where a document stands; changed without sending the document anew. */
export type Placement = Pick<ArchiveDocument, 'key' | 'path' | 'places' | 'files'>

/** One page of a list, and how long it is in all. */
export type Page<T> = { items: T[]; total: number }

/** The engine as the indexer knows it. Changes resolve to tasks. */
export type FileLedger = {
  get: (keys: readonly string[]) => Promise<FileState[]>
  /** The files in a folder and below it. */
  below: (folder: string, offset: number, limit: number) => Promise<Page<FileState>>
  write: (states: readonly FileState[]) => Promise<number>
  remove: (keys: readonly string[]) => Promise<number>
  /** Forget all files: the documents are others now. Resolves to a task. */
  clear: () => Promise<number>
  documents: (keys: readonly string[]) => Promise<KnownDocument[]>
  /** Documents that have one of the given texts. */
  documentsByText: (textHashes: readonly string[]) => Promise<KnownDocument[]>
  /** Documents that have a place in one of the given files. */
  documentsOf: (files: readonly string[], offset: number, limit: number) => Promise<Page<KnownDocument>>
  place: (placements: readonly Placement[]) => Promise<number>
}

/** The key of a file or folder: `fileKey('/archive/apa/1.txt')`. */
export function fileKey(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32)
}

/** The files of an index. */
export function fileStore(call: Call, index: string): FileLedger {
  const files = `${index}_files`
  const states = (query: DocumentsQuery<FileState>) =>
    call((client) => client.index<FileState>(files).getDocuments(query))
  const documents = (query: DocumentsQuery<ArchiveDocument>) =>
    call((client) =>
      client.index<ArchiveDocument>(index).getDocuments({ ...query, fields: [...KNOWN_FIELDS] }),
    )
  return {
    get: async (keys) => (keys.length === 0 ? [] : (await states(withKeys(keys))).results),
    below: async (folder, offset, limit) => {
      const { results, total } = await states({ filter: `above = "${fileKey(folder)}"`, offset, limit })
      return { items: results, total }
    },
    write: async (written) => {
      const lines = ndjson(written.map((state) => ({ ...state, above: foldersAbove(state.path) })))
      return (
        await call((client) => client.index(files).addDocumentsFromString(lines, 'application/x-ndjson'))
      ).taskUid
    },
    clear: async () => (await call((client) => client.index(files).deleteAllDocuments())).taskUid,
    remove: async (keys) => (await call((client) => client.index(files).deleteDocuments([...keys]))).taskUid,
    documents: async (keys) => (keys.length === 0 ? [] : (await documents(withKeys(keys))).results),
    // Twice as many: a text may have come in twice, from two programs at once.
    documentsByText: async (hashes) =>
      hashes.length === 0
        ? []
        : (await documents({ filter: oneOf('textHash', hashes), limit: 2 * hashes.length })).results,
    documentsOf: async (keys, offset, limit) => {
      const { results, total } = await documents({ filter: oneOf('files', keys), offset, limit })
      return { items: results, total }
    },
    place: async (placements) =>
      (
        await call((client) =>
          client.index(index).updateDocumentsFromString(ndjson(placements), 'application/x-ndjson'),
        )
      ).taskUid,
  }
}

/** Hashes are letters and digits: nothing to quote. */
function oneOf(field: string, hashes: readonly string[]): string {
  return `${field} IN [${hashes.join(', ')}]`
}

/** The keys of the folders that a file is in: `/a/b/c.txt` → those of `/a/b`, `/a` and `/`. */
function foldersAbove(path: string): string[] {
  const above: string[] = []
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    above.push(fileKey(folder))
    if (folder === dirname(folder)) return above
  }
}
