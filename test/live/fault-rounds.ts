/**
 * Rounds of faults: programs are killed in the middle of their work while an archive changes, and started again; then it must be
 * exactly as it should, and another run of the indexer must find nothing to do. A kill counts where work was seen to be under
 * way just before; a round without one is wrong.
 */

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { randomOf } from '../../bench/random.ts'
import { runAxtar, temporaryFolder } from './axtar.ts'
import { smallDisk } from './fault-disk.ts'
import { makeWorld } from './fault-model.ts'
import { KEY } from './fault-pushes.ts'
import { compare, runToEnd, type Stage } from './fault-stage.ts'
import { FAULTS, type Victim } from './fault-victims.ts'

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
  close: () => Promise<void>
}

/** `changes` is how many files change in a round; see `Stage`. `disk` is a folder on a small disk of its own. */
export type FaultOptions = { files: number; changes: number; seed: number; reach: number; disk?: string }

/** Make an archive of so many files and index it. */
export async function startFaults({ files, changes, seed, reach, disk }: FaultOptions): Promise<Faults> {
  const { folder, remove } = await temporaryFolder()
  const input = join(folder, 'news')
  const [data, backups] = ['data', 'backups'].map((name) => join(disk ?? folder, name)) as [string, string]
  await mkdir(input)
  await mkdir(backups)
  const world = await makeWorld(input, files, randomOf(seed))
  const environment = { DATA_DIR: data, API_KEYS: `${KEY}:admin`, RATE_LIMIT: '0', MIN_FREE_BYTES: '0' }
  const stage: Stage = {
    ...{ world, input, data, backups, changes, reach, environment },
    ...{ kills: 0, runs: 0, wrong: [], disk: disk === undefined ? undefined : smallDisk(disk) },
  }
  await runToEnd(stage, 'index', '--prune', input)
  const first = [...stage.wrong, ...(await compare(stage))]
  if (first.length > 0) throw new Error(`Wrong before any fault: ${first.join('\n')}`)
  return {
    round: (victim) => runRound(stage, victim),
    close: remove,
  }
}

async function runRound(stage: Stage, victim: Victim): Promise<Round> {
  const started = Date.now()
  Object.assign(stage, { kills: 0, runs: 0, wrong: [] })
  await FAULTS[victim](stage)
  await stage.disk?.free()
  const wrong = [...stage.wrong, ...(await indexAgain(stage)), ...(await compare(stage))]
  const { kills, runs, world } = stage
  // Each round tells its own mistakes only.
  if (wrong.length > 0) for (const document of world.byPath.values()) document.id = undefined
  const documents = new Set(world.byPath.values()).size + world.pushed.size
  return { victim, kills, runs, seconds: (Date.now() - started) / 1_000, documents, wrong }
}

/** Whatever was killed, another run must find every file unchanged. */
async function indexAgain({ input, environment, world }: Stage): Promise<string[]> {
  const { stdout } = await runAxtar(['index', '--prune', input], environment)
  const told = stdout.split('\n')[0] ?? ''
  return told.startsWith(`${world.byPath.size} unchanged (`) ? [] : [`the next run told: ${told}`]
}
