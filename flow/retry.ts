import { pause } from './pause.ts'

/**
 * Do something again until it works, or until another try is not worth it. For what may be done twice.
 *
 * @param afterFailure says how many milliseconds to wait before the next try, or undefined: no other is worth it; may tell of it
 * @param signal ends it early
 * @throws the error of the last try, also where the signal was given
 * @example await retry(send, (error, attempt) => (isStale(error) && attempt < 3 ? 0 : undefined))
 */
export async function retry<T>(
  action: () => Promise<T>,
  afterFailure: (error: unknown, attempt: number) => number | undefined | Promise<number | undefined>,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action()
    } catch (error) {
      const wait = await afterFailure(error, attempt)
      if (wait === undefined) throw error
      if (wait > 0) await pause(wait, signal)
      if (signal?.aborted) throw error
    }
  }
}
