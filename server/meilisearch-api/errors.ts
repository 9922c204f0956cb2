/** Errors as Meilisearch answers them. */
import type { ErrorRequestHandler } from 'express'
import { ExpectedError } from '../../errors/expected-error.ts'
import { RequestError } from '../../search/request-error.ts'
import { beginErrorAnswer, type ErrorAnswer, type LogError } from '../errors.ts'

/** Addresses for clients of Meilisearch, with errors of its shape. */
export const MEILISEARCH_PATHS = ['/indexes', '/multi-search']

/** A request that Meilisearch would refuse; `meilisearchCode` is its name for that. */
export class MeilisearchError extends ExpectedError {
  override name = 'MeilisearchError'
  readonly code = 'invalid_request'
  readonly meilisearchCode: string
  readonly status: number

  constructor(meilisearchCode: string, message: string, status = 400) {
    super(message)
    this.meilisearchCode = meilisearchCode
    this.status = status
  }
}

/** What Meilisearch calls errors that are not of its own syntax, by status. */
const CODES: Record<number, string> = {
  401: 'missing_authorization_header',
  403: 'invalid_api_key',
  404: 'not_found',
  413: 'payload_too_large',
  415: 'invalid_content_type',
  429: 'too_many_search_requests',
  502: 'internal',
  503: 'too_many_search_requests',
}

/** Answers errors as `{ message, code, type, link }`; what is not the client's fault is logged. */
export function meilisearchErrors(log: LogError): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    const refused = refusal(error)
    if (refused !== undefined) {
      response
        .status(refused.status)
        .json(errorBody(refused.message, refused.meilisearchCode, refused.status))
      return
    }
    const { status, message }: ErrorAnswer = beginErrorAnswer(error, response, log)
    const code = CODES[status] ?? (status < 500 ? 'bad_request' : 'internal')
    response.status(status).json(errorBody(message, code, status))
  }
}

/** What else is wrong with a search is wrong with its query: a bracket that is not closed, too many alternatives. */
function refusal(error: unknown): MeilisearchError | undefined {
  if (error instanceof RequestError) return new MeilisearchError('invalid_search_q', error.message)
  return error instanceof MeilisearchError ? error : undefined
}

/** An error as Meilisearch writes it. */
export function errorBody(message: string, code: string, status: number) {
  return { message, code, type: typeOf(status), link: `https://docs.meilisearch.com/errors#${code}` }
}

function typeOf(status: number): 'auth' | 'invalid_request' | 'system' | 'internal' {
  if (status === 401 || status === 403) return 'auth'
  if (status === 429 || status === 503) return 'system'
  return status < 500 ? 'invalid_request' : 'internal'
}
