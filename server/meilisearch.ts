/** Searches as Meilisearch answers them, for its clients: `meilisearch`, `instant-meilisearch` and their like. */
import express, { type NextFunction, type Request, type Response, Router } from 'express'
import type { SearchLimit } from './limits.ts'
import { searchAnswer } from './meilisearch/answer.ts'
import { MeilisearchError } from './meilisearch/errors.ts'
import { facetAnswer } from './meilisearch/facet-search.ts'
import { addressFields, searchFields } from './meilisearch/fields.ts'
import { multiAnswer } from './meilisearch/multi-search.ts'
import { checkIndex } from './meilisearch/request.ts'
import type { Services } from './services.ts'

/** Largest body of a request; filters with hundreds of values fit. */
const MAX_BODY = '1mb'

/**
 * The routes `/indexes/{index}/search`, `/indexes/{index}/facet-search` and `/multi-search`; INDEX is the name under which the
 * archive is known.
 *
 * @param limit of the searches
 */
export function meilisearchRoutes(
  { archive, config: { index } }: Services,
  { limited }: SearchLimit,
): Router {
  return Router()
    .use('/indexes/:index', (request, _response, next) => {
      checkIndex(request.params.index, index)
      next()
    })
    .get(
      '/indexes/:index/search',
      limited(async (request, response) => {
        response.json(await searchAnswer(archive.find, index, addressFields(request.query)))
      }),
    )
    .post(
      '/indexes/:index/search',
      readBody,
      limited(async (request, response) => {
        response.json(await searchAnswer(archive.find, index, searchFields(request.body)))
      }),
    )
    .post(
      '/indexes/:index/facet-search',
      readBody,
      limited(async (request, response) => {
        response.json(await facetAnswer(archive.find, index, request.body))
      }),
    )
    .post(
      '/multi-search',
      readBody,
      limited(async (request, response) => {
        response.json(await multiAnswer(archive.find, index, request.body))
      }),
    )
    .use(['/indexes', '/multi-search'], (request) => {
      const message = `There is nothing at ${request.method} ${request.baseUrl}${request.path}; of Meilisearch's API Axtar has only the searches.`
      throw new MeilisearchError('not_found', message, 404)
    })
}

const parseBody = express.json({ limit: MAX_BODY, strict: false })

/** Reads a body of JSON, and says what is wrong with one as Meilisearch does. */
function readBody(request: Request, response: Response, next: NextFunction): void {
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
  parseBody(request, response, (error: unknown) =>
    next(error === undefined ? missing(request) : readable(error)),
  )
}

function missing(request: Request): MeilisearchError | undefined {
  return request.body === undefined
    ? new MeilisearchError('missing_payload', 'A json payload is missing.')
    : undefined
}

function readable(error: unknown): unknown {
  const isMalformed = error instanceof Error && 'type' in error && error.type === 'entity.parse.failed'
  return isMalformed
    ? new MeilisearchError('malformed_payload', 'The json payload provided is malformed.')
    : error
}
