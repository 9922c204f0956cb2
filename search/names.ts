import { nameQueryKeys } from '../analysis/names.ts'
import type { QueryWord } from './query.ts'

/** Fewer tokens a word mean fewer engine queries; the best come first. */
const MOST_TOKENS = 3

/** The name tokens of each word of a query, in all languages it may be in; words that are no names are left out. */
export function nameTokens(words: readonly QueryWord[]): Map<QueryWord, readonly string[]> {
  const tokens = new Map<QueryWord, readonly string[]>()
  for (const word of words) {
    const found = word.readings.flatMap((reading) =>
      reading.isStop || reading.language === undefined
        ? []
        : nameQueryKeys(reading.written, reading.language),
    )
    if (found.length > 0) tokens.set(word, [...new Set(found)].slice(0, MOST_TOKENS))
  }
  return tokens
}
