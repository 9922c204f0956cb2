import { EngineUnavailableError } from './errors.ts'

/** How long the engine may be away, in milliseconds; a supervised engine is back in two seconds. */
const MAX_ABSENCE = 60_000
const RETRY = 250

/**
 * Do something again while the engine is away. Only for what may be done twice.
 *
 * @throws EngineUnavailableError when the engine stays away
 */
export async function patiently<T>(action: () => Promise<T>): Promise<T> {
  const giveUp = Date.now() + MAX_ABSENCE
  for (;;) {
    try {
      return await action()
    } catch (error) {
      if (!(error instanceof EngineUnavailableError) || Date.now() > giveUp) throw error
      await new Promise((resolve) => setTimeout(resolve, RETRY))
    }
  }
}
