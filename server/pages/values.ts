import type { RequestHandler } from 'express'
import { VALUE_FACETS, type ValueFacet } from '../../search/answers.ts'
import type { Search } from '../../search/search.ts'
import { valuesPage } from '../../web/pages/values-page.ts'
import type { Site } from '../../web/parts/site.ts'
import { NotFoundError } from '../errors.ts'
import { servicesFor } from '../guard/reader.ts'
import type { Services } from '../services.ts'
import { searchAsFarAsRead } from './read-search.ts'
import { readerIn } from './search-pages.ts'

/** `GET /values?of=source&q=…`: all values of a facet of a search, or with `of=time` its dates as a table. */
export function valuesRoute(services: Services, site: Site): RequestHandler {
  const { limited } = services.guards.searches
  return limited(async (request, response, lifetime) => {
    const { of, ...parameters } = request.query
    if (!isListed(of)) throw new NotFoundError(`There are no values of ${String(of)}`)
    const { language, calendar, translations } = readerIn(request, response)
    const { archive } = servicesFor(services, request)
    const search: Search = (asked) => archive.search(asked, lifetime)
    const read = await searchAsFarAsRead(search, { translations, ...parameters })
    const { request: asked, results } = read
    response.type('html').send(valuesPage({ of, request: asked, results, language, calendar, site }))
  })
}

function isListed(of: unknown): of is ValueFacet | 'time' {
  return of === 'time' || VALUE_FACETS.some((facet) => facet === of)
}
