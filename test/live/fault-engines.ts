/** The engine is killed while others work with it: they go on, or say that they failed and leave all as it was. */

import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { eventually } from './axtar.ts'
import { changeFiles } from './fault-model.ts'
import { changedRecords, type Push, pushAll } from './fault-pushes.ts'
import {
  CATCH_UP,
  compare,
  compareNow,
  end,
  hasBeside,
  hasTasks,
  insisting,
  isAlive,
  killAtWork,
  killEngine,
  runToEnd,
  type Stage,
  serve,
  start,
  untilHit,
} from './fault-stage.ts'

/** How often refused pushes are sent again, in milliseconds. */
const AGAIN = 500

export const ENGINE_FAULTS = {
  engine: async (stage: Stage) => {
    await untilHit(stage, 'the engine', async () => {
      await changeFiles(stage.world, stage.changes)
      const child = start(stage, 'index', '--prune', stage.input)
      const isHit = await killAtWork(stage, child, hasTasks, killEngine)
      await ended(stage, child)
      // On a full disk it says so.
      if (child.exitCode !== 0 && stage.disk === undefined)
        stage.wrong.push(`the indexer ended with ${child.exitCode} when its engine was killed`)
      return isHit
    })
    await runToEnd(stage, 'index', '--prune', stage.input)
  },

  'engine watching': async (stage: Stage) => {
    let child = start(stage, 'watch', '--prune', '--every', '1', stage.input)
    await untilHit(stage, 'the engine of a watcher', async () => {
      if (!isAlive(child)) child = start(stage, 'watch', '--prune', '--every', '1', stage.input)
      await changeFiles(stage.world, stage.changes)
      return killAtWork(stage, child, hasTasks, killEngine)
    })
    await untilCaughtUp(stage)
    await end(child, 'SIGTERM')
  },

  'engine pushing': (stage: Stage) => killUnderPushes(stage, ''),
  'engine of a waiting push': (stage: Stage) => killUnderPushes(stage, '?wait=true'),

  'engine rebuilding': async (stage: Stage) => {
    await untilHit(stage, 'the engine of a rebuild', async () => {
      const child = start(stage, 'rebuild', ...insisting(stage))
      const isHit = await killAtWork(stage, child, hasBeside, killEngine)
      await ended(stage, child)
      return isHit
    })
    stage.wrong.push(...(await compare(stage)))
    await runToEnd(stage, 'rebuild')
  },

  'engine backing up': async (stage: Stage) => {
    const file = join(stage.backups, 'without-engine.gz')
    await untilHit(stage, 'the engine of a backup', async () => {
      await rm(file, { force: true })
      const child = start(stage, 'backup', file)
      const isHit = await killAtWork(
        { ...stage, reach: 30 },
        child,
        async () => existsSync(`${file}.part`),
        killEngine,
      )
      await ended(stage, child)
      if (existsSync(file) !== (child.exitCode === 0))
        stage.wrong.push(
          `a backup that ended with ${child.exitCode} is ${existsSync(file) ? '' : 'not '}there`,
        )
      return isHit
    })
    if (!existsSync(file)) await runToEnd(stage, 'backup', file)
    await runToEnd(stage, 'restore', '--replace', file)
  },

  'engine restoring': async (stage: Stage) => {
    const file = join(stage.backups, 'to-restore.gz')
    await runToEnd(stage, 'backup', '--force', file)
    await untilHit(stage, 'the engine of a restore', async () => {
      const child = start(stage, 'restore', '--replace', ...insisting(stage), file)
      const isHit = await killAtWork(stage, child, hasBeside, killEngine)
      await ended(stage, child)
      return isHit
    })
    stage.wrong.push(...(await compare(stage)))
    await runToEnd(stage, 'restore', '--replace', file)
  },
} satisfies Record<string, (stage: Stage) => Promise<void>>

/** The watcher sees all that there is, by itself. */
export async function untilCaughtUp(stage: Stage): Promise<void> {
  const wrong = await eventually(
    () => compareNow(stage),
    (found) => found.length === 0,
    CATCH_UP,
  )
  stage.wrong.push(...wrong.map((text) => `watcher: ${text}`))
}

/** Wait until a program has ended by itself. */
async function ended(stage: Stage, child: ReturnType<typeof start>): Promise<void> {
  const isEnded = await eventually(
    async () => !isAlive(child),
    (isOver) => isOver,
    CATCH_UP,
  )
  if (!isEnded) stage.wrong.push('it did not end when its engine was killed')
  await end(child, 'SIGKILL')
}

/** The server starts its engine again, and takes in what it refused meanwhile. */
async function killUnderPushes(stage: Stage, wait: string): Promise<void> {
  const served = await serve(stage)
  let left: Push[] = []
  const pushOn = async () => {
    left = await pushAll(served, left, wait)
    if (left.length > 0) await delay(AGAIN)
  }
  await untilHit(stage, 'the engine under pushes', async () => {
    let isOver = false
    const killing = killAtWork(stage, served.process, hasTasks, killEngine).finally(() => {
      isOver = true
    })
    while (!isOver) {
      if (left.length === 0) left = changedRecords(stage.world, stage.changes)
      await pushOn()
    }
    return killing
  })
  await eventually(pushOn, () => left.length === 0, CATCH_UP)
  if (left.length > 0) stage.wrong.push(`${left.length} pushes were refused until the end`)
  await served.stop()
}
