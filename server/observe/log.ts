import type { Request, RequestHandler } from 'express'
import { type DestinationStream, type Logger, pino } from 'pino'
import { requestIdOf } from './request-id.ts'

/** Levels of the log, as pino names them. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Where a log goes by default: standard error, a line of JSON each. */
const STANDARD_ERROR = 2

/** Open the log. @param stream where it goes instead of standard error */
export function openLog(level: (typeof LOG_LEVELS)[number], stream?: DestinationStream): Logger {
  const destination = stream ?? pino.destination({ fd: STANDARD_ERROR, sync: true })
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination)
}

/** What stands in the log for a status where nobody waited for the answer; the number is that of nginx. */
const CLIENT_GONE = 499

/** Addresses that are asked by machines all the time, or with every page. */
const CHATTER = /^\/(?:health|metrics|assets)\b/

/**
 * Logs every request when it is answered: which route, how, and how long it took. What readers search for stays out of
 * the log unless that is asked for.
 */
export function requestLog(log: Logger, withQueries: boolean): RequestHandler {
  return (request, response, next) => {
    const started = performance.now()
    response.once('close', () => {
      const { writableFinished } = response
      const status = response.headersSent ? response.statusCode : CLIENT_GONE
      const level = CHATTER.test(request.path) ? 'debug' : 'info'
      const durationMs = Math.round((performance.now() - started) * 10) / 10
      const facts = {
        requestId: requestIdOf(response),
        method: request.method,
        route: routeOf(request),
        status,
        durationMs,
      }
      const query = withQueries ? { query: request.query['q'] } : {}
      log[level]({ ...facts, ...query, ...(writableFinished ? {} : { aborted: true }) }, 'request')
    })
    next()
  }
}

/** The route of a request as it is written in the program, `/api/documents/:id`: no ids, no queries. */
export function routeOf(request: Request): string {
  if (request.originalUrl.startsWith('/assets/')) return '/assets'
  return String(request.route?.path ?? 'none')
}
