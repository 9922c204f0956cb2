import type { RequestHandler } from 'express'
import type { OriginOf } from './origin.ts'

/**
 * `GET /robots.txt`: documents may be found by search engines, searches are no pages of their own. Of an archive that asks
 * for a key nothing may be.
 */
export function robotsRoute(isOpen: boolean, origin: OriginOf): RequestHandler {
  return (request, response) => {
    const rules = isOpen
      ? ['Allow: /$', 'Allow: /documents/', 'Allow: /assets/', 'Disallow: /documents/*?', 'Disallow: /']
      : ['Disallow: /']
    response.type('text/plain').send(`# ${origin(request)}\nUser-agent: *\n${rules.join('\n')}\n`)
  }
}
