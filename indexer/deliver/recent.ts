import type { Shingles } from '../../analysis/near-duplicates/near-duplicates.ts'
import type { ArchiveDocument } from '../../engine/document.ts'

/** What must be known of a document to find that another is a reprint of it. */
export type Linked = Pick<ArchiveDocument, 'key' | 'sketch' | 'group'> & { shingles: Shingles }

/** Documents pushed lately, by their sketch: the engine answers from what is searchable, and some batches are not yet. */
export type Recent = {
  has: (key: string) => boolean
  /** The documents with a shingle, oldest first. */
  holders: (shingle: string) => readonly Linked[]
  /** Remember a document instead of what was known of its key; the oldest are forgotten. */
  add: (document: Linked) => void
}

/** How much is remembered, in bytes: of more documents than are on their way to the engine at once. */
const REMEMBERED = 11_000_000
/** What a document takes besides its shingles: its key, and its place under each of its sketch. */
const BESIDE_SHINGLES = 1_500

/** An empty memory. */
export function rememberRecent(limit = REMEMBERED): Recent {
  const documents = new Map<string, Linked>()
  const byShingle = new Map<string, readonly Linked[]>()
  let bytes = 0

  const forget = (document: Linked) => {
    documents.delete(document.key)
    bytes -= sizeOf(document)
    for (const shingle of document.sketch) {
      const others = (byShingle.get(shingle) ?? []).filter((holder) => holder !== document)
      if (others.length > 0) byShingle.set(shingle, others)
      else byShingle.delete(shingle)
    }
  }

  return {
    has: (key) => documents.has(key),
    holders: (shingle) => byShingle.get(shingle) ?? [],
    add: (document) => {
      const known = documents.get(document.key)
      if (known !== undefined) forget(known)
      documents.set(document.key, document)
      bytes += sizeOf(document)
      for (const shingle of document.sketch)
        byShingle.set(shingle, [...(byShingle.get(shingle) ?? []), document])
      for (const oldest of documents.values()) {
        if (bytes <= limit) break
        forget(oldest)
      }
    },
  }
}

function sizeOf({ shingles }: Linked): number {
  return BESIDE_SHINGLES + shingles.all.byteLength + shingles.numbers.byteLength
}
