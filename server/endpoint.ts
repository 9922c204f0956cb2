import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { z } from 'zod'
import { type Lifetime, withLifetime } from '../flow/lifetime.ts'
import { requestError } from '../search/request-error.ts'
import { allow } from './guard/access.ts'
import { servicesFor } from './guard/reader.ts'
import type { Scope } from './guard/scopes.ts'
import { isGone } from './guard/search-places.ts'
import type { Services } from './services.ts'

/** A request that shows how an endpoint is used; curl and JavaScript are made from it, and tests run them. */
export type Example = {
  title: string
  /** For the places in the path. */
  path?: Record<string, string>
  query?: Record<string, string>
  body?: { type: string; content: string }
}

/** An answer: JSON of a schema, or of another type. Where clients choose, `otherTypes` are schemas by media type. */
export type Answer = {
  description: string
  schema: z.ZodType
  type?: string
  otherTypes?: Record<string, z.ZodType>
}

/**
 * One address of the API, all of it in one place: the routes, the OpenAPI document, the page of documentation and the
 * tests are made from these.
 */
export type Endpoint = {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** As in OpenAPI: `/api/documents/{id}`. */
  path: `/${string}`
  /** A name for programs that are made from the OpenAPI document. */
  id: string
  summary: string
  description?: string
  /** What a key must allow; undefined: nothing is ever asked. */
  scope?: Scope
  /**
   * Where it takes its place. What may search takes one among the searches that run at once, unless it says otherwise: an
   * export lasts as long as its client reads, and several searches in one request take a place each.
   */
  place?: 'export' | 'each'
  pathParameters?: z.ZodObject
  query?: z.ZodObject
  /** By media type. */
  body?: Record<string, { schema: z.ZodType }>
  /** By status. */
  answers: Record<number, Answer>
  /** Statuses of errors besides those that every endpoint may answer with. */
  refusals?: readonly number[]
  /** What errors are told as, where that is more than usual. */
  refusalSchema?: z.ZodType
  examples: readonly Example[]
  /** What is done before it is its turn among the searches: a body may come slowly. */
  before?: RequestHandler
  /** What it answers as JSON; undefined where it has answered itself. May set another status than 200. */
  handle: (services: Services, request: Request, response: Response, lifetime: Lifetime) => unknown
}

/** Parameters by a schema. @throws RequestError naming every wrong one */
export function parametersOf<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw requestError(parsed.error)
  return parsed.data
}

/** The routes of endpoints; Express 5 hands a rejected promise to the error handler itself. */
export function endpointRoutes(endpoints: readonly Endpoint[], services: Services): Router {
  const router = Router()
  for (const endpoint of endpoints) {
    const { method, path, scope, before } = endpoint
    router[method](
      path.replaceAll(/\{(\w+)\}/g, ':$1'),
      ...(scope === undefined ? [] : [allow(services, scope)]),
      ...(before === undefined ? [] : [before]),
      placed(endpoint, services),
    )
  }
  return router
}

/** What answers an endpoint, when it has its place. */
function placed({ scope, place, handle }: Endpoint, services: Services): RequestHandler {
  const { searches, exports } = services.guards
  const answer = async (request: Request, response: Response, lifetime: Lifetime) => {
    const value = await handle(servicesFor(services, request), request, response, lifetime)
    if (value !== undefined) response.json(value)
  }
  const atOnce = (request: Request, response: Response) =>
    withLifetime(
      Number.POSITIVE_INFINITY,
      () => isGone(response),
      (lifetime) => answer(request, response, lifetime),
    )
  if (place === 'export') return exports.limited(atOnce)
  return scope === 'search' && place === undefined ? searches.limited(answer) : atOnce
}
