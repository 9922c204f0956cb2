import { Router } from 'express'
import { documentKey } from '../../engine/document-key.ts'
import { AS_TYPED, parseRequest } from '../../search/request.ts'
import { atomFeed } from '../../web/parts/feed.ts'
import { openSearchDescription } from '../../web/parts/opensearch.ts'
import type { Site } from '../../web/parts/site.ts'
import { allow } from '../guard/access.ts'
import { servicesFor } from '../guard/reader.ts'
import type { Services } from '../services.ts'
import { interfaceLanguage } from './interface-language.ts'
import { idsIn } from './listed.ts'
import { originOf } from './origin.ts'

/** Documents in a feed. */
const ENTRIES = 50

/** The documents of a search that came last, for feed readers, and how browsers search here. */
export function feedRoutes(services: Services, site: Site): Router {
  const { config, guards } = services
  const origin = originOf(config.publicUrl)
  return (
    Router()
      // Feed readers know passwords, as browsers do, and no other keys.
      .get(
        '/feed.atom',
        allow(services, 'search', 'people'),
        guards.feeds.limited(async (request, response) => {
          const asked = parseRequest({ ...AS_TYPED, ...request.query })
          const ids = idsIn(request.query)
          const filter = ids.length === 0 ? undefined : { keys: ids.map(documentKey) }
          const newest = {
            ...asked,
            typing: false,
            filter,
            sort: 'added' as const,
            page: 1,
            hitsPerPage: ENTRIES,
          }
          const { archive } = servicesFor(services, request)
          const results = await guards.searches.step(response, (lifetime) => archive.search(newest, lifetime))
          const language = interfaceLanguage(request, response)
          response
            .type('application/atom+xml')
            .send(atomFeed({ request: asked, results, language, origin: origin(request), site, ids }))
        }),
      )
      .get('/opensearch.xml', (request, response) => {
        const language = interfaceLanguage(request, response)
        response
          .type('application/opensearchdescription+xml')
          .send(openSearchDescription(language, origin(request), site))
      })
  )
}
