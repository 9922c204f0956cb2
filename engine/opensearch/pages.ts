/**
 * Pages of a list however long. The server goes 10,000 deep at most, so a list is in the order of its keys, and a page begins behind
 * the last key of the one before it, which is remembered; a place that nobody came from is walked to.
 */

import type { Page } from '../contract.ts'
import type { Told } from './ask.ts'
import type { Call } from './call.ts'
import type { Query } from './filter.ts'

/** Lists whose places are remembered, and how many of each: those who go through one ask for the next page. */
const MOST_LISTS = 200
const MOST_PLACES = 8
const STRIDE = 10_000

/** For each list, the key before a place. */
export type Places = Map<string, Map<number, string>>

/** What a record of a list is read from. */
export type Stored = { _id: string; _source?: Record<string, unknown> }

/**
 * One page of an index, by key.
 *
 * @param query which records; the same list is asked for by the same query
 */
export async function pageOf(
  call: Call,
  places: Places,
  index: string,
  { query, source }: { query: Query; source: string[] | boolean },
  offset: number,
  limit: number,
): Promise<Page<Stored>> {
  const list = `${index} ${JSON.stringify(query)}`
  const known = places.get(list) ?? new Map<number, string>()
  const ask = (size: number, after: string | undefined, wanted: string[] | boolean) =>
    call<Told>({
      method: 'POST',
      path: `/${index}/_search`,
      query: { allow_partial_search_results: false },
      body: {
        query: { bool: { filter: [query] } },
        size,
        sort: [{ key: 'asc' }],
        track_total_hits: true,
        _source: wanted,
        ...(after === undefined ? {} : { search_after: [after] }),
      },
    })
  let { place, after } = nearest(known, offset)
  while (place < offset) {
    const { hits } = (await ask(Math.min(STRIDE, offset - place), after, false)).hits
    if (hits.length === 0) break
    place += hits.length
    after = hits.at(-1)?._id
  }
  const told = await ask(limit, place < offset ? undefined : after, source)
  const items = place < offset ? [] : told.hits.hits
  const last = items.at(-1)
  if (last !== undefined) {
    remember(known, offset + items.length, last._id, MOST_PLACES)
    remember(places, list, known, MOST_LISTS)
  }
  return { items, total: told.hits.total.value }
}

function nearest(known: ReadonlyMap<number, string>, offset: number) {
  const place = Math.max(0, ...[...known.keys()].filter((each) => each <= offset))
  return { place, after: known.get(place) }
}

/** What was set longest ago is forgotten first. */
function remember<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
}
