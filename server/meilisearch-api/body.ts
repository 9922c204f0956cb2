/** Bodies of requests, read and refused as Meilisearch does. */
import express, { type NextFunction, type Request, type Response } from 'express'
import { MeilisearchError } from './errors.ts'

/** Largest body of a request; filters with hundreds of values fit. */
const MAX_BODY = '1mb'

/** Lists and objects inside each other, as in Meilisearch; deeper ones could not even be shown in a message. */
const MAX_NESTING = 127

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
    else if (request.body === undefined) next(missing())
    else next(isTooDeep(request.body) ? malformed(' `recursion limit exceeded`.') : undefined)
  })
}

function missing(): MeilisearchError {
  return new MeilisearchError('missing_payload', 'A json payload is missing.')
}

function malformed(reason = ''): MeilisearchError {
  return new MeilisearchError('malformed_payload', `The json payload provided is malformed.${reason}`)
}

function readable(error: unknown): unknown {
  const isMalformed = error instanceof Error && 'type' in error && error.type === 'entity.parse.failed'
  return isMalformed ? malformed() : error
}

/** Level by level: a function that calls itself could not go so deep. */
function isTooDeep(body: unknown): boolean {
  let level: unknown[] = [body]
  for (let depth = 0; depth < MAX_NESTING && level.length > 0; depth++) level = level.flatMap(inside)
  return level.some((one) => typeof one === 'object' && one !== null)
}

function inside(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : []
}
