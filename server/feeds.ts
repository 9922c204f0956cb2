import { Router } from 'express'
import { parseRequest } from '../search/request.ts'
import { atomFeed } from '../web/feed.ts'
import { openSearchDescription } from '../web/opensearch.ts'
import type { Archive } from './archive.ts'
import { interfaceLanguage } from './interface-language.ts'
import type { OriginOf } from './origin.ts'

/** Documents in a feed. */
const ENTRIES = 50

/** The newest documents of a search for feed readers, and how browsers search here. */
export function feedRoutes(archive: Archive, origin: OriginOf): Router {
  return Router()
    .get('/feed.atom', async (request, response) => {
      const asked = parseRequest(request.query)
      const newest = { ...asked, sort: 'newest' as const, page: 1, hitsPerPage: ENTRIES }
      const results = await archive.search(newest)
      const language = interfaceLanguage(request, response)
      response
        .type('application/atom+xml')
        .send(atomFeed({ request: asked, results, language, origin: origin(request) }))
    })
    .get('/opensearch.xml', (request, response) => {
      const language = interfaceLanguage(request, response)
      response
        .type('application/opensearchdescription+xml')
        .send(openSearchDescription(language, origin(request)))
    })
}
