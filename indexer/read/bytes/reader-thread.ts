import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { startSerial } from '../../../flow/serial.ts'
import { ReadError } from '../../source-text.ts'
import { askThread, THREAD_TOO_LONG } from '../../thread.ts'
import { THREAD_MEMORY, THREAD_TIME } from './limits.ts'

/** Reads a file by a library in a thread. @throws ReadError when it takes too long or too much memory; what the library throws */
export type ReaderThread<T> = (bytes: Buffer, path: string) => Promise<T>

type Answer<T> = { result: T } | { error: string }

/** A thread is replaced after so many files, for the memory that libraries keep. */
const FILES_PER_THREAD = 200

/**
 * A thread in which a library reads files, one at a time: a hostile one may keep it busy for ever or take all memory, and then
 * the thread is ended. It starts with the first file.
 *
 * @param library the name of the package; it is looked for only when a file comes
 * @param program JavaScript that makes of the library a function from bytes to what is wanted, as text: Node 20 starts no thread from
 *   TypeScript
 */
export function startReaderThread<T>(library: string, program: string, time = THREAD_TIME): ReaderThread<T> {
  let worker: Worker | undefined
  let files = 0
  const inOrder = startSerial()
  const dismiss = () => {
    // What it still says is of no interest, but an error that nobody hears would end the process.
    worker?.removeAllListeners().on('error', () => {})
    void worker?.terminate()
    worker = undefined
    files = 0
  }
  const read = async (bytes: Buffer, path: string): Promise<T> => {
    if (++files > FILES_PER_THREAD) dismiss()
    worker ??= startWorker(library, program)
    try {
      const answer = await askThread<Answer<T>>(worker, bytes, time)
      if ('result' in answer) return answer.result
      throw new LibraryError(answer.error)
    } catch (error) {
      if (error instanceof LibraryError) throw error
      dismiss()
      throw new ReadError(path, undefined, reasonOf(error as NodeJS.ErrnoException, time), { cause: error })
    }
  }
  return (bytes, path) => inOrder(() => read(bytes, path))
}

/** What a library says of a file that it cannot read. */
export class LibraryError extends Error {
  override name = 'LibraryError'
}

function startWorker(library: string, program: string): Worker {
  const code = `
const { parentPort, workerData } = require('node:worker_threads')
const read = (${program})(require(workerData))
parentPort.on('message', async (bytes) => {
  try {
    parentPort.postMessage({ result: await read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) })
  } catch (error) {
    parentPort.postMessage({ error: String(error?.message ?? error) })
  }
})`
  const workerData = createRequire(import.meta.url).resolve(library)
  const resourceLimits = { maxOldGenerationSizeMb: THREAD_MEMORY }
  return new Worker(code, {
    eval: true,
    workerData,
    execArgv: [],
    resourceLimits,
    stdout: true,
    stderr: true,
  })
}

function reasonOf(error: NodeJS.ErrnoException, time: number): string {
  if (error.message === THREAD_TOO_LONG) return `takes longer than ${time / 1000} s, and was given up`
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return `takes more than ${THREAD_MEMORY} MB of memory, and was given up`
  return `cannot be read (${error.message.replace(/\s+/g, ' ').slice(0, 200)})`
}
