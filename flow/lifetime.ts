import { ExpectedError } from '../errors/expected-error.ts'

/** What was asked took longer than it may. Answered as 503. */
export class TooSlowError extends ExpectedError {
  override name = 'TooSlowError'
  readonly code = 'too_slow'
}

/** Who asked went away, so nobody needs the answer. */
export class AbandonedError extends ExpectedError {
  override name = 'AbandonedError'
  readonly code = 'abandoned'
}

/** How long an answer is worth working for: up to a moment, and as long as somebody waits for it. */
export type Lifetime = {
  /** Aborted at that moment: what is under way then is broken off. */
  deadline: AbortSignal
  /** Called between two steps. @throws TooSlowError or AbandonedError when nothing more is to be done */
  check: () => void
}

/**
 * Do something that has so long to live. What the client no longer waits for ends at its next step and not in the midst of one:
 * the engine would work on, and only nobody would know.
 *
 * @param milliseconds from now on; Infinity: as long as somebody waits
 * @param isAbandoned whether nobody waits any more
 */
export async function withLifetime<T>(
  milliseconds: number,
  isAbandoned: () => boolean,
  action: (lifetime: Lifetime) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const end = performance.now() + milliseconds
  const late = () => new TooSlowError(`It took longer than ${milliseconds} ms`)
  const timer = Number.isFinite(milliseconds)
    ? setTimeout(() => controller.abort(late()), milliseconds)
    : undefined
  const check = () => {
    if (isAbandoned()) throw new AbandonedError('The client went away')
    controller.signal.throwIfAborted()
    // Where much is computed at a stretch the timer has had no turn.
    if (performance.now() > end) throw late()
  }
  try {
    return await action({ deadline: controller.signal, check })
  } finally {
    clearTimeout(timer)
  }
}

/** Wait for something, but not beyond the deadline. @throws TooSlowError */
export function untilDeadline<T>({ deadline }: Lifetime, awaited: Promise<T>): Promise<T> {
  return untilAborted(deadline, awaited)
}

/** Wait for something, but not beyond a signal. @param why what is thrown then; by default the signal's own reason */
export function untilAborted<T>(
  signal: AbortSignal,
  awaited: Promise<T>,
  why: () => unknown = () => signal.reason,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const end = () => reject(why())
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
    const leave = () => signal.removeEventListener('abort', end)
    awaited.finally(leave).then(resolve, reject)
  })
}
