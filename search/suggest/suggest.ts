/** What a reader may be about to type: words of the archive in every script that has them, how other languages say them, and titles. */
import * as z from 'zod'
import type { DocumentLanguage } from '../../analysis/language.ts'
import type { Where } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Lifetime } from '../../flow/lifetime.ts'
import { MAX_QUERY_LENGTH } from '../parameters.ts'
import { clausesOf, spelled, typedClauses } from '../plan/clauses.ts'
import { decidingWords, partFor } from '../plan/plan.ts'
import { parseQueriesLeniently, togetherOf } from '../query/queries.ts'
import type { Query, QueryWord } from '../query/query.ts'
import { requestError } from '../request-error.ts'
import { type LexiconSource, programLexicon } from '../translate/lexicon.ts'
import { completionsOf } from './completions.ts'
import { saidElsewhere } from './said-elsewhere.ts'

/** `text` is the whole query with its last word completed or as another language says it, or the title of a document. */
export type Suggestion = {
  text: string
  kind: 'word' | 'title'
  language?: DocumentLanguage
  /** Of the document, for a title. */
  id?: string
  /** How many documents hold the word, spelled so; of another language in any form. */
  documents?: number
}

export type Suggestions = { query: string; suggestions: Suggestion[] }

/** Suggests for what was typed so far, at most `limit` things; rejects with the engine's errors, and with those of the lifetime. */
export type Suggest = (
  parameters: { query: string; limit: number },
  lifetime?: Lifetime,
) => Promise<Suggestions>

const DEFAULT_LIMIT = 8
const MAX_LIMIT = 20
/** One letter begins too many words. */
const MIN_LENGTH = 2
/** Of all suggestions at most so many are titles. */
const TITLES = 3

/** Words of the archive that stand before what other languages say. */
const OWN_FIRST = 2

const TITLE: Where = { of: ['surface'], title: true }

/** The parameters of `GET /api/suggest`, as they stand in an address. */
export const SuggestParameters = z.object({
  q: z.preprocess((value) => value ?? '', z.string().max(MAX_QUERY_LENGTH)).describe('What was typed so far'),
  limit: z
    .preprocess(
      (value) => (value === '' ? undefined : value),
      z.coerce
        .number({ error: `expected a whole number from 1 to ${MAX_LIMIT}` })
        .int()
        .min(1)
        .max(MAX_LIMIT)
        .default(DEFAULT_LIMIT),
    )
    .describe('Suggestions at most'),
})

/** Read what to suggest for. @throws RequestError naming every wrong parameter */
export function parseSuggest(parameters: Record<string, unknown>): { query: string; limit: number } {
  const parsed = SuggestParameters.safeParse(parameters)
  if (!parsed.success) throw requestError(parsed.error)
  return { query: parsed.data.q.toWellFormed(), limit: parsed.data.limit }
}

/** Make the suggestions of an archive. Each costs two turns with the engine. */
export function suggestOf(whole: Engine, lexicon: LexiconSource = programLexicon): Suggest {
  return async ({ query: typed, limit }, lifetime) => {
    const engine = lifetime === undefined ? whole : whole.within(lifetime)
    const query = togetherOf(parseQueriesLeniently(typed, []).slice(-1))
    const last = lastWord(query)
    const before = last === undefined ? '' : typed.slice(0, typed.lastIndexOf(last.text))
    const [words, titles, elsewhere] = await Promise.all([
      last === undefined ? [] : completionsOf(engine, last, before.trim() === ''),
      titlesFor(engine, query),
      last === undefined ? [] : saidElsewhere(engine, query, lexicon),
    ])
    const room = Math.max(limit - titles.length, Math.ceil(limit / 2))
    const own = words.map((word) => ({ ...word, text: before + word.text }))
    const all = [...own.slice(0, OWN_FIRST), ...elsewhere, ...own.slice(OWN_FIRST)]
    const distinct = all.filter(({ text }, at) => all.findIndex((one) => one.text === text) === at)
    const completed = distinct.slice(0, room).map((word): Suggestion => ({ ...word, kind: 'word' }))
    return { query: typed, suggestions: [...completed, ...titles].slice(0, limit) }
  }
}

/** The word that is being typed. */
function lastWord({ words }: Query): QueryWord | undefined {
  const last = words.at(-1)
  return last?.isPrefix && last.text.length >= MIN_LENGTH ? last : undefined
}

/** Documents whose titles hold the words, the last as a beginning. */
async function titlesFor(engine: Engine, query: Query): Promise<Suggestion[]> {
  const words = decidingWords(query)
  const isTyping = words.at(-1)?.isPrefix === true
  if (words.length === 0 || words.every(({ text }) => text.length < MIN_LENGTH)) return []
  const clauses = isTyping ? typedClauses(words, TITLE) : clausesOf(words, spelled, TITLE)
  const part = partFor(query, 'title', clauses)
  const [documents = []] = await engine.first([part], {}, TITLES, ['id', 'title', 'language'])
  return documents.map(({ id, title, language }) => ({ text: title, kind: 'title', language, id }))
}
