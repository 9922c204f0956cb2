/** Making what was written searchable: once for all who wait, and not so often that the cluster does nothing else. */

import { setTimeout as sleep } from 'node:timers/promises'
import { EngineUnavailableError } from '../errors.ts'
import { retryWhileAway } from '../retry.ts'
import type { Call } from './call.ts'

/** Between the beginnings of two refreshes there is so many times what the last one took, in milliseconds at most. */
const REST = 4
const LONGEST_REST = 1_000

/** Resolves when all that was written before is searchable. */
export type Refresh = () => Promise<void>

/** Refresh some indexes, by their names with commas. */
export function startRefresh(call: Call, indexes: string): Refresh {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  let rest = 0
  const refresh = async () => {
    await sleep(rest)
    const started = Date.now()
    await retryWhileAway(() => refreshOnce(call, indexes))
    rest = Math.min(REST * (Date.now() - started), LONGEST_REST)
  }
  const start = () => {
    next = undefined
    const mine = refresh().finally(() => {
      if (running === mine) running = undefined
    })
    running = mine
    return mine
  }
  // What is running may have begun before something was written.
  return () => {
    if (running === undefined) {
      rest = 0
      return start()
    }
    next ??= running.then(start, start)
    return next
  }
}

async function refreshOnce(call: Call, indexes: string): Promise<void> {
  const { _shards: shards } = await call<{ _shards: { failed: number; total: number } }>({
    method: 'POST',
    path: `/${indexes}/_refresh`,
  })
  if (shards.failed > 0)
    throw new EngineUnavailableError(
      `OpenSearch could not refresh ${shards.failed} of ${shards.total} shards`,
    )
}
