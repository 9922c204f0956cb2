/** Building takes a millisecond and more for each document, all of it computing: it is done in threads beside the reading. */

import { availableParallelism } from 'node:os'
import type { ResourceLimits, Worker } from 'node:worker_threads'
import { startSerial } from '../../flow/serial.ts'
import type { Identity, StatedFacts } from '../identity/identity.ts'
import type { FoundText } from '../identity/place.ts'
import { startThread as startWorker } from '../thread.ts'
import { type Built, build, type Kept } from './build.ts'
import type { WordReader } from './fields.ts'

/** What a document is built from. */
export type BuildRequest = {
  source: FoundText
  stated: StatedFacts
  identity: Identity
  kept?: Kept
  /** Words of the archive that decide how words at line ends are mended. */
  known?: ReadonlySet<string>
}

/** Which words of a document are told: all, or those that were not told lately. */
export type WordsWanted = 'all' | 'new'

/** A document, with those of its words that are new to the vocabulary; or why there is none. */
export type BuildResult = Built | { error: string }

/** What a thread is asked, and what it answers. */
export type Order = { number: number; requests: readonly BuildRequest[]; words: WordsWanted }
export type Answer = { number: number; built: BuildResult[] }

export type BuildPool = {
  /** One result for each request, in their order. Never rejects. */
  build: (requests: readonly BuildRequest[]) => Promise<BuildResult[]>
  close: () => Promise<void>
}

/** Fewer are built on the spot, as long as no thread runs: starting one takes longer. */
const WORTH_A_THREAD = 64
/** A longer text is built in a thread, whatever comes with it: what takes long must not hold up the rest. In characters. */
const LONG_TEXT = 20_000
/** A longer one alone, in a thread that has room for it. */
const HUGE_TEXT = 500_000
/** Documents handed to a thread at once. */
const SLICE = 16
/** Memory of a thread, in MB: by default it lets its waste grow with the memory of the machine. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 112, maxYoungGenerationSizeMb: 12 }
const HUGE_LIMITS = { maxOldGenerationSizeMb: 2_048, maxYoungGenerationSizeMb: 32 }

/**
 * So long a thread has for what it is given, in milliseconds: for its start on a busy machine, and for each million characters, of
 * which it usually does one in a few seconds, and in a minute on a machine that is busy with much else. What takes longer does not end.
 */
const BUILD_TIME = { start: 120_000, million: 120_000 }
export const TOO_LONG = 'took too long'

/**
 * Threads that build documents; they are started when the first larger lot comes.
 *
 * @param count how many; one core is left to the reading
 * @param words which words of the documents are wanted
 * @param startThread another program for the threads, for tests
 * @param time how long a thread has, for tests
 */
export function startBuildPool({
  count = Math.max(1, availableParallelism() - 1),
  words = 'new' as WordsWanted,
  startThread = buildThread,
  time = BUILD_TIME,
} = {}): BuildPool {
  const reader = words === 'all' ? undefined : {}
  const slots = Array.from({ length: count }, () => startSlot(() => startThread(THREAD_LIMITS), words, time))
  const careful = startCareful(startSlot(() => startThread(HUGE_LIMITS), words, time))
  let isThreaded = false
  const build = async (requests: readonly BuildRequest[]) => {
    isThreaded ||= requests.length >= WORTH_A_THREAD
    if (!isThreaded && requests.every(({ source }) => source.text.length <= LONG_TEXT))
      return buildAll(requests, reader)
    const built = slicesOf(requests).map((slice) =>
      isHuge(slice)
        ? careful.build(slice)
        : leastBusy(slots)
            .build(slice)
            .catch(() => careful.build(slice)),
    )
    return (await Promise.all(built)).flat()
  }
  const close = async () => void (await Promise.all([careful, ...slots].map((slot) => slot.close())))
  return { build, close }
}

