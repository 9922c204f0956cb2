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
