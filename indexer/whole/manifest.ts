import { createHash } from 'node:crypto'
import { STORED_FIELDS } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { retryWhileAway } from '../../engine/retry.ts'

/** The documents of an archive in their order: key → the hash of what was given, and of the facts stored with it. */
export type Manifest = Map<string, string>

const PAGE = 2_000

/** Long, and told by the hash; what near-duplicates are looked up by follows from the text. */
const TOLD_BY_HASH = ['title', 'text', 'more', 'sketch', 'group']
const FACTS = STORED_FIELDS.filter((field) => !TOLD_BY_HASH.includes(field))

/**
 * List the documents of an archive, page by page. While documents are removed, others may slip to a page that was read: a list is
 * complete when the revision of the archive is the same before and after it.
 */
export async function takeManifest(engine: Engine): Promise<Manifest> {
  const manifest: Manifest = new Map()
  for (let offset = 0; ; offset += PAGE) {
    const { items } = await retryWhileAway(() => engine.page({}, FACTS, offset, PAGE))
    for (const document of items) {
      const facts = createHash('sha256').update(JSON.stringify(FACTS.map((field) => document[field])))
      manifest.set(document.key, `${document.hash} ${facts.digest('base64').slice(0, 12)}`)
    }
    if (items.length < PAGE) return manifest
  }
}
