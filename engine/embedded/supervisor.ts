/**
 * One run of Meilisearch: start it, wait until it answers, end it.
 *
 * It must not outlive its owner, however that dies. The owner holds one end of a pipe; a small shell beside the engine
 * reads the other. The system closes the pipe with the owner, and the shell then kills the engine. A line through the
 * pipe tells the shell that the engine is gone already.
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename } from 'node:path'
import { pause } from '../../flow/pause.ts'
import { retry } from '../../flow/retry.ts'
import type { EngineAddress } from '../engine-address.ts'
import { EngineError } from '../errors.ts'
import { type EngineFiles, onDisk, readLog, sizeOf } from './data-directory.ts'

/** What to run, on which files, with how much memory for indexing. */
export type EngineCommand = { binary: string; files: EngineFiles; key: string; indexingMemory: string }

/** An engine that answers. */
export type EngineProcess = {
  url: string
  pid: number
  /** Resolves when it has ended, to the reason in one line. */
  ended: Promise<string>
  /** Ask it to end, force it after five seconds. Resolves when it has ended. */
  end(): Promise<void>
  /** End it at once, since it does not answer any more; `ended` then says so. */
  kill(reason: string): void
}

/** `exec` makes the engine take the shell's place, so it has the pid we know and its exit code is its own. */
const WATCHED = `exec 3<&0 </dev/null
( read -r line <&3 || kill -9 $$ ) >/dev/null 2>&1 &
exec "$@" 3<&-`

/** A search that has waited so long for its turn in the engine has no reader any more, in seconds. */
const DROP_SEARCH_AFTER = 3
const ATTEMPTS = 5
const START_LIMIT = 30_000
const END_LIMIT = 5_000
const POLL = 25
const ANSWER_LIMIT = 2_000

/**
 * Start an engine and wait until it answers; if another program has taken the port, on another one.
 *
 * @param port the one to try first: clients need not look for the engine again when it comes back on the same
 * @throws EngineError with the reason in one line, as Meilisearch gave it
 */
export async function launchEngine(
  command: EngineCommand,
  signal: AbortSignal,
  port?: number,
): Promise<EngineProcess> {
  let engine: Spawned | undefined
  const launch = async () => {
    engine = spawnEngine(command, (engine === undefined ? port : undefined) ?? (await freePort()))
    await untilAnswers(engine, command, signal)
    return engine
  }
  return retry(launch, async (_, attempt) => {
    await engine?.end()
    const isTaken = /address already in use/i.test((await engine?.ended) ?? '')
    return isTaken && attempt < ATTEMPTS ? 0 : undefined
  })
}

/** Whether the engine at an address is healthy and takes the key. Never throws. */
export async function answers({ url, key }: EngineAddress): Promise<boolean> {
  try {
    const health = await fetch(`${url}/health`, { signal: AbortSignal.timeout(ANSWER_LIMIT) })
    const { status } = (await health.json()) as { status?: string }
    if (status !== 'available') return false
    const headers = { Authorization: `Bearer ${key}` }
    const version = await fetch(`${url}/version`, { headers, signal: AbortSignal.timeout(ANSWER_LIMIT) })
    await version.arrayBuffer()
    return version.ok
  } catch {
    return false
  }
}

type Spawned = EngineProcess & { hasEnded: () => boolean }

function spawnEngine(command: EngineCommand, port: number): Spawned {
  const { files } = command
  const logged = sizeOf(files.log)
  const child = spawnWatched(command, port)
  let over = false
  let hung: string | undefined
  const ended = new Promise<string>((resolve) => {
    const finish = (reason: string) => {
      over = true
      child.stdin?.end('\n')
      resolve(reason)
    }
    child.on('error', (error) => finish(error.message))
    child.on('exit', (code, killedBy) => finish(hung ?? reasonIn(readLog(files, logged), code, killedBy)))
  })
  const hasEnded = () => over
  const end = () => endProcess(child, ended, hasEnded)
  const kill = (reason: string) => {
    hung = reason
    child.kill('SIGKILL')
  }
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, ended, end, kill, hasEnded }
}

