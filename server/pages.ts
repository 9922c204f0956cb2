import { type Request, type Response, Router } from 'express'
import type { Language } from '../analysis/language.ts'
import { markedDocument } from '../search/document-view.ts'
import { parseRequest, requestParameters, type SearchRequest } from '../search/request.ts'
import { documentPage } from '../web/document-page.ts'
import { errorPage } from '../web/error-page.ts'
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from '../web/messages.ts'
import { searchPage } from '../web/search-page.ts'
import { findDocument } from './api.ts'
import type { Archive } from './archive.ts'
import { beginErrorAnswer, NotFoundError } from './errors.ts'

const COOKIE = 'ui'
const YEAR = 365 * 24 * 60 * 60 * 1000

/** The pages for people. They answer errors themselves, as pages in the reader's language. */
export function pageRoutes(archive: Archive, log: (error: unknown) => void): Router {
  return Router()
    .get('/', async (request, response) => {
      const language = interfaceLanguage(request, response)
      const search = parseRequest(request.query)
      response
        .type('html')
        .send(searchPage({ request: search, results: await archive.search(search), language }))
    })
    .get('/documents/:id', async (request, response) => {
      const language = interfaceLanguage(request, response)
      const document = await findDocument(archive, request.params.id)
      const search = safeRequest(request)
      const back = search === undefined ? undefined : `/?${requestParameters(search)}`
      const fragments = markedDocument(document, search?.query ?? '')
      response
        .type('html')
        .send(documentPage({ document, fragments, query: search?.query ?? '', back, language }))
    })
    .use((request) => {
      throw new NotFoundError(`There is nothing at ${request.path}`)
    })
    .use((error: unknown, request: Request, response: Response, next: (error: unknown) => void) => {
      if (response.headersSent) return next(error)
      const { status, problems } = beginErrorAnswer(error, response, log)
      const language = interfaceLanguage(request, response)
      response
        .status(status)
        .type('html')
        .send(errorPage({ status, language, problems, request: safeRequest(request) }))
    })
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
function interfaceLanguage(request: Request, response: Response): Language {
  const asked = request.query['ui']
  if (isInterfaceLanguage(asked)) {
    response.cookie(COOKIE, asked, { maxAge: YEAR, httpOnly: true, sameSite: 'lax' })
    return asked
  }
  response.vary('Cookie').vary('Accept-Language')
  const remembered = /(?:^|;\s*)ui=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
  if (isInterfaceLanguage(remembered)) return remembered
  const accepted = request.acceptsLanguages(...INTERFACE_LANGUAGES)
  return isInterfaceLanguage(accepted) ? accepted : 'en'
}
