/** Lines of a page on which a program saw nothing: it takes some for no text, above all on worn pages. */

import type { GreyImage } from '../read/formats/pdf/render.ts'
import type { OcrWord } from '../recognised/words.ts'
import { isIn, type Region } from './look.ts'

const DARK = 128
const WHITE = 255
/** Sizes in heights of a line. A row of a line is dark for at least so much, between its words there is ink no more, and it is so high. */
const ROW_INK = 0.6
const GAP = 0.2
const LEAST_HEIGHT = 0.4
const LEAST_WIDTH = 2
/** What is higher is a picture. */
const MOST_HEIGHT = 8
/** Around a word, and around a line that is read again. */
const AROUND_WORD = 0.3
const AROUND_LINE = 0.3
const MOST_LINES = 8
/** With fewer words the height of a line is not known. */
const FEWEST_WORDS = 8

/** The parts of a page with lines that no word is on, from the top. */
export function unreadLines(page: GreyImage, words: readonly OcrWord[]): Region[] {
  if (words.length < FEWEST_WORDS) return []
  const heights = words.map((word) => word.height).sort((a, b) => a - b)
  const height = heights[heights.length >> 1] ?? 1
  const rest = withoutWords(page, words, height * AROUND_WORD)
  return runsOf(rest, height)
    .filter(([top, bottom]) => bottom - top >= height * LEAST_HEIGHT && bottom - top <= height * MOST_HEIGHT)
    .flatMap(([top, bottom]) => {
      const [left, right] = widthOf(rest, top, bottom)
      const region = around(
        { left, top, width: right - left, height: bottom - top },
        page,
        height * AROUND_LINE,
      )
      return right - left >= height * LEAST_WIDTH ? [region] : []
    })
    .slice(0, MOST_LINES)
}

/** The page with words painted over. */
function withoutWords(page: GreyImage, words: readonly OcrWord[], margin: number): GreyImage {
  const pixels = Buffer.from(page.pixels)
  for (const word of words) {
    const { left, top, width, height } = around(word, page, margin)
    for (let y = top; y < top + height; y++)
      pixels.fill(WHITE, y * page.width + left, y * page.width + left + width)
  }
  return { ...page, pixels }
}

/** Rows with ink that follow each other, as first and last one. */
function runsOf({ pixels, width, height: rows }: GreyImage, height: number): [top: number, bottom: number][] {
  const runs: [number, number][] = []
  for (let y = 0; y < rows; y++) {
    let ink = 0
    for (let x = y * width; x < (y + 1) * width; x++) if ((pixels[x] ?? WHITE) < DARK) ink++
    if (ink < height * ROW_INK) continue
    const last = runs.at(-1)
    if (last !== undefined && y - last[1] <= Math.max(1, height * GAP)) last[1] = y
    else runs.push([y, y])
  }
  return runs
}

/** From where to where there is ink in some rows, but for a hundredth of it at each end: a speck, a rule at the side. */
function widthOf({ pixels, width }: GreyImage, top: number, bottom: number): [left: number, right: number] {
  const columns: number[] = []
  for (let y = top; y <= bottom; y++)
    for (let x = 0; x < width; x++) if ((pixels[y * width + x] ?? WHITE) < DARK) columns.push(x)
  columns.sort((a, b) => a - b)
  const at = (share: number) => columns[Math.floor((columns.length - 1) * share)] ?? 0
  return [at(0.01), at(0.99)]
}

function around({ left, top, width, height }: Region, page: GreyImage, margin: number): Region {
  const [x, y] = [Math.max(0, Math.floor(left - margin)), Math.max(0, Math.floor(top - margin))]
  return {
    left: x,
    top: y,
    width: Math.min(page.width, Math.ceil(left + width + margin)) - x,
    height: Math.min(page.height, Math.ceil(top + height + margin)) - y,
  }
}

/** A line that stands between two of a paragraph has a number between theirs. */
const LINE_BETWEEN = 1 / 64

/** The words of a page with those of lines that were read by themselves, each line before the one that stands below it. */
export function withLines(words: readonly OcrWord[], read: readonly OcrWord[]): OcrWord[] {
  const merged = [...words]
  for (const line of linesOf(read.filter((word) => !words.some((known) => isIn(word, known))))) {
    const below = merged.find((word) => isBelow(word, line))
    const next = below === undefined ? -1 : merged.findIndex((word) => lineOf(word) === lineOf(below))
    const at = next < 0 ? merged.length : next
    const { block = 1, paragraph = 1, line: number = 0 } = merged[at - 1] ?? {}
    const place = { block, paragraph, line: number + LINE_BETWEEN }
    merged.splice(at, 0, ...line.map((word) => ({ ...word, ...place })))
  }
  return merged
}

function linesOf(words: readonly OcrWord[]): OcrWord[][] {
  const lines = new Map<string, OcrWord[]>()
  for (const word of words) lines.set(lineOf(word), [...(lines.get(lineOf(word)) ?? []), word])
  return [...lines.values()]
}

function lineOf({ block, paragraph, line }: OcrWord): string {
  return `${block} ${paragraph} ${line}`
}

/** Whether a word stands below a line, and not beside what is below it. */
function isBelow({ left, top, width }: OcrWord, line: readonly OcrWord[]): boolean {
  const start = Math.min(...line.map((word) => word.left))
  const end = Math.max(...line.map((word) => word.left + word.width))
  const middle = Math.max(...line.map((word) => word.top + word.height / 2))
  return top > middle && left < end && start < left + width
}
