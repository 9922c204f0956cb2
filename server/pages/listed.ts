import { documentKey } from '../../engine/document-key.ts'
import { chunksOf } from '../../flow/chunks.ts'
import type { Hit } from '../../search/answers.ts'
import { MAX_HITS_PER_PAGE } from '../../search/parameters.ts'
import { parseRequest } from '../../search/request.ts'
import { RequestError } from '../../search/request-error.ts'
import type { Search } from '../../search/search.ts'
import type { ListAddress } from '../../web/parts/addresses.ts'
import { MOST_LISTED } from '../../web/parts/share.ts'

/** Longest name and note of a list, in characters. */
const MOST_TEXT = 1_000

/** The list that an address says: its name, its note, and the ids of its documents, each once, but for those it is to be without. @throws RequestError */
export function listIn(parameters: Record<string, unknown>): ListAddress {
  const text = (name: string) => String([parameters[name] ?? ''].flat()[0] ?? '').slice(0, MOST_TEXT)
  const without = ['', ...[parameters['without'] ?? []].flat()]
  const given = [...idsIn(parameters), ...text('add').split(/\s+/).map(idOfAddress)]
  const ids = [...new Set(given)].filter((id) => !without.includes(id))
  if (ids.length > MOST_LISTED) throw new RequestError({ id: `expected at most ${MOST_LISTED} documents` })
  return { name: text('name').toWellFormed(), note: text('note').toWellFormed(), ids }
}

/** The ids in an address: `id` once or several times. */
export function idsIn({ id }: Record<string, unknown>): string[] {
  return [id ?? []].flat().filter((value) => typeof value === 'string')
}

/** The id of a document from the address of its page; what is none is an id already. */
function idOfAddress(text: string): string {
  const [, id] = /\/documents\/([^/?#]+)/.exec(text) ?? []
  if (id === undefined) return text
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** The documents of a list that the archive has, in the order of the list. */
export async function hitsOf(search: Search, ids: readonly string[]): Promise<Hit[]> {
  const hits = new Map<string, Hit>()
  for (const some of chunksOf(ids, MAX_HITS_PER_PAGE)) {
    const keys = some.map(documentKey)
    const request = parseRequest({ hitsPerPage: String(MAX_HITS_PER_PAGE), group: 'off', facets: '' })
    const found = await search({ ...request, filter: { keys } })
    for (const hit of found.hits) hits.set(hit.id, hit)
  }
  return ids.flatMap((id) => hits.get(id) ?? [])
}

/** How many documents of a list the archive has. */
export async function totalOf(search: Search, ids: readonly string[]): Promise<number> {
  const request = parseRequest({ hitsPerPage: '1', group: 'off', facets: '' })
  return (await search({ ...request, filter: { keys: ids.map(documentKey) } })).totalHits
}
