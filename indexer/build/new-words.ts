import type { NewWords } from '../../engine/vocabulary.ts'

/** Words remembered at least; twice as many at most. About 10 MB. */
const REMEMBERED = 50_000

/**
 * Tells which words were not seen lately, so that the vocabulary is not sent again with every document. It forgets: a
 * word that is sent twice does no harm, a memory that grows with the archive would.
 *
 * @returns takes the words of a document, by the name of each, and gives back those that are new
 */
export function startNewWords(limit = REMEMBERED): (words: NewWords) => NewWords {
  let recent = new Set<string>()
  let older = new Set<string>()
  return (words) => {
    const fresh: NewWords = new Map()
    for (const [word, written] of words) {
      if (recent.has(word)) continue
      if (!older.has(word)) fresh.set(word, written)
      recent.add(word)
      if (recent.size < limit) continue
      older = recent
      recent = new Set()
    }
    return fresh
  }
}
