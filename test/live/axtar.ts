/** Runs the built program as its users do, in processes of its own. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js')

export type Ended = { code: number | null; stdout: string; stderr: string }
export type Environment = Record<string, string>

/** A folder that is removed when the test ends; use with `onTestFinished` or `afterAll`. */
export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'axtar-test-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Start a command; of the tester's own settings only the engine reaches it. */
export function startAxtar(args: readonly string[], environment: Environment): ChildProcess {
  const env = {
    PATH: process.env['PATH'] ?? '',
    MEILI_BIN: process.env['MEILI_BIN'],
    HOME: tmpdir(),
    ...environment,
  }
  return spawn(process.execPath, [PROGRAM, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Run a command to its end. */
export async function runAxtar(args: readonly string[], environment: Environment): Promise<Ended> {
  const child = startAxtar(args, environment)
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
    })
  }
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...output }
}

/** A running server. */
export type Served = { url: string; process: ChildProcess; stop: (signal?: NodeJS.Signals) => Promise<void> }

/** Start `axtar serve` on a free port and wait until it says where it is and has its sample documents. */
export async function serveArchive(dataDirectory: string, environment: Environment = {}): Promise<Served> {
  const child = startAxtar(['serve', '--port', '0'], {
    DATA_DIR: dataDirectory,
    SEARCH_TIMEOUT: '60000',
    ...environment,
  })
  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    const read = (text: string) => {
      output += text
      const found = /Axtar is at (\S+)\/\s/.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout?.setEncoding('utf8').on('data', read)
    child.stderr?.setEncoding('utf8').on('data', read)
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${output}`)))
  })
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return { url, process: child, stop }
}

/** Ask until the answer is as wanted, at most `limit` milliseconds; the last answer is returned in any case. */
export async function eventually<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
  limit = 60_000,
): Promise<T> {
  const end = Date.now() + limit
  for (;;) {
    const answer = await ask()
    if (isWanted(answer) || Date.now() > end) return answer
    await delay(50)
  }
}

/** The JSON at an address, with its status; status 0 where nobody answers. */
export async function getJson(
  url: string,
  init: RequestInit = {},
): Promise<{ status: number; headers: Headers; body: unknown }> {
  try {
    const response = await fetch(url, init)
    return { status: response.status, headers: response.headers, body: await response.json() }
  } catch {
    return { status: 0, headers: new Headers(), body: undefined }
  }
}
