/**
 * Files of formats that are read by large libraries are read in a thread of their own, with limits of memory and time: a file
 * that is made to be dear costs its own reading and no other.
 */

import type { Worker } from 'node:worker_threads'
import { scanStore } from '../recognised/store.ts'
import { ReadError, SkippedError, type SourceText } from '../source-text.ts'
import { startThread } from '../thread.ts'
import { fileInput } from './bytes/input.ts'
import { formatOf } from './format.ts'
import { read } from './read.ts'
import { FORMATS } from './registry.ts'

/** What a thread is asked: to begin a file, or to go on with it. */
export type ReadOrder = { path: string; dataDirectory: string | undefined } | { more: true }

/** An error on its way between threads. */
type PlainError = {
  path: string
  record: number | undefined
  reason: string
  /** Of what was passed over. */
  kind: string | undefined
  syscall: string | undefined
  waiting: number
}

export type ReadAnswer = { found: (SourceText | PlainError)[]; isDone: boolean; bytes: number }

/** These are taken line by line or as they are, in time and memory as their size, or have a thread of their own, as PDF. */
const LIGHT = new Set(
  ['text', 'json', 'json-lines', 'csv', 'subtitles', 'pdf', 'image', 'xlsx', 'xls', 'doc'].map(
    (name) => FORMATS[name],
  ),
)

/** Memory of a thread, in MB: the largest file is 64 MB, and its tree is several times as large. */
const LIMITS = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 32 }
/** A file that gives no document for so long does not end, in milliseconds. */
export const READ_TIME = 60_000
/** Threads at once; the next file waits. */
const MOST = 2

type Thread = { worker: Worker; failure: Error | undefined }

/** Reads files; what they cost is bounded. */
export type ReadPool = {
  /** As `read`: never throws. */
  read: (path: string, onBytes?: (bytes: number) => void) => AsyncGenerator<SourceText | ReadError>
  close: () => Promise<void>
}

export type ReadPoolOptions = {
  /** What a file may take until its next document, in milliseconds. */
  time?: number
  /** Another program for the threads, for tests. */
  startWorker?: () => Worker
  /** Of the archive, where what was recognised on scans is kept. */
  dataDirectory?: string | undefined
}

/** Threads for reading; each is started when it is needed. */
export function startReadPool({
  time = READ_TIME,
  startWorker = readWorker,
  dataDirectory,
}: ReadPoolOptions = {}): ReadPool {
  const scans = dataDirectory === undefined ? undefined : scanStore(dataDirectory)
  const threads = threadsOf(startWorker)
  async function* readInThread(
    path: string,
    onBytes?: (bytes: number) => void,
  ): AsyncGenerator<SourceText | ReadError> {
    const thread = await threads.take()
    let isWhole = false
    try {
      thread.worker.ref()
      for (let order: ReadOrder = { path, dataDirectory }; ; order = { more: true }) {
        const { found, isDone, bytes } = await answerOf(thread, order, time)
        for (const one of found) yield 'reason' in one ? asReadError(one) : one
        onBytes?.(bytes)
        isWhole = isDone
        if (isDone) return
      }
    } catch (error) {
      yield new ReadError(path, undefined, reasonOf(error as Error), { cause: error })
    } finally {
      threads.leave(thread, isWhole)
    }
  }
  return {
    read: async function* (path, onBytes) {
      if (await isLight(path)) yield* read(path, onBytes, scans)
      else yield* readInThread(path, onBytes)
    },
    close: threads.end,
  }
}

/** Threads that are taken and left, at most so many at once. */
function threadsOf(startWorker: () => Worker) {
  const idle: Thread[] = []
  const all = new Set<Thread>()
  const waiting: (() => void)[] = []
  let busy = 0

  const take = async (): Promise<Thread> => {
    while (busy >= MOST) await new Promise<void>((resolve) => waiting.push(resolve))
    busy++
    return idle.pop() ?? begin()
  }
  const begin = (): Thread => {
    const thread: Thread = { worker: startWorker(), failure: undefined }
    all.add(thread)
    thread.worker.on('error', (error) => {
      thread.failure = error
    })
    thread.worker.on('exit', () => all.delete(thread))
    return thread
  }
  const leave = (thread: Thread, isWhole: boolean) => {
    busy--
    if (isWhole && all.has(thread)) {
      thread.worker.unref()
      idle.push(thread)
    } else void thread.worker.terminate()
    waiting.shift()?.()
  }
  const end = async () => void (await Promise.all([...all].map(({ worker }) => worker.terminate())))
  return { take, leave, end }
}

/** What cannot be opened is told by `read`. */
async function isLight(path: string): Promise<boolean> {
  try {
    return LIGHT.has((await formatOf(await fileInput(path))).format)
  } catch {
    return true
  }
}

const TOO_LONG = 'took too long'

function answerOf(thread: Thread, order: ReadOrder, time: number): Promise<ReadAnswer> {
  const { worker } = thread
  return new Promise<ReadAnswer>((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer)
      worker.off('message', answered).off('exit', ended)
    }
    const answered = (answer: ReadAnswer) => {
      settle()
      resolve(answer)
    }
    const ended = () => {
      settle()
      reject(thread.failure ?? new Error('the reader ended'))
    }
    const timer = setTimeout(() => {
      settle()
      reject(new Error(TOO_LONG))
    }, time)
    worker.on('message', answered).on('exit', ended)
    worker.postMessage(order)
  })
}

function asReadError({ path, record, reason, kind, syscall, waiting }: PlainError): ReadError {
  if (kind !== undefined) return new SkippedError(path, kind, reason, { waiting })
  return new ReadError(path, record, reason, {
    waiting,
    ...(syscall === undefined ? {} : { cause: { syscall } }),
  })
}

function reasonOf(error: Error & { code?: string }): string {
  if (error.message === TOO_LONG) return TOO_LONG
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'needs too much memory'
  return `cannot be read (${error.message})`
}

function readWorker(): Worker {
  return startThread('indexer/read/read-worker', { resourceLimits: LIMITS })
}
