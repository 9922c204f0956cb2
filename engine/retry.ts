import { retry } from '../flow/retry.ts'
import { EngineUnavailableError, StorageError } from './errors.ts'

/** How long the engine may be away, in milliseconds; a supervised engine is back in two seconds. */
const MAX_ABSENCE = 60_000
const WAIT = 250

type AwayOptions = { longest?: number; whileAway?: () => Promise<void> }

/**
 * Do something again while the engine is away. Only for what may be done twice.
 *
 * @param longest how long it may be away, in milliseconds
 * @param whileAway called after each try that found it away; what it throws ends it
 * @throws EngineUnavailableError when the engine stays away
 */
export function retryWhileAway<T>(
  action: () => Promise<T>,
  { longest = MAX_ABSENCE, whileAway = async () => {} }: AwayOptions = {},
): Promise<T> {
  const giveUp = Date.now() + longest
  return retry(action, async (error) => {
    if (!(error instanceof EngineUnavailableError) || Date.now() > giveUp) return undefined
    await whileAway()
    return WAIT
  })
}

/** Whether an error passes by itself: the engine is away, or its disk is full. What runs for days waits for it. */
export function isPassing(error: unknown): error is EngineUnavailableError | StorageError {
  return error instanceof EngineUnavailableError || error instanceof StorageError
}