/** Requests in lots for one thread each; huge texts by themselves. */
function slicesOf(requests: readonly BuildRequest[]): BuildRequest[][] {
  const slices: BuildRequest[][] = []
  for (const request of requests) {
    const last = slices.at(-1)
    if (last === undefined || last.length >= SLICE || isHuge(last) || isHuge([request]))
      slices.push([request])
    else last.push(request)
  }
  return slices
}

function isHuge(requests: readonly BuildRequest[]): boolean {
  return requests.some(({ source }) => source.text.length > HUGE_TEXT)
}

/**
 * Build documents here and now. A fault in one is its result.
 *
 * @param reader who is told only words that are new to it; without one all words are told
 */
export function buildAll(requests: readonly BuildRequest[], reader?: WordReader): BuildResult[] {
  return requests.map(({ source, stated, identity, kept, known }) => {
    try {
      return build(source, stated, identity, known, kept, reader)
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

function leastBusy(slots: readonly WorkerSlot[]): WorkerSlot {
  return slots.reduce((best, slot) => (slot.waiting < best.waiting ? slot : best))
}

type Waiting = {
  requests: readonly BuildRequest[]
  resolve: (built: BuildResult[]) => void
  reject: (error: Error) => void
}

function startSlot(startThread: () => Worker, words: WordsWanted, time: typeof BUILD_TIME): WorkerSlot {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let failure: Error | undefined
  let timer: NodeJS.Timeout | undefined
  let last = 0
  /** It works on the first of what waits, from now on. */
  const watch = () => {
    clearTimeout(timer)
    const [first] = waiting.values()
    if (first === undefined) thread?.unref()
    else timer = setTimeout(giveUp, timeFor(first.requests, time))
  }
  const giveUp = () => {
    failure = new Error(TOO_LONG)
    void thread?.terminate()
  }
  const lose = () => {
    clearTimeout(timer)
    const lost = [...waiting.values()]
    const error = failure ?? new Error('the thread ended')
    waiting.clear()
    thread = undefined
    failure = undefined
    for (const { reject } of lost) reject(error)
  }
  const start = () =>
    startThread()
      .on('message', ({ number, built }: Answer) => {
        waiting.get(number)?.resolve(built)
        waiting.delete(number)
        watch()
      })
      .on('error', (error: Error) => {
        failure = error
      })
      .on('exit', lose)
  return {
    get waiting() {
      return waiting.size
    },
    build: (requests) =>
      new Promise<BuildResult[]>((resolve, reject) => {
        thread ??= start()
        waiting.set(++last, { requests, resolve, reject })
        if (waiting.size === 1) watch()
        // A thread that has nothing to do keeps no program running.
        thread.ref()
        thread.postMessage({ number: last, requests, words } satisfies Order)
      }),
    close: async () => void (await thread?.terminate()),
  }
}

function timeFor(requests: readonly BuildRequest[], { start, million }: typeof BUILD_TIME): number {
  const characters = requests.reduce((sum, { source }) => sum + source.text.length, 0)
  return start + (characters / 1_000_000) * million
}

/** For documents over one of which a thread has ended: one at a time, so that only that one fails. */
function startCareful(slot: WorkerSlot): BuildPool {
  const inOrder = startSerial()
  const buildOne = (request: BuildRequest) =>
    slot.build([request]).catch((error: Error): BuildResult[] => [{ error: reasonOf(error) }])
  const buildEach = async (requests: readonly BuildRequest[]) => {
    const results: BuildResult[] = []
    for (const request of requests) results.push(...(await buildOne(request)))
    return results
  }
  const build = (requests: readonly BuildRequest[]) => inOrder(() => buildEach(requests))
  return { build, close: slot.close }
}

function reasonOf({ message }: Error): string {
  return message === TOO_LONG ? TOO_LONG : `cannot be analysed (${message})`
}

function buildThread(resourceLimits: ResourceLimits): Worker {
  return startWorker('indexer/build/build-worker', { resourceLimits })
}
