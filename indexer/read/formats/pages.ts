/**
 * The texts of pages as one, with where each begins. Pages without text leave no gap; they begin where the next does.
 *
 * @example joinedPages(['One', '', 'Three']) // { text: 'One\n\nThree', pages: [0, 5, 5] }
 */
export function joinedPages(texts: readonly string[]): { text: string; pages: number[] } {
  const pages: number[] = []
  const pieces: string[] = []
  let at = 0
  for (const text of texts) {
    const gap = at > 0 ? GAP.length : 0
    pages.push(at + gap)
    if (text === '') continue
    pieces.push(text)
    at += gap + text.length
  }
  return { text: pieces.join(GAP), pages: pages.map((start) => Math.min(start, at)) }
}

/** Between two pages. */
const GAP = '\n\n'
