/** In how many documents words are. */
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import type { EngineQuery } from '../../engine/meilisearch/search.ts'
import type { QueryWord } from '../query/query.ts'
import { STEM_FIELDS, SURFACE_FIELDS, wholeToken } from './plan.ts'

/** For each word, in how many documents it is, as it is spelled or in any form in one of the languages it may be in. */
export async function countWords(
  engine: Engine,
  filter: Filter,
  words: readonly QueryWord[],
): Promise<number[]> {
  const queries = words.map(formsOf)
  const counts = (await engine.count(queries.flat(), filter)).values()
  return queries.map((forms) => Math.max(0, ...forms.map(() => counts.next().value ?? 0)))
}

function formsOf(word: QueryWord): EngineQuery[] {
  const stems = new Set(word.readings.flatMap(({ stemTokens }) => stemTokens.slice(0, 1)))
  return [
    { text: `"${wholeToken(word)}"`, fields: SURFACE_FIELDS },
    ...[...stems].map((token): EngineQuery => ({ text: `"${token}"`, fields: STEM_FIELDS })),
  ]
}
