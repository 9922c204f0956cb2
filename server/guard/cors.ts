import type { RequestHandler } from 'express'

/** The last is sent by clients of Meilisearch. */
const ALLOWED_HEADERS = 'Authorization, Content-Type, X-API-Key, X-Request-Id, X-Meilisearch-Client'

/** Lets pages of the listed origins (`*`: all) ask the API from a browser. Keys go with requests as headers, never as cookies. */
export function cors(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const origin = request.get('Origin')
    if (origins.length === 0) return next()
    response.vary('Origin')
    if (origin === undefined || !(origins.includes(origin) || origins.includes('*'))) return next()
    response.set('Access-Control-Allow-Origin', origin)
    response.set('Access-Control-Expose-Headers', 'X-Request-Id, Retry-After, RateLimit, RateLimit-Policy')
    // Helmet keeps answers to this origin; those who are listed may have them.
    response.set('Cross-Origin-Resource-Policy', 'cross-origin')
    if (request.method !== 'OPTIONS') return next()
    response.set('Access-Control-Allow-Methods', 'GET, POST, PATCH, DELETE')
    response.set('Access-Control-Allow-Headers', ALLOWED_HEADERS)
    response.set('Access-Control-Max-Age', '600').status(204).end()
  }
}
