/** An archive is begun, and whoever makes it is killed meanwhile, before there is anything in it. */

import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { openDataDirectory, readRecord } from '../../engine/embedded/data-directory.ts'
import { isRunning } from '../../engine/embedded/liveness.ts'
import { newcomer } from './fault-model.ts'
import { compare, end, killAtWork, killEngine, runToEnd, type Stage, start, untilHit } from './fault-stage.ts'

/** A first run makes its database and its indexes within so many milliseconds. */
const BEGINNING = 1_500
/** Whether a program has begun, and whether its engine is there to be killed. */
const hasBegun = async ({ data }: Stage) => existsSync(data)
const hasEngine = async ({ data }: Stage) =>
  existsSync(data) && isRunning(readRecord(openDataDirectory(data))?.pid ?? 0)

/** Who is killed, one after the other, over one new archive. */
const KILLED = [
  { isAtWork: hasBegun, kill: undefined },
  { isAtWork: hasEngine, kill: killEngine },
  { isAtWork: hasBegun, kill: undefined },
  { isAtWork: hasEngine, kill: killEngine },
]

/** Kill the first runs of an archive of the same files; then one that is left alone must make it whole. */
export async function killFirstRuns(stage: Stage): Promise<void> {
  const data = `${stage.data}-first`
  const environment = { ...stage.environment, DATA_DIR: data }
  const first: Stage = { ...stage, data, environment, world: newcomer(stage.world), reach: BEGINNING }
  for (const { isAtWork, kill } of KILLED) {
    await untilHit(first, 'the first run', async () => {
      const child = start(first, 'index', '--prune', first.input)
      const isHit = await killAtWork(first, child, isAtWork, kill)
      await end(child, 'SIGKILL')
      return isHit
    })
  }
  await runToEnd(first, 'index', '--prune', first.input)
  first.wrong.push(...(await compare(first)))
  await rm(data, { recursive: true, force: true })
  Object.assign(stage, { kills: first.kills, runs: first.runs })
}
