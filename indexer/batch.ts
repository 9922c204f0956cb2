import type { ArchiveDocument } from '../engine/document.ts'
import type { Engine } from '../engine/engine.ts'
import { EngineError, EngineUnavailableError } from '../engine/errors.ts'
import { linkReprints } from './reprints.ts'

/** Documents on their way to the engine, with their new words. */
export type Batch = { documents: ArchiveDocument[]; words: Map<string, string> }

/** A document that the engine refused, and why. */
export type Refusal = { key: string; reason: string }

/** How long a push may find no engine, in milliseconds; a supervised engine is back in two seconds. */
const MAX_ABSENCE = 60_000

/**
 * Push a batch and wait until it is searchable. One document that the engine refuses fails its whole batch there, so a
 * failed batch is halved until the refused document stands alone.
 *
 * @throws EngineUnavailableError when the engine stays away
 */
export async function pushBatch(engine: Engine, batch: Batch): Promise<Refusal[]> {
  const words = [...batch.words].map(([word, written]) => ({ word, written }))
  const wordTask = words.length === 0 ? undefined : await patiently(() => engine.pushWords(words))
  const refusals = await pushDocuments(engine, await patiently(() => link(engine, batch.documents)))
  if (wordTask !== undefined) await engine.settle(wordTask)
  return refusals
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

/** Do something again while the engine is away. */
async function patiently<T>(action: () => Promise<T>): Promise<T> {
  const giveUp = Date.now() + MAX_ABSENCE
  for (;;) {
    try {
      return await action()
    } catch (error) {
      if (!(error instanceof EngineUnavailableError) || Date.now() > giveUp) throw error
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}
