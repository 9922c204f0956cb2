import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

const HEADER = 'X-Request-Id'

/** What a client or a proxy may call its request: nothing that could disturb a log. */
const GIVEN = /^[\w.:-]{1,100}$/

/** Gives every request an id, or keeps the one that it came with; it goes out in the answer, the log and error bodies. */
export const requestId: RequestHandler = (request, response, next) => {
  const given = request.get(HEADER)
  response.set(HEADER, given !== undefined && GIVEN.test(given) ? given : randomUUID())
  next()
}

/** The id of the request that is being answered. */
export function requestIdOf(response: Response): string {
  return String(response.get(HEADER))
}
