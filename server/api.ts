import { Router } from 'express'
import { z } from 'zod'
import { analyze } from '../analysis/analyze.ts'
import { findDates } from '../analysis/dates.ts'
import { detectDocument, detectQuery } from '../analysis/detect.ts'
import { directionOf, isLanguage, LANGUAGES } from '../analysis/language.ts'
import { type ArchiveDocument, documentKey } from '../engine/document.ts'
import { documentViewOf } from '../search/document-view.ts'
import { relatedTo } from '../search/related.ts'
import { reprintsOf } from '../search/reprints.ts'
import { parseRequest, requestError } from '../search/request.ts'
import { trimmed } from '../search/trim.ts'
import type { Archive } from './archive.ts'
import { NotFoundError } from './errors.ts'
import { exportRoute } from './export.ts'
import { suggestRoute } from './suggest.ts'

/** Longest text that is analysed for a client, in characters. */
const MAX_TEXT = 100_000

const AnalyzeParameters = z.object({
  text: z.string({ error: 'expected a text' }).max(MAX_TEXT),
  language: z.enum([...LANGUAGES, 'und']).optional(),
  as: z.enum(['document', 'query']).default('document'),
})

/** The routes below `/api`; Express 5 hands a rejected promise to the error handler itself. */
export function apiRoutes(archive: Archive): Router {
  return Router()
    .get('/search', async (request, response) => {
      const search = parseRequest(request.query)
      response.json(trimmed(await archive.search(search), search.attributesToRetrieve))
    })
    .get('/suggest', suggestRoute(archive))
    .get('/documents/:id', async (request, response) => {
      const document = await findDocument(archive, request.params.id)
      response.json(documentViewOf(document, await reprintsOf(archive.engine(), document)))
    })
    .get('/documents/:id/related', async (request, response) => {
      const document = await findDocument(archive, request.params.id)
      response.json(await relatedTo(archive.engine(), document))
    })
    .get('/export', exportRoute(archive))
    .get('/analyze', (request, response) => {
      response.json(analysisOf(request.query))
    })
    .use((request) => {
      throw new NotFoundError(`There is nothing at ${request.method} /api${request.path}`)
    })
}

/** The document with an id. @throws NotFoundError */
export async function findDocument(archive: Archive, id: string): Promise<ArchiveDocument> {
  const document = await archive.engine().get(documentKey(id))
  if (document === undefined) throw new NotFoundError(`There is no document with the id ${id}`)
  return document
}

/** What the analysis sees in a text: `{ text: 'Bakıda', as: 'query' }` → language az, one term with the stem `baki`. */
export function analysisOf(parameters: unknown) {
  const parsed = AnalyzeParameters.safeParse(parameters)
  if (!parsed.success) throw requestError(parsed.error)
  const { as, language: given } = parsed.data
  const text = parsed.data.text.toWellFormed()
  const detected = as === 'query' ? detectQuery(text) : detectDocument(text)
  const language = given ?? detected.language
  return {
    language,
    confidence: given === undefined ? detected.confidence : 1,
    direction: directionOf(text),
    terms: analyze(text, language).map(({ word, start, end }) => ({
      text: text.slice(start, end),
      start,
      end,
      surface: word.surface,
      keys: word.keys,
      names: word.names,
      isStop: word.isStop,
    })),
    dates: isLanguage(language) ? findDates(text, language) : [],
  }
}
