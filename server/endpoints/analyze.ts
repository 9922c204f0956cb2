import { z } from 'zod'
import { analyze as analyzeText } from '../../analysis/analyze.ts'
import { findDates } from '../../analysis/dates/dates.ts'
import { detectDocument, detectQuery } from '../../analysis/detect/detect.ts'
import { directionOf, isLanguage } from '../../analysis/language.ts'
import { type Endpoint, parametersOf } from '../endpoint.ts'
import { type Analysis, AnalyzeAnswer } from '../schemas/analysis.ts'
import { language } from '../schemas/fields.ts'

/** Longest text that is analysed for a client, in characters. */
const MAX_TEXT = 100_000

const AnalyzeParameters = z.object({
  text: z.string({ error: 'expected a text' }).max(MAX_TEXT),
  language: language.optional().describe('Detected if absent'),
  as: z
    .enum(['document', 'query'])
    .default('document')
    .describe('A document may be `und`, a query gets the likeliest of the three languages'),
})

export const analyze: Endpoint = {
  method: 'get',
  path: '/api/analyze',
  id: 'analyze',
  summary: 'What the analysis sees in a text',
  scope: 'search',
  query: AnalyzeParameters,
  answers: { 200: { description: 'Language, terms and dates', schema: AnalyzeAnswer } },
  examples: [{ title: 'A text of two languages', query: { text: 'XİN-in məlumatı, 11 شهریور 1389' } }],
  handle: (_services, request) => analysisOf(request.query),
}

/** What the analysis sees in a text: `{ text: 'Bakıda', as: 'query' }` → language az, one term with the stem `baki`. */
export function analysisOf(parameters: unknown): Analysis {
  const { as, language: stated, text: given } = parametersOf(AnalyzeParameters, parameters)
  const text = given.toWellFormed()
  const detected = as === 'query' ? detectQuery(text) : detectDocument(text)
  const spoken = stated ?? detected.language
  return {
    language: spoken,
    confidence: stated === undefined ? detected.confidence : 1,
    direction: directionOf(text),
    terms: analyzeText(text, spoken).map(({ word, start, end }) => ({
      text: text.slice(start, end),
      start,
      end,
      surface: word.surface,
      keys: [...word.keys],
      names: [...word.names],
      isStop: word.isStop,
    })),
    dates: isLanguage(spoken) ? findDates(text, spoken) : [],
  }
}
