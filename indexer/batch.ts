import type { ArchiveDocument } from '../engine/document.ts'
import type { Engine } from '../engine/engine.ts'
import { EngineError } from '../engine/errors.ts'
import { patiently } from './patience.ts'

/** Documents on their way to the engine, with their new words. */
export type Batch = { documents: ArchiveDocument[]; words: Map<string, string> }

/** A document that the engine refused, and why. */
export type Refusal = { key: string; reason: string }

/**
 * Push a batch and wait until it is searchable. One document that the engine refuses fails its whole batch there, so a
 * failed batch is halved until the refused document stands alone.
 *
 * @throws EngineUnavailableError when the engine stays away
 */
export async function pushBatch(engine: Engine, batch: Batch): Promise<Refusal[]> {
  const words = [...batch.words].map(([word, written]) => ({ word, written }))
  const wordTask = words.length === 0 ? undefined : await patiently(() => engine.pushWords(words))
  const refusals = await pushDocuments(engine, batch.documents)
  if (wordTask !== undefined) await engine.settle(wordTask)
  return refusals
}

async function pushDocuments(engine: Engine, documents: readonly ArchiveDocument[]): Promise<Refusal[]> {
  if (documents.length === 0) return []
  try {
    await engine.settle(await patiently(() => engine.push(documents)))
    return []
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    const [first] = documents
    if (documents.length === 1 && first !== undefined) return [{ key: first.key, reason: error.message }]
    const half = Math.ceil(documents.length / 2)
    return [
      ...(await pushDocuments(engine, documents.slice(0, half))),
      ...(await pushDocuments(engine, documents.slice(half))),
    ]
  }
}
