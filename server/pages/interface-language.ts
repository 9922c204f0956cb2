import type { Request, Response } from 'express'
import type { Language } from '../../analysis/language.ts'
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from '../../web/messages.ts'
import { type Calendar, isCalendar, usualCalendar } from '../../web/parts/calendars.ts'

const YEAR = 365 * 24 * 60 * 60 * 1000

/** The language of the page: asked for in the address (and then remembered), remembered, or the browser's. */
export function interfaceLanguage(request: Request, response: Response): Language {
  const chosen = choiceOf('ui', isInterfaceLanguage, request, response)
  if (chosen !== undefined) return chosen
  response.vary('Accept-Language')
  const accepted = request.acceptsLanguages(...INTERFACE_LANGUAGES)
  return isInterfaceLanguage(accepted) ? accepted : 'en'
}

/** The calendar of the page: as its language, but usual for the language where none was chosen. */
export function readersCalendar(request: Request, response: Response, language: Language): Calendar {
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
