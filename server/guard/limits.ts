import { setImmediate } from 'node:timers/promises'
import type { Request, RequestHandler, Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import { RefusalError } from '../errors.ts'
import { BUSY, BUSY_RETRY } from './overload.ts'

/** Of the rate limit, in milliseconds. */
const WINDOW = 60_000

/** For each search that runs so many may wait; more would wait longer than people do. */
const WAITING_FOR_EACH = 8

/**
 * What keeps a server answering when it is asked too much. `headersTimeout` and `requestTimeout` are for clients that
 * send slowly, in milliseconds; a push of many documents may take long, and has a limit of its own for silence.
 */
export const SERVER_LIMITS = { headersTimeout: 10_000, requestTimeout: 30 * 60_000 }

/** Refuses clients (by address) with 429 after so many requests in a minute; 0: none. Tells them by the `RateLimit` headers. */
export function clientLimit(requests: number): RequestHandler {
  if (requests === 0) return (_request, _response, next) => next()
  return rateLimit({
    windowMs: WINDOW,
    limit: requests,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // It would print advice about proxies to the console; TRUST_PROXY is documented instead.
    validate: false,
    handler: (_request, response, next) => {
      const seconds = Number(response.getHeader('Retry-After') ?? WINDOW / 1000)
      const message = `More than ${requests} requests in a minute; ask again in ${seconds} seconds`
      next(new RefusalError(429, 'too_many_requests', message, { retryAfter: seconds }))
    },
  })
}

/**
 * Whether a client is still there. After a flood hundreds of requests lie in the network whose clients went away; that is
 * noticed only when more is read from their connections, on the next round of the event loop.
 */
async function isThere({ socket }: Request, response: Response): Promise<boolean> {
  await setImmediate()
  await setImmediate()
  return !response.destroyed && !socket.readableEnded
}

export type SearchLimit = {
  /** Answers a request when there is room for it. */
  limited: (answer: (request: Request, response: Response) => unknown) => RequestHandler
  /** Whether one more would be refused. */
  isFull: () => boolean
}

/**
 * Runs so many searches at once; some more wait for their turn, and the rest is refused with 503. A search keeps its place
 * to its end, even if its client is gone: the engine works on it all the same.
 */
export function searchLimit(running: number): SearchLimit {
  const waiting = new Set<() => void>()
  let free = running
  const leave = () => {
    const [next] = waiting
    if (next === undefined) free++
    else next()
  }
  /** Resolves when it is the turn of a request: to false where its client did not wait for it. */
  const turn = (response: Response) =>
    new Promise<boolean>((resolve) => {
      const settle = (isTurn: boolean) => {
        waiting.delete(begin)
        response.off('close', giveUp)
        resolve(isTurn)
      }
      const begin = () => settle(true)
      const giveUp = () => settle(false)
      waiting.add(begin)
      response.once('close', giveUp)
    })
  const isFull = () => free === 0 && waiting.size >= running * WAITING_FOR_EACH
  return {
    limited: (answer) => async (request, response) => {
      if (isFull()) throw new RefusalError(503, BUSY.code, BUSY.message, { retryAfter: BUSY_RETRY })
      const isAlone = free === running
      if (free > 0) free--
      else if (!(await turn(response))) return
      try {
        if (isAlone || (await isThere(request, response))) await answer(request, response)
      } finally {
        leave()
      }
    },
    isFull,
  }
}
