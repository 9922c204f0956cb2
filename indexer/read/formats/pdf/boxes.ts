/** Where the objects and characters of a page stand. */

import { type Matrix, moved, turnedBack, UNCHANGED } from './matrix.ts'
import type { Pdfium } from './pdfium.ts'

/** What lengthens a word stands on the base line, is so thick, and reaches from letter to letter; in parts of the font's size. */
const STROKE = { lowest: -0.07, highest: 0.2, thinnest: 0.02, thickest: 0.15, ofAdvance: 0.97 }

export type Bounds = { left: number; right: number }

/** From where to where the ink of an object goes, along its line. */
export function boundsOf(pdfium: Pdfium, pointer: number, around: Matrix, quarters: number): Bounds {
  const at = pdfium.scratch
  pdfium.FPDFPageObj_GetBounds(pointer, at, at + 4, at + 8, at + 12)
  const [left, bottom, right, top] = [0, 4, 8, 12].map((offset) => pdfium.float(at + offset)) as [
    number,
    number,
    number,
    number,
  ]
  if (around === UNCHANGED && quarters === 0)
    return { left: Math.min(left, right), right: Math.max(left, right) }
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ].map(([x = 0, y = 0]) => turnedBack(...moved(around, x, y), quarters)[0])
  return { left: Math.min(...corners), right: Math.max(...corners) }
}

/** A character's origin and advance. What leans has a box that is wider by how far it leans over its height. */
export function boxOf(pdfium: Pdfium, text: number, index: number, quarters: number, lean: number) {
  const at = pdfium.scratch
  pdfium.FPDFText_GetLooseCharBox(text, index, at)
  const { float, double } = pdfium
  const [left, top, right, bottom] = [float(at), float(at + 4), float(at + 8), float(at + 12)]
  pdfium.FPDFText_GetCharOrigin(text, index, at, at + 8)
  const [x0, y0] = [double(at), double(at + 8)]
  if (lean > 0)
    return { x: x0, y: y0, left: x0, right: Math.max(x0, x0 + right - left - lean * (top - bottom)) }
  if (quarters === 0) return { x: x0, y: y0, left: Math.min(left, right), right: Math.max(left, right) }
  const [[x1], [x2]] = [turnedBack(left, bottom, quarters), turnedBack(right, top, quarters)]
  const [x, y] = turnedBack(x0, y0, quarters)
  return { x, y, left: Math.min(x1, x2), right: Math.max(x1, x2) }
}

/**
 * Whether a character is drawn as a stroke on the base line that reaches from letter to letter: a kashida, whatever letter it is said to
 * be. What a program puts in only to make words wider has no name in the file, and comes out as any letter.
 */
export function isStroke(
  pdfium: Pdfium,
  text: number,
  index: number,
  size: number,
  advance: number,
): boolean {
  const at = pdfium.scratch
  if (pdfium.FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24) === 0) return false
  const [left, right, bottom, top] = [0, 8, 16, 24].map((offset) => pdfium.double(at + offset)) as [
    number,
    number,
    number,
    number,
  ]
  if (right - left < STROKE.ofAdvance * advance || right - left <= top - bottom) return false
  pdfium.FPDFText_GetCharOrigin(text, index, at, at + 8)
  const y = pdfium.double(at + 8)
  const thickness = (top - bottom) / Math.max(1, size)
  const isThin = thickness >= STROKE.thinnest && thickness <= STROKE.thickest
  return isThin && bottom - y >= STROKE.lowest * size && top - y <= STROKE.highest * size
}
