import type { RequestHandler } from 'express'
import { lazy } from '../analysis/lazy.ts'

/** The OpenAPI document: what makes it is loaded when somebody asks for it, since most servers never give it. */
export const apiDocument = lazy(async () => (await import('./openapi.ts')).openApiDocument())

/** `GET /openapi.json`. */
export function openApiRoute(): RequestHandler {
  return async (_request, response) => void response.json(await apiDocument())
}
