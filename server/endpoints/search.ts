import { parseRequest, SearchParameters } from '../../search/request.ts'
import type { Endpoint } from '../endpoint.ts'
import { SearchAnswer } from '../schemas.ts'

export const search: Endpoint = {
  method: 'get',
  path: '/api/search',
  id: 'search',
  summary: 'Search the archive',
  description: 'The last word of the query may be a beginning unless a space follows it.',
  scope: 'search',
  query: SearchParameters,
  answers: { 200: { description: 'The documents found', schema: SearchAnswer } },
  examples: [
    { title: 'A name, in two languages', query: { q: 'lavrov', language: 'az,fa', hitsPerPage: '5' } },
    { title: 'What was published in a year', query: { q: '"strategic partners"', from: '2018', to: '2024' } },
  ],
  handle: ({ archive }, request) => archive.search(parseRequest(request.query)),
}
