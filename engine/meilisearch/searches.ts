/**
 * Searches that are asked for in one turn of the program go to the engine in one request: sending and reading one costs both
 * sides as much as a simple search does.
 */
import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch'
import { EngineError } from '../errors.ts'
import type { Call } from './client.ts'

/** Asks for some searches; resolves to their answers, in their order, and rejects as `Call` does. */
export type Searches = <Record extends object>(
  queries: readonly MultiSearchQuery[],
) => Promise<MultiSearchResult<Record>[]>

type Results = MultiSearchResult<object>[]

type Waiting = {
  queries: readonly MultiSearchQuery[]
  resolve: (results: Results) => void
  reject: (reason: unknown) => void
}

/** Make what gathers the searches of a program, or of what has only so long to live. */
export function searchesOf(call: Call): Searches {
  let waiting: Waiting[] = []
  const sendAll = () => {
    const all = waiting
    waiting = []
    void send(call, all)
  }
  const ask = (queries: readonly MultiSearchQuery[]) =>
    new Promise<Results>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(sendAll)
      waiting.push({ queries, resolve, reject })
    })
  return async <Record extends object>(queries: readonly MultiSearchQuery[]) =>
    queries.length === 0 ? [] : ((await ask(queries)) as MultiSearchResult<Record>[])
}

async function send(call: Call, all: readonly Waiting[]): Promise<void> {
  try {
    const results = (await resultsOf(call, all)).values()
    for (const { queries, resolve } of all) resolve(queries.flatMap(() => results.next().value ?? []))
  } catch (error) {
    // The engine refuses a request for one of its searches: the others are not to suffer from it.
    if (all.length > 1 && error instanceof EngineError) await Promise.all(all.map((one) => send(call, [one])))
    else for (const { reject } of all) reject(error)
  }
}

async function resultsOf(call: Call, all: readonly Waiting[]): Promise<Results> {
  const queries = all.flatMap((one) => one.queries)
  const { results } = await call((client) =>
    client.multiSearch<{ queries: MultiSearchQuery[] }, object>({ queries }),
  )
  return results
}
