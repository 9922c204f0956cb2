/**
 * Answers given again while the archive stays as it is: readers reload, go back, and ask what others ask. Nothing old is ever
 * answered: the state of the archive is asked for after the request has come, which is twenty times cheaper than a search.
 */
import type { Engine } from '../engine/engine.ts'
import { type Lifetime, untilDeadline } from '../flow/lifetime.ts'
import type { SearchResults } from './answers.ts'
import { lru } from './lru.ts'
import type { Search } from './search.ts'

/** An answer with the state of the archive that it is of: one that was read before the search began. */
type Remembered = { results: SearchResults; state: string }

/** How many hits are remembered in all, one to three kilobytes each; an answer without hits counts as one. */
const MOST_HITS = 10_000

/** Make a search that remembers its answers. */
export function remembered(engine: Pick<Engine, 'revision'>, search: Search, most = MOST_HITS): Search {
  const answers = lru<Remembered>(most, (_, { results }) => Math.max(1, results.hits.length))
  let latest: string | undefined
  const stateNow = together(async () => {
    latest = await engine.revision()
    return latest
  })

  return async (request, lifetime) => {
    const started = performance.now()
    const key = JSON.stringify(request)
    const known = answers.get(key)
    const state = known === undefined ? latest : await inTime(stateNow(), lifetime)
    if (known !== undefined && known.state === state) {
      return { ...known.results, processingTimeMs: Math.round(performance.now() - started) }
    }
    if (state === undefined) void stateNow().catch(() => {})
    const results = await search(request, lifetime)
    // What failed may work the next time.
    if (state !== undefined && results.meaning !== 'unavailable') answers.set(key, { results, state })
    return results
  }
}

/** What many wait for has no lifetime of its own; each waits as long as it may. */
function inTime<T>(awaited: Promise<T>, lifetime: Lifetime | undefined): Promise<T> {
  return lifetime === undefined ? awaited : untilDeadline(lifetime, awaited)
}

/**
 * Asks once for all who come at the same time. What is being asked already was asked before they came, so they wait for the next.
 */
function together<T>(ask: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  let next: Promise<T> | undefined
  const start = () => {
    next = undefined
    const asked = ask().finally(() => {
      if (running === asked) running = undefined
    })
    running = asked
    return asked
  }
  return () => {
    if (running === undefined) return start()
    next ??= running.then(start, start)
    return next
  }
}
