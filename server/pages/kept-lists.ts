import { type Request, type RequestHandler, type Response, Router, urlencoded } from 'express'
import { keptListsPage } from '../../web/pages/kept-lists-page.ts'
import type { Site } from '../../web/parts/site.ts'
import { RefusalError } from '../errors.ts'
import { FOR_PEOPLE, keyOf } from '../guard/access.ts'
import { hashOf } from '../guard/key-file.ts'
import { requireSameOrigin } from '../guard/same-origin.ts'
import { keyLists } from '../lists/key-lists.ts'
import type { Services } from '../services.ts'
import { interfaceLanguage } from './interface-language.ts'
import { listIn } from './listed.ts'

/** Where lists are that are kept in the archive. */
const KEPT = '/lists/kept'
const MOST_BODY = '100kb'

/** Lists that the holder of a key keeps in the archive: seen on every machine, and by nobody else. */
export function keptListRoutes({ keys, config }: Services, site: Site): Router {
  const lists = keyLists(config.dataDirectory)
  const holder = (request: Request): string => hashOf(keyOf(request) ?? '')
  const withKey: RequestHandler = (request, response, next) => {
    const key = keyOf(request)
    if (key === undefined || keys.scopesOf(key) === undefined)
      throw new RefusalError('key_needed', 'Lists in the archive need a key', { challenge: FOR_PEOPLE })
    // Browsers send the password that they asked for with forms of other pages, too.
    if (isAmbient(request)) requireSameOrigin(request, config)
    response.set({ 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'same-origin' })
    next()
  }
  const form = urlencoded({ extended: false, limit: MOST_BODY })
  const back = (response: Response) => response.redirect(303, KEPT)
  return Router()
    .get(KEPT, withKey, (request, response) => {
      const language = interfaceLanguage(request, response)
      response.type('html').send(keptListsPage({ lists: lists.of(holder(request)), language, site }))
    })
    .get(`${KEPT}.json`, withKey, (request, response) => {
      response.attachment('axtar-lists.json').json({ lists: lists.of(holder(request)) })
    })
    .post(KEPT, withKey, form, (request: Request, response: Response) => {
      const { name = '', note = '', ids } = listIn((request.body ?? {}) as Record<string, unknown>)
      lists.keep(holder(request), { name, note, ids: [...ids] })
      back(response)
    })
    .post(`${KEPT}/remove`, withKey, form, (request: Request, response: Response) => {
      const { name } = (request.body ?? {}) as Record<string, unknown>
      lists.remove(holder(request), typeof name === 'string' ? name : '')
      back(response)
    })
}

function isAmbient(request: Request): boolean {
  return /^basic /i.test(request.get('Authorization') ?? '')
}
