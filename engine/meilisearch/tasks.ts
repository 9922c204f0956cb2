/** What was handed to the engine is a task of it: it is on its disk, and done some time later. */

import type { Task } from 'meilisearch'
import { pause } from '../../flow/pause.ts'
import type { Receipt } from '../contract.ts'
import { noSpace } from '../embedded/free-space.ts'
import { EngineError, storageError } from '../errors.ts'
import { retryWhileAway } from '../retry.ts'
import type { Call } from './client.ts'

/** How often a task is asked for, in milliseconds: soon at first, then seldom, since many may be waited for. */
const FIRST_POLL = 25
const LONGEST_POLL = 1_000
/** How long a task may wait for an engine that is away, in milliseconds: a supervised one is back in two seconds. */
const MAX_ABSENCE = 30_000
/** A task of an engine that cannot write never ends, so the disk is looked at once in so many milliseconds of waiting. */
const LOOK = 1_000

const NONE: ReadonlyMap<string, string> = new Map()

/** The receipt of a task that does all or fails. */
export function receiptOf(call: Call, ...tasks: number[]): Receipt {
  return {
    searchable: async () => {
      for (const task of tasks) await settle(call, task)
      return NONE
    },
  }
}

/**
 * Wait until the engine has done a task, also over a restart of the engine, which takes tasks up again.
 *
 * @throws EngineError when the task failed: Meilisearch's client resolves failed tasks like others; StorageError when the
 *   engine cannot write: it does the task when there is room again
 */
export async function settle(call: Call, taskUid: number): Promise<Task> {
  let looked = Date.now()
  const look = async () => {
    if (Date.now() - looked <= LOOK) return
    looked = Date.now()
    const reason = await call.disk?.block()
    if (reason !== undefined) throw storageError(reason)
  }
  let poll = FIRST_POLL
  for (;;) {
    const task = await retryWhileAway(() => call((client) => client.tasks.getTask(taskUid)), {
      longest: MAX_ABSENCE,
      whileAway: look,
    })
    if (task.status === 'succeeded') return task
    if (task.status === 'failed' || task.status === 'canceled') throw taskError(task)
    await look()
    await pause(poll)
    poll = Math.min(poll * 1.5, LONGEST_POLL)
  }
}

function taskError(task: Task): Error {
  const reason = noSpace(task.error?.message ?? '')
  if (reason !== undefined) return storageError(reason, { cause: task.error })
  return new EngineError(`Meilisearch could not do ${task.type}: ${task.error?.message ?? task.status}`, {
    cause: task.error,
  })
}

/** Wait until all is done that was handed to the indexes before, by a program that was killed since, say. */
export async function settleEarlier(call: Call, index: string): Promise<void> {
  const indexUids = [index, `${index}_words`, `${index}_files`]
  const query = { indexUids, statuses: ['enqueued' as const, 'processing' as const], limit: 10_000 }
  const { results } = await call((client) => client.tasks.getTasks(query))
  // How it ended was of interest to who sent it.
  for (const { uid } of results) await settle(call, uid).catch(ifRefused)
}

function ifRefused(error: unknown): void {
  if (!(error instanceof EngineError)) throw error
}
