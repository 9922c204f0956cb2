import { type Bounds, boundsOf, boxOf, isStroke } from './boxes.ts'
import { combined, leanOf, type Matrix, quarterTurns, turnedBack, UNCHANGED } from './matrix.ts'
import type { Pdfium } from './pdfium.ts'
import { type Stated, statedText } from './stated-text.ts'

/** What is drawn at one place of a page: a letter, a ligature, or a stretch whose text the file states itself. */
export type Glyph = {
  /** In reading order; a space for a blank; empty for something drawn whose text is not known. */
  text: string
  /** Where the pen was, from where to where it goes, and its base line, in points from the bottom left of the page as the text stands. */
  x: number
  left: number
  right: number
  y: number
  /** Of its font, in points. */
  size: number
  /** Quarter turns of the text: lines of one are read by themselves. */
  quarters: number
  /** Its text is stated by the file (`ActualText`): brackets are as meant, and `left` and `right` are those of the ink. */
  isStated: boolean
  /** Nothing is drawn: a space, or a half space. */
  isBlank: boolean
}

/** Types of page objects, and how deep forms may stand in forms. Source: fpdf_edit.h. */
const TEXT = 1
const FORM = 5
const MAX_FORMS_DEEP = 16

/** More characters or objects than this, and a page is none that anybody has written. */
export const MAX_PER_PAGE = 1_000_000

/** Pens this near to each other are one, in parts of the font's size. */
const SAME_PLACE = 0.03

/** Thinner than this in points, and nothing can be seen. */
const THIN = 0.01

/** The page is no page of text: its reader gives up. */
export class TooMuchError extends Error {
  override name = 'TooMuchError'
}

type TextObject = {
  pointer: number
  matrix: Matrix
  size: number
  bounds: Bounds
  stated: Stated | undefined
}

/** The glyphs of a page in the order in which they are drawn. */
export function pageGlyphs(pdfium: Pdfium, page: number, text: number): Glyph[] {
  const characters = charactersByObject(pdfium, text)
  const glyphs: Glyph[] = []
  const seen = { isArabic: false }
  let open: { mark: number; glyph: Glyph; widest: number } | undefined
  for (const object of textObjects(pdfium, page)) {
    if (object.stated === undefined) {
      open = undefined
      for (const glyph of ownGlyphs(pdfium, text, object, characters.get(object.pointer), seen))
        glyphs.push(glyph)
    } else if (open?.mark === object.stated.mark) {
      open.widest = widened(open.glyph, object, open.widest)
    } else {
      const glyph = statedGlyph(object, object.stated.text)
      open = { mark: object.stated.mark, glyph, widest: glyph.right - glyph.left }
      glyphs.push(glyph)
    }
  }
  return glyphs
}

/** Which characters of the text page each object has; those that PDFium made up itself have none. */
function charactersByObject(pdfium: Pdfium, text: number): Map<number, number[]> {
  const count = pdfium.FPDFText_CountChars(text)
  if (count > MAX_PER_PAGE) throw new TooMuchError(`more than ${MAX_PER_PAGE} characters on a page`)
  const byObject = new Map<number, number[]>()
  for (let index = 0; index < count; index++) {
    const object = pdfium.FPDFText_GetTextObject(text, index)
    if (object === 0) continue
    const known = byObject.get(object)
    if (known === undefined) byObject.set(object, [index])
    else known.push(index)
  }
  return byObject
}

function* textObjects(pdfium: Pdfium, page: number): Generator<TextObject> {
  const count = pdfium.FPDFPage_CountObjects(page)
  if (count > MAX_PER_PAGE) throw new TooMuchError(`more than ${MAX_PER_PAGE} objects on a page`)
  const seen = { objects: 0 }
  for (let index = 0; index < count; index++)
    yield* textsIn(pdfium, pdfium.FPDFPage_GetObject(page, index), UNCHANGED, 0, seen)
}

function* textsIn(
  pdfium: Pdfium,
  pointer: number,
  around: Matrix,
  depth: number,
  seen: { objects: number },
): Generator<TextObject> {
  if (++seen.objects > MAX_PER_PAGE) throw new TooMuchError(`more than ${MAX_PER_PAGE} objects on a page`)
  const type = pdfium.FPDFPageObj_GetType(pointer)
  if (type === TEXT) yield textObject(pdfium, pointer, around)
  if (type !== FORM || depth === MAX_FORMS_DEEP) return
  const matrix = combined(matrixOf(pdfium, pointer), around)
  const count = pdfium.FPDFFormObj_CountObjects(pointer)
  for (let index = 0; index < count; index++)
    yield* textsIn(pdfium, pdfium.FPDFFormObj_GetObject(pointer, index), matrix, depth + 1, seen)
}

