import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Language } from '../../analysis/language.ts'
import { ERRORS } from '../../errors/codes.ts'
import { INTERFACE_LANGUAGES } from '../../web/interface-languages.ts'
import { errorPage } from '../../web/pages/error-page.ts'
import { errorBody, MEILISEARCH_PATHS } from '../meilisearch-api/errors.ts'

/** What is told to those for whom there is no place. */
export const BUSY = { code: 'busy' as const, message: 'Too many searches at once; try again shortly' }

/** Seconds. */
export const BUSY_RETRY = 1

const PAGES = new Map(INTERFACE_LANGUAGES.map((language) => [language, errorPage({ status: 503, language })]))

/**
 * Refuse a request with 503 in a tenth of the time that an answer of the application takes: in a flood most of them are
 * refused. The connection is closed, since thousands of open ones keep the others from being read.
 */
export function refuseBusy(request: IncomingMessage, response: ServerResponse): void {
  const requestId = randomUUID()
  const told = answerFor(request.url ?? '', requestId)
  const body = told === undefined ? (PAGES.get(languageOf(request)) ?? '') : JSON.stringify(told)
  response.writeHead(503, {
    'Content-Type': `${told === undefined ? 'text/html' : 'application/json'}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
    'Retry-After': BUSY_RETRY,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': requestId,
    Connection: 'close',
  })
  response.end(body)
}

/** What a program is told, in the shape of its part of the API; undefined for a page. */
function answerFor(url: string, requestId: string): object | undefined {
  if (url.startsWith('/api')) return { error: { ...BUSY, hint: ERRORS.busy.hint, requestId } }
  const isMeilisearch = MEILISEARCH_PATHS.some((path) => url.startsWith(path))
  return isMeilisearch ? errorBody(BUSY.message, 'too_many_search_requests', 503) : undefined
}

/** The first language of the browser, if it is one of ours. */
function languageOf({ headers }: IncomingMessage): Language {
  const first = headers['accept-language']?.slice(0, 2)
  return INTERFACE_LANGUAGES.find((language) => language === first) ?? 'en'
}
