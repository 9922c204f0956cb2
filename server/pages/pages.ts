import { type ErrorRequestHandler, Router } from 'express'
import { SearchParameters } from '../../search/parameters.ts'
import type { Search } from '../../search/search.ts'
import { errorPage } from '../../web/pages/error-page.ts'
import { helpPage } from '../../web/pages/help-page.ts'
import type { Site } from '../../web/parts/site.ts'
import { beginErrorAnswer, type LogError, NotFoundError } from '../errors.ts'
import { allow } from '../guard/access.ts'
import { servicesFor } from '../guard/reader.ts'
import type { Services } from '../services.ts'
import { documentRoute } from './document-pages.ts'
import { interfaceLanguage } from './interface-language.ts'
import { homeOf, readerIn, safeRequest, searchOf } from './search-pages.ts'
import { valuesRoute } from './values.ts'

/** What makes the first page a search: parameters of one, even empty. */
const SEARCHING = Object.keys(SearchParameters.shape)

/**
 * The pages for people.
 *
 * @param log called with what went wrong while a page was already on its way
 */
export function pageRoutes(services: Services, log: LogError, site: Site): Router {
  const allowed = allow(services, 'search', 'people')
  const { limited } = services.guards.searches
  return Router()
    .get(
      '/',
      allowed,
      limited(async (request, response, lifetime) => {
        const reader = readerIn(request, response)
        const isHome = SEARCHING.every((name) => request.query[name] === undefined)
        const { archive } = servicesFor(services, request)
        const search: Search = (asked) => archive.search(asked, lifetime)
        if (isHome) return void response.type('html').send(await homeOf(search, reader, site))
        const { page, isWrong } = await searchOf(
          search,
          request.query,
          reader,
          site,
          archive.engine().within(lifetime),
        )
        if (isWrong) response.status(400).set('Cache-Control', 'no-store')
        response.type('html').send(page)
      }),
    )
    .get('/documents/:id', allowed, limited(documentRoute(services, log, site)))
    .get('/values', allowed, valuesRoute(services, site))
    .get('/help', (request, response) => {
      response.type('html').send(helpPage(interfaceLanguage(request, response), site))
    })
    .use((request) => {
      throw new NotFoundError(`There is nothing at ${request.path}`)
    })
}

/** Answers errors as pages in the reader's language; what is not the client's fault is logged. */
export function pageErrors(log: LogError, site: Site): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const { status, problems } = beginErrorAnswer(error, response, log)
    const language = interfaceLanguage(request, response)
    const search = safeRequest(request)
    const address = request.method === 'GET' ? request.originalUrl : undefined
    response.type('html').send(errorPage({ status, language, problems, request: search, address, site }))
  }
}
