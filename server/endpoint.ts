import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { z } from 'zod'
import { requestError } from '../search/request.ts'
import { allow } from './guard/access.ts'
import type { SearchLimit } from './guard/limits.ts'
import { servicesFor } from './guard/reader.ts'
import type { Scope } from './guard/scopes.ts'
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
  /** It answers for as long as its client reads, so it takes no place among the searches that run at once. */
  isStreamed?: boolean
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
  handle: (services: Services, request: Request, response: Response) => unknown
}

/** Parameters by a schema. @throws RequestError naming every wrong one */
export function parametersOf<T extends z.ZodType>(schema: T, given: unknown): z.output<T> {
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw requestError(parsed.error)
  return parsed.data
}

/**
 * The routes of endpoints; Express 5 hands a rejected promise to the error handler itself.
 *
 * @param limit of the endpoints that search
 */
export function endpointRoutes(
  endpoints: readonly Endpoint[],
  services: Services,
  limit: SearchLimit,
): Router {
  const router = Router()
  for (const { method, path, scope, isStreamed = false, before, handle } of endpoints) {
    const answer = async (request: Request, response: Response) => {
      const value = await handle(servicesFor(services, request), request, response)
      if (value !== undefined) response.json(value)
    }
    router[method](
      path.replaceAll(/\{(\w+)\}/g, ':$1'),
      ...(scope === undefined ? [] : [allow(services, scope)]),
      ...(before === undefined ? [] : [before]),
      scope === 'search' && !isStreamed ? limit.limited(answer) : answer,
    )
  }
  return router
}
