import { splitWords } from '../../analysis/words.ts'
import type { Mark } from '../../search/show/highlight.ts'
import { bestWindow } from '../../search/show/snippet.ts'

/** A piece of a text with the marks that lie in it. */
export type Piece = { text: string; marks: readonly Mark[] }

/**
 * The words of a text that say most about why it was found, with a marker where something is cut off.
 *
 * @param length in words; 0 leaves the text whole
 * @example cropped('one two three four five', marksOfFour, 3, '…') → 'text: …three four five'
 */
export function cropped(text: string, marks: readonly Mark[], length: number, marker: string): Piece {
  const words = splitWords(text)
  if (length === 0 || words.length <= length) return { text, marks }
  const from = firstWord(inWords(words, marks), words.length, length)
  const start = from === 0 ? 0 : (words[from]?.start ?? 0)
  const end = from + length === words.length ? text.length : (words[from + length - 1]?.end ?? text.length)
  const before = start === 0 ? '' : marker
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end)
  return {
    text: before + text.slice(start, end) + (end === text.length ? '' : marker),
    marks: inside.map((mark) => moved(mark, before.length - start)),
  }
}

/** With as many words before the best window as after it, one more if they are odd. */
function firstWord(marks: readonly Mark[], words: number, length: number): number {
  const best = bestWindow(marks, length)
  if (best === undefined) return 0
  const room = Math.max(0, length - (best.last - best.first))
  return Math.max(0, Math.min(best.first - Math.ceil(room / 2), words - length))
}

/** The same marks counted in words; one may be several, as Persian verbs are. */
function inWords(words: readonly { start: number; end: number }[], marks: readonly Mark[]): Mark[] {
  let at = 0
  return marks.map((mark) => {
    while ((words[at]?.end ?? Number.MAX_VALUE) <= mark.start) at++
    let end = at + 1
    while ((words[end]?.start ?? Number.MAX_VALUE) < mark.end) end++
    return { ...mark, start: at, end }
  })
}

function moved(mark: Mark, by: number): Mark {
  return { ...mark, start: mark.start + by, end: mark.end + by }
}
