import { mendBrackets } from './brackets.ts'
import { type Glyph, LATIN_END, RIGHT_TO_LEFT } from './glyphs.ts'
import { withHalfSpaces, withoutNamelessKashida } from './joining.ts'
import { linesOf } from './lines.ts'
import { hasMoreRightToLeft, isRightToLeft, readingOrder } from './reading-order.ts'
import { type Cell, cellsOf } from './spaces.ts'

/** The letters of a page as they are meant, line by line, from what is drawn on it in whatever order. */
export function pageText(glyphs: readonly Glyph[]): string {
  const lines = linesOf(glyphs).map(cellsOf)
  // Most pages in Latin letters: what stands from left to right is in reading order.
  if (!glyphs.some(({ text }) => text > LATIN_END && RIGHT_TO_LEFT.test(text)))
    return lines.map((cells) => cells.map(({ text }) => text).join('')).join('\n')
  const isPageRightToLeft = hasMoreRightToLeft(lines)
  return lines.map((cells) => lineText(cells, isPageRightToLeft)).join('\n')
}

/** The end of a sentence before its first letter: the line was set from left to right around its Arabic words. */
const ENDS_FIRST = /^[.،؛؟!:](?=\p{Script=Arabic})/u

function lineText(cells: readonly Cell[], isPageRightToLeft: boolean): string {
  const isLineRightToLeft = isRightToLeft(cells, isPageRightToLeft)
  const text = inOrder(cells, isLineRightToLeft)
  return isLineRightToLeft && ENDS_FIRST.test(text) ? inOrder(cells, false) : text
}

function inOrder(cells: readonly Cell[], isLineRightToLeft: boolean): string {
  const read = readingOrder(cells, isLineRightToLeft)
  const text = read.map(({ text }) => text)
  if (!text.some((letters) => RIGHT_TO_LEFT.test(letters))) return text.join('')
  const mended = mendBrackets(
    text,
    read.map(({ isStated }) => isStated),
  )
  return withHalfSpaces(withoutNamelessKashida(mended.join('')))
}
