/** Who is killed in the middle of their work, and what must be true afterwards. */

import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { eventually, runAxtar, type Served, serveArchive } from './axtar.ts'
import { changeFiles } from './fault-model.ts'
import { changedRecords, type Push, pushAll } from './fault-pushes.ts'
import {
  compare,
  compareNow,
  end,
  hasBeside,
  hasTasks,
  isAlive,
  killAtWork,
  killEngine,
  runToEnd,
  type Stage,
  start,
  untilHit,
} from './fault-stage.ts'

/** How long a watcher may take to catch up, in milliseconds. */
const CATCH_UP = 120_000

/** One round for each. Removals are in all that change: files with `--prune`, records by DELETE. */
export const FAULTS = {
  indexer: async (stage: Stage) => {
    await untilHit(stage, 'the indexer', async () => {
      await changeFiles(stage.world, stage.changes)
      const child = start(stage, 'index', '--prune', stage.input)
      const isHit = await killAtWork(stage, child, () => hasTasks(stage))
      await end(child, 'SIGKILL')
      return isHit
    })
    await runToEnd(stage, 'index', '--prune', stage.input)
  },

  watcher: async (stage: Stage) => {
    const watch = () => start(stage, 'watch', '--prune', '--every', '1', stage.input)
    await untilHit(stage, 'the watcher', async () => {
      const child = watch()
      await changeFiles(stage.world, stage.changes)
      const isHit = await killAtWork(stage, child, () => hasTasks(stage))
      await end(child, 'SIGKILL')
      return isHit
    })
    await changeFiles(stage.world, stage.changes / 2)
    const second = watch()
    await delay(stage.world.random() * stage.reach)
    await changeFiles(stage.world, stage.changes / 4)
    const wrong = await eventually(
      () => compareNow(stage),
      (found) => found.length === 0,
      CATCH_UP,
    )
    stage.wrong.push(...wrong.map((text) => `watcher: ${text}`))
    await end(second, 'SIGTERM')
  },

  server: (stage: Stage) => killServer(stage, ''),
  'waiting push': (stage: Stage) => killServer(stage, '?wait=true'),

  engine: async (stage: Stage) => {
    await untilHit(stage, 'the engine', async () => {
      await changeFiles(stage.world, stage.changes)
      const child = start(stage, 'index', '--prune', stage.input)
      const isHit = await killAtWork(
        stage,
        child,
        () => hasTasks(stage),
        () => killEngine(stage),
      )
      await eventually(
        async () => isAlive(child),
        (alive) => !alive,
        CATCH_UP,
      )
      if (child.exitCode !== 0)
        stage.wrong.push(`the indexer ended with ${child.exitCode} when its engine was killed`)
      return isHit
    })
  },

  rebuild: async (stage: Stage) => {
    await untilHit(stage, 'the rebuild', async () => {
      const child = start(stage, 'rebuild')
      const isHit = await killAtWork(stage, child, () => hasBeside(stage))
      await end(child, 'SIGKILL')
      return isHit
    })
    stage.wrong.push(...(await compare(stage)))
    await runToEnd(stage, 'rebuild')
  },

  backup: async (stage: Stage) => {
    const file = join(stage.backups, 'killed.gz')
    await untilHit(stage, 'the backup', async () => {
      await rm(file, { force: true })
      const child = start(stage, 'backup', file)
      const isHit = await killAtWork({ ...stage, reach: 30 }, child, async () => existsSync(`${file}.part`))
      await end(child, 'SIGKILL')
      if (isHit && existsSync(file)) stage.wrong.push('a backup that was killed is there')
      return isHit
    })
    await runToEnd(stage, 'backup', '--force', file)
    await runToEnd(stage, 'restore', '--replace', file)
  },

  restore: async (stage: Stage) => {
    const file = join(stage.backups, 'whole.gz')
    await runToEnd(stage, 'backup', '--force', file)
    await untilHit(stage, 'the restore', async () => {
      const child = start(stage, 'restore', '--replace', file)
      const isHit = await killAtWork(stage, child, () => hasBeside(stage))
      await end(child, 'SIGKILL')
      return isHit
    })
    stage.wrong.push(...(await compare(stage)))
    await runToEnd(stage, 'restore', '--replace', file)
  },

  keys: async (stage: Stage) => {
    const shown: string[] = []
    await untilHit(stage, 'the making of a key', async () => {
      const name = `key-${++stage.world.made}`
      const child = start(stage, 'keys', 'add', '--scope', 'search', '--name', name)
      const isHit = await killAtWork({ ...stage, reach: 600 }, child, async () => isAlive(child))
      await end(child, 'SIGKILL')
      const { stdout } = await runAxtar(
        ['keys', 'add', '--scope', 'search', '--name', `${name}-b`],
        stage.environment,
      )
      if (stdout.startsWith('axtar_')) shown.push(`${name}-b`)
      return isHit
    })
    const listed = await runToEnd(stage, 'keys', 'list')
    for (const name of shown)
      if (!listed.includes(name)) stage.wrong.push(`the key ${name} was shown and is not there`)
    JSON.parse(await readFile(join(stage.data, 'keys.json'), 'utf8'))
  },
} satisfies Record<string, (stage: Stage) => Promise<void>>

export type Victim = keyof typeof FAULTS
export const VICTIMS = Object.keys(FAULTS) as Victim[]

/** Kill a server while records are pushed and removed; what it had accepted must be there. */
async function killServer(stage: Stage, wait: string): Promise<void> {
  let left: Push[] = []
  await untilHit(stage, 'the server', async () => {
    const served = await serve(stage)
    const killing = killAtWork(stage, served.process, () => hasTasks(stage))
    const unsent = await pushAll(served, [...left, ...changedRecords(stage.world, stage.changes)], wait)
    // Where all was pushed before, there is nothing to wait for.
    if (unsent.length === 0) await served.stop('SIGKILL')
    const isHit = await killing
    await served.stop('SIGKILL')
    left = unsent
    return isHit
  })
  const open = new Set(left.flatMap(({ records, removed = '' }) => [...records.map(({ id }) => id), removed]))
  stage.wrong.push(...(await compare(stage, open)).map((text) => `accepted, but ${text}`))
  const again = await serve(stage)
  const unpushed = await pushAll(again, left, wait)
  if (unpushed.length > 0) stage.wrong.push(`${unpushed.length} pushes were refused`)
  await again.stop()
}

function serve(stage: Stage): Promise<Served> {
  stage.runs++
  return serveArchive(stage.data, stage.environment)
}
