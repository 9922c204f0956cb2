import type { RequestHandler } from 'express'
import { z } from 'zod'
import { requestError } from '../search/request.ts'
import { parseSuggest } from '../search/suggest.ts'
import type { Archive } from './archive.ts'

const FormatParameter = z.object({
  format: z.enum(['json', 'opensearch'], { error: 'expected json or opensearch' }).default('json'),
})

/**
 * `GET /api/suggest`. Browsers that have this archive as a search engine take only an array of the query and what it may
 * become (OpenSearch Suggestions 1.1): `["lavr", ["Lavrov", "لاوروف"]]`.
 */
export function suggestRoute(archive: Archive): RequestHandler {
  return async (request, response) => {
    const parsed = FormatParameter.safeParse(request.query)
    if (!parsed.success) throw requestError(parsed.error)
    const answer = await archive.suggest(parseSuggest(request.query))
    if (parsed.data.format === 'json') response.json(answer)
    else {
      const texts = answer.suggestions.map(({ text }) => text)
      response.type('application/x-suggestions+json').send(JSON.stringify([answer.query, texts]))
    }
  }
}
