import { z } from 'zod'
import { documentKey } from '../../engine/document.ts'
import { documentViewOf } from '../../search/document-view.ts'
import type { DocumentView } from '../../search/results.ts'
import type { Archive } from '../archive.ts'
import type { Endpoint } from '../endpoint.ts'
import { NotFoundError } from '../errors.ts'
import { DocumentAnswer } from '../schemas.ts'

export const document: Endpoint = {
  method: 'get',
  path: '/api/documents/{id}',
  id: 'getDocument',
  summary: 'A whole document',
  scope: 'search',
  pathParameters: z.object({ id: z.string().describe('Of the document, percent-encoded') }),
  answers: { 200: { description: 'The document', schema: DocumentAnswer } },
  refusals: [404],
  examples: [{ title: 'By its id', path: { id: 'apa-2024-17' } }],
  handle: ({ archive }, request) => findDocument(archive, String(request.params['id'])),
}

/** The document with an id. @throws NotFoundError */
export async function findDocument(archive: Archive, id: string): Promise<DocumentView> {
  const found = await archive.engine().get(documentKey(id))
  if (found === undefined) throw new NotFoundError(`There is no document with the id ${id}`)
  return documentViewOf(found)
}
