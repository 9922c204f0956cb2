/** Who is killed in the middle of their work, and what must be true afterwards. */

import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, watch } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { runAxtar } from './axtar.ts'
import { ENGINE_FAULTS, untilCaughtUp } from './fault-engines.ts'
import { killFirstRuns } from './fault-first.ts'
import { addFiles, changeFiles, removeFiles } from './fault-model.ts'
import { changedRecords, type Push, pushAll } from './fault-pushes.ts'
import {
  compare,
  end,
  hasBeside,
  hasTasks,
  insisting,
  isAlive,
  killAtWork,
  runToEnd,
  type Stage,
  serve,
  start,
  untilHit,
} from './fault-stage.ts'

/** Records that are removed from the command line. */
const REMOVED = 20
/** Files that are gone are removed in one step, which takes not much longer, in milliseconds. */
const PRUNING = 30

/** One round for each. Removals are in all that change: files with `--prune`, records by DELETE. */
export const FAULTS = {
  'first run': killFirstRuns,

  indexer: async (stage: Stage) => {
    await untilHit(stage, 'the indexer', async () => {
      await changeFiles(stage.world, stage.changes)
      const child = start(stage, 'index', '--prune', stage.input)
      const isHit = await killAtWork(stage, child, hasTasks)
      await end(child, 'SIGKILL')
      return isHit
    })
    await runToEnd(stage, 'index', '--prune', stage.input)
  },

  pruner: async (stage: Stage) => {
    let removed = 0
    await untilHit(stage, 'the pruner', async () => {
      await removeFiles(stage.world, stage.changes)
      removed += stage.changes
      const child = start(stage, 'index', '--prune', stage.input)
      const isHit = await killAtWork({ ...stage, reach: PRUNING }, child, hasTasks)
      await end(child, 'SIGKILL')
      return isHit
    })
    await runToEnd(stage, 'index', '--prune', stage.input)
    // The archive stays as large as it was.
    await addFiles(stage.world, removed)
    await runToEnd(stage, 'index', '--prune', stage.input)
  },

  remover: async (stage: Stage) => {
    await untilHit(stage, 'the remover', async () => {
      const ids = await pushedIds(stage)
      const child = start(stage, 'remove', ...ids)
      const isHit = await killAtWork(stage, child, hasTasks)
      await end(child, 'SIGKILL')
      for (const id of ids) stage.world.pushed.delete(id)
      await stage.disk?.free()
      // Those that are gone already are told as unknown.
      await runAxtar(['remove', ...ids], stage.environment)
      return isHit
    })
  },

  watcher: async (stage: Stage) => {
    const watcher = () => start(stage, 'watch', '--prune', '--every', '1', stage.input)
    await untilHit(stage, 'the watcher', async () => {
      const child = watcher()
      await changeFiles(stage.world, stage.changes)
      const isHit = await killAtWork(stage, child, hasTasks)
      await end(child, 'SIGKILL')
      return isHit
    })
    await changeFiles(stage.world, stage.changes / 2)
    const second = watcher()
    await delay(stage.world.random() * stage.reach)
    await changeFiles(stage.world, stage.changes / 4)
    await untilCaughtUp(stage)
    await end(second, 'SIGTERM')
  },

  server: (stage: Stage) => killServer(stage, ''),
  'waiting push': (stage: Stage) => killServer(stage, '?wait=true'),

  rebuild: async (stage: Stage) => {
    await untilHit(stage, 'the rebuild', async () => {
      const child = start(stage, 'rebuild', ...insisting(stage))
      const isHit = await killAtWork(stage, child, hasBeside)
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
      const child = start(stage, 'restore', '--replace', ...insisting(stage), file)
      const isHit = await killAtWork(stage, child, hasBeside)
      await end(child, 'SIGKILL')
      return isHit
    })
    stage.wrong.push(...(await compare(stage)))
    await runToEnd(stage, 'restore', '--replace', file)
  },

  ...ENGINE_FAULTS,

  keys: async (stage: Stage) => {
    const shown: string[] = []
    await untilHit(stage, 'the making of a key', async () => {
      const name = `key-${++stage.world.made}`
      const add = (as: string) => ['keys', 'add', '--scope', 'search', '--name', as]
      // Writing takes less than a millisecond: whoever writes is killed as soon as the folder tells of it.
      const child = start(stage, ...add(name))
      const isHit = await killedAtFile(stage, child, 'keys.json.new')
      const { stdout } = await runAxtar(add(`${name}-b`), stage.environment)
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

/** Kill a program at the first sign of a file of the data directory. @returns whether it was still there */
async function killedAtFile({ data }: Stage, child: ChildProcess, file: string): Promise<boolean> {
  const watcher = watch(data, (_, name) => {
    if (name?.startsWith(file)) child.kill('SIGKILL')
  })
  if (isAlive(child)) await once(child, 'exit')
  watcher.close()
  return child.signalCode === 'SIGKILL'
}

/** Ids of records that were pushed, and are in the archive. */
async function pushedIds(stage: Stage): Promise<string[]> {
  await stage.disk?.free()
  const served = await serve(stage)
  const left = await pushAll(served, changedRecords(stage.world, REMOVED), '?wait=true')
  if (left.length > 0) stage.wrong.push(`${left.length} pushes were refused`)
  await served.stop()
  return [...stage.world.pushed.keys()].slice(-REMOVED)
}

/** Kill a server while records are pushed and removed; what it had accepted must be there. */
async function killServer(stage: Stage, wait: string): Promise<void> {
  let left: Push[] = []
  await untilHit(stage, 'the server', async () => {
    const served = await serve(stage)
    const killing = killAtWork(stage, served.process, hasTasks)
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
