import type { ErrorRequestHandler, Response } from 'express'
import { EngineError, EngineUnavailableError } from '../engine/errors.ts'
import { RequestError } from '../search/request.ts'

/** There is nothing at this address. Answered as 404. */
export class NotFoundError extends Error {
  override name = 'NotFoundError'
}

/** What a client is told of an error. No detail of the engine goes out. */
export type ErrorAnswer = {
  status: number
  code: string
  message: string
  problems?: Readonly<Record<string, string>>
  /** Seconds. */
  retryAfter?: number
}

/** Which answer an error becomes. */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof RequestError) {
    return { status: 400, code: 'invalid_request', message: error.message, problems: error.problems }
  }
  if (error instanceof NotFoundError) return { status: 404, code: 'not_found', message: error.message }
  if (error instanceof EngineUnavailableError) {
    const message = 'The search engine is starting or busy; try again shortly'
    return { status: 503, code: 'engine_unavailable', message, retryAfter: error.retryAfter }
  }
  if (error instanceof EngineError)
    return { status: 502, code: 'engine_error', message: 'The search engine failed' }
  const status = clientStatus(error)
  if (status !== undefined) return { status, code: 'invalid_request', message: 'The request cannot be read' }
  return { status: 500, code: 'internal_error', message: 'Something went wrong' }
}

/** Express marks what is the client's fault (a broken % escape, a body that is too large) with a 4xx status. */
function clientStatus(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined
}

/** Set what every answer to an error has, for programs and people alike; what is not the client's fault is logged. */
export function beginErrorAnswer(
  error: unknown,
  response: Response,
  log: (error: unknown) => void,
): ErrorAnswer {
  const answer = errorAnswer(error)
  if (answer.status >= 500) log(error)
  if (answer.retryAfter !== undefined) response.set('Retry-After', String(answer.retryAfter))
  return answer
}

/** Answers errors of the API as `{ error: { code, message, … } }`; what is not the client's fault is logged. */
export function apiErrors(log: (error: unknown) => void): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    const { status, retryAfter, ...rest } = beginErrorAnswer(error, response, log)
    response.status(status).json({ error: rest })
  }
}
