/**
 * Rounds of faults: programs are killed at a random moment while an archive changes, and started again; then it must be
 * exactly as it should, and another run of the indexer must find nothing to do.
 */

import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { randomOf } from '../../bench/random.ts'
import { openDataDirectory, readKey, readRecord } from '../../engine/embedded/data-directory.ts'
import { startEmbedded } from '../../engine/embedded/embedded.ts'
import { connect, type Engine } from '../../engine/engine.ts'
import { eventually, runAxtar, serveArchive, startAxtar, temporaryFolder } from './axtar.ts'
import { changeFiles, differences, makeWorld, type World } from './fault-model.ts'
import { changedRecords, KEY, type Push, pushAll } from './fault-pushes.ts'

export const VICTIMS = ['indexer', 'watcher', 'server', 'engine'] as const
export type Victim = (typeof VICTIMS)[number]

/** What a round came to; `wrong` is empty where all is right. */
export type Round = {
  victim: Victim
  kills: number
  runs: number
  seconds: number
  documents: number
  wrong: string[]
}

export type Faults = {
  round: (victim: Victim) => Promise<Round>
  pick: () => Victim
  close: () => Promise<void>
}

/** `changes` is how many files change in a round; programs are killed within `reach` milliseconds, as long as a run takes. */
export type FaultOptions = { files: number; changes: number; seed: number; reach: number }

/** How long a watcher may take to catch up, in milliseconds. */
const CATCH_UP = 120_000

type Stage = {
  world: World
  input: string
  data: string
  changes: number
  reach: number
  environment: Record<string, string>
  kills: number
  runs: number
  wrong: string[]
}

/** Make an archive of so many files and index it. */
export async function startFaults({ files, changes, seed, reach }: FaultOptions): Promise<Faults> {
  const { folder, remove } = await temporaryFolder()
  const random = randomOf(seed)
  const input = join(folder, 'news')
  const data = join(folder, 'data')
  await mkdir(input)
  const world = await makeWorld(input, files, random)
  const environment = { DATA_DIR: data, API_KEYS: `${KEY}:admin`, RATE_LIMIT: '0' }
  const stage: Stage = { world, input, data, changes, reach, environment, kills: 0, runs: 0, wrong: [] }
  const first = [...(await indexToEnd(stage)), ...(await compare(stage))]
  if (first.length > 0) throw new Error(`Wrong before any fault: ${first.join('\n')}`)
  return {
    round: (victim) => runRound(stage, victim),
    pick: () => VICTIMS[Math.floor(random() * VICTIMS.length)] ?? 'indexer',
    close: remove,
  }
}

async function runRound(stage: Stage, victim: Victim): Promise<Round> {
  const started = Date.now()
  Object.assign(stage, { kills: 0, runs: 0, wrong: [] })
  await FAULTS[victim](stage)
  const wrong = [...stage.wrong, ...(await indexAgain(stage)), ...(await compare(stage))]
  const { kills, runs, world } = stage
  // Each round tells its own mistakes only.
  if (wrong.length > 0) for (const document of world.byPath.values()) document.id = undefined
  const documents = new Set(world.byPath.values()).size + world.pushed.size
  return { victim, kills, runs, seconds: (Date.now() - started) / 1_000, documents, wrong }
}

