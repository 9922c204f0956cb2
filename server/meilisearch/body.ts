/** Bodies of requests, read and refused as Meilisearch does. */
import express, { type NextFunction, type Request, type Response } from 'express'
import { MeilisearchError } from './errors.ts'

/** Largest body of a request; filters with hundreds of values fit. */
const MAX_BODY = '1mb'

const parseBody = express.json({
  limit: MAX_BODY,
  strict: false,
  verify: (_request, _response, bytes) => {
    if (bytes.length === 0) throw missing()
  },
})

/** Reads a body of JSON, and says what is wrong with one as Meilisearch does. */
export function readBody(request: Request, response: Response, next: NextFunction): void {
  const type = request.headers['content-type']
  const wanted = 'Accepted values for the Content-Type header are: `application/json`'
  if (type === undefined)
    throw new MeilisearchError('missing_content_type', `A Content-Type header is missing. ${wanted}`, 415)
  if (request.is('application/json') === false)
    throw new MeilisearchError(
      'invalid_content_type',
      `The Content-Type \`${type}\` is invalid. ${wanted}`,
      415,
    )
  parseBody(request, response, (error: unknown) => {
    if (error !== undefined) next(readable(error))
    else next(request.body === undefined ? missing() : undefined)
  })
}

function missing(): MeilisearchError {
  return new MeilisearchError('missing_payload', 'A json payload is missing.')
}

function readable(error: unknown): unknown {
  const isMalformed = error instanceof Error && 'type' in error && error.type === 'entity.parse.failed'
  return isMalformed
    ? new MeilisearchError('malformed_payload', 'The json payload provided is malformed.')
    : error
}
