import { type Glyph, RIGHT_TO_LEFT } from './glyphs.ts'
import type { Line } from './lines.ts'

/** A wider gap than this between two letters is a space, in parts of the font's size. */
const GAP = 0.17
/** Between what is known by its ink alone: letters stand apart by their side bearings too. */
const GAP_OF_INK = 0.25
/** The same in a line that has spaces of its own. */
const GAP_BESIDE_SPACES = 0.55
/** A line whose letters stand apart on purpose has larger gaps between its words: so many times the usual one. */
const SPACED_OUT = 1.8
/** A blank that takes no more room is none; between Arabic letters it is a half space. */
const NO_ROOM = 0.07

const ZWNJ = '\u200C'

/** What stands at one place of a line: a glyph, a space, or a half space between two. */
export type Cell = { text: string; isStated: boolean }

const SPACE: Cell = { text: ' ', isStated: false }
const HALF_SPACE: Cell = { text: ZWNJ, isStated: true }

/** A line from left to right with its spaces, those that are drawn and those that are only left free. */
export function cellsOf({ glyphs }: Line): Cell[] {
  const widest = widestGaps(glyphs)
  const cells: Cell[] = []
  let last: Glyph | undefined
  let blanks: Glyph[] = []
  let end = -Infinity
  for (const glyph of glyphs) {
    if (glyph.isBlank) {
      blanks.push(glyph)
      continue
    }
    const gap = (glyph.left - end) / Math.max(1, glyph.size)
    if (last !== undefined) {
      const isWide =
        gap - widthOf(blanks) > (last.isStated || glyph.isStated ? widest.ofInk : widest.ofLetters)
      cells.push(...between(last, glyph, blanks, gap, isWide))
    }
    cells.push(glyph)
    end = Math.max(end, glyph.right)
    last = glyph
    blanks = []
  }
  return cells
}

/** Wider gaps than these are spaces. A line whose letters stand apart on purpose has wide ones everywhere. */
function widestGaps(glyphs: readonly Glyph[]) {
  const usual = SPACED_OUT * usualGap(glyphs.filter(({ isBlank }) => !isBlank))
  const hasSpaces = glyphs.some(({ isBlank, text }) => isBlank && text.includes(' '))
  return {
    ofLetters: Math.max(GAP, usual),
    ofInk: Math.max(hasSpaces ? GAP_BESIDE_SPACES : GAP_OF_INK, usual),
  }
}

function between(left: Glyph, right: Glyph, blanks: readonly Glyph[], gap: number, isWide: boolean): Cell[] {
  if (blanks.length === 0) return isWide ? [SPACE] : []
  if (blanks.every(({ text }) => text.includes(ZWNJ))) return isWide ? [SPACE] : [HALF_SPACE]
  if (Math.max(gap, widthOf(blanks)) >= NO_ROOM) return [SPACE]
  return RIGHT_TO_LEFT.test(left.text) && RIGHT_TO_LEFT.test(right.text) ? [HALF_SPACE] : []
}

/** Of blanks, in parts of the font's size. */
function widthOf(blanks: readonly Glyph[]): number {
  return blanks.reduce((sum, { left, right, size }) => sum + (right - left) / Math.max(1, size), 0)
}

/** The middle of all gaps between neighbours, in parts of the font's size; letters mostly touch. */
function usualGap(glyphs: readonly Glyph[]): number {
  const gaps = glyphs
    .slice(1)
    .map((glyph, at) => (glyph.left - (glyphs[at]?.right ?? 0)) / Math.max(1, glyph.size))
    .sort((a, b) => a - b)
  // Of a few letters nothing can be told.
  return gaps.length < 8 ? 0 : (gaps[Math.floor(gaps.length / 2)] ?? 0)
}
