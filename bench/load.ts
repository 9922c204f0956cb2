/** Searching while much else happens: while documents are indexed, and many clients at once. */

import { createRequire } from 'node:module'
import { setTimeout as delay } from 'node:timers/promises'
import type { RunningEngine, Served } from './archives.ts'
import { type Caller, callerOf, headersFor } from './process.ts'
import { type PreparedQuery, requestsOf, timed } from './search.ts'
import { median } from './table.ts'

/** Between two searches of a reader, in milliseconds. */
const PAUSE = 50
/** Each search has another length of snippets, from here downwards, so that no answer is remembered. */
const LONGEST_SNIPPET = 2_000
const LENGTHS = 1_500

export const BUSY_COLUMNS = [
  'documents',
  'search',
  'idle ms',
  'while indexing ms',
  'idle again ms',
  'busy / idle',
  'searches',
]

/** A row each for the API and the page, before, during and after something that takes its time. */
export async function measureBusy(
  url: string,
  queries: readonly PreparedQuery[],
  documents: number,
  work: () => Promise<unknown>,
): Promise<(string | number)[][]> {
  const caller = callerOf(url)
  let asked = 0
  const nextLength = () => String(LONGEST_SNIPPET - (asked++ % LENGTHS))
  const before = await times(caller, queries, nextLength, queries.length)
  let isOver = false
  const ended = work().finally(() => {
    isOver = true
  })
  const during = await times(caller, queries, nextLength, Number.POSITIVE_INFINITY, () => isOver)
  await ended
  const after = await times(caller, queries, nextLength, queries.length)
  return (['api', 'page'] as const).map((what) => {
    const [idle, busy, again] = [before, during, after].map((each) => median(each[what]))
    const ratio = (busy ?? Number.NaN) / (idle ?? Number.NaN)
    const name = what === 'api' ? 'API, faceted' : 'page'
    return [documents, name, idle ?? 0, busy ?? 0, again ?? 0, ratio, during[what].length]
  })
}

/** Milliseconds of searches through the API and of pages, by turns, one at a time. At least one of each. */
async function times(
  caller: Caller,
  queries: readonly PreparedQuery[],
  nextLength: () => string,
  count: number,
  isOver = () => false,
): Promise<{ api: number[]; page: number[] }> {
  const found = { api: [] as number[], page: [] as number[] }
  for (let at = 0; at < count && !(isOver() && at > 0); at++) {
    const query = queries[at % queries.length]
    if (query === undefined) break
    const path = `${query.api.path}&snippetLength=${nextLength()}`
    found.api.push(await timed(() => caller({ path })))
    await delay(PAUSE)
    const page = `/?${new URLSearchParams({ q: query.parameters['q'] ?? '', snippetLength: nextLength() })}`
    found.page.push(await timed(() => caller({ path: page })))
    await delay(PAUSE)
  }
  return found
}

const CONNECTIONS = 32

export const LOAD_COLUMNS = [
  'documents',
  'connections',
  'searches',
  'API per s',
  'engine per s',
  'API / engine',
  'failed',
]

/** What we use of autocannon, which brings no types. */
type Request = { method: string; path: string; body?: string; headers: Record<string, string> }
type Autocannon = (options: {
  url: string
  connections: number
  duration: number
  requests: Request[]
  setupClient: (client: { setRequests: (requests: Request[]) => void }) => void
}) => Promise<{ '2xx': number; non2xx: number; errors: number; duration: number }>

const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon

/** Lengths of snippets, which make the same search a new one to those who remember answers. */
const SHORTEST_SNIPPET = 200
const VARIANTS = 4

/**
 * Rows of how many mixed queries a second are answered to many connections, through the API and by the engine alone; medians
 * of some rounds, by turns. Some queries are several requests to the engine. *new* are searches that were not asked before,
 * *known* the same few again and again, which our server remembers while the archive stays as it is.
 *
 * @param seconds how long each round lasts for each
 */
export async function measureLoad(
  served: Served,
  engine: RunningEngine,
  queries: readonly PreparedQuery[],
  rounds: number,
  seconds: number,
  documents: number,
): Promise<(string | number)[][]> {
  const known = queries.map(({ api }) => ({ ...api, method: 'GET', headers: {} }))
  const theirs = queries.flatMap((query) =>
    query.engine.flat().map((call) => ({
      ...call,
      // What has nothing to say is a look-up.
      method: call.body === undefined ? 'GET' : 'POST',
      headers: headersFor(engine.key),
    })),
  )
  const rows = []
  for (const isNew of [true, false]) {
    const rates: { api: number; engine: number; failed: number }[] = []
    for (let round = 0; round < rounds; round++) {
      const api = await fire(served.url, isNew ? renewed(known, round) : known, seconds)
      const alone = await fire(engine.url, theirs, seconds)
      const failed = api.failed + alone.failed
      rates.push({ api: api.rate, engine: alone.rate / requestsOf(queries), failed })
    }
    const over = (figure: (rate: (typeof rates)[number]) => number) => median(rates.map(figure))
    rows.push([
      documents,
      CONNECTIONS,
      isNew ? 'new' : 'known',
      over(({ api }) => api),
      over(({ engine }) => engine),
      over(({ api, engine }) => api / engine),
      rates.reduce((sum, { failed }) => sum + failed, 0),
    ])
  }
  return rows
}

/** Searches that differ from those of other rounds in nothing but the length of their snippets. */
function renewed(requests: readonly Request[], round: number): Request[] {
  return Array.from({ length: VARIANTS }, (_, at) => SHORTEST_SNIPPET + round * VARIANTS + at).flatMap(
    (length) => requests.map((one) => ({ ...one, path: `${one.path}&snippetLength=${length}` })),
  )
}

async function fire(
  url: string,
  requests: Request[],
  duration: number,
): Promise<{ rate: number; failed: number }> {
  let clients = 0
  const answer = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    requests,
    // Each connection begins somewhere else, or all would ask the same at the same time.
    setupClient: (client) => {
      const from = Math.floor((clients++ * requests.length) / CONNECTIONS)
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)])
    },
  })
  return { rate: answer['2xx'] / answer.duration, failed: answer.non2xx + answer.errors }
}
