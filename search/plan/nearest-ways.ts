/** Ways to say all words of a query, each word by one of its choices. */
import type { QueryWord } from '../query/query.ts'

/** What each word is said by, where it has choices, and how far all of them are from the words. */
export type Way<Choice> = { chosen: ReadonlyMap<QueryWord, Choice>; distance: number }

/**
 * The nearest ways, by the sum of the distances of what is chosen; a word without choices stays out of them.
 *
 * @param most so many ways are kept at each word, so that the cost grows with the words and not with their combinations
 */
export function nearestWays<Choice extends { distance: number }>(
  words: readonly QueryWord[],
  choicesFor: (word: QueryWord) => readonly Choice[],
  most: number,
): Way<Choice>[] {
  let ways: Way<Choice>[] = [{ chosen: new Map(), distance: 0 }]
  for (const word of words) {
    const choices = choicesFor(word)
    if (choices.length === 0) continue
    ways = ways
      .flatMap(({ chosen, distance }) =>
        choices.map((choice) => ({
          chosen: new Map([...chosen, [word, choice]]),
          distance: distance + choice.distance,
        })),
      )
      .sort((one, other) => one.distance - other.distance)
      .slice(0, most)
  }
  return ways
}
