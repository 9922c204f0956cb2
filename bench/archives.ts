/** Both archives of a measurement: Axtar as its users run it, and the same Meilisearch with its own defaults. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findBinary } from '../engine/embedded/binary.ts'
import { openDataDirectory, readRecord } from '../engine/embedded/data-directory.ts'
import { startEmbedded } from '../engine/embedded/embedded.ts'
import { cpuOfEnded, headersFor, watchMemory } from './process.ts'

const PROGRAM = join(import.meta.dirname, '..', 'dist', 'cli', 'main.js')
const PATH = process.env['PATH'] ?? ''
const POLL = 50

/** An engine that runs, and where. */
export type RunningEngine = {
  url: string
  key: string
  pid: number
  folder: string
  stop: () => Promise<void>
}

/** What a program of ours used until its end; seconds and bytes. */
export type Usage = { seconds: number; cpu: number; memory: number }

/** Axtar's engine, shared by all programs of its data directory. */
export async function startOurEngine(folder: string): Promise<RunningEngine> {
  const engine = await startEmbedded({ dataDirectory: folder, path: PATH })
  const { url, key } = await engine.address()
  const pid = readRecord(openDataDirectory(folder))?.pid ?? 0
  return { url, key, pid, folder, stop: () => engine.stop() }
}

/** Run `axtar index` on a file. @throws Error with what it said when a document failed */
export async function runIndex(
  folder: string,
  file: string,
  settings: Record<string, string> = {},
): Promise<Usage> {
  const started = performance.now()
  const before = cpuOfEnded()
  const child = startAxtar(['index', '--quiet', file], folder, settings)
  const end = once(child, 'close')
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const memory = watchMemory(child.pid ?? 0)
  const [code] = await end
  if (code !== 0) throw new Error(`axtar index ended with ${code}: ${said}`)
  return { seconds: (performance.now() - started) / 1000, cpu: cpuOfEnded() - before, memory: memory.peak() }
}

export type Served = { url: string; pid: number; stop: () => Promise<void> }

/** Run `axtar serve` on a free port, without a limit of requests. */
export async function serveAxtar(folder: string, settings: Record<string, string> = {}): Promise<Served> {
  const child = startAxtar(['serve', '--port', '0'], folder, settings)
  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-10_000)
      const found = /Axtar is at (\S+)\/\s/.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`axtar serve ended with ${code}: ${output}`)))
  })
  return { url, pid: child.pid ?? 0, stop: () => end(child) }
}

export function startAxtar(
  args: readonly string[],
  folder: string,
  settings: Record<string, string> = {},
): ChildProcess {
  const env = { PATH, DATA_DIR: folder, RATE_LIMIT: '0', LOG_LEVEL: 'error', ...settings }
  const child = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  return endWithUs(child)
}

/** The same Meilisearch as nobody has set it up, but for a port of its own. */
export async function startPlainEngine(folder: string): Promise<RunningEngine> {
  await mkdir(folder, { recursive: true })
  const binary = await findBinary({ path: PATH, folder })
  const port = await freePort()
  const flags = ['--no-analytics', '--http-addr', `127.0.0.1:${port}`, '--db-path', join(folder, 'data.ms')]
  const log = openSync(join(folder, 'log'), 'a')
  const child = spawn(binary, [...flags, '--log-level', 'WARN'], { cwd: folder, stdio: ['ignore', log, log] })
  endWithUs(child)
  const url = `http://127.0.0.1:${port}`
  while (
    !(await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error(`Meilisearch did not start; see ${join(folder, 'log')}`)
    await delay(POLL)
  }
  return { url, key: '', pid: child.pid ?? 0, folder, stop: () => end(child) }
}

/** Ask a plain engine for something with JSON, or lines of it. @throws Error with its answer when it says no */
export async function tell(
  engine: RunningEngine,
  method: string,
  path: string,
  body?: string,
): Promise<unknown> {
  const type = path.endsWith('/documents') ? 'application/x-ndjson' : 'application/json'
  const headers = { ...headersFor(engine.key), 'Content-Type': type }
  const response = await fetch(`${engine.url}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
  return answer
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Nothing that was started is left behind, also after Ctrl-C. */
function endWithUs(child: ChildProcess): ChildProcess {
  const kill = () => void child.kill('SIGKILL')
  process.prependOnceListener('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
