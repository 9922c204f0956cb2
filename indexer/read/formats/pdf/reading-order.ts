/**
 * From what is seen to what is meant: the inverse of the Unicode bidirectional algorithm, for lines of one embedding
 * level. Source: UAX #9; W2, W4, W5 and W7 for numbers, N1 for what stands between.
 */

import { RIGHT_TO_LEFT } from './glyphs.ts'
import type { Cell } from './spaces.ts'

type Kind = 'right' | 'left' | 'digit' | 'separator' | 'sign' | 'percent' | 'neutral'

const DIGIT = /^[\p{Nd}\u066B\u066C]/u
const LETTER = /[\p{L}]/u
/** Between two digits they belong to the number: `۱۴۰۲/۰۵/۱۲`, `10:30`, `1,000`. */
const SEPARATOR = /^[.,/:\xA0\u060C\u202F]$/
/** The same, but not in a number behind Arabic letters. */
const SIGN = /^[-+\u2212]$/
/** Beside a number they belong to it, but not behind Arabic letters. */
const PERCENT = /^[%#$\xB0\xA2-\xA5\u066A\u2030\u20A0-\u20BF\u2032\u2033]$/

/** The kinds of single characters that were seen: each of a page is asked for several times. */
const KNOWN = new Map<string, Kind>()

function kindOf({ text }: Cell): Kind {
  if (text.length !== 1) return kindOfText(text)
  const known = KNOWN.get(text) ?? kindOfText(text)
  KNOWN.set(text, known)
  return known
}

function kindOfText(text: string): Kind {
  if (RIGHT_TO_LEFT.test(text) && LETTER.test(text)) return 'right'
  if (DIGIT.test(text)) return 'digit'
  if (LETTER.test(text)) return 'left'
  if (SEPARATOR.test(text)) return 'separator'
  if (SIGN.test(text)) return 'sign'
  return PERCENT.test(text) ? 'percent' : 'neutral'
}

/** Which way a line runs that has letters of both kinds, or none: as most of its page does. */
export function isRightToLeft(cells: readonly Cell[], isPageRightToLeft: boolean): boolean {
  const kinds = cells.map(kindOf)
  const right = kinds.filter((kind) => kind === 'right').length
  const left = kinds.filter((kind) => kind === 'left').length
  if (isPageRightToLeft) return right > 0 || left === 0
  return right > left
}

/** Whether more letters of a page are written from right to left than from left to right. */
export function hasMoreRightToLeft(lines: readonly (readonly Cell[])[]): boolean {
  const kinds = lines.flat().map(kindOf)
  const count = (kind: Kind) => kinds.filter((one) => one === kind).length
  return count('right') > count('left')
}

/** The cells of a line as they are read. @param cells from left to right */
export function readingOrder(cells: readonly Cell[], isLineRightToLeft: boolean): Cell[] {
  if (isLineRightToLeft) return fromRight(cells)
  const read: Cell[] = []
  for (let at = 0; at < cells.length; ) {
    const end = endOfRightStretch(cells, at)
    const stretch = end > at ? fromRight(cells.slice(at, end)) : cells.slice(at, at + 1)
    for (const cell of stretch) read.push(cell)
    at = Math.max(end, at + 1)
  }
  return read
}

/** The end of the stretch of right-to-left letters that begins here, with what stands between them; `at` where none does. */
function endOfRightStretch(cells: readonly Cell[], at: number): number {
  let end = at
  for (let next = at; next < cells.length; next++) {
    const kind = kindOf(cells[next] as Cell)
    if (kind === 'left' || (next === at && kind !== 'right')) break
    if (kind === 'right') end = next + 1
  }
  return end
}

/** Read from right to left, numbers and words of other scripts in it from left to right. */
function fromRight(cells: readonly Cell[]): Cell[] {
  const kinds = cells.map(kindOf)
  const words = startsOfWords(kinds)
  const read: Cell[] = []
  let isBehindArabic = false
  for (let at = cells.length - 1; at >= 0; ) {
    const word = kinds[at] === 'left' || kinds[at] === 'digit' ? words[at] : undefined
    const start =
      word === undefined ? startOfNumber(kinds, at, isBehindArabic) : withDigitsBefore(kinds, word)
    for (let next = start; next <= at; next++) read.push(cells[next] as Cell)
    if (kinds[at] === 'right') isBehindArabic = true
    else if (word !== undefined) isBehindArabic = false
    at = start - 1
  }
  return read
}

/** For each place the leftmost letter of other scripts behind the last right-to-left one: what stands between them is theirs. */
function startsOfWords(kinds: readonly Kind[]): (number | undefined)[] {
  let start: number | undefined
  return kinds.map((kind, at) => {
    if (kind === 'right') start = undefined
    else if (kind === 'left') start ??= at
    return start
  })
}

/** `4G`: digits that touch the word are in it. */
function withDigitsBefore(kinds: readonly Kind[], word: number): number {
  let start = word
  while (start > 0 && kinds[start - 1] === 'digit') start--
  return start
}

function startOfNumber(kinds: readonly Kind[], at: number, isBehindArabic: boolean): number {
  let start = at
  if (!isBehindArabic) while (kinds[start] === 'percent') start--
  if (kinds[start] !== 'digit') return at
  for (;;) {
    const [before, further] = [kinds[start - 1], kinds[start - 2]]
    const joins = before === 'separator' || (before === 'sign' && !isBehindArabic)
    if (before === 'digit') start--
    else if (joins && further === 'digit') start -= 2
    else break
  }
  if (!isBehindArabic) while (kinds[start - 1] === 'percent') start--
  return start
}
