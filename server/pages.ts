import { type Request, type Response, Router } from 'express'
import type { Language } from '../analysis/language.ts'
import { readDate } from '../search/dates.ts'
import { markedDocument } from '../search/document-view.ts'
import { parseRequest, requestParameters, type SearchRequest } from '../search/request.ts'
import { type Calendar, isCalendar, usualCalendar } from '../web/calendars.ts'
import { documentPage } from '../web/document-page.ts'
import { errorPage } from '../web/error-page.ts'
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from '../web/messages.ts'
import { searchPage } from '../web/search-page.ts'
import { findDocument } from './api.ts'
import type { Archive } from './archive.ts'
import { beginErrorAnswer, NotFoundError } from './errors.ts'

const YEAR = 365 * 24 * 60 * 60 * 1000

/** The pages for people. They answer errors themselves, as pages in the reader's language. */
export function pageRoutes(archive: Archive, log: (error: unknown) => void): Router {
  return Router()
    .get('/', async (request, response) => {
      const language = interfaceLanguage(request, response)
      const calendar = readersCalendar(request, response, language)
      const search = parseRequest(withReadDates(request.query))
      const results = await archive.search(search)
      response.type('html').send(searchPage({ request: search, results, language, calendar }))
    })
    .get('/documents/:id', async (request, response) => {
      const language = interfaceLanguage(request, response)
      const calendar = readersCalendar(request, response, language)
      const document = await findDocument(archive, request.params.id)
      const search = safeRequest(request)
      const back = search === undefined ? undefined : `/?${requestParameters(search)}`
      const fragments = markedDocument(document, search?.query ?? '')
      response
        .type('html')
        .send(documentPage({ document, fragments, query: search?.query ?? '', back, language, calendar }))
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

/** The language of the page: asked for in the address (and then remembered), remembered, or the browser's. */
function interfaceLanguage(request: Request, response: Response): Language {
  const chosen = choiceOf('ui', isInterfaceLanguage, request, response)
  if (chosen !== undefined) return chosen
  response.vary('Accept-Language')
  const accepted = request.acceptsLanguages(...INTERFACE_LANGUAGES)
  return isInterfaceLanguage(accepted) ? accepted : 'en'
}

/** The calendar of the page: as its language, but usual for the language where none was chosen. */
function readersCalendar(request: Request, response: Response, language: Language): Calendar {
  return choiceOf('calendar', isCalendar, request, response) ?? usualCalendar(language)
}

/** What a reader chose: in the address, which is remembered in a cookie of the same name, or before. */
function choiceOf<T extends string>(
  name: 'ui' | 'calendar',
  isChoice: (value: unknown) => value is T,
  request: Request,
  response: Response,
): T | undefined {
  const asked = request.query[name]
  if (isChoice(asked)) {
    response.cookie(name, asked, { maxAge: YEAR, httpOnly: true, sameSite: 'lax' })
    return asked
  }
  response.vary('Cookie')
  const remembered = new RegExp(`(?:^|;\\s*)${name}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1]
  return isChoice(remembered) ? remembered : undefined
}
