/** How long searches take: through our API, what it asks the engine alone, and a plain Meilisearch. */

import { connect } from '../engine/engine.ts'
import { parseRequest } from '../search/request.ts'
import { searchOf } from '../search/search.ts'
import type { RunningEngine } from './archives.ts'
import type { BenchDocument } from './documents.ts'
import { type Call, type Caller, cpuOf } from './process.ts'
import { type BenchQuery, KINDS, type Kind, queriesOf } from './queries.ts'
import { startRecorder } from './recorder.ts'
import { median, quantile } from './table.ts'

/** A query with all that answers it. `engine` is what our search asks: steps one after the other, each of calls at once. */
export type PreparedQuery = BenchQuery & { api: Call; engine: Call[][]; plainCall: Call }

export const PLAIN_INDEX = 'plain'
const OUR_INDEX = 'axtar'

/** Queries of a kind, with what our search asks the engine for each. */
export async function prepare(
  kind: Kind,
  count: number,
  documents: readonly BenchDocument[],
  seed: number,
  engine: RunningEngine,
): Promise<PreparedQuery[]> {
  const recorder = await startRecorder(engine)
  const search = searchOf(connect(async () => ({ url: recorder.url, key: engine.key }), OUR_INDEX))
  const prepared: PreparedQuery[] = []
  for (const query of queriesOf(kind, count, documents, seed)) {
    await search(parseRequest(query.parameters))
    prepared.push({
      ...query,
      api: { path: `/api/search?${new URLSearchParams(query.parameters)}` },
      engine: recorder.take(),
      plainCall: { path: `/indexes/${PLAIN_INDEX}/search`, body: JSON.stringify(query.plain) },
    })
  }
  recorder.stop()
  return prepared
}

/** Ask the engine what our search asks it, as our search does. */
export async function replay(engine: Caller, { engine: steps }: PreparedQuery): Promise<void> {
  for (const step of steps) await Promise.all(step.map(engine))
}

/** Milliseconds that something takes. */
export async function timed(action: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await action()
  return performance.now() - started
}

export const SEARCH_COLUMNS = [
  'documents',
  'query',
  'API ms',
  'p95',
  'engine ms',
  'p95',
  'plain ms',
  'p95',
  'API / engine',
  'API / plain',
  'API CPU ms',
  'of it engine',
  'requests',
]

type Way = 'api' | 'engine' | 'plain'

/** Milliseconds of each search, three ways; and of CPU, of all searches through the API: our program's, and the engine's. */
type Round = Record<Way, number[]> & { cpu: { program: number; engine: number } }

/** How to ask each way, and the processes that answer the first. */
export type Searched = { callers: Record<Way, Caller>; pids: { program: number; engine: number } }

/**
 * A row for each kind of query. Each round has other queries, so that nobody answers from memory, and asks each one all
 * three ways, by turns in this and that order.
 */
export async function measureSearch(
  searched: Searched,
  rounds: readonly PreparedQuery[][],
  documents: number,
): Promise<(string | number)[][]> {
  const rows = []
  for (const kind of KINDS) {
    const times: Round[] = []
    for (const round of rounds) times.push(await measureRound(searched, ofKind(round, kind)))
    const over = (figure: (round: Round) => number) => median(times.map(figure))
    const perSearch = (milliseconds: number, { api }: Round) => milliseconds / api.length
    rows.push([
      documents,
      kind,
      ...(['api', 'engine', 'plain'] as const).flatMap((way) => [
        over((round) => median(round[way])),
        over((round) => quantile(round[way], 0.95)),
      ]),
      over(({ api, engine }) => median(api) / median(engine)),
      over(({ api, plain }) => median(api) / median(plain)),
      over((round) => perSearch(round.cpu.program + round.cpu.engine, round)),
      over((round) => perSearch(round.cpu.engine, round)),
      requestsOf(ofKind(rounds.flat(), kind)),
    ])
  }
  return rows
}

const ofKind = (queries: readonly PreparedQuery[], kind: Kind) =>
  queries.filter((query) => query.kind === kind)

/** To the engine for each query. */
export function requestsOf(queries: readonly PreparedQuery[]): number {
  return queries.flatMap(({ engine }) => engine.flat()).length / queries.length
}

async function measureRound({ callers, pids }: Searched, queries: readonly PreparedQuery[]): Promise<Round> {
  const round: Round = { api: [], engine: [], plain: [], cpu: { program: 0, engine: 0 } }
  const throughApi = async (query: PreparedQuery) => {
    const before = { program: cpuOf(pids.program), engine: cpuOf(pids.engine) }
    round.api.push(await timed(() => callers.api(query.api)))
    round.cpu.program += (cpuOf(pids.program) - before.program) * 1000
    round.cpu.engine += (cpuOf(pids.engine) - before.engine) * 1000
  }
  for (const [at, query] of queries.entries()) {
    const ways = [
      () => throughApi(query),
      async () => round.engine.push(await timed(() => replay(callers.engine, query))),
      async () => round.plain.push(await timed(() => callers.plain(query.plainCall))),
    ]
    for (const way of at % 2 === 0 ? ways : ways.reverse()) await way()
  }
  return round
}
