/** Vectors beside documents: the engine keeps them under the name of their space, and every document must have one, or null. */

import type { Embedders } from 'meilisearch'
import type { Known, Page, ShownField } from '../contract.ts'
import type { ArchiveDocument, Embedding } from '../document.ts'
import type { EngineError } from '../errors.ts'
import { filterExpression } from '../filter.ts'
import type { Near, NearQuestion, VectorSpace, Vectors } from '../vectors.ts'
import type { Call } from './client.ts'
import { codeOf, ifMissing } from './error-codes.ts'
import { EMBEDDED } from './settings.ts'

/** A document as the index has it. */
type StoredVectors = Record<string, { embeddings: number[][] } | null>
export type StoredDocument = Known<keyof ArchiveDocument> & {
  [EMBEDDED]?: Record<string, string>
  _vectors?: StoredVectors
}

/** What an index has vectors of, as it was seen last: another program may have put another index in its place. */
export type Space = {
  known: () => VectorSpace | undefined
  see: (space: VectorSpace | undefined) => void
}

export function startSpace(): Space {
  let seen: VectorSpace | undefined
  return {
    known: () => seen,
    see: (space) => {
      seen = space
    },
  }
}

/** Ask an index what it has vectors of; nothing where it is not there. */
export async function spaceOf(call: Call, index: string): Promise<VectorSpace | undefined> {
  return spaceIn(await call((client) => client.index(index).getEmbedders()).catch(ifMissing))
}

/** What the embedder of an index is of; undefined where it has none. */
export function spaceIn(embedders: Embedders | null | undefined): VectorSpace | undefined {
  const [first] = Object.entries(embedders ?? {})
  if (first === undefined) return undefined
  const [name, embedder] = first
  const dimensions = embedder !== null && 'dimensions' in embedder ? embedder.dimensions : undefined
  return dimensions == null ? undefined : { name, dimensions }
}

/** Documents as an index with vectors takes them; as they are where it has none. */
export function withVectors(
  documents: readonly ArchiveDocument[],
  space: VectorSpace | undefined,
): readonly object[] {
  if (space === undefined && documents.every(({ embedding }) => embedding === undefined)) return documents
  return documents.map(({ embedding, ...document }) => ({ ...document, ...vectorFields(embedding, space) }))
}

/**
 * The fields that an index has instead of a vector. It tells of which space that is, since the engine keeps the vector of one space
 * where a document comes again with that of another.
 */
export function vectorFields(embedding: Embedding | undefined, space: VectorSpace | undefined): object {
  if (space === undefined) return {}
  if (embedding?.space !== space.name || embedding.vector.length !== space.dimensions)
    return { _vectors: { [space.name]: null } }
  const { of, vector } = embedding
  return {
    [EMBEDDED]: { [space.name]: of },
    _vectors: { [space.name]: { embeddings: vector, regenerate: false } },
  }
}

/** The line of a document for an index of another space than it was written for: without a vector. */
export function withoutVector(line: string, space: VectorSpace | undefined): string {
  const { _vectors, [EMBEDDED]: _, ...document } = JSON.parse(line) as StoredDocument
  return JSON.stringify({ ...document, ...vectorFields(undefined, space) })
}

/** Whether documents were refused since the index has vectors of another space than was thought. */
export function isForOtherSpace({ cause }: EngineError): boolean {
  return (cause as { code?: string } | undefined)?.code === 'vector_embedding_error'
}

/** A document with its vector as the rest of the program knows it. */
export function withEmbedding<Stored extends object>(stored: Stored & Partial<StoredDocument>): Stored {
  const { _vectors = {}, [EMBEDDED]: known = {}, ...document } = stored
  for (const [space, of] of Object.entries(known)) {
    const [vector] = _vectors[space]?.embeddings ?? []
    if (vector !== undefined) return { ...document, embedding: { space, of, vector } } as unknown as Stored
  }
  return document as Stored
}

/** The vectors of an index. */
export function vectorsOf(call: Call, index: string): Vectors {
  return {
    space: () => spaceOf(call, index),
    nearest: (question, fields) => nearest(call, index, question, fields),
    missing: (space, offset, limit) => missing(call, index, space, offset, limit),
  }
}

async function nearest<Field extends ShownField>(
  call: Call,
  index: string,
  { space, vector, filter, least, limit }: NearQuestion,
  fields: readonly Field[],
): Promise<Near<Field>[] | undefined> {
  const expression = filterExpression(filter)
  const answer = await call((client) =>
    client.index<ArchiveDocument>(index).search(null, {
      vector: [...vector],
      hybrid: { embedder: space, semanticRatio: 1 },
      ...(expression === undefined ? {} : { filter: expression }),
      rankingScoreThreshold: scoreOf(least),
      showRankingScore: true,
      limit,
      attributesToRetrieve: ['key', ...fields],
    }),
  ).catch(ifOtherSpace)
  return answer?.hits.map(({ _rankingScore = 0, ...document }) => ({
    document: document as unknown as Known<Field>,
    similarity: 2 * _rankingScore - 1,
  }))
}

/** The engine's score is a half where vectors have nothing in common; documents without one score 0, and are none. */
function scoreOf(similarity: number): number {
  return Math.min(1, Math.max(0.001, (1 + similarity) / 2))
}

/** The index has no embedder of that name, or one of other dimensions. */
function ifOtherSpace(error: unknown): undefined {
  const code = codeOf(error)
  if (code === 'invalid_search_embedder' || code === 'invalid_vector_dimensions') return undefined
  throw error
}

async function missing(
  call: Call,
  index: string,
  space: string,
  offset: number,
  limit: number,
): Promise<Page<string>> {
  const { results, total } = await call((client) =>
    client
      .index<ArchiveDocument>(index)
      .getDocuments({ filter: `${EMBEDDED}.${space} NOT EXISTS`, fields: ['key'], offset, limit }),
  )
  return { items: results.map(({ key }) => key), total }
}
