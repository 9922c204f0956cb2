import type { Page } from '../../engine/contract.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { patiently } from '../../engine/retry.ts'

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

/** The documents with some keys. */
export function documentsWith(engine: Engine, keys: readonly string[]): Promise<KnownDocument[]> {
  return patiently(() => engine.fetch(keys, KNOWN_FIELDS))
}

/** Documents that have one of the given texts. */
export async function documentsByText(
  engine: Engine,
  textHashes: readonly string[],
): Promise<KnownDocument[]> {
  if (textHashes.length === 0) return []
  // Twice as many: a text may have come in twice, from two programs at once.
  const limit = 2 * textHashes.length
  return (await patiently(() => engine.page({ textHashes }, KNOWN_FIELDS, 0, limit))).items
}

/** Documents that have a place in one of the given files. */
export function documentsOf(
  engine: Engine,
  files: readonly string[],
  offset: number,
  limit: number,
): Promise<Page<KnownDocument>> {
  return patiently(() => engine.page({ files }, KNOWN_FIELDS, offset, limit))
}
