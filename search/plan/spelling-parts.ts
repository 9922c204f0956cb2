import type { QueryNames } from '../query/names.ts'
import type { Query, QueryWord } from '../query/query.ts'
import { type NamePart, nameParts } from './name-parts.ts'
import { alphabetParts } from './other-alphabets.ts'

/** The parts that find a query in its other spellings: as names, and in the other alphabet. */
export function spellingParts(query: Query, words: readonly QueryWord[], names: QueryNames): NamePart[] {
  const inAlphabets = names.alphabets === undefined ? [] : alphabetParts(query, words, names.alphabets)
  return [...nameParts(query, words, names), ...inAlphabets]
}
