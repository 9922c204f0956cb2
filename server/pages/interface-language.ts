import type { Request, Response } from 'express'
import type { Language } from '../../analysis/language.ts'
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from '../../web/interface-languages.ts'
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

const VIEWS = ['full', 'dense'] as const
const BARS = ['together', 'language'] as const
const SWITCH = ['on', 'off'] as const
const LETTERS = ['written', 'latin'] as const

/** How closely lists are set. */
export function readersView(request: Request, response: Response): (typeof VIEWS)[number] {
  return choiceOf('view', oneOf(VIEWS), request, response) ?? 'full'
}

/** Whether the timeline tells languages apart. */
export function readersBars(request: Request, response: Response): (typeof BARS)[number] {
  return choiceOf('bars', oneOf(BARS), request, response) ?? 'together'
}

/** Whether words are also searched as other languages say them. */
export function readersTranslations(request: Request, response: Response): (typeof SWITCH)[number] {
  return choiceOf('translations', oneOf(SWITCH), request, response) ?? 'on'
}

/** Whether what is near in meaning is shown, too. */
export function readersMeaning(request: Request, response: Response): (typeof SWITCH)[number] {
  return choiceOf('meaning', oneOf(SWITCH), request, response) ?? 'on'
}

/** Whether Azerbaijani in Cyrillic and Arabic letters is shown in Latin ones. */
export function readersLetters(request: Request, response: Response): (typeof LETTERS)[number] {
  return choiceOf('letters', oneOf(LETTERS), request, response) ?? 'written'
}

function oneOf<T extends string>(values: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => (values as readonly unknown[]).includes(value)
}

/** What a reader chose: in the address, which is remembered in a cookie of the same name, or before. */
function choiceOf<T extends string>(
  name: 'ui' | 'calendar' | 'view' | 'bars' | 'translations' | 'meaning' | 'letters',
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
