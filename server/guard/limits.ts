import type { Request, RequestHandler, Response } from 'express'
import { ipKeyGenerator, MemoryStore, rateLimit } from 'express-rate-limit'
import { RefusalError } from '../errors.ts'

/** Of the rate limit, in milliseconds. */
const WINDOW = 60_000

export type ClientLimit = {
  /** Counts a request. */
  handler: RequestHandler
  /** Count what a request carries besides the first search. @throws RefusalError where that is too much */
  charge: (request: Request, searches: number) => Promise<void>
}

/** Refuses clients (by address) with 429 after so many requests in a minute; 0: none. Tells them by the `RateLimit` headers. */
export function clientLimit(requests: number): ClientLimit {
  if (requests === 0)
    return { handler: (_request, _response, next) => next(), charge: () => Promise.resolve() }
  const store = new MemoryStore()
  const refusal = (seconds: number) => {
    const message = `More than ${requests} requests or searches in a minute; ask again in ${seconds} seconds`
    return new RefusalError('too_many_requests', message, { retryAfter: seconds })
  }
  return {
    handler: rateLimit({
      windowMs: WINDOW,
      limit: requests,
      store,
      keyGenerator: clientOf,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      // It would print advice about proxies to the console; TRUST_PROXY is documented instead.
      validate: false,
      handler: (_request, response, next) =>
        next(refusal(Number(response.getHeader('Retry-After') ?? WINDOW / 1000))),
    }),
    charge: async (request, searches) => {
      for (let count = 0; count < searches; count++) {
        const { totalHits, resetTime } = await store.increment(clientOf(request))
        const left = (resetTime?.getTime() ?? Date.now() + WINDOW) - Date.now()
        if (totalHits > requests) throw refusal(Math.max(1, Math.ceil(left / 1000)))
      }
    },
  }
}

/** Who asks, by the address; a household has a whole subnet of IPv6. */
export function clientOf({ ip }: Request): string {
  return clientAt(ip)
}

/** The same by an address alone. */
export function clientAt(ip = ''): string {
  return ip === '' ? '' : ipKeyGenerator(ip)
}

/** Seconds after which those who found no place should ask again. */
const RETRY = 5

/**
 * Places for what lasts as long as its client reads: some overall, and fewer for each client, so that slow readers take nothing
 * from those who search. Nobody waits: without a place a request is refused with 503, or with 429 where its client has them all.
 */
export function clientPlaces(overall: number, each: number) {
  const taken = new Map<string, number>()
  let all = 0
  const enter = (client: string) => {
    const own = taken.get(client) ?? 0
    const details = { retryAfter: RETRY }
    if (own >= each)
      throw new RefusalError('too_many_requests', `A client has ${each} of these at once`, details)
    if (all >= overall)
      throw new RefusalError('busy', 'Too many of these at once; try again shortly', details)
    taken.set(client, own + 1)
    all++
  }
  const leave = (client: string) => {
    const own = taken.get(client) ?? 1
    all--
    if (own > 1) taken.set(client, own - 1)
    else taken.delete(client)
  }
  return {
    /** Answers a request if it has a place, which it keeps until it is answered or its client is gone. */
    limited: (answer: (request: Request, response: Response) => unknown): RequestHandler => {
      return async (request, response) => {
        const client = clientOf(request)
        enter(client)
        try {
          await answer(request, response)
        } finally {
          leave(client)
        }
      }
    },
  }
}
