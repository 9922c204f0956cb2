/** What the engine is asked for words with wildcards: each word of the archive that they may be, in a part of its own. */
import { wholeWord } from '../../analysis/engine-tokens.ts'
import type { Clause, Part } from '../../engine/contract.ts'
import type { Query, QueryWord } from '../query/query.ts'
import { FORMS, SPELLED } from '../weights.ts'
import { ANYWHERE, clausesOf, placed, spelled, typedClauses } from './clauses.ts'
import { partFor } from './plan.ts'
import { stemReadings } from './stems.ts'

/** Parts of one query, at most; with two words of eight choices each there are 64. */
export const MAX_PATTERN_PARTS = 64
/** No document has it: where the archive knows no word that fits. */
const NO_WORD = 'zuqx'

/**
 * The parts that find every word of a query, some of them with wildcards. One word that ends in `*` is asked for as the beginning of a
 * word, which finds all of them, however many.
 *
 * @param words those that decide; their patterns are looked up
 */
export function patternParts(query: Query, words: readonly QueryWord[]): Part[] {
  const open = words.findLast(({ pattern }) => pattern?.isOpen === true)
  const closed = words.filter((word) => word.pattern !== undefined && word !== open)
  const plain = words.filter(({ pattern }) => pattern === undefined)
  const beginning = open === undefined ? [] : typedClauses([open], ANYWHERE)
  return choicesOf(closed).flatMap((chosen) =>
    waysOf(plain).map(({ clauses, weight }) =>
      partFor(query, 'pattern', [...clauses, ...chosen, ...beginning], weight),
    ),
  )
}

/** How many parts the words of a query with wildcards come to, without other forms of the others. */
export function choicesCount(words: readonly QueryWord[]): number {
  const open = words.findLast(({ pattern }) => pattern?.isOpen === true)
  return words.reduce(
    (count, word) =>
      word.pattern === undefined || word === open ? count : count * Math.max(1, word.pattern.words.length),
    1,
  )
}

/** Each choice of one word for every word with wildcards. */
function choicesOf(words: readonly QueryWord[]): Clause[][] {
  return words.reduce<Clause[][]>(
    (choices, word) => choices.flatMap((chosen) => wordsOf(word).map((clause) => [...chosen, clause])),
    [[]],
  )
}

function wordsOf(word: QueryWord): Clause[] {
  const tokens = word.pattern?.words ?? []
  return (tokens.length === 0 ? [NO_WORD] : tokens.map(wholeWord)).map((token) => ({
    kind: 'token',
    token,
    in: placed(word, ANYWHERE),
  }))
}

/** The words without wildcards as they are spelled, and by their stems. */
function waysOf(words: readonly QueryWord[]): { clauses: Clause[]; weight: number }[] {
  const asSpelled = { clauses: clausesOf(words, spelled, ANYWHERE), weight: SPELLED }
  if (words.length === 0) return [asSpelled]
  return [
    asSpelled,
    ...stemReadings(words).map((tokens) => ({
      clauses: clausesOf(words, tokens, ANYWHERE),
      weight: FORMS,
    })),
  ]
}