const FAULTS: Record<Victim, (stage: Stage) => Promise<void>> = {
  indexer: async (stage) => {
    for (let times = 1 + Math.floor(stage.world.random() * 3); times > 0; times--) {
      await changeFiles(stage.world, stage.changes / 2)
      await killedAfter(stage, startAxtar(['index', '--prune', stage.input], stage.environment))
    }
    stage.wrong.push(...(await indexToEnd(stage)))
  },
  watcher: async (stage) => {
    const watch = () => startAxtar(['watch', '--prune', '--every', '1', stage.input], stage.environment)
    const first = watch()
    await delay(stage.world.random() * stage.reach)
    await changeFiles(stage.world, stage.changes / 2)
    await killedAfter(stage, first)
    await changeFiles(stage.world, stage.changes / 2)
    const second = watch()
    await delay(stage.world.random() * stage.reach)
    await changeFiles(stage.world, stage.changes / 4)
    const wrong = await eventually(
      () => differencesNow(stage),
      (found) => found.length === 0,
      CATCH_UP,
    )
    stage.wrong.push(...wrong.map((text) => `watcher: ${text}`))
    await ended(second, 'SIGTERM')
    stage.runs += 2
  },
  server: async (stage) => {
    const served = await serveArchive(stage.data, stage.environment)
    const killing = killedAfter(stage, served.process)
    const left = await pushAll(served, changedRecords(stage.world, stage.changes))
    await killing
    stage.wrong.push(...(await acceptedOnes(stage, left)))
    const again = await serveArchive(stage.data, stage.environment)
    const unpushed = await pushAll(again, left)
    if (unpushed.length > 0) stage.wrong.push(`${unpushed.length} pushes were refused`)
    await again.stop()
  },
  engine: async (stage) => {
    await changeFiles(stage.world, stage.changes)
    const child = startAxtar(['index', '--prune', stage.input], stage.environment)
    const gone = once(child, 'exit')
    let told = ''
    child.stdout?.resume()
    child.stderr?.on('data', (text) => {
      told += text
    })
    for (let times = 1 + Math.floor(stage.world.random() * 2); times > 0; times--) {
      await eventually(
        async () => enginePid(stage),
        (pid) => pid !== undefined || child.exitCode !== null,
      )
      await delay(stage.world.random() * stage.reach * 0.7)
      const pid = enginePid(stage)
      if (pid !== undefined && child.exitCode === null && killed(pid)) stage.kills++
    }
    const [code] = await gone
    stage.runs++
    if (code !== 0)
      stage.wrong.push(`the indexer ended with ${code} when its engine was killed: ${told.slice(-300)}`)
  },
}

/** Kill a program at some moment; its output is read, or it would wait for that. */
async function killedAfter(stage: Stage, child: ChildProcess): Promise<void> {
  child.stdout?.resume()
  child.stderr?.resume()
  await delay(stage.world.random() * stage.reach)
  if (child.exitCode === null) stage.kills++
  await ended(child, 'SIGKILL')
  stage.runs++
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** @returns whether it was there to be killed */
function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

function enginePid({ data }: Stage): number | undefined {
  return readRecord(openDataDirectory(data))?.pid
}

/** What was accepted must be there without being sent again. */
async function acceptedOnes(stage: Stage, left: readonly Push[]): Promise<string[]> {
  const open = new Set(left.flatMap(({ records, removed = '' }) => [...records.map(({ id }) => id), removed]))
  const wrong = await withEngine(stage, async (engine) => differences(engine, stage.world, open))
  return wrong.map((text) => `accepted, but ${text}`)
}

async function indexToEnd(stage: Stage): Promise<string[]> {
  const { code, stderr } = await runAxtar(['index', '--prune', stage.input], stage.environment)
  stage.runs++
  return code === 0 ? [] : [`the indexer ended with ${code}: ${stderr.slice(-300)}`]
}

/** Whatever was killed, another run must find every file unchanged. */
async function indexAgain({ input, environment, world }: Stage): Promise<string[]> {
  const { stdout } = await runAxtar(['index', '--prune', input], environment)
  const told = stdout.split('\n')[0] ?? ''
  return told.startsWith(`${world.byPath.size} unchanged (`) ? [] : [`the next run told: ${told}`]
}

function compare(stage: Stage): Promise<string[]> {
  return withEngine(stage, (engine) => differences(engine, stage.world))
}

async function withEngine<T>({ data }: Stage, action: (engine: Engine) => Promise<T>): Promise<T> {
  const embedded = await startEmbedded({ dataDirectory: data, path: process.env['PATH'] ?? '' })
  try {
    const engine = connect(() => embedded.address(), 'axtar')
    await engine.settled()
    return await action(engine)
  } finally {
    await embedded.stop()
  }
}

/** While another program runs the engine; without sharing it, so that it cannot be taken over. */
async function differencesNow({ data, world }: Stage): Promise<string[]> {
  const files = openDataDirectory(data)
  const url = readRecord(files)?.url
  if (url === undefined) return ['there is no engine']
  const engine = connect(async () => ({ url, key: readKey(files) }), 'axtar')
  return differences(engine, world).catch((error: Error) => [error.message])
}
