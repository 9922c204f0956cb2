import { type ErrorRequestHandler, type Request, Router } from 'express'
import { relatedTo } from '../../search/related/related.ts'
import { parseRequest, requestParameters, type SearchRequest } from '../../search/request.ts'
import type { Search } from '../../search/search.ts'
import { documentViewOf, markedDocument } from '../../search/show/document-view.ts'
import { reprintsOf } from '../../search/show/reprints.ts'
import { documentPage, RELATED_PLACE } from '../../web/pages/document-page.ts'
import { errorPage } from '../../web/pages/error-page.ts'
import { searchPage } from '../../web/pages/search-page.ts'
import { relatedView } from '../../web/parts/related.ts'
import { findDocument, findPart } from '../endpoints/document.ts'
import { beginErrorAnswer, type LogError, NotFoundError } from '../errors.ts'
import { allow } from '../guard/access.ts'
import { servicesFor } from '../guard/reader.ts'
import { requestIdOf } from '../observe/request-id.ts'
import type { Services } from '../services.ts'
import { interfaceLanguage, readersCalendar } from './interface-language.ts'
import { originOf } from './origin.ts'
import { searchAsFarAsRead } from './read-search.ts'

/**
 * The pages for people.
 *
 * @param log called with what went wrong while a page was already on its way
 */
export function pageRoutes(services: Services, log: LogError): Router {
  const { config } = services
  const { limited } = services.guards.searches
  const allowed = allow(services, 'search', 'people')
  const origin = originOf(config.publicUrl)
  return Router()
    .get(
      '/',
      allowed,
      limited(async (request, response, lifetime) => {
        const language = interfaceLanguage(request, response)
        const calendar = readersCalendar(request, response, language)
        const { archive } = servicesFor(services, request)
        const search: Search = (asked) => archive.search(asked, lifetime)
        const { problems, ...answer } = await searchAsFarAsRead(search, request.query)
        if (Object.keys(problems).length > 0) response.status(400).set('Cache-Control', 'no-store')
        response.type('html').send(searchPage({ ...answer, problems, language, calendar }))
      }),
    )
    .get(
      '/documents/:id',
      allowed,
      limited(async (request, response, lifetime) => {
        const language = interfaceLanguage(request, response)
        const calendar = readersCalendar(request, response, language)
        const engine = servicesFor(services, request).archive.engine().within(lifetime)
        const stored = await findDocument(engine, String(request.params['id']))
        const related = relatedTo(engine, stored).catch((error: unknown) => {
          log(error, requestIdOf(response))
          return { sameStory: [], similar: [] }
        })
        const part = await findPart(engine, stored, partAsked(request))
        const document = documentViewOf(stored, await reprintsOf(engine, stored), part)
        const search = safeRequest(request)
        const back = search === undefined ? undefined : `/?${requestParameters(search)}`
        const query = search?.query ?? ''
        const fragments = markedDocument(document, query)
        const view = {
          document,
          fragments,
          query,
          back,
          language,
          calendar,
          origin: origin(request),
          hasOriginals: config.originals,
        }
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

/** Which part of a long text is to be shown: the first, unless the address names another. */
function partAsked({ query: { part } }: Request): number {
  return typeof part === 'string' && /^[1-9]\d{0,5}$/.test(part) ? Number(part) : 1
}

/** The search that an address carries, or undefined where it carries none that can be read. */
function safeRequest(request: Request): SearchRequest | undefined {
  try {
    return parseRequest(request.query)
  } catch {
    return undefined
  }
}
