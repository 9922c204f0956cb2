import { relatedTo } from '../../search/related/related.ts'
import type { Endpoint } from '../endpoint.ts'
import { RelatedAnswer } from '../schemas/document.ts'
import { document, findDocument } from './document.ts'

export const related: Endpoint = {
  method: 'get',
  path: '/api/documents/{id}/related',
  id: 'getRelated',
  summary: 'The same story in other languages, and documents about the same things',
  description: 'Found by names, numbers, words and nearness in time. Reprints of the same text are left out.',
  scope: 'search',
  pathParameters: document.pathParameters,
  answers: { 200: { description: 'Related documents, which may be none', schema: RelatedAnswer } },
  refusals: [404],
  examples: [{ title: 'To a document', path: { id: 'apa-2024-17' } }],
  handle: async ({ archive }, request, _response, lifetime) => {
    const engine = archive.engine().within(lifetime)
    const document = await findDocument(engine, String(request.params['id']))
    return relatedTo(engine, document, archive.lexicon)
  },
}
