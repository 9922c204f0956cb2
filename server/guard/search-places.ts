import { setImmediate } from 'node:timers/promises'
import type { Request, RequestHandler, Response } from 'express'
import { AbandonedError, type Lifetime, withLifetime } from '../../flow/lifetime.ts'
import { RefusalError } from '../errors.ts'
import { clientOf } from './limits.ts'
import { BUSY, BUSY_RETRY } from './overload.ts'

/** For each search that runs so many may wait; more would wait longer than people do. */
const WAITING_FOR_EACH = 8

/** What answers a request; `lifetime` ends at its deadline, or when its client goes away. */
export type AnswerInTime = (request: Request, response: Response, lifetime: Lifetime) => unknown

export type SearchPlaces = {
  /** Answers a request when there is room for it. */
  limited: (answer: AnswerInTime) => RequestHandler
  /** Do one search of a request when there is room for it. @throws RefusalError where there is none in time */
  run: <T>(response: Response, search: (lifetime: Lifetime) => Promise<T>) => Promise<T>
  /** Ask for a step of a long answer, which takes no place. */
  step: <T>(response: Response, search: (lifetime: Lifetime) => Promise<T>) => Promise<T>
  /** Whether one more would be refused, of a client where it is known at once. */
  isFull: (client?: string) => boolean
}

/**
 * Runs so many searches at once; some more wait for their turn, and the rest is refused with 503. Clients have their turns one after the
 * other, so that one who asks very much takes no place from others. A search keeps its place
 * until the engine has answered it, even if its client is gone: the engine works on it all the same.
 *
 * @param running how many at once
 * @param deadline milliseconds that each has, with its wait for a place
 */
export function searchPlaces(running: number, deadline: number): SearchPlaces {
  const queue = startQueue(running)
  const step: SearchPlaces['step'] = (response, search) =>
    withLifetime(deadline, () => isGone(response), search)
  const run: SearchPlaces['run'] = (response, search) =>
    step(response, async (lifetime) => {
      const [isAlone, client] = [queue.isEmpty(), clientOf(response.req)]
      await queue.enter(client, response, lifetime)
      try {
        if (!isAlone) await noticeGone()
        lifetime.check()
        return await search(lifetime)
      } finally {
        queue.leave()
      }
    })
  return {
    limited: (answer) => (request, response) =>
      run(response, async (lifetime) => answer(request, response, lifetime)).catch((error: unknown) => {
        if (!(error instanceof AbandonedError)) throw error
      }),
    run,
    step,
    isFull: queue.isFull,
  }
}

/** Whether nobody reads an answer any more. */
export function isGone(response: Response): boolean {
  return response.destroyed || response.req.socket.readableEnded
}

/**
 * After a flood hundreds of requests lie in the network whose clients went away; that is noticed only when more is read from
 * their connections, on the next round of the event loop.
 */
async function noticeGone(): Promise<void> {
  await setImmediate()
  await setImmediate()
}

/** Who waits for a place: told that it is his turn, or that there will be none. */
type Waiting = { begin: () => void; refuse: () => void }

/**
 * Places, and who waits for them. Clients have their turns one after the other, each with what it asked first; where no more may wait,
 * the last of the client with most gives way to another client.
 */
function startQueue(running: number) {
  const lines = new Map<string, Set<Waiting>>()
  const most = running * WAITING_FOR_EACH
  let [free, waiting] = [running, 0]
  const busy = () => new RefusalError(BUSY.code, BUSY.message, { retryAfter: BUSY_RETRY })
  const join = (client: string, own: Waiting) => {
    lines.set(client, (lines.get(client) ?? new Set()).add(own))
    waiting++
  }
  const part = (client: string, own: Waiting) => {
    const line = lines.get(client)
    if (line?.delete(own) === true) waiting--
    if (line?.size === 0) lines.delete(client)
  }
  /** Resolves when it is the turn of a request; rejects where its client did not wait for it, or its time is over. */
  const turn = (client: string, response: Response, { deadline }: Lifetime) =>
    new Promise<void>((resolve, reject) => {
      const settled = (settle: () => void) => () => {
        part(client, own)
        response.off('close', giveUp)
        deadline.removeEventListener('abort', own.refuse)
        settle()
      }
      const own = { begin: settled(resolve), refuse: settled(() => reject(busy())) }
      const giveUp = settled(() => reject(new AbandonedError('The client went away')))
      join(client, own)
      response.once('close', giveUp)
      deadline.addEventListener('abort', own.refuse)
    })
  const hasRoom = () => free > 0 || waiting < most
  return {
    isEmpty: () => free === running,
    isFull: (client?: string) => !hasRoom() && !mayDisplace(client, lines, waiting),
    enter: async (client: string, response: Response, lifetime: Lifetime) => {
      if (!hasRoom()) {
        if (!mayDisplace(client, lines, waiting)) throw busy()
        lastOf(longest(lines))?.refuse()
      }
      if (free > 0) free--
      else await turn(client, response, lifetime)
    },
    leave: () => {
      const [next] = lines
      if (next === undefined) {
        free++
        return
      }
      const [client, line] = next
      // Its next turn comes after those of all others.
      lines.delete(client)
      lines.set(client, line)
      const [first] = line
      first?.begin()
    },
  }
}

/** Whether one more of a client takes the place of another's; of a client who is not told, whether it might. */
function mayDisplace(
  client: string | undefined,
  lines: ReadonlyMap<string, ReadonlySet<Waiting>>,
  waiting: number,
): boolean {
  const top = longest(lines).size
  return client === undefined ? top * 2 > waiting : (lines.get(client)?.size ?? 0) + 1 < top
}

function longest(lines: ReadonlyMap<string, ReadonlySet<Waiting>>): ReadonlySet<Waiting> {
  let top: ReadonlySet<Waiting> = new Set()
  for (const line of lines.values()) if (line.size > top.size) top = line
  return top
}

function lastOf(line: ReadonlySet<Waiting>): Waiting | undefined {
  return [...line].at(-1)
}
