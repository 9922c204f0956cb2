import * as z from 'zod'
import { type ArchiveDocument, STORED_FIELDS } from '../../engine/document.ts'
import { documentKey } from '../../engine/document-key.ts'
import type { Engine } from '../../engine/engine.ts'
import { SEARCH_FIELDS } from '../../engine/search-fields.ts'
import { documentViewOf, type TextPart, textPart } from '../../search/show/document-view.ts'
import { reprintsOf } from '../../search/show/reprints.ts'
import { type Endpoint, parametersOf } from '../endpoint.ts'
import { NotFoundError } from '../errors.ts'
import { DocumentAnswer } from '../schemas/document.ts'

const PartParameters = z.object({
  part: z.coerce
    .number({ error: 'expected a whole number from 1' })
    .int()
    .min(1)
    .default(1)
    .describe('Which part of a long text'),
})

export const document: Endpoint = {
  method: 'get',
  path: '/api/documents/{id}',
  id: 'getDocument',
  summary: 'A document, with the other versions of its text',
  description: 'A long text comes in parts; an export has it whole.',
  scope: 'search',
  pathParameters: z.object({ id: z.string().describe('Of the document, percent-encoded') }),
  query: PartParameters,
  answers: { 200: { description: 'The document', schema: DocumentAnswer } },
  refusals: [404],
  examples: [{ title: 'By its id', path: { id: 'apa-2024-17' } }],
  handle: async ({ archive }, request, _response, lifetime) => {
    const engine = archive.engine().within(lifetime)
    const found = await findDocument(engine, String(request.params['id']))
    const { part } = parametersOf(PartParameters, request.query)
    return documentViewOf(found, await reprintsOf(engine, found), await findPart(engine, found, part))
  },
}

/** All but the other parts of a long text. */
const ALL_FIELDS = [...STORED_FIELDS, ...SEARCH_FIELDS].filter((field) => field !== 'more')

/** The document with an id. @throws NotFoundError */
export async function findDocument(engine: Engine, id: string): Promise<ArchiveDocument> {
  const [found] = await engine.fetch([documentKey(id)], ALL_FIELDS)
  if (found === undefined) throw new NotFoundError(`There is no document with the id ${id}`)
  return found
}

/** One part of the text of a document. @throws NotFoundError */
export async function findPart(engine: Engine, document: ArchiveDocument, part: number): Promise<TextPart> {
  const found = await textPart(engine, document, part)
  if (found === undefined) throw new NotFoundError(`The document ${document.id} has no part ${part}`)
  return found
}
