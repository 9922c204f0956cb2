import type { Receipt, Refusals } from '../../engine/contract.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { EngineError } from '../../engine/errors.ts'
import { retryWhileAway } from '../../engine/retry.ts'
import type { NewWords } from '../../engine/vocabulary.ts'
import { linkReprints } from './reprints.ts'

/** A batch is full at so many documents, or so many characters of text. */
export type BatchLimits = { documents: number; characters: number }

/** Documents that go to the engine together, since each change of a large archive is dear, with their new words. */
export class Batch {
  readonly documents = new Map<string, ArchiveDocument>()
  readonly words: NewWords = new Map()
  characters = 0

  /** Take a document in, instead of one with the same key. */
  add(document: ArchiveDocument, words: NewWords): void {
    this.documents.set(document.key, document)
    this.characters += document.text.length
    for (const [word, entry] of words) this.words.set(word, entry)
  }

  isFull({ documents, characters }: BatchLimits): boolean {
    return this.documents.size >= documents || this.characters >= characters
  }
}

export type HandOverOptions = {
  /** The groups of the documents are known; otherwise they are looked up. */
  isLinked?: boolean
  /** As in `Change`. */
  isCurrent?: (key: string) => boolean
}

/** Hand a batch to the engine, once. @throws EngineUnavailableError when the engine is away */
export async function handOverOnce(
  engine: Engine,
  batch: Pick<Batch, 'documents' | 'words'>,
  { isLinked = false, isCurrent }: HandOverOptions = {},
): Promise<Receipt> {
  const built = [...batch.documents.values()]
  const documents = isLinked ? built : await link(engine, built)
  const words = [...batch.words.values()]
  return engine.write({
    kind: 'put',
    documents,
    words,
    ...(isCurrent === undefined ? {} : { isCurrent }),
  })
}

/** Hand a batch to the engine, again while the engine is away. @throws EngineUnavailableError when it stays away */
export function handOver(
  engine: Engine,
  batch: Pick<Batch, 'documents' | 'words'>,
  options?: HandOverOptions,
): Promise<Receipt> {
  return retryWhileAway(() => handOverOnce(engine, batch, options))
}

/** Put a batch into the archive and wait until it is searchable. @returns what was refused, by key */
export async function pushBatch(
  engine: Engine,
  { documents, words }: { documents: readonly ArchiveDocument[]; words: NewWords },
): Promise<Refusals> {
  const batch = new Batch()
  for (const document of documents) batch.add(document, new Map())
  for (const [word, entry] of words) batch.words.set(word, entry)
  return (await handOver(engine, batch)).searchable()
}

/** Documents with their groups (reprints.ts), or as they are where the engine fails at it: they are indexed all the same. */
async function link(
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
