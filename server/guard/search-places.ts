import { setImmediate } from 'node:timers/promises'
import type { Request, RequestHandler, Response } from 'express'
import { AbandonedError, type Lifetime, withLifetime } from '../../flow/lifetime.ts'
import { RefusalError } from '../errors.ts'
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
  /** Whether one more would be refused. */
  isFull: () => boolean
}

/**
 * Runs so many searches at once; some more wait for their turn, and the rest is refused with 503. A search keeps its place
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
      const isAlone = queue.isEmpty()
      await queue.enter(response, lifetime)
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

function startQueue(running: number) {
  const waiting = new Set<() => void>()
  let free = running
  const busy = () => new RefusalError(BUSY.code, BUSY.message, { retryAfter: BUSY_RETRY })
  const isFull = () => free === 0 && waiting.size >= running * WAITING_FOR_EACH
  /** Resolves when it is the turn of a request; rejects where its client did not wait for it, or its time is over. */
  const turn = (response: Response, { deadline }: Lifetime) =>
    new Promise<void>((resolve, reject) => {
      const settle = () => {
        waiting.delete(begin)
        response.off('close', giveUp)
        deadline.removeEventListener('abort', refuse)
      }
      const begin = () => {
        settle()
        resolve()
      }
      const giveUp = () => {
        settle()
        reject(new AbandonedError('The client went away'))
      }
      const refuse = () => {
        settle()
        reject(busy())
      }
      waiting.add(begin)
      response.once('close', giveUp)
      deadline.addEventListener('abort', refuse)
    })
  return {
    isEmpty: () => free === running,
    isFull,
    enter: async (response: Response, lifetime: Lifetime) => {
      if (isFull()) throw busy()
      if (free > 0) free--
      else await turn(response, lifetime)
    },
    leave: () => {
      const [next] = waiting
      if (next === undefined) free++
      else next()
    },
  }
}
