import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { packageFolder } from '../flow/package-folder.ts'

/**
 * Start a program of ours in a thread. Node 20 starts no thread from TypeScript by itself, so in a checkout that is not built tsx
 * does.
 *
 * @param name where it is in the program, without its ending: `indexer/read/read-worker`
 * @param options memory of the thread, in MB, and what the program is told
 */
export function startThread(name: string, options: WorkerOptions): Worker {
  const here = import.meta.url
  if (!here.endsWith('.ts'))
    return new Worker(join(packageFolder(), 'dist', `${name}.js`), { execArgv: [], ...options })
  // `resolve` finds the half of tsx that is for CommonJS.
  const tsx = createRequire(here)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs')
  const program = pathToFileURL(join(packageFolder(), `${name}.ts`)).href
  const [loader, script, parent] = [tsx, program, here].map((text) => JSON.stringify(text))
  return new Worker(`import(${loader}).then(({ tsImport }) => tsImport(${script}, ${parent}))`, {
    execArgv: [],
    ...options,
    eval: true,
  })
}

/** The message of the error of a thread that did not answer in time. */
export const THREAD_TOO_LONG = 'too long'

/**
 * Ask a thread that answers each message with one, one at a time; while it is not asked, it keeps no program running.
 *
 * @param time it may take, in milliseconds
 * @throws Error with `THREAD_TOO_LONG`, or what ended the thread
 */
export function askThread<Answer>(worker: Worker, message: unknown, time: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref()
    }
    const onMessage = (answer: Answer) => {
      leave()
      resolve(answer)
    }
    const onError = (error: Error) => {
      leave()
      reject(error)
    }
    const onExit = () => onError(new Error('the thread ended'))
    const timer = setTimeout(() => onError(new Error(THREAD_TOO_LONG)), time)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref()
    worker.postMessage(message)
  })
}
