import { setTimeout } from 'node:timers/promises'
import { EngineUnavailableError } from '../../engine/errors.ts'

/** In milliseconds. Searches wait longer, since one may well take long; whoever watches a server does not. */
const PATIENCE = 2_000

/** The same answer of the engine, unless it lets wait: one that hangs is as good as gone. @throws EngineUnavailableError */
export function soon<T>(asked: Promise<T>): Promise<T> {
  const late = setTimeout(PATIENCE, undefined, { ref: false }).then(() => {
    throw new EngineUnavailableError('The engine does not answer in time')
  })
  return Promise.race([asked, late])
}
