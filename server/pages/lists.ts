import { type Response, Router, urlencoded } from 'express'
import { parseRequest } from '../../search/request.ts'
import { listsPage, searchesPage } from '../../web/pages/kept-pages.ts'
import { listPage } from '../../web/pages/list-page.ts'
import { listAddress } from '../../web/parts/addresses.ts'
import { MOST_LISTED } from '../../web/parts/share.ts'
import type { Site } from '../../web/parts/site.ts'
import { allow } from '../guard/access.ts'
import { servicesFor } from '../guard/reader.ts'
import type { Services } from '../services.ts'
import { interfaceLanguage, readersCalendar } from './interface-language.ts'
import { hitsOf, listIn } from './listed.ts'
import { originOf } from './origin.ts'

/** A list whose address is longer comes in the body of a request. */
const MOST_BODY = '100kb'

/** Lists of documents that readers chose, and the frames of what they keep in the browser. */
export function listRoutes(services: Services, site: Site): Router {
  const { config } = services
  const allowed = allow(services, 'search', 'people')
  const origin = originOf(config.publicUrl)
  const { limited } = services.guards.searches
  const show = limited(async (request, response, lifetime) => {
    const given: Record<string, unknown> = request.method === 'POST' ? request.body : request.query
    const list = listIn(given ?? {})
    if (request.method === 'GET' && given['add'] !== undefined) return goTo(response, listAddress(list))
    const language = interfaceLanguage(request, response)
    const calendar = readersCalendar(request, response, language)
    const { archive } = servicesFor(services, request)
    const hits = await hitsOf((asked) => archive.search(asked, lifetime), list.ids)
    const view = { list, hits, language, calendar, origin: origin(request), site }
    // The form that keeps it in the archive says where it comes from.
    response.set('Referrer-Policy', 'same-origin')
    response.type('html').send(listPage({ ...view, hasKeys: services.keys.isAny() }))
  })
  return Router()
    .get('/list', allowed, show)
    .post('/list', allowed, urlencoded({ extended: false, limit: MOST_BODY }), show)
    .get(
      '/list/of',
      allowed,
      limited(async (request, response, lifetime) => {
        const search = { ...parseRequest(request.query), page: 1, hitsPerPage: MOST_LISTED, facets: [] }
        // A choice of language in the address is kept on the way.
        interfaceLanguage(request, response)
        const { archive } = servicesFor(services, request)
        const { hits } = await archive.search({ ...search, group: false }, lifetime)
        goTo(response, listAddress({ name: search.query.trim(), ids: hits.map(({ id }) => id) }))
      }),
    )
    .get('/lists', allowed, (request, response) => {
      const language = interfaceLanguage(request, response)
      response.type('html').send(listsPage(language, site, services.keys.isAny()))
    })
    .get('/searches', allowed, (request, response) => {
      response.type('html').send(searchesPage(interfaceLanguage(request, response), site))
    })
}

function goTo(response: Response, address: string): void {
  response.redirect(303, address)
}
