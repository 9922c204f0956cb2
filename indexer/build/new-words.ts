import type { NewWords } from '../../engine/vocabulary.ts'

/** Words remembered at least; twice as many at most. About 10 MB. */
const REMEMBERED = 50_000

/**
 * Tells which words were not seen lately, so that the vocabulary is not sent again with every document. It forgets: a
 * word that is sent twice does no harm, a memory that grows with the archive would.
 *
 * @param told whether a word is new again where it is written otherwise than when it came last: then the vocabulary has it as it was
 *   written last, as if it were sent with every document
 * @returns takes the words of a document, by the name of each, and gives back those that are new
 */
export function startNewWords(
  limit = REMEMBERED,
  told: 'once' | 'by spelling' = 'once',
): (words: NewWords) => NewWords {
  let recent = new Map<string, string>()
  let older = new Map<string, string>()
  const isTold = (before: string | undefined, written: string) =>
    before !== undefined && (told === 'once' || before === written)
  return (words) => {
    const fresh: NewWords = new Map()
    for (const [word, entry] of words) {
      const { written } = entry
      const before = recent.get(word)
      if (isTold(before, written)) continue
      if (before !== undefined || !isTold(older.get(word), written)) fresh.set(word, entry)
      recent.set(word, written)
      if (recent.size < limit) continue
      older = recent
      recent = new Map()
    }
    return fresh
  }
}
