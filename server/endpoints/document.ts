import { z } from 'zod'
import { type ArchiveDocument, documentKey, SEARCH_FIELDS, STORED_FIELDS } from '../../engine/document.ts'
import { documentViewOf } from '../../search/show/document-view.ts'
import { reprintsOf } from '../../search/show/reprints.ts'
import type { Archive } from '../archive.ts'
import type { Endpoint } from '../endpoint.ts'
import { NotFoundError } from '../errors.ts'
import { DocumentAnswer } from '../schemas/document.ts'

export const document: Endpoint = {
  method: 'get',
  path: '/api/documents/{id}',
  id: 'getDocument',
  summary: 'A whole document, with the other versions of its text',
  scope: 'search',
  pathParameters: z.object({ id: z.string().describe('Of the document, percent-encoded') }),
  answers: { 200: { description: 'The document', schema: DocumentAnswer } },
  refusals: [404],
  examples: [{ title: 'By its id', path: { id: 'apa-2024-17' } }],
  handle: async ({ archive }, request) => {
    const found = await findDocument(archive, String(request.params['id']))
    return documentViewOf(found, await reprintsOf(archive.engine(), found))
  },
}

const ALL_FIELDS = [...STORED_FIELDS, ...SEARCH_FIELDS] as const

/** The document with an id. @throws NotFoundError */
export async function findDocument(archive: Archive, id: string): Promise<ArchiveDocument> {
  const [found] = await archive.engine().fetch([documentKey(id)], ALL_FIELDS)
  if (found === undefined) throw new NotFoundError(`There is no document with the id ${id}`)
  return found
}
