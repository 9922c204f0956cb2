/** What a search found as other languages say its words, so that a reader can take its totals apart. */
import type { Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import type { TranslatedQuery } from '../answers.ts'
import { partsOf, type ResolvedQuery } from '../plan/resolve-query.ts'
import { NO_TRANSLATIONS } from './translate.ts'
import { translationParts } from './translation-parts.ts'

/** `ownHits`: how many documents the words themselves find; undefined where all are, since nothing was found by translations. */
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
  const counts = (
    await engine.countEach(
      searched.flatMap(({ parts }) => parts),
      filter,
    )
  ).values()
  const held = searched
    .map((one) => ({ ...one, found: one.parts.map((part) => ({ part, count: counts.next().value ?? 0 })) }))
    .map(({ found, ...one }) => ({ ...one, found: found.filter(({ count }) => count > 0) }))
    .filter(({ found }) => found.length > 0)
  if (held.length === 0) return NOTHING_TRANSLATED
  const own = partsOf(
    alternatives.map((one) => ({ ...one, translations: NO_TRANSLATIONS })),
    limits,
  )
  const [ownHits, ...documents] = await Promise.all([
    countOf(engine, filter, own),
    // What one wording finds alone is counted.
    ...held.map(({ found }) =>
      found.length === 1
        ? (found[0]?.count ?? 0)
        : countOf(
            engine,
            filter,
            found.map(({ part }) => part),
          ),
    ),
  ])
  const translations = held
    .map(({ text, language }, at) => ({ text, language, documents: documents[at] ?? 0 }))
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
