import type { ErrorRequestHandler, Response } from 'express'
import { EngineUnavailableError } from '../engine/errors.ts'
import { ERRORS, type ErrorCode } from '../errors/codes.ts'
import { ExpectedError } from '../errors/expected-error.ts'
import { AbandonedError, TooSlowError } from '../flow/lifetime.ts'
import { RequestError } from '../search/request-error.ts'
import { requestIdOf } from './observe/request-id.ts'

/** There is nothing at this address. Answered as 404. */
export class NotFoundError extends ExpectedError {
  override name = 'NotFoundError'
  readonly code = 'not_found'
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
export class RefusalError extends ExpectedError {
  override name = 'RefusalError'
  readonly code: ErrorCode
  readonly details: RefusalDetails

  constructor(code: ErrorCode, message: string, details: RefusalDetails = {}, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.details = details
  }
}

/** What a client is told of an error. No detail of the engine goes out. */
export type ErrorAnswer = RefusalDetails & {
  status: number
  code: ErrorCode
  message: string
  /** What to do. */
  hint: string
  problems?: Readonly<Record<string, string>>
}

/** Which answer an error becomes: that of its row in `errors/codes.ts`. */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof ExpectedError && ERRORS[error.code].status !== undefined)
    return { ...answerOf(error.code, error.message), ...detailsOf(error) }
  const status = clientStatus(error)
  if (status !== undefined) return { ...answerOf('invalid_request', 'The request cannot be read'), status }
  return answerOf('internal_error')
}

/** What a client is told of an error with this code. @param message for people, where the table has none of its own */
export function answerOf(code: ErrorCode, message = ''): ErrorAnswer {
  const { status = 500, told, retryAfter, hint } = ERRORS[code]
  return { status, code, message: told ?? message, hint, ...(retryAfter !== undefined && { retryAfter }) }
}

function detailsOf(error: ExpectedError): Partial<ErrorAnswer> {
  // What is refused on purpose is told as it was said.
  if (error instanceof RefusalError) return { message: error.message, ...error.details }
  if (error instanceof RequestError) return { problems: error.problems }
  return error instanceof EngineUnavailableError ? { retryAfter: error.retryAfter } : {}
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

/** Answers errors as `{ error: { code, message, hint, … } }`; what is not the client's fault is logged. */
export function apiErrors(log: LogError): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const { code, message, hint, problems, body } = beginErrorAnswer(error, response, log)
    response.json({ ...body, error: { code, message, hint, problems, requestId: requestIdOf(response) } })
  }
}
