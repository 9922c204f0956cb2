/** What a search found as other languages say its words, so that a reader can take its totals apart. */
import type { Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import type { TranslatedQuery } from '../answers.ts'
import { partsOf, type ResolvedQuery } from '../plan/resolve-query.ts'
import { NO_TRANSLATIONS } from './translate.ts'
import { translationParts } from './translation-parts.ts'

/** `ownHits`: how many documents the words themselves find; undefined where nothing was translated. */
export type FoundTranslations = { translations: TranslatedQuery[]; ownHits: number | undefined }

export const NOTHING_TRANSLATED: FoundTranslations = { translations: [], ownHits: undefined }

/**
 * How other languages say a query, each with the number of documents that hold that, most first; those that none holds are left out.
 *
 * @param filter that of the search
 */
export async function translatedQueries(
  engine: Engine,
  filter: Filter,
  alternatives: readonly ResolvedQuery[],
): Promise<FoundTranslations> {
  const { limits } = engine
  const searched = alternatives.flatMap(({ query, words, names, translations }) =>
    translationParts(query, words.slice(0, limits.clauses), names, translations, limits),
  )
  if (searched.length === 0) return NOTHING_TRANSLATED
  const own = partsOf(
    alternatives.map((one) => ({ ...one, translations: NO_TRANSLATIONS })),
    limits,
  )
  const [ownHits, ...counts] = await Promise.all([
    countOf(engine, filter, own),
    ...searched.map(({ parts }) => countOf(engine, filter, parts)),
  ])
  const translations = searched
    .map(({ text, language }, at) => ({ text, language, documents: counts[at] ?? 0 }))
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => b.documents - a.documents)
  return { translations, ownHits }
}

/** How many documents any of the parts finds. */
async function countOf(engine: Engine, filter: Filter, parts: readonly Part[]): Promise<number> {
  const { total } = await engine.ask(
    { anyOf: parts, filter, order: 'relevance', offset: 0, limit: 0, facets: [] },
    [],
  )
  return total
}
