import { deflateRawSync, inflateRawSync } from 'node:zlib'
import {
  type ArchiveDocument,
  STORED_FIELDS,
  type StoredDocument,
  type Vocabulary,
} from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { EngineError } from '../../engine/errors.ts'
import { patiently } from '../../engine/retry.ts'
import { searchFields } from '../build/fields.ts'
import { linkReprints } from './reprints.ts'

/** Documents on their way to the engine, with their new words. */
export type Batch = { documents: ArchiveDocument[]; words: Vocabulary }

/** A document that the engine refused, and why. */
export type Refusal = { key: string; reason: string }

/**
 * Push a batch and wait until it is searchable. One document that the engine refuses fails its whole batch there, so a
 * failed batch is halved until the refused document stands alone.
 *
 * @throws EngineUnavailableError when the engine stays away
 */
export async function pushBatch(engine: Engine, batch: Batch): Promise<Refusal[]> {
  return arrival(engine, await handOver(engine, batch))
}

/** A batch that the engine has got: its tasks, or why it would not take it, and the documents as bytes. */
export type Sent = { task: number | EngineError; wordTask: number | undefined; packed: Buffer }

/** The first half of `pushBatch`. @throws as `pushBatch` */
export async function handOver(engine: Engine, batch: Batch): Promise<Sent> {
  const words = [...batch.words.values()]
  const wordTask = words.length === 0 ? undefined : await patiently(() => engine.pushWords(words))
  const documents = await patiently(() => link(engine, batch.documents))
  const task = await patiently(() => engine.push(documents)).catch(refusalOf)
  return { task, wordTask, packed: pack(documents) }
}

/** Many batches wait at once: packed, and without what the engine searches, they take a tenth of the memory. */
function pack(documents: readonly ArchiveDocument[]): Buffer {
  return deflateRawSync(JSON.stringify(documents, STORED_FIELDS), { level: 1 })
}

function unpack(packed: Buffer): ArchiveDocument[] {
  const stored: StoredDocument[] = JSON.parse(inflateRawSync(packed).toString())
  return stored.map((document) => ({
    ...document,
    ...searchFields(document.title, document.text, document.language).fields,
  }))
}

/**
 * Documents with their groups (reprints.ts), or as they are where the engine fails at it: they are indexed all the same.
 *
 * @throws EngineUnavailableError when the engine is away
 */
export async function link(
  engine: Engine,
  documents: readonly ArchiveDocument[],
): Promise<readonly ArchiveDocument[]> {
  try {
    return await linkReprints(engine, documents)
  } catch (error) {
    if (error instanceof EngineError) return documents
    throw error
  }
}

/** The second half of `pushBatch`: it need not know the batch itself. @throws as `pushBatch` */
export async function arrival(engine: Engine, { task, wordTask, packed }: Sent): Promise<Refusal[]> {
  const refused = typeof task === 'number' ? await engine.settle(task).then(() => undefined, refusalOf) : task
  const refusals = refused === undefined ? [] : await isolate(engine, unpack(packed), refused)
  if (wordTask !== undefined) await engine.settle(wordTask)
  return refusals
}

function refusalOf(error: unknown): EngineError {
  if (error instanceof EngineError) return error
  throw error
}

/** Push the halves of documents that were refused together, and so on, until the refused ones stand alone. */
async function isolate(
  engine: Engine,
  documents: readonly ArchiveDocument[],
  refused: EngineError,
): Promise<Refusal[]> {
  const [first] = documents
  if (first === undefined) return []
  if (documents.length === 1) return [{ key: first.key, reason: refused.message }]
  const half = Math.ceil(documents.length / 2)
  return [
    ...(await pushHalf(engine, documents.slice(0, half))),
    ...(await pushHalf(engine, documents.slice(half))),
  ]
}

async function pushHalf(engine: Engine, documents: readonly ArchiveDocument[]): Promise<Refusal[]> {
  try {
    await engine.settle(await patiently(() => engine.push(documents)))
    return []
  } catch (error) {
    return isolate(engine, documents, refusalOf(error))
  }
}
