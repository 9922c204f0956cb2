/** What rounds of faults are played on: an archive, programs that work on it, and kills in the middle of their work. */

import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { openDataDirectory, readKey, readRecord } from '../../engine/embedded/data-directory.ts'
import { startEmbedded } from '../../engine/embedded/embedded.ts'
import { connect, type Engine } from '../../engine/engine.ts'
import { runAxtar, type Served, serveArchive, startAxtar } from './axtar.ts'
import { ENGINE } from './engine-binary.ts'
import type { SmallDisk } from './fault-disk.ts'
import { differences, type World } from './fault-model.ts'

export type Stage = {
  world: World
  /** The folder of its files, its data directory, and a folder for backups. */
  input: string
  data: string
  backups: string
  /** How many files change in a round. */
  changes: number
  /** A program is killed within so many milliseconds after its work was seen to begin. */
  reach: number
  environment: Record<string, string>
  /** The disk of the data directory, which is full whenever something is killed; undefined: there is room. */
  disk: SmallDisk | undefined
  /** Kills in the middle of work, and programs that were started. */
  kills: number
  runs: number
  wrong: string[]
}

/** How long a program may take to catch up, in milliseconds. */
export const CATCH_UP = 300_000
/** What is free of a small disk when work begins is at most so much, in bytes; as soon as it is seen to be under way there is nothing. */
const ROOM = 24 * 2 ** 20
/** Attempts to hit a program in the middle of its work. */
const ATTEMPTS = 6
/** How much sooner each attempt kills than the one before. */
const SOONER = 4
const POLL = 5

/** Start a program of ours; its output is read, or it would wait for that. */
export function start(stage: Stage, ...args: string[]): ChildProcess {
  const child = startAxtar(args, stage.environment)
  child.stdout?.resume()
  child.stderr?.resume()
  stage.runs++
  return child
}

/**
 * Kill something in the middle of its work, again until it was hit; sooner each time, for work that is over in a moment.
 *
 * @param attempt resolves to whether it was hit
 */
export async function untilHit(stage: Stage, what: string, attempt: () => Promise<boolean>): Promise<void> {
  const { reach } = stage
  for (let attempts = 1; attempts <= ATTEMPTS; attempts++) {
    await stage.disk?.fill(ROOM * stage.world.random())
    const isHit = await attempt()
    await stage.disk?.free()
    if (isHit) {
      stage.kills++
      stage.reach = reach
      return
    }
    stage.reach /= SOONER
  }
  stage.reach = reach
  stage.wrong.push(`${what} was never hit at work`)
}

/**
 * Kill a program while it works.
 *
 * @param isAtWork looked at until it is so, and again just before the kill
 * @param kill kills it, or something it needs; resolves to whether that was there
 * @returns whether it was hit at work
 */
export async function killAtWork(
  stage: Stage,
  child: ChildProcess,
  isAtWork: (stage: Stage) => Promise<boolean>,
  kill: (stage: Stage) => boolean = () => child.kill('SIGKILL'),
): Promise<boolean> {
  while (isAlive(child) && !(await isAtWork(stage))) await delay(POLL)
  await stage.disk?.fill(0)
  await delay(stage.world.random() * stage.reach)
  return isAlive(child) && (await isAtWork(stage)) && isAlive(child) && kill(stage)
}

/** On a small disk a rebuild and a restore would be refused before they begin, as they should; those that are to be killed try all the same. */
export function insisting({ disk }: Stage): string[] {
  return disk === undefined ? [] : ['--force']
}

/** End a program, if it still runs. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (!isAlive(child)) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

export function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

/** Whether the engine has something to do. */
export async function hasTasks(stage: Stage): Promise<boolean> {
  const tasks = (await ask(stage, '/tasks?statuses=enqueued,processing&limit=1')) as { total?: number }
  return (tasks?.total ?? 0) > 0
}

/** Whether an archive is being made beside the one that is there. */
export async function hasBeside(stage: Stage): Promise<boolean> {
  return ((await ask(stage, '/indexes/axtar_beside')) as { uid?: string } | undefined)?.uid !== undefined
}

async function ask({ data }: Stage, path: string): Promise<unknown> {
  const files = openDataDirectory(data)
  const url = readRecord(files)?.url
  if (url === undefined) return undefined
  const request = {
    headers: { Authorization: `Bearer ${readKey(files)}` },
    signal: AbortSignal.timeout(5_000),
  }
  return fetch(`${url}${path}`, request).then(
    (answer) => answer.json(),
    () => undefined,
  )
}

/** Kill the engine. @returns whether there was one */
export function killEngine({ data }: Stage): boolean {
  const pid = readRecord(openDataDirectory(data))?.pid
  try {
    return pid !== undefined && process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

export function serve(stage: Stage): Promise<Served> {
  stage.runs++
  return serveArchive(stage.data, stage.environment)
}

/** Run a program to its end; what went wrong is noted. */
export async function runToEnd(stage: Stage, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runAxtar(args, stage.environment)
  stage.runs++
  if (code !== 0) stage.wrong.push(`axtar ${args[0]} ended with ${code}: ${stderr.slice(-300)}`)
  return stdout
}

/** How the archive differs from what it must be. */
export function compare(stage: Stage, open?: ReadonlySet<string>): Promise<string[]> {
  return withEngine(stage, (engine) => differences(engine, stage.world, open))
}

async function withEngine<T>({ data }: Stage, action: (engine: Engine) => Promise<T>): Promise<T> {
  const embedded = await startEmbedded({ dataDirectory: data, ...ENGINE })
  try {
    const engine = connect(() => embedded.address(), 'axtar')
    await engine.settled()
    return await action(engine)
  } finally {
    await embedded.stop()
  }
}

/** The same while another program runs the engine; without sharing it, so that it cannot be taken over. */
export async function compareNow({ data, world }: Stage): Promise<string[]> {
  const files = openDataDirectory(data)
  const url = readRecord(files)?.url
  if (url === undefined) return ['there is no engine']
  const engine = connect(async () => ({ url, key: readKey(files) }), 'axtar')
  return differences(engine, world).catch((error: Error) => [error.message])
}
