import type { Glyph } from './glyphs.ts'

/** Glyphs with a base line in common, from left to right, without marks of their own: these stand in their letters. */
export type Line = { glyphs: Glyph[] }

/** How far from the base line a glyph of the same line may stand, in parts of the font's size: notes are raised. */
const SAME_LINE = 0.5
const SAME_LINE_AT_A_DISTANCE = 0.2
/** What overlaps the line so far or begins so near to it belongs to it even when raised, in parts of the font's size. */
const NEAR = 1
/** The same letter drawn twice this near is one in bold, in parts of the font's size. */
const DRAWN_TWICE = 0.07

type Growing = { glyphs: Glyph[]; y: number; size: number; left: number; right: number; quarters: number }

/** The lines of a page in the order in which they were drawn: columns follow each other, as whoever set them meant. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const lines: Growing[] = []
  for (const glyph of glyphs) {
    const line = lines.at(-1)
    if (line !== undefined && continues(line, glyph)) join(line, glyph)
    else if (lines.length === 0 || !glyph.isBlank || glyph.text !== ' ') lines.push(begun(glyph))
  }
  return lines.map((line) => ({ glyphs: withMarks(drawnOnce(fromLeft(line.glyphs))) }))
}

/**
 * Glyphs from left to right by where the pen was: the ink of a letter may reach under its neighbour. What takes no room
 * stands left of what begins there. A blank stands behind what has its middle to the left.
 */
function fromLeft(glyphs: readonly Glyph[]): Glyph[] {
  const middle = ({ left, right }: Glyph) => (left + right) / 2
  const inked = glyphs.filter(({ isBlank }) => !isBlank).sort((a, b) => a.x - b.x || a.right - b.right)
  const blanks = glyphs.filter(({ isBlank }) => isBlank).sort((a, b) => middle(a) - middle(b))
  const sorted: Glyph[] = []
  let next = 0
  for (const glyph of inked) {
    for (
      let blank = blanks[next];
      blank !== undefined && middle(blank) < middle(glyph);
      blank = blanks[++next]
    )
      sorted.push(blank)
    sorted.push(glyph)
  }
  return [...sorted, ...blanks.slice(next)]
}

function begun(glyph: Glyph): Growing {
  const { y, size, left, right, quarters } = glyph
  return { glyphs: [glyph], y, size, left, right, quarters }
}

function continues(line: Growing, glyph: Glyph): boolean {
  if (glyph.quarters !== line.quarters) return false
  const size = Math.max(line.size, glyph.size)
  const away = Math.abs(glyph.y - line.y)
  if (away <= SAME_LINE_AT_A_DISTANCE * size) return true
  const isNear = glyph.left <= line.right + NEAR * size && glyph.right >= line.left - NEAR * size
  return away <= SAME_LINE * size && isNear
}

function join(line: Growing, glyph: Glyph): void {
  line.glyphs.push(glyph)
  line.left = Math.min(line.left, glyph.left)
  line.right = Math.max(line.right, glyph.right)
  // A raised note or a lowered dot does not move the line; the first large letter does.
  if (glyph.size > line.size) {
    line.size = glyph.size
    line.y = glyph.y
  }
}

/** Bold is sometimes made by drawing a letter twice. */
function drawnOnce(glyphs: readonly Glyph[]): Glyph[] {
  const once: Glyph[] = []
  for (const glyph of glyphs) {
    const isAgain = (other: Glyph | undefined) =>
      other !== undefined &&
      other.text === glyph.text &&
      Math.abs(other.left - glyph.left) < DRAWN_TWICE * glyph.size &&
      Math.abs(other.right - glyph.right) < DRAWN_TWICE * glyph.size
    const isThin = glyph.right - glyph.left < DRAWN_TWICE * glyph.size
    if (isThin || ![once.at(-1), once.at(-2)].some(isAgain)) once.push(glyph)
  }
  return once
}

/** How many glyphs to either side may be the letter of a mark. */
const REACH = 3

/** Put each mark that is drawn by itself behind the letter it is drawn over. */
function withMarks(glyphs: readonly Glyph[]): Glyph[] {
  const marks = new Map<Glyph, string>()
  const letters = new Set(glyphs.filter(({ text }) => !isMark(text)))
  if (letters.size === glyphs.length) return [...glyphs]
  for (const [at, glyph] of glyphs.entries()) {
    if (letters.has(glyph)) continue
    const around = glyphs.slice(Math.max(0, at - REACH), at + REACH + 1).filter((near) => letters.has(near))
    const base = around
      .filter(({ isBlank }) => !isBlank)
      .reduce<Glyph | undefined>((best, near) => (isNearer(glyph, near, best) ? near : best), undefined)
    if (base === undefined) letters.add(glyph)
    else marks.set(base, (marks.get(base) ?? '') + glyph.text)
  }
  return glyphs
    .filter((glyph) => letters.has(glyph))
    .map((glyph) => ({ ...glyph, text: glyph.text + (marks.get(glyph) ?? '') }))
}

function isMark(text: string): boolean {
  return /^\p{M}+$/u.test(text)
}

function isNearer(mark: Glyph, near: Glyph, best: Glyph | undefined): boolean {
  return best === undefined || distance(mark, near) < distance(mark, best)
}

/** Inside the letter it is nothing; only then does the middle count. */
function distance(mark: Glyph, letter: Glyph): number {
  const middle = (mark.left + mark.right) / 2
  const outside = Math.max(0, letter.left - middle, middle - letter.right)
  return outside * 1000 + Math.abs(middle - (letter.left + letter.right) / 2)
}
