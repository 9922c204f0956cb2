/** In how many documents words are. */
import type { Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import { counting, exactly, STEMS, SURFACE, wholeToken } from '../plan/clauses.ts'
import type { QueryWord } from '../query/query.ts'

/** For each word, in how many documents it is, as it is spelled or in any form in one of the languages it may be in. */
export async function countWords(
  engine: Engine,
  filter: Filter,
  words: readonly QueryWord[],
): Promise<number[]> {
  const parts = words.map(formsOf)
  const counts = (await engine.countEach(parts.flat(), filter)).values()
  return parts.map((forms) => Math.max(0, ...forms.map(() => counts.next().value ?? 0)))
}

function formsOf(word: QueryWord): Part[] {
  const stems = new Set(word.readings.flatMap(({ stemTokens }) => stemTokens.slice(0, 1)))
  return [
    counting([exactly(wholeToken(word), SURFACE)]),
    ...[...stems].map((token) => counting([exactly(token, STEMS)])),
  ]
}
