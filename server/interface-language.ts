import type { Request, Response } from 'express'
import { isLanguage, type Language } from '../analysis/language.ts'

const COOKIE = 'ui'
const YEAR = 365 * 24 * 60 * 60 * 1000

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
