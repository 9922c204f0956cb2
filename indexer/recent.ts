import type { ArchiveDocument } from '../engine/document.ts'

/** What must be known of a document to find that another is a reprint of it. */
export type Linked = Pick<ArchiveDocument, 'key' | 'bands' | 'group' | 'surfaceText'>

/** Documents pushed lately, by their bands: the engine answers from what is searchable, and some batches are not yet. */
export type Recent = {
  has: (key: string) => boolean
  /** The documents with a band, oldest first. */
  holders: (band: string) => readonly Linked[]
  /** Remember a document instead of what was known of its key; the oldest are forgotten. */
  add: (document: Linked) => void
}

/** How much text is remembered, in characters: several full batches. */
const REMEMBERED = 24_000_000

/** An empty memory. */
export function rememberRecent(limit = REMEMBERED): Recent {
  const documents = new Map<string, Linked>()
  const byBand = new Map<string, Set<Linked>>()
  let characters = 0

  const forget = (document: Linked) => {
    documents.delete(document.key)
    characters -= document.surfaceText.length
    for (const band of document.bands) {
      const holders = byBand.get(band)
      holders?.delete(document)
      if (holders?.size === 0) byBand.delete(band)
    }
  }

  return {
    has: (key) => documents.has(key),
    holders: (band) => [...(byBand.get(band) ?? [])],
    add: (document) => {
      const known = documents.get(document.key)
      if (known !== undefined) forget(known)
      documents.set(document.key, document)
      characters += document.surfaceText.length
      for (const band of document.bands) byBand.set(band, (byBand.get(band) ?? new Set()).add(document))
      for (const oldest of documents.values()) {
        if (characters <= limit) break
        forget(oldest)
      }
    },
  }
}
