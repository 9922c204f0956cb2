import { createRequire } from 'node:module'
import { type ResourceLimits, Worker } from 'node:worker_threads'

/**
 * Start a program of ours in a thread. Node 20 starts no thread from TypeScript by itself, so in a checkout that is not built tsx
 * does.
 *
 * @param from `import.meta.url` of the module that asks
 * @param name of the program beside it, without its ending
 * @param resourceLimits memory of the thread, in MB
 * @param workerData what the program is told
 */
export function startThread(
  from: string,
  name: string,
  resourceLimits: ResourceLimits,
  workerData?: unknown,
): Worker {
  const options = { execArgv: [], resourceLimits, workerData }
  if (!from.endsWith('.ts')) return new Worker(new URL(`${name}.js`, from), options)
  // `resolve` finds the half of tsx that is for CommonJS.
  const tsx = createRequire(from)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs')
  const program = new URL(`${name}.ts`, from).href
  const [loader, script, parent] = [tsx, program, from].map((text) => JSON.stringify(text))
  return new Worker(`import(${loader}).then(({ tsImport }) => tsImport(${script}, ${parent}))`, {
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
