import { Router } from 'express'
import { type Endpoint, endpointRoutes } from './endpoint.ts'
import { analyze } from './endpoints/analyze.ts'
import { bringBack } from './endpoints/bring-back.ts'
import { correct } from './endpoints/correct.ts'
import { document } from './endpoints/document.ts'
import { exported } from './endpoints/export.ts'
import { push } from './endpoints/push.ts'
import { related } from './endpoints/related.ts'
import { removeDocument, removeDocuments } from './endpoints/remove.ts'
import { search } from './endpoints/search.ts'
import { stats } from './endpoints/stats.ts'
import { suggest } from './endpoints/suggest.ts'
import { NotFoundError } from './errors.ts'
import { MEILISEARCH_ENDPOINTS, restOfMeilisearch } from './meilisearch-api/endpoints.ts'
import type { Services } from './services.ts'

/** Everything the API can be asked, in the order of its documentation. */
export const ENDPOINTS: readonly Endpoint[] = [
  search,
  suggest,
  document,
  related,
  exported,
  push,
  correct,
  removeDocument,
  bringBack,
  removeDocuments,
  analyze,
  stats,
  ...MEILISEARCH_ENDPOINTS,
]

/** The routes of the API. */
export function apiRoutes(services: Services): Router {
  return Router()
    .use(endpointRoutes(ENDPOINTS, services))
    .use(restOfMeilisearch(services))
    .use('/api', (request) => {
      throw new NotFoundError(`There is nothing at ${request.method} ${request.originalUrl.split('?')[0]}`)
    })
}
