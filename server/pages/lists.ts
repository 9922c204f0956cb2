import { type Response, Router, urlencoded } from 'express'
import { parseRequest } from '../../search/request.ts'
import type { Search } from '../../search/search.ts'
import { listsPage, searchesPage } from '../../web/pages/kept-pages.ts'
import { bibliographyPage, LIST_PAGE, type ListView, listPage } from '../../web/pages/list-page.ts'
import { listAddress } from '../../web/parts/addresses.ts'
import { MOST_LISTED } from '../../web/parts/share.ts'
import type { Site } from '../../web/parts/site.ts'
import { allow } from '../guard/access.ts'
import { servicesFor } from '../guard/reader.ts'
import type { Services } from '../services.ts'
import { interfaceLanguage, readersCalendar } from './interface-language.ts'
import { hitsOf, listIn, totalOf } from './listed.ts'
import { originOf } from './origin.ts'

/** A list whose address is longer comes in the body of a request. */
const MOST_BODY = '100kb'

/** Lists of documents that readers chose, and the frames of what they keep in the browser. */
export function listRoutes(services: Services, site: Site): Router {
  const { config } = services
  const allowed = allow(services, 'search', 'people')
  const origin = originOf(config.publicUrl)
  const { limited } = services.guards.searches
  /** @param isWhole whether all of the list is shown, not a page of it */
  const show = (pageOf: (view: ListView) => string, isWhole: boolean) =>
    limited(async (request, response, lifetime) => {
      const given: Record<string, unknown> = (request.method === 'POST' ? request.body : request.query) ?? {}
      const list = listIn(given)
      const isChanged = given['add'] !== undefined || given['without'] !== undefined
      if (request.method === 'GET' && isChanged) return goTo(response, listAddress(list))
      const page = isWhole ? 1 : pageIn(given, list.ids.length)
      const language = interfaceLanguage(request, response)
      const calendar = readersCalendar(request, response, language)
      const { archive } = servicesFor(services, request)
      const search: Search = (asked) => archive.search(asked, lifetime)
      const shown = isWhole ? list.ids : list.ids.slice((page - 1) * LIST_PAGE, page * LIST_PAGE)
      const hits = await hitsOf(search, shown)
      const total = shown.length === list.ids.length ? hits.length : await totalOf(search, list.ids)
      // The form that keeps it in the archive says where it comes from.
      response.set('Referrer-Policy', 'same-origin')
      const view = { list, page, hits, total, language, calendar, origin: origin(request), site }
      response.type('html').send(pageOf({ ...view, hasKeys: services.keys.isAny() }))
    })
  return Router()
    .get('/list', allowed, show(listPage, false))
    .post('/list', allowed, urlencoded({ extended: false, limit: MOST_BODY }), show(listPage, false))
    .get('/list/bibliography', allowed, show(bibliographyPage, true))
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

/** The page of a list that an address asks for, or the nearest that there is. */
function pageIn({ page }: Record<string, unknown>, ids: number): number {
  const last = Math.max(1, Math.ceil(ids / LIST_PAGE))
  return Math.min(last, Math.max(1, Math.floor(Number(page)) || 1))
}

function goTo(response: Response, address: string): void {
  response.redirect(303, address)
}
