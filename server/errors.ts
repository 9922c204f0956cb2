import type { ErrorRequestHandler, Response } from 'express'
import { EngineError, EngineUnavailableError, StorageError } from '../engine/errors.ts'
import { AbandonedError, TooSlowError } from '../flow/lifetime.ts'
import { RequestError } from '../search/request.ts'
import { requestIdOf } from './observe/request-id.ts'

/** There is nothing at this address. Answered as 404. */
export class NotFoundError extends Error {
  override name = 'NotFoundError'
}

/** What a refusal says besides its message. */
type RefusalDetails = {
  /** Seconds. */
  retryAfter?: number
  /** The value of `WWW-Authenticate`. */
  challenge?: string
  /** Nothing more is read from this connection. */
  isLast?: boolean
  /** What the answer tells besides the error. */
  body?: object
}

/** The server will not do it, and the client is told why. */
export class RefusalError extends Error {
  override name = 'RefusalError'
  readonly status: number
  readonly code: string
  readonly details: RefusalDetails

  constructor(
    status: number,
    code: string,
    message: string,
    details: RefusalDetails = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.status = status
    this.code = code
    this.details = details
  }
}

/** What a client is told of an error. No detail of the engine goes out. */
export type ErrorAnswer = RefusalDetails & {
  status: number
  code: string
  message: string
  problems?: Readonly<Record<string, string>>
}

/** Which answer an error becomes. */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof RequestError) {
    return { status: 400, code: 'invalid_request', message: error.message, problems: error.problems }
  }
  if (error instanceof NotFoundError) return { status: 404, code: 'not_found', message: error.message }
  if (error instanceof RefusalError) {
    const { status, code, message, details } = error
    return { status, code, message, ...details }
  }
  if (error instanceof TooSlowError) {
    const message = 'It took longer than it may; ask for less, or again shortly'
    return { status: 503, code: 'too_slow', message, retryAfter: 1 }
  }
  if (error instanceof AbandonedError) return { status: 503, code: 'abandoned', message: error.message }
  if (error instanceof EngineUnavailableError) {
    const message = 'The search engine is starting or busy; try again shortly'
    return { status: 503, code: 'engine_unavailable', message, retryAfter: error.retryAfter }
  }
  if (error instanceof StorageError)
    return { status: 503, code: 'disk_full', message: 'The disk of the archive is full', retryAfter: 60 }
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

/** Logs an error that is not the client's fault, with the id of its request. */
export type LogError = (error: unknown, requestId: string) => void

/** A search that was too slow is told to its client and counted; a client that went away is told nothing. */
function isExpected(error: unknown): boolean {
  return error instanceof TooSlowError || error instanceof AbandonedError
}

/** Set what every answer to an error has, for programs and people alike; what is not the client's fault is logged. */
export function beginErrorAnswer(error: unknown, response: Response, log: LogError): ErrorAnswer {
  const answer = errorAnswer(error)
  // A refusal is no fault of the server: it is busy, or its disk is full. What made it refuse may be one.
  const fault = isExpected(error) ? undefined : error instanceof RefusalError ? error.cause : error
  if (answer.status >= 500 && fault !== undefined) log(fault, requestIdOf(response))
  if (answer.retryAfter !== undefined) response.set('Retry-After', String(answer.retryAfter))
  if (answer.challenge !== undefined) response.set('WWW-Authenticate', answer.challenge)
  if (answer.isLast === true) response.set('Connection', 'close')
  response.set('Cache-Control', 'no-store').status(answer.status)
  return answer
}

/** An answer that fails in its midst cannot say so: the failure is logged, and the connection breaks off. Comes before what answers errors. */
export function brokenAnswers(log: LogError): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (!response.headersSent) return next(error)
    if (!isExpected(error)) log(error, requestIdOf(response))
    response.destroy()
  }
}

/** Answers errors as `{ error: { code, message, … } }`; what is not the client's fault is logged. */
export function apiErrors(log: LogError): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const { code, message, problems, body } = beginErrorAnswer(error, response, log)
    response.json({ ...body, error: { code, message, problems, requestId: requestIdOf(response) } })
  }
}
