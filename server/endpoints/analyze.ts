import * as z from 'zod'
import { analyze as analyzeText } from '../../analysis/analyze.ts'
import { findDates } from '../../analysis/dates/dates.ts'
import { detectDocument, detectQuery } from '../../analysis/detect/detect.ts'
import { directionOf, isLanguage, type Language } from '../../analysis/language.ts'
import { type Lexicon, meaningsIn } from '../../analysis/lexicon/lexicon.ts'
import type { Term } from '../../analysis/term.ts'
import { type LexiconSource, programLexicon } from '../../search/translate/lexicon.ts'
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
  answers: { 200: { description: 'Language, terms, what they mean, and dates', schema: AnalyzeAnswer } },
  examples: [{ title: 'A text of two languages', query: { text: 'XİN-in məlumatı, 11 شهریور 1389' } }],
  handle: ({ archive }, request) => analysisOf(request.query, archive.lexicon),
}

/** What the analysis sees in a text: `{ text: 'Bakıda', as: 'query' }` → language az, one term with the stem `baki`. */
export function analysisOf(parameters: unknown, lexicon: LexiconSource = programLexicon): Analysis {
  const { as, language: stated, text: given } = parametersOf(AnalyzeParameters, parameters)
  const text = given.toWellFormed()
  const detected = as === 'query' ? detectQuery(text) : detectDocument(text)
  const spoken = stated ?? detected.language
  const terms = analyzeText(text, spoken)
  return {
    language: spoken,
    confidence: stated === undefined ? detected.confidence : 1,
    direction: directionOf(text),
    terms: terms.map(({ word, start, end }) => ({
      text: text.slice(start, end),
      start,
      end,
      surface: word.surface,
      keys: [...word.keys],
      names: [...word.names],
      isStop: word.isStop,
    })),
    concepts: isLanguage(spoken) ? conceptsIn(text, terms, spoken, lexicon()) : [],
    dates: isLanguage(spoken) ? findDates(text, spoken) : [],
  }
}

/** What the lexicon has for the words of a text, with where they stand. */
function conceptsIn(
  text: string,
  terms: readonly Term[],
  language: Language,
  lexicon: Lexicon,
): Analysis['concepts'] {
  const words = terms.map(({ word }) => (word.language === language ? word : undefined))
  const alone = new Set(
    meaningsIn(lexicon, words, language).flatMap(({ start, rows }) =>
      rows.map((row) => `${start} ${row.place}`),
    ),
  )
  return meaningsIn(lexicon, words, language, false).map(({ start, length, rows }) => {
    const from = terms[start]?.start ?? 0
    const to = terms[start + length - 1]?.end ?? from
    return {
      text: text.slice(from, to),
      start: from,
      end: to,
      rows: rows.map(({ place, partOfSpeech, en, az, fa }) => ({
        place,
        partOfSpeech,
        en: en.map((one) => one.text),
        az: az.map((one) => one.text),
        fa: fa.map((one) => one.text),
        alone: alone.has(`${start} ${place}`),
      })),
    }
  })
}
