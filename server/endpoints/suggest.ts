import * as z from 'zod'
import { parseSuggest, SuggestParameters } from '../../search/suggest/suggest.ts'
import { type Endpoint, parametersOf } from '../endpoint.ts'
import { OpenSearchSuggestions, SuggestAnswer } from '../schemas/search.ts'

/** What browsers ask for. */
const OPENSEARCH = 'application/x-suggestions+json'

const FormatParameter = z.object({
  format: z
    .enum(['json', 'opensearch'], { error: 'expected json or opensearch' })
    .default('json')
    .describe('`opensearch` is for browsers that have the archive as a search engine'),
})

/**
 * Browsers that have this archive as a search engine take only an array of the query and what it may become (OpenSearch
 * Suggestions 1.1): `["lavr", ["Lavrov", "لاوروف"]]`.
 */
export const suggest: Endpoint = {
  method: 'get',
  path: '/api/suggest',
  id: 'suggest',
  summary: 'What a reader may be about to type',
  description:
    'Words of the archive that the last word of the query begins, the most frequent first, with the same names in other scripts and what other languages say behind them, and titles of documents.',
  scope: 'search',
  query: SuggestParameters.extend(FormatParameter.shape),
  answers: {
    200: {
      description: 'Suggestions',
      schema: SuggestAnswer,
      otherTypes: { [OPENSEARCH]: OpenSearchSuggestions },
    },
  },
  examples: [{ title: 'For a beginning', query: { q: 'lavr', limit: '5' } }],
  handle: async ({ archive }, request, response, lifetime) => {
    const { format } = parametersOf(FormatParameter, request.query)
    const answer = await archive.suggest(parseSuggest(request.query), lifetime)
    if (format === 'json') return answer
    const texts = answer.suggestions.map(({ text }) => text)
    response.type(OPENSEARCH).send(JSON.stringify([answer.query, texts]))
    return undefined
  },
}
