/** Words that the archive does not have, taken for words that it has: the query is asked again with the likeliest of them. */
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import { counting, exactly, SURFACE, wholeToken } from '../plan/clauses.ts'
import type { QueryWord } from '../query/query.ts'
import { NO_TRANSLATIONS, type Translations } from '../translate/translations.ts'
import { type CloseWord, closeWords, likelihood } from './spelling.ts'

/** One way to correct the unknown words of a query; `weight` (0 to 1) says how likely it is. */
export type Correction = { words: ReadonlyMap<QueryWord, CloseWord>; weight: number }

/** A query of more unknown words is of another archive. */
export const MAX_UNKNOWN = 3
/** Every correction is two parts or more of a federated search. */
const MAX_CORRECTIONS = 12

/** The likeliest ways to correct the words of a query that no document has, best first; none when each word is known. */
export async function correctionsOf(
  engine: Engine,
  filter: Filter,
  words: readonly QueryWord[],
  translations: Translations = NO_TRANSLATIONS,
): Promise<Correction[]> {
  // Where languages are narrowed, words of the others are no mistakes as long as the archive has them.
  const where = translations.size > 0 ? {} : filter
  const frequencies = await engine.countEach(
    words.map((word) => counting([exactly(wholeToken(word), SURFACE)])),
    where,
  )
  const unknown = words.filter((_, at) => frequencies[at] === 0)
  if (unknown.length === 0 || unknown.length > MAX_UNKNOWN) return []
  const close = await closeWords(engine, unknown)
  let corrections: Correction[] = [{ words: new Map(), weight: 1 }]
  for (const word of unknown) corrections = correctedBy(corrections, word, close.get(word) ?? [])
  return corrections
}

function correctedBy(
  corrections: readonly Correction[],
  word: QueryWord,
  candidates: readonly CloseWord[],
): Correction[] {
  return corrections
    .flatMap(({ words, weight }) =>
      candidates.map((candidate) => ({
        words: new Map([...words, [word, candidate]]),
        weight: weight * likelihood(word.text, candidate),
      })),
    )
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_CORRECTIONS)
}
