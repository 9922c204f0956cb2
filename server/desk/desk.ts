import { type Request, type RequestHandler, type Response, urlencoded } from 'express'
import type { StatedFacts } from '../../indexer/identity/identity.ts'
import type { Html } from '../../web/html.ts'
import { messagesOf } from '../../web/interface-languages.ts'
import type { Messages } from '../../web/messages.ts'
import { type DeskView, deskPage } from '../../web/pages/desk/frame.ts'
import type { Site } from '../../web/parts/site.ts'
import { interfaceLanguage, readersCalendar } from '../pages/interface-language.ts'
import type { Services } from '../services.ts'
import { DESK, isIn, requireWord, sessionOf } from './access.ts'
import type { Works } from './works.ts'

/** What the routes of the desk work with. */
export type Desk = {
  services: Services
  works: Works
  site: Site
  /** Files that were put in and wait for the run that indexes them. */
  waiting: Set<string>
}

/** Lists of ids and of removed documents are long. */
const MOST_BODY = '2mb'
const MOST_FIELDS = 20_000

/** The fields of a form of the desk, which carries the word of its session. */
export const form: RequestHandler[] = [
  urlencoded({ extended: false, limit: MOST_BODY, parameterLimit: MOST_FIELDS }),
  (request, _response, next) => {
    requireWord(request, field(request, 'csrf'))
    next()
  },
]

/** One field of a form, trimmed; '' where it is not there. */
export function field({ body }: Request, name: string): string {
  const value: unknown = [(body as Record<string, unknown> | undefined)?.[name] ?? ''].flat()[0]
  return typeof value === 'string' ? value.trim().toWellFormed() : ''
}

/** A field that may be there several times. */
export function fields({ body }: Request, name: string): string[] {
  const value = (body as Record<string, unknown> | undefined)?.[name] ?? []
  return [value].flat().filter((one) => typeof one === 'string')
}

/** How the page of a request is seen. */
export function viewOf({ site }: Pick<Desk, 'site'>, request: Request, response: Response): DeskView {
  const language = interfaceLanguage(request, response)
  const calendar = readersCalendar(request, response, language)
  const path = request.originalUrl.split('?')[0] ?? DESK
  return { language, calendar, site, csrf: sessionOf(request).csrf, isIn: isIn(request), path }
}

/** Send a page of the desk. @param make its content, with the words of its language */
export function sendPage(
  desk: Pick<Desk, 'site'>,
  request: Request,
  response: Response,
  make: (view: DeskView, words: Messages) => { title: string; main: Html; isRefreshed?: boolean },
): void {
  const view = viewOf(desk, request, response)
  response.type('html').send(deskPage(view, make(view, messagesOf(view.language))))
}

/** Lead to another page of the desk, as after every form. */
export function goTo(response: Response, path: string): void {
  response.redirect(303, DESK + path)
}

/** What is said of all documents of a run. */
export function statedOf({ services }: Desk, own: StatedFacts = {}): StatedFacts {
  return { ...services.archive.stated(), ...own }
}
