/** Building takes a millisecond and more for each document, all of it computing: it is done in threads beside the reading. */

import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Built, build, type FoundText, type Identity, type Kept, type StatedFacts } from './build.ts'
import { startFreshWords } from './new-words.ts'

/** What a document is built from. */
export type BuildRequest = { source: FoundText; stated: StatedFacts; identity: Identity; kept: Kept }

/** A document, with those of its words that are new to the vocabulary; or why there is none. */
export type BuildResult = Built | { error: string }

/** What a thread is asked, and what it answers. */
export type Order = { number: number; requests: readonly BuildRequest[] }
export type Answer = { number: number; built: BuildResult[] }

export type BuildPool = {
  /** One result for each request, in their order. Never rejects. */
  build: (requests: readonly BuildRequest[]) => Promise<BuildResult[]>
  close: () => Promise<void>
}

/** Fewer are built on the spot, as long as no thread runs: starting one takes longer. */
const WORTH_A_THREAD = 64
/** Documents handed to a thread at once. */
const SLICE = 16
/** Memory of a thread, in MB: by default it lets its waste grow with the memory of the machine. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 112, maxYoungGenerationSizeMb: 6 }

/**
 * Threads that build documents; they are started when the first larger lot comes.
 *
 * @param count how many; one core is left to the reading
 * @param startThread another program for the threads, for tests
 */
export function startBuildPool(
  count = Math.max(1, availableParallelism() - 1),
  startThread = buildThread,
): BuildPool {
  const freshWords = startFreshWords()
  const seats = Array.from({ length: count }, () => startSeat(startThread))
  const careful = startCareful(startSeat(startThread))
  let isThreaded = false
  const build = async (requests: readonly BuildRequest[]) => {
    isThreaded ||= requests.length >= WORTH_A_THREAD
    if (!isThreaded) return buildAll(requests, freshWords)
    const slices = Array.from({ length: Math.ceil(requests.length / SLICE) }, (_, index) =>
      requests.slice(index * SLICE, (index + 1) * SLICE),
    )
    const built = slices.map((slice) =>
      leastBusy(seats)
        .build(slice)
        .catch(() => careful.build(slice)),
    )
    return (await Promise.all(built)).flat()
  }
  const close = async () => void (await Promise.all([careful, ...seats].map((seat) => seat.close())))
  return { build, close }
}

/** Build documents here and now. A fault in one is its result. */
export function buildAll(
  requests: readonly BuildRequest[],
  freshWords: ReturnType<typeof startFreshWords>,
): BuildResult[] {
  return requests.map(({ source, stated, identity, kept }) => {
    try {
      const built = build(source, stated, identity, kept)
      return { ...built, words: freshWords(built.words) }
    } catch (error) {
      return { error: `cannot be analysed (${(error as Error).message})` }
    }
  })
}

/** A thread, started when it is needed, and again when it has ended by itself. */
type WorkerSlot = {
  readonly waiting: number
  /** Rejects when the thread ends over these requests, or over others that it had at the same time. */
  build: (requests: readonly BuildRequest[]) => Promise<BuildResult[]>
  close: () => Promise<void>
}

function leastBusy(seats: readonly WorkerSlot[]): WorkerSlot {
  return seats.reduce((best, seat) => (seat.waiting < best.waiting ? seat : best))
}

function startSeat(startThread: () => Worker): WorkerSlot {
  const waiting = new Map<
    number,
    { resolve: (built: BuildResult[]) => void; reject: (error: Error) => void }
  >()
  let thread: Worker | undefined
  let last = 0
  const lose = (error: Error) => {
    thread = undefined
    const lost = [...waiting.values()]
    waiting.clear()
    for (const { reject } of lost) reject(error)
  }
  const start = () => {
    const started = startThread()
    let failure = new Error('the thread ended')
    started.on('message', ({ number, built }: Answer) => {
      waiting.get(number)?.resolve(built)
      waiting.delete(number)
    })
    started.on('error', (error: Error) => {
      failure = error
    })
    started.on('exit', () => lose(failure))
    return started
  }
  const order = (requests: readonly BuildRequest[]) =>
    new Promise<BuildResult[]>((resolve, reject) => {
      thread ??= start()
      waiting.set(++last, { resolve, reject })
      thread.postMessage({ number: last, requests } satisfies Order)
    })
  return {
    get waiting() {
      return waiting.size
    },
    build: order,
    close: async () => void (await thread?.terminate()),
  }
}

/** For documents over one of which a thread has ended: one at a time, so that only that one fails. */
function startCareful(seat: WorkerSlot): BuildPool {
  let last: Promise<unknown> = Promise.resolve()
  const buildOne = (request: BuildRequest) =>
    seat
      .build([request])
      .catch((error: Error): BuildResult[] => [{ error: `cannot be analysed (${error.message})` }])
  const buildEach = async (requests: readonly BuildRequest[]) => {
    const results: BuildResult[] = []
    for (const request of requests) results.push(...(await buildOne(request)))
    return results
  }
  const build = (requests: readonly BuildRequest[]) => {
    const built = last.then(() => buildEach(requests))
    last = built
    return built
  }
  return { build, close: seat.close }
}

/** Node 20 starts no thread from TypeScript by itself, so in a checkout that is not built tsx does. */
function buildThread(): Worker {
  const options = { execArgv: [], resourceLimits: THREAD_LIMITS }
  const here = import.meta.url
  if (!here.endsWith('.ts')) return new Worker(new URL('build-worker.js', here), options)
  // `resolve` finds the half of tsx that is for CommonJS.
  const tsx = createRequire(here)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs')
  const program = new URL('build-worker.ts', here).href
  const [loader, script, from] = [tsx, program, here].map((text) => JSON.stringify(text))
  return new Worker(`import(${loader}).then(({ tsImport }) => tsImport(${script}, ${from}))`, {
    ...options,
    eval: true,
  })
}
