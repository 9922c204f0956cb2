import type { Config } from '../config.ts'
import { type ClientLimit, clientLimit, clientPlaces } from './limits.ts'
import { type SearchPlaces, searchPlaces } from './search-places.ts'

/** What keeps a server answering when it is asked too much. */
export type Guards = {
  searches: SearchPlaces
  exports: ReturnType<typeof clientPlaces>
  feeds: ReturnType<typeof clientPlaces>
  clients: ClientLimit
  /** Requests that bring documents at this moment. */
  pushes: { running: number }
}

/** Make them from the settings. One client has half of the places for exports, and half of those for feeds. */
export function guardsOf({ maxSearches, searchTimeout, maxExports, rateLimit }: Config): Guards {
  const each = Math.max(1, Math.floor(maxExports / 2))
  return {
    searches: searchPlaces(maxSearches, searchTimeout),
    exports: clientPlaces(maxExports, each),
    feeds: clientPlaces(maxExports, each),
    clients: clientLimit(rateLimit),
    pushes: { running: 0 },
  }
}
