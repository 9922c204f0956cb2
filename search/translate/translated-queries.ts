/** What a search found as other languages say its words, so that a reader can take its totals apart. */
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import type { TranslatedQuery } from '../answers.ts'
import { countOf } from '../plan/own-hits.ts'
import type { ResolvedQuery } from '../plan/resolve-query.ts'
import { translationParts } from './translation-parts.ts'

/**
 * How other languages say a query, each with the number of documents that hold that, most first; those that none holds are left out.
 *
 * @param filter that of the search
 */
export async function translatedQueries(
  engine: Engine,
  filter: Filter,
  alternatives: readonly ResolvedQuery[],
): Promise<TranslatedQuery[]> {
  const { limits } = engine
  const searched = alternatives.flatMap(({ query, words, names, translations }) =>
    translationParts(query, words.slice(0, limits.clauses), names, translations, limits),
  )
  const counts = (
    await engine.countEach(
      searched.flatMap(({ parts }) => parts),
      filter,
    )
  ).values()
  const found = await Promise.all(
    searched.map(async ({ text, language, parts }) => {
      const held = parts
        .map((part) => ({ part, count: counts.next().value ?? 0 }))
        .filter(({ count }) => count > 0)
      // What one wording alone finds is counted; of several some documents may hold more than one.
      const [first, ...others] = held
      const documents =
        others.length === 0
          ? (first?.count ?? 0)
          : await countOf(
              engine,
              filter,
              held.map(({ part }) => part),
            )
      return { text, language, documents }
    }),
  )
  return found.filter(({ documents }) => documents > 0).sort((a, b) => b.documents - a.documents)
}
