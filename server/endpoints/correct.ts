import express, { type RequestHandler } from 'express'
import * as z from 'zod'
import { languageOfCode } from '../../analysis/language.ts'
import { UNDATED } from '../../engine/document.ts'
import { documentKey } from '../../engine/document-key.ts'
import type { Corrections } from '../../indexer/build/by-hand.ts'
import { readDate } from '../../indexer/extract/read-date.ts'
import { type Endpoint, parametersOf } from '../endpoint.ts'
import { NotFoundError, RefusalError } from '../errors.ts'
import { CorrectAnswer, type CorrectResults } from '../schemas/changes.ts'
import { language } from '../schemas/fields.ts'
import { document } from './document.ts'

const MAX_TEXT = 1_000

const WaitParameters = z.object({
  wait: z
    .enum(['true', 'false'])
    .default('false')
    .describe('`true`: answer when searches show it; `false`: as soon as it is safe'),
})

const fact = z
  .string()
  .trim()
  .min(1, { error: 'expected a text; null takes it back' })
  .max(MAX_TEXT)
  .nullable()
  .optional()

export const DocumentCorrections = z
  .strictObject({
    title: fact,
    date: fact
      .refine((date) => typeof date !== 'string' || date === UNDATED || readDate(date) !== undefined, {
        error: 'expected a date such as 2018-08-21, 2018 or 1397/05/30, or none',
      })
      .describe('As it is written, in either calendar; `none`: it has none'),
    language: z
      .preprocess(
        (code) => (typeof code === 'string' ? (languageOfCode(code) ?? code) : code),
        language.nullable().optional(),
      )
      .describe('`az`, `en`, `fa` or `und`'),
    source: fact,
    collections: z.array(z.string().trim().max(200)).max(100).nullable().optional(),
  })
  .meta({
    id: 'DocumentCorrections',
    description: 'Facts given by hand; null takes one back, so that what was found counts again.',
  })

const parseJson = express.json({ limit: '1mb' })

/** A body of another type would be passed over, and nothing corrected. @throws RefusalError */
const readJson: RequestHandler = (request, response, next) => {
  if (request.is('application/json') === false)
    throw new RefusalError('unsupported_type', 'Send application/json')
  parseJson(request, response, next)
}

/** What is given by hand outlives every later run over the file, and a push. */
export const correct: Endpoint = {
  method: 'patch',
  path: '/api/documents/{id}',
  id: 'correctDocument',
  summary: 'Correct what was found of a document',
  description:
    'Title, date, language, source and collections as given by hand. They outlive later runs over its file; `found` of the document has what was found instead.',
  scope: 'write',
  pathParameters: document.pathParameters as z.ZodObject,
  query: WaitParameters,
  body: { 'application/json': { schema: DocumentCorrections } },
  answers: {
    200: { description: 'It is searchable so', schema: CorrectAnswer },
    202: { description: 'It is safe, and will be searchable so', schema: CorrectAnswer },
  },
  refusals: [404, 413, 415],
  examples: [
    {
      title: 'Another date',
      path: { id: 'apa-2024-17' },
      query: { wait: 'true' },
      body: { type: 'application/json', content: '{"date": "2024-08-20", "source": "APA"}' },
    },
  ],
  before: readJson,
  handle: async ({ archive }, request, response) => {
    const isWaiting = parametersOf(WaitParameters, request.query).wait === 'true'
    const corrections = parametersOf(DocumentCorrections, request.body ?? {}) as Corrections
    const id = String(request.params['id'])
    const receipt = await archive.intake().correct(documentKey(id), corrections)
    if (receipt === undefined) throw new NotFoundError(`There is no document with the id ${id}`)
    await (isWaiting ? receipt.done : receipt.accepted)
    response.status(isWaiting ? 200 : 202)
    return { id, searchable: isWaiting } satisfies CorrectResults
  },
}
