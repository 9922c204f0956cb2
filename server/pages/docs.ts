import type { RequestHandler } from 'express'
import { type ApiDocument, docsPage } from '../../web/pages/docs-page.ts'
import type { Site } from '../../web/parts/site.ts'
import { apiDocument } from '../openapi-route.ts'
import { interfaceLanguage } from './interface-language.ts'

/** `GET /docs`: the documentation of the API, a page made from its OpenAPI document. */
export function docsRoute(site: Site): RequestHandler {
  return async (request, response) => {
    // What the page reads of it is what server/openapi.ts writes.
    const document = (await apiDocument()) as ApiDocument
    response.type('html').send(docsPage(document, interfaceLanguage(request, response), site))
  }
}
