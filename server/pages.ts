import { type ErrorRequestHandler, type Request, type Response, Router } from 'express'
import { isLanguage, type Language } from '../analysis/language.ts'
import { markedDocument } from '../search/document-view.ts'
import { parseRequest, requestParameters, type SearchRequest } from '../search/request.ts'
import { documentPage } from '../web/document-page.ts'
import { errorPage } from '../web/error-page.ts'
import { searchPage } from '../web/search-page.ts'
import { allow } from './access.ts'
import { findDocument } from './endpoints/document.ts'
import { beginErrorAnswer, type LogError, NotFoundError } from './errors.ts'
import type { SearchLimit } from './limits.ts'
import type { Services } from './services.ts'

const COOKIE = 'ui'
const YEAR = 365 * 24 * 60 * 60 * 1000

/** The pages for people. @param limit of their searches */
export function pageRoutes(services: Services, limit: SearchLimit): Router {
  const { archive } = services
  const allowed = allow(services, 'search', 'people')
  return Router()
    .get(
      '/',
      allowed,
      limit.limited(async (request, response) => {
        const language = interfaceLanguage(request, response)
        const search = parseRequest(request.query)
        const results = await archive.search(search)
        response.type('html').send(searchPage({ request: search, results, language }))
      }),
    )
    .get(
      '/documents/:id',
      allowed,
      limit.limited(async (request, response) => {
        const language = interfaceLanguage(request, response)
        const document = await findDocument(archive, String(request.params['id']))
        const search = safeRequest(request)
        const query = search?.query ?? ''
        const back = search === undefined ? undefined : `/?${requestParameters(search)}`
        const fragments = markedDocument(document, query)
        response.type('html').send(documentPage({ document, fragments, query, back, language }))
      }),
    )
    .use((request) => {
      throw new NotFoundError(`There is nothing at ${request.path}`)
    })
}

/** Answers errors as pages in the reader's language; what is not the client's fault is logged. */
export function pageErrors(log: LogError): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const { status, problems } = beginErrorAnswer(error, response, log)
    const language = interfaceLanguage(request, response)
    response.type('html').send(errorPage({ status, language, problems, request: safeRequest(request) }))
  }
}

/** The search that an address carries, or undefined where it carries none that can be read. */
function safeRequest(request: Request): SearchRequest | undefined {
  try {
    return parseRequest(request.query)
  } catch {
    return undefined
  }
}

/** The language of the page: asked for in the address (and then remembered), remembered, or the browser's. */
export function interfaceLanguage(request: Request, response: Response): Language {
  const asked = request.query['ui']
  if (isLanguage(asked)) {
    response.cookie(COOKIE, asked, { maxAge: YEAR, httpOnly: true, sameSite: 'lax' })
    return asked
  }
  response.vary('Cookie').vary('Accept-Language')
  const remembered = /(?:^|;\s*)ui=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
  if (isLanguage(remembered)) return remembered
  const accepted = request.acceptsLanguages('az', 'en', 'fa')
  return isLanguage(accepted) ? accepted : 'en'
}
