import { wordKey } from './compound.ts'

/** A word, also with a hyphen; what stands at a line end, also before the number of a page, may be half of one, and counts for nothing. */
const WORD = /[\p{L}\p{M}\u200C]+(?:[-\u2010](?=[\p{L}\n \t]))?/gu
const AT_LINE_END =
  /[\p{L}\p{M}\u200C]{1,60}[-\u2010\u00AC\u00AD][ \t\f]*\n\s{0,80}(?:[^\n\p{L}\p{N}]{0,80}(?:\p{L}{1,8}[.\s]{0,9})?\p{Nd}{1,4}[^\n]{0,80}\n\s{0,80})?[\p{L}\p{M}\u200C]+/gu

/**
 * Which of the wanted words stand whole in texts.
 *
 * @param wanted as `wordKey` writes them; with a hyphen (`long-term`) where that is looked for
 */
export function wordsIn(texts: Iterable<string>, wanted: ReadonlySet<string>): Set<string> {
  const found = new Set<string>()
  if (wanted.size === 0) return found
  const take = (key: string) => {
    if (wanted.has(key)) found.add(key)
  }
  for (const text of texts) {
    let before = ''
    for (const [piece] of text.replace(AT_LINE_END, '\n').matchAll(WORD)) {
      const isJoined = piece.endsWith('-') || piece.endsWith('\u2010')
      const key = wordKey(isJoined ? piece.slice(0, -1) : piece)
      take(key)
      if (before !== '') take(`${before}-${key}`)
      before = isJoined ? key : ''
    }
  }
  return found
}
