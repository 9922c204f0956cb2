import { createHash } from 'node:crypto'

/** A key is as long as its id may be, in characters. */
const MAX_KEY = 200

/** What the key of a hashed id looks like: an id that does would take the place of another document. */
const HASHED = /^id_[0-9a-f]{40}$/

/** The key under which the engine keeps an id: the id itself where Meilisearch allows it and it is no such key, otherwise a hash of it. */
export function documentKey(id: string): string {
  if (/^[A-Za-z0-9_-]+$/.test(id) && id.length <= MAX_KEY && !HASHED.test(id)) return id
  return `id_${createHash('sha256').update(id).digest('hex').slice(0, 40)}`
}