/** In a group of its own (`detached`), so that Ctrl-C in a terminal reaches the owner only, who then decides. */
function spawnWatched(command: EngineCommand, port: number): ChildProcess {
  const { binary, files } = command
  const log = onDisk(files.log, () => openSync(files.log, 'a', 0o600))
  try {
    const child = spawn('/bin/sh', ['-c', WATCHED, basename(binary), binary, ...flags(command, port)], {
      cwd: files.root,
      env: environment(command),
      detached: true,
      stdio: ['pipe', log, log],
    })
    child.stdin?.on('error', () => undefined) // the watching shell is gone: nothing to tell it
    return child
  } finally {
    closeSync(log)
  }
}

function flags({ files, indexingMemory }: EngineCommand, port: number): string[] {
  const settings = {
    '--env': 'production',
    '--http-addr': `127.0.0.1:${port}`,
    '--db-path': files.database,
    '--dump-dir': files.dumps,
    '--snapshot-dir': files.snapshots,
    '--log-level': 'WARN',
    '--max-indexing-memory': indexingMemory,
    '--experimental-drop-search-after': String(DROP_SEARCH_AFTER),
  }
  return [...Object.entries(settings).flat(), '--no-analytics']
}

/**
 * All the engine gets to see: a MEILI_ variable of the user's, meant for another engine, does not reach it.
 * Meilisearch 1.21 loads the system's certificates on each federated search, though it needs none; with none to load
 * a search costs half. Its temporary files belong where there is room: in the data directory. Its allocator gives memory
 * back at once (purge delay, in milliseconds): a third less at the end of 100,000 documents, for no time that could be measured.
 */
function environment({ files, key }: EngineCommand): Record<string, string> {
  return {
    MEILI_MASTER_KEY: key,
    SSL_CERT_FILE: files.noCertificateFile,
    SSL_CERT_DIR: files.noCertificates,
    TMPDIR: files.temporary,
    MIMALLOC_PURGE_DELAY: '0',
  }
}

async function untilAnswers(
  engine: Spawned,
  { files, key }: EngineCommand,
  signal: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + START_LIMIT
  const logged = sizeOf(files.log)
  while (!engine.hasEnded() && Date.now() < deadline) {
    signal.throwIfAborted()
    if ((await answers({ url: engine.url, key })) && !engine.hasEnded()) return
    await pause(POLL, signal)
  }
  const why = engine.hasEnded()
    ? await engine.ended
    : `no answer within 30 s. The log ends with: ${readLog(files, logged).trim().split('\n').slice(-5).join(' | ')}`
  throw new EngineError(`Meilisearch did not start: ${why} (log: ${files.log})`)
}

async function endProcess(
  child: ChildProcess,
  ended: Promise<string>,
  hasEnded: () => boolean,
): Promise<void> {
  if (hasEnded()) return
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), END_LIMIT)
  await ended
  clearTimeout(force)
}

/**
 * Why it ended, in one line: what it said itself (`Error: ...`, or a panic, which has its message on the next line),
 * or the last line of the shell that could not start it, or the signal.
 */
function reasonIn(log: string, code: number | null, killedBy: string | null): string {
  const lines = log.split('\n').map((line) => line.trim())
  const told = lines.findLastIndex((line) => /^error: |^thread .* panicked at/i.test(line))
  if (told !== -1) return lines.slice(told, told + (/panicked at/.test(lines[told] ?? '') ? 2 : 1)).join(' ')
  if (killedBy !== null) return `killed by ${killedBy}`
  return lines.findLast((line) => line !== '') ?? `exit code ${code}`
}

/** A port of the loopback that nobody listens on just now. Another program may still be faster. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
