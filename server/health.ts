import type { RequestHandler } from 'express'
import { EngineUnavailableError } from '../engine/errors.ts'
import type { Archive } from './archive.ts'

/** `GET /health`: 200 and `{ status: 'ok', documents }` when searches are answered, otherwise 503 with Retry-After. */
export function healthRoute(archive: Archive): RequestHandler {
  return async (_request, response) => {
    response.set('Cache-Control', 'no-store')
    try {
      const { documents, isIndexing } = await archive.engine().stats()
      response.json({ status: 'ok', documents, isIndexing })
    } catch (error) {
      const retryAfter = error instanceof EngineUnavailableError ? error.retryAfter : 2
      response.status(503).set('Retry-After', String(retryAfter)).json({ status: 'unavailable' })
    }
  }
}
