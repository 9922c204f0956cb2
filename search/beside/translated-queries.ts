/** What a search found as other languages say its words, so that a reader can take its totals apart. */
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import type { TranslatedQuery } from '../answers.ts'
import type { ResolvedQuery } from '../resolve/resolve-query.ts'
import { translationParts } from '../translate/translation-parts.ts'
import { countOf, countOfHolding } from './own-hits.ts'

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
  // What means a single word is mostly held in several ways, so all are asked for at once.
  const isSingle = alternatives.every(({ words }) => words.length < 2)
  const count = isSingle ? countOf : countOfHolding
  const found = await Promise.all(
    searched.map(async ({ text, language, parts }) => ({
      text,
      language,
      documents: await count(engine, filter, parts),
    })),
  )
  return found.filter(({ documents }) => documents > 0).sort((a, b) => b.documents - a.documents)
}
