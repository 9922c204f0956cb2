import { type ErrorRequestHandler, type Request, Router } from 'express'
import { readDate } from '../../search/query/dates.ts'
import { relatedTo } from '../../search/related/related.ts'
import { parseRequest, requestParameters, type SearchRequest } from '../../search/request.ts'
import { documentViewOf, markedDocument } from '../../search/show/document-view.ts'
import { reprintsOf } from '../../search/show/reprints.ts'
import { documentPage, RELATED_PLACE } from '../../web/pages/document-page.ts'
import { errorPage } from '../../web/pages/error-page.ts'
import { searchPage } from '../../web/pages/search-page.ts'
import { relatedView } from '../../web/parts/related.ts'
import { findDocument } from '../endpoints/document.ts'
import { beginErrorAnswer, type LogError, NotFoundError } from '../errors.ts'
import { allow } from '../guard/access.ts'
import type { SearchLimit } from '../guard/limits.ts'
import { servicesFor } from '../guard/reader.ts'
import { requestIdOf } from '../observe/request-id.ts'
import type { Services } from '../services.ts'
import { interfaceLanguage, readersCalendar } from './interface-language.ts'
import { originOf } from './origin.ts'

/**
 * The pages for people.
 *
 * @param limit of their searches
 * @param log called with what went wrong while a page was already on its way
 */
export function pageRoutes(services: Services, limit: SearchLimit, log: LogError): Router {
  const { config } = services
  const allowed = allow(services, 'search', 'people')
  const origin = originOf(config.publicUrl)
  return Router()
    .get(
      '/',
      allowed,
      limit.limited(async (request, response) => {
        const language = interfaceLanguage(request, response)
        const calendar = readersCalendar(request, response, language)
        const search = parseRequest(withReadDates(request.query))
        const results = await servicesFor(services, request).archive.search(search)
        response.type('html').send(searchPage({ request: search, results, language, calendar }))
      }),
    )
    .get(
      '/documents/:id',
      allowed,
      limit.limited(async (request, response) => {
        const language = interfaceLanguage(request, response)
        const calendar = readersCalendar(request, response, language)
        const { archive } = servicesFor(services, request)
        const stored = await findDocument(archive, String(request.params['id']))
        const related = relatedTo(archive.engine(), stored).catch((error: unknown) => {
          log(error, requestIdOf(response))
          return { sameStory: [], similar: [] }
        })
        const document = documentViewOf(stored, await reprintsOf(archive.engine(), stored))
        const search = safeRequest(request)
        const back = search === undefined ? undefined : `/?${requestParameters(search)}`
        const query = search?.query ?? ''
        const fragments = markedDocument(document, query)
        const view = { document, fragments, query, back, language, calendar, origin: origin(request) }
        const [start = '', end = ''] = documentPage(view).split(RELATED_PLACE)
        // The text is read while what is related is still looked for.
        response.type('html').write(start + RELATED_PLACE)
        response.flush()
        response.end(`${relatedView(await related, language, calendar)}${end}`)
      }),
    )
    .use((request) => {
      throw new NotFoundError(`There is nothing at ${request.path}`)
    })
}

/** Answers errors as pages in the reader's language; what is not the client's fault is logged. */
export function pageErrors(log: LogError): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const { status, problems } = beginErrorAnswer(error, response, log)
    const language = interfaceLanguage(request, response)
    response.type('html').send(errorPage({ status, language, problems, request: safeRequest(request) }))
  }
}

/** The search that an address carries, or undefined where it carries none that can be read. */
function safeRequest(request: Request): SearchRequest | undefined {
  try {
    return parseRequest(withReadDates(request.query))
  } catch {
    return undefined
  }
}

/** Parameters with dates as people type them made dates of an address: Persian digits, Solar Hijri years. */
function withReadDates({ from, to, ...rest }: Request['query']): Request['query'] {
  return {
    ...rest,
    ...(from !== undefined && { from: typeof from === 'string' ? readDate(from, 'from') : from }),
    ...(to !== undefined && { to: typeof to === 'string' ? readDate(to, 'to') : to }),
  }
}
