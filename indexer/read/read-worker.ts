/** The thread in which files are read; see read-thread.ts. */

import { parentPort } from 'node:worker_threads'
import { scanStore } from '../recognised/store.ts'
import { ReadError, SkippedError, type SourceText } from '../source-text.ts'
import { read } from './read.ts'
import type { ReadAnswer, ReadOrder } from './read-thread.ts'

/** Documents told at once, unless they are as large as this, in characters. */
const TOGETHER = 64
const CHARACTERS = 500_000

let open: AsyncGenerator<SourceText | ReadError> | undefined
let bytes = 0

parentPort?.on('message', async (order: ReadOrder) => {
  if ('path' in order) {
    bytes = 0
    const scans = order.dataDirectory === undefined ? undefined : scanStore(order.dataDirectory)
    const onBytes = (read: number) => {
      bytes = read
    }
    open = read(order.path, onBytes, scans)
  }
  parentPort?.postMessage(await nextOf(open))
})

/** The next documents, and whether there may be more. Nothing is read ahead of who asks. */
async function nextOf(sources: AsyncGenerator<SourceText | ReadError> | undefined): Promise<ReadAnswer> {
  const found: ReadAnswer['found'] = []
  let characters = 0
  while (found.length < TOGETHER && characters < CHARACTERS) {
    const { value, done = true } = (await sources?.next()) ?? {}
    if (done || value === undefined) return { found, isDone: true, bytes }
    characters += value instanceof ReadError ? 0 : value.text.length
    found.push(value instanceof ReadError ? plain(value) : value)
  }
  return { found, isDone: false, bytes }
}

/** Errors lose their kind on the way between threads. */
function plain(error: ReadError): ReadAnswer['found'][number] {
  const { path, record, message, cause, waiting } = error
  const kind = error instanceof SkippedError ? error.kind : undefined
  const { syscall } = (cause ?? {}) as NodeJS.ErrnoException
  return { path, record, reason: message, kind, syscall, waiting }
}
