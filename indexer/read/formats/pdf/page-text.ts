import { mendBrackets } from './brackets.ts'
import { type Glyph, RIGHT_TO_LEFT } from './glyphs.ts'
import { withHalfSpaces, withoutNamelessKashida } from './joining.ts'
import { linesOf } from './lines.ts'
import { hasMoreRightToLeft, isRightToLeft, readingOrder } from './reading-order.ts'
import { type Cell, cellsOf } from './spaces.ts'

/** The letters of a page as they are meant, line by line, from what is drawn on it in whatever order. */
export function pageText(glyphs: readonly Glyph[]): string {
  const lines = linesOf(glyphs).map(cellsOf)
  const isPageRightToLeft = hasMoreRightToLeft(lines)
  return lines.map((cells) => lineText(cells, isPageRightToLeft)).join('\n')
}

function lineText(cells: readonly Cell[], isPageRightToLeft: boolean): string {
  const isLineRightToLeft = isRightToLeft(cells, isPageRightToLeft)
  const read = readingOrder(cells, isLineRightToLeft)
  const text = read.map(({ text }) => text)
  if (!text.some((letters) => RIGHT_TO_LEFT.test(letters))) return text.join('')
  const mended = mendBrackets(
    text,
    read.map(({ isStated }) => isStated),
  )
  return withHalfSpaces(withoutNamelessKashida(mended.join('')))
}
