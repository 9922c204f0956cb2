import { join } from 'node:path'
import { acquireLock, lockHolder } from '../../engine/embedded/lock.ts'
import type { Config } from '../config.ts'
import { WorkError } from './work-error.ts'

/** Sign of life for programs in other containers, in milliseconds. */
const TOUCH = 2_000

/**
 * Do what only one program may do at a time: make an archive beside the one of this data directory. Whoever uses an engine of their
 * own (MEILI_URL, ENGINE_URL) must see to that themselves; then the second one is told that its index is not as it should be.
 *
 * @throws WorkError where another program does
 */
export async function exclusively<T>(
  { engine, dataDirectory }: Config,
  action: () => Promise<T>,
): Promise<T> {
  if (engine.kind !== 'embedded') return action()
  const path = join(dataDirectory, 'engine', 'rebuild.lock')
  const lock = acquireLock(path)
  if (lock === undefined)
    throw new WorkError(
      `Process ${lockHolder(path)} is rebuilding or restoring this archive; wait until it is done`,
    )
  const touching = setInterval(lock.touch, TOUCH)
  try {
    return await action()
  } finally {
    clearInterval(touching)
    lock.release()
  }
}
