import { slugOf } from '../../analysis/slug.ts'
import type { Page } from '../../engine/contract.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { retryWhileAway } from '../../engine/retry.ts'

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
  'collections',
  'found',
] as const satisfies (keyof ArchiveDocument)[]

/** As much of a stored document as the indexer needs to tell what has become of it. */
export type KnownDocument = Pick<ArchiveDocument, (typeof KNOWN_FIELDS)[number]>

/** The documents with some keys. */
export function documentsWith(engine: Engine, keys: readonly string[]): Promise<KnownDocument[]> {
  return retryWhileAway(() => engine.fetch(keys, KNOWN_FIELDS))
}

/** Whether a document belongs to just these collections, by their slugs, whatever was said of it by hand. */
export function isOf({ collections, found }: KnownDocument, slugs: readonly string[]): boolean {
  // Documents of an older index have none.
  const own = new Set((found?.collections ?? collections ?? []).map(slugOf))
  return own.size === slugs.length && slugs.every((slug) => own.has(slug))
}

/** Documents that have one of the given texts, in whichever collections. */
export async function documentsByText(
  engine: Engine,
  textHashes: readonly string[],
): Promise<KnownDocument[]> {
  if (textHashes.length === 0) return []
  const page = (offset: number, limit: number) =>
    retryWhileAway(() => engine.page({ textHashes }, KNOWN_FIELDS, offset, limit))
  // Twice as many: a text may have come in twice, from two programs at once.
  const { items, total } = await page(0, 2 * textHashes.length)
  if (total <= items.length) return items
  return [...items, ...(await page(items.length, total - items.length)).items]
}

/** Documents that have a place in one of the given files. */
export function documentsOf(
  engine: Engine,
  files: readonly string[],
  offset: number,
  limit: number,
): Promise<Page<KnownDocument>> {
  return retryWhileAway(() => engine.page({ files }, KNOWN_FIELDS, offset, limit))
}
