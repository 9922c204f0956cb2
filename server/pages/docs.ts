import type { RequestHandler } from 'express'
import { type ApiDocument, docsPage } from '../../web/pages/docs-page.ts'
import type { Site } from '../../web/parts/site.ts'
import { openApiDocument } from '../openapi.ts'
import { interfaceLanguage } from './interface-language.ts'

/** `GET /docs`: the documentation of the API, a page made from its OpenAPI document. */
export function docsRoute(site: Site): RequestHandler {
  // What the page reads of it is what server/openapi.ts writes.
  const document = openApiDocument() as ApiDocument
  return (request, response) => {
    response.type('html').send(docsPage(document, interfaceLanguage(request, response), site))
  }
}
