import { trimmed } from '../../search/hit-parts.ts'
import { SearchParameters } from '../../search/parameters.ts'
import { parseRequest } from '../../search/request.ts'
import type { Endpoint } from '../endpoint.ts'
import { SearchAnswer } from '../schemas/search.ts'

export const search: Endpoint = {
  method: 'get',
  path: '/api/search',
  id: 'search',
  summary: 'Search the archive',
  description: `All words of the query are needed, in any form, spelling and order; the last may be a beginning unless a space follows it.

\`"side by side"\`, \`"near another"~5\`, \`-without\`, \`Putin AND NOT Lavrov\`, \`Putin OR Lavrov\`, \`Bakı (Putin OR Lavrov)\`, \`Azerb*\`, \`Lavr?v\`, and the fields \`title:\`, \`source:\`, \`language:\`, \`date:\`, \`before:\`, \`after:\` and \`url:\` say more exactly what to find.`,
  scope: 'search',
  query: SearchParameters,
  answers: { 200: { description: 'The documents found', schema: SearchAnswer } },
  examples: [
    { title: 'A name, in two languages', query: { q: 'lavrov', language: 'az,fa', hitsPerPage: '5' } },
    { title: 'What was published in a year', query: { q: 'putin aliyev', from: '2018', to: '2024' } },
    {
      title: 'Only titles and years, of what a field and alternatives find',
      query: {
        q: 'title:(partners OR Lavrov) -source:APA',
        facets: 'year',
        attributesToRetrieve: 'title,date',
      },
    },
  ],
  handle: async ({ archive }, request, _response, lifetime) => {
    const asked = parseRequest(request.query)
    return trimmed(await archive.search(asked, lifetime), asked.attributesToRetrieve)
  },
}
