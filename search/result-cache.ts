/**
 * Answers given again while the archive stays as it is: readers reload, go back, and ask what others ask. Nothing old is ever
 * answered: the state of the archive is asked for after the request has come, which is twenty times cheaper than a search.
 */
import type { Engine } from '../engine/engine.ts'
import { type Lifetime, untilDeadline } from '../flow/lifetime.ts'
import type { SearchResults } from './answers.ts'
import { lru, type RecentlyUsed } from './lru.ts'
import type { Search } from './search.ts'

/**
 * An answer as bytes of JSON, with the state of the archive that it is of: one that was read before the search began. As it was made, it would
 * keep the whole text of each hit, of which a snippet is a slice; of a book these are megabytes.
 */
type Remembered = { bytes: Buffer; state: string }

/** Answers that are remembered, by what was asked. */
export type RememberedAnswers = RecentlyUsed<Remembered>

/** Bytes of all that is remembered, with its keys: some 700 answers of twenty hits. */
const MOST_BYTES = 16_000_000

/** An empty memory. @param most bytes of all answers with their keys */
export function rememberedAnswers(most = MOST_BYTES): RememberedAnswers {
  return lru<Remembered>(most, (key, { bytes }) => 2 * key.length + bytes.length)
}

/**
 * Make a search that remembers its answers.
 *
 * @param answers where they are kept, which several archives may share
 * @param of tells its answers from those of other archives
 */
export function remembered(
  engine: Pick<Engine, 'revision'>,
  search: Search,
  answers: RememberedAnswers = rememberedAnswers(),
  of = '',
): Search {
  let latest: string | undefined
  const stateNow = together(async () => {
    latest = await engine.revision()
    return latest
  })

  return async (request, lifetime) => {
    const started = performance.now()
    const key = of + JSON.stringify(request)
    const known = answers.get(key)
    const state = known === undefined ? latest : await inTime(stateNow(), lifetime)
    if (known !== undefined && known.state === state) {
      const results: SearchResults = JSON.parse(known.bytes.toString())
      return { ...results, processingTimeMs: Math.round(performance.now() - started) }
    }
    if (state === undefined) void stateNow().catch(() => {})
    const results = await search(request, lifetime)
    // What failed may work the next time.
    if (state !== undefined && results.meaning !== 'unavailable')
      answers.set(key, { bytes: Buffer.from(JSON.stringify(results)), state })
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
