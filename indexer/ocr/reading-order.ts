/** Words of a page in the order in which they are read. */

import { packBoxes } from './boxes.ts'
import { mendedWord } from './letters.ts'
import type { RecognisedPage } from './scan-page.ts'
import type { OcrWord } from './words.ts'

type Page = { words: readonly OcrWord[]; width: number; height: number }
type Line = { words: OcrWord[]; block: number; paragraph: number }

/** The text of a page with the place of each of its words. */
export function pageInOrder(page: Page): Pick<RecognisedPage, 'text' | 'boxes'> {
  const { width, height } = page
  const lines = columnsInOrder(linesOf(page.words), page)
  let last: Line | undefined
  let text = ''
  for (const line of lines) {
    const isSame = last === undefined || (last.block === line.block && last.paragraph === line.paragraph)
    text += `${last === undefined ? '' : isSame ? '\n' : '\n\n'}${line.words.map(({ text }) => mendedWord(text)).join(' ')}`
    last = line
  }
  const boxes = packBoxes(
    lines
      .flatMap(({ words }) => words)
      .map((word) => ({
        left: word.left / width,
        top: word.top / height,
        width: word.width / width,
        height: word.height / height,
      })),
  )
  return { text, boxes }
}

function linesOf(words: readonly OcrWord[]): Line[] {
  const lines: Line[] = []
  let key = ''
  for (const word of words) {
    const { block, paragraph, line } = word
    const own = `${block} ${paragraph} ${line}`
    if (own !== key) lines.push({ words: [], block, paragraph })
    lines.at(-1)?.words.push(word)
    key = own
  }
  return lines
}

/** Gaps that a column is told by: at least so much wider than the height of a line, in so many lines one above the other. */
const GAP_HEIGHTS = 1.2
const FEWEST_LINES = 5
/** Of the lines of a block so many must have a gap at the same place. */
const SHARE = 0.7
const ARABIC = /\p{Script=Arabic}/u

/**
 * Tesseract takes two columns that stand close, above all of Persian, for lines that go over both. Where the lines of a block have
 * a gap at the same place they are cut there, and the column where reading begins comes first.
 */
function columnsInOrder(lines: readonly Line[], { width }: Page): Line[] {
  const blocks: Line[][] = []
  for (const line of lines) {
    if (blocks.at(-1)?.at(-1)?.block === line.block) blocks.at(-1)?.push(line)
    else blocks.push([line])
  }
  return blocks.flatMap((block) => splitBlock(block, width))
}

function splitBlock(lines: Line[], width: number): Line[] {
  const gutter = gutterOf(lines, width)
  if (gutter === undefined) return lines
  const isRightToLeft = lines.filter(({ words }) => ARABIC.test(words[0]?.text ?? '')).length > lines.length / 2
  const isFirst = (word: OcrWord) => word.left + word.width / 2 > gutter === isRightToLeft
  const crosses = ({ words }: Line) =>
    words.some(({ left, width }) => left < gutter && left + width > gutter) ||
    (words.every(isFirst) !== words.some(isFirst) ? !hasGapAt(words, gutter) : false)
  const out: Line[] = []
  let below: Line[] = []
  const flush = () => {
    const halves = (isFirstHalf: boolean) =>
      below.flatMap((line) => {
        const words = line.words.filter((word) => isFirst(word) === isFirstHalf)
        return words.length === 0 ? [] : [{ ...line, words, block: line.block + (isFirstHalf ? 0.25 : 0.5) }]
      })
    out.push(...halves(true), ...halves(false))
    below = []
  }
  for (const line of lines) {
    if (!crosses(line)) {
      below.push(line)
      continue
    }
    flush()
    out.push(line)
  }
  flush()
  return out
}

/** The middle of the gap that most lines share; undefined where there is one column. */
function gutterOf(lines: readonly Line[], width: number): number | undefined {
  if (lines.length < FEWEST_LINES) return undefined
  const STEPS = 200
  const counts = new Array<number>(STEPS).fill(0)
  for (const { words } of lines)
    for (const [start, end] of gapsOf(words))
      for (let at = Math.ceil((start / width) * STEPS); at < (end / width) * STEPS && at < STEPS; at++)
        counts[at] = (counts[at] ?? 0) + 1
  const most = Math.max(...counts)
  if (most < Math.max(FEWEST_LINES, lines.length * SHARE)) return undefined
  const first = counts.indexOf(most)
  const last = counts.findIndex((count, at) => at > first && count < most)
  return (((first + (last < 0 ? STEPS : last) - 1) / 2) * width) / STEPS
}

function hasGapAt(words: readonly OcrWord[], x: number): boolean {
  return gapsOf(words).some(([start, end]) => start <= x && x <= end)
}

/** The wide gaps between the words of a line. */
function gapsOf(words: readonly OcrWord[]): [start: number, end: number][] {
  const sorted = words.toSorted((a, b) => a.left - b.left)
  const heights = words.map(({ height }) => height).sort((a, b) => a - b)
  const least = (heights[heights.length >> 1] ?? 0) * GAP_HEIGHTS
  return sorted.flatMap((word, at): [number, number][] => {
    const next = sorted[at + 1]
    const end = word.left + word.width
    return next !== undefined && next.left - end > least ? [[end, next.left]] : []
  })
}
