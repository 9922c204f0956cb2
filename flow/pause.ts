import { setTimeout as sleep } from 'node:timers/promises'

/** Wait some milliseconds; wake early, and without an error, when the signal is given. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined)
}