function textObject(pdfium: Pdfium, pointer: number, around: Matrix): TextObject {
  const matrix = combined(matrixOf(pdfium, pointer), around)
  pdfium.FPDFTextObj_GetFontSize(pointer, pdfium.scratch)
  const size = Math.abs(pdfium.float(pdfium.scratch)) * Math.hypot(matrix[2], matrix[3])
  return {
    pointer,
    matrix,
    size,
    bounds: boundsOf(pdfium, pointer, around, quarterTurns(matrix)),
    stated: statedText(pdfium, pointer),
  }
}

function matrixOf(pdfium: Pdfium, pointer: number): Matrix {
  if (pdfium.FPDFPageObj_GetMatrix(pointer, pdfium.scratch) === 0) return UNCHANGED
  const { scratch: at, float } = pdfium
  return [float(at), float(at + 4), float(at + 8), float(at + 12), float(at + 16), float(at + 20)]
}

function statedGlyph(object: TextObject, text: string): Glyph {
  return {
    ...placed(object),
    ...object.bounds,
    text,
    isStated: true,
    isBlank: /^[\s\u200C\xAD]*$/.test(text),
  }
}

/** A stretch of several objects stands on the base line of the widest: others are its dots and marks. */
function widened(glyph: Glyph, object: TextObject, widest: number): number {
  const width = object.bounds.right - object.bounds.left
  if (width > widest) {
    const { x, y } = placed(object)
    glyph.x = x
    glyph.y = y
  }
  glyph.left = Math.min(glyph.left, object.bounds.left)
  glyph.right = Math.max(glyph.right, object.bounds.right)
  return Math.max(width, widest)
}

function placed({ matrix, size }: TextObject) {
  const quarters = quarterTurns(matrix)
  const [x, y] = turnedBack(matrix[4], matrix[5], quarters)
  return { x, left: x, right: x, y, size, quarters }
}

/**
 * The glyphs of an object by the characters that PDFium found in it. An object of spaces alone has none.
 *
 * @param seen whether the page has Arabic letters; set here
 */
function ownGlyphs(
  pdfium: Pdfium,
  text: number,
  object: TextObject,
  indices: number[] | undefined,
  seen: { isArabic: boolean },
): Glyph[] {
  if (indices === undefined) {
    const isThin = object.bounds.right - object.bounds.left < THIN
    return isThin ? [{ ...placed(object), text: ' ', isStated: false, isBlank: true }] : []
  }
  const { size } = object
  const quarters = quarterTurns(object.matrix)
  const lean = leanOf(object.matrix)
  const glyphs: Glyph[] = []
  for (const index of indices) {
    const { x, y, left, right } = boxOf(pdfium, text, index, quarters, lean)
    const named = letterOf(pdfium.FPDFText_GetUnicode(text, index))
    const isArabic = named > LATIN_END && RIGHT_TO_LEFT.test(named)
    seen.isArabic ||= isArabic
    const mayBeStroke = seen.isArabic && !isArabic && quarters === 0 && lean === 0
    const letter = mayBeStroke && isStroke(pdfium, text, index, size, right - left) ? KASHIDA : named
    const last = glyphs.at(-1)
    const isUpon = last !== undefined && right - left < THIN && Math.abs(x - last.x) < SAME_PLACE * size
    if (last !== undefined && isOneGlyph(last, left, right, y)) last.text += letter
    else
      glyphs.push({
        text: letter,
        // The second letter of a ligature takes no room, and stands where the first does but for what is rounded.
        x: isUpon ? last.x : x,
        left,
        right,
        y,
        size,
        quarters,
        isStated: false,
        isBlank: isBlank(letter),
      })
  }
  for (const glyph of glyphs) if (glyph.text.length > 1) glyph.text = asStored(glyph.text)
  return glyphs
}

/** Letters of one glyph have the same place and width. */
function isOneGlyph(last: Glyph, left: number, right: number, y: number): boolean {
  const isSame = (a: number, b: number) => Math.abs(a - b) < THIN
  return isSame(last.left, left) && isSame(last.right, right) && isSame(last.y, y) && right - left > THIN
}

/** Letters of ASCII need no looking up. */
function isBlank(letter: string): boolean {
  return (letter <= ' ' || letter > '\x7F') && /^[\s\u200C]*$/.test(letter)
}

/** PDFium turns round every stretch of right-to-left letters, the letters of one glyph too: `ال` for a `لا`. */
function asStored(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? [...text].reverse().join('') : text
}

const KASHIDA = '\u0640'

/** No letter up to here is written from right to left. */
export const LATIN_END = '\u024F'

/** Letters of scripts that are written from right to left. */
export const RIGHT_TO_LEFT = /[\u0640\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u

function letterOf(code: number): string {
  return code === 0 || code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code)
}
