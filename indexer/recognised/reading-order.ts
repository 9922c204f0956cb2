/** Words of a page in the order in which they are read. */

import { packBoxes } from './boxes.ts'
import { mendedWord } from './letters.ts'
import type { RecognisedPage } from './scan-page.ts'
import type { OcrWord } from './words.ts'

type Page = { words: readonly OcrWord[]; width: number; height: number }
type Line = { words: OcrWord[]; block: number; paragraph: number }

/** The text of a page, column by column, with the place of each of its words. */
export function pageInOrder(page: Page): Pick<RecognisedPage, 'text' | 'boxes'> {
  return pageOfLines(columnsInOrder(linesOf(page.words), page), page)
}

/** The text of a page whose words are in order, with the place of each. */
export function pageAsItStands(page: Page): Pick<RecognisedPage, 'text' | 'boxes'> {
  return pageOfLines(linesOf(page.words), page)
}

function pageOfLines(
  lines: readonly Line[],
  { width, height }: Page,
): Pick<RecognisedPage, 'text' | 'boxes'> {
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
const FEWEST_LINES = 4
/** Of the lines so many must have a gap at the same place. */
const SHARE = 0.7
const ARABIC = /\p{Script=Arabic}/u

/**
 * Tesseract takes two columns that stand close, above all of Persian, for lines that go over both. Where lines below each other have
 * a gap at the same place they are cut there, and the column where reading begins comes first.
 */
function columnsInOrder(lines: readonly Line[], { width }: Page): Line[] {
  const stacks: Line[][] = []
  for (const line of lines) {
    const last = stacks.at(-1)
    if (last !== undefined && isBelow(last.at(-1), line)) last.push(line)
    else stacks.push([line])
  }
  return stacks.flatMap((stack) => splitStack(stack, width))
}

/** Whether a line stands below another one, whatever block Tesseract took it for. */
function isBelow(above: Line | undefined, line: Line): boolean {
  if (above === undefined) return false
  const [one, other] = [extentOf(above), extentOf(line)]
  return other.top > one.top && other.left < one.right && one.left < other.right
}

function extentOf({ words }: Line) {
  return {
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ left, width }) => left + width)),
    top: Math.min(...words.map(({ top }) => top)),
  }
}

function splitStack(lines: Line[], width: number): Line[] {
  const gutter = gutterOf(lines, width)
  if (gutter === undefined) return lines
  const isRightToLeft =
    lines.filter(({ words }) => ARABIC.test(words[0]?.text ?? '')).length > lines.length / 2
  const isInFirst = (word: OcrWord) => word.left + word.width / 2 > gutter === isRightToLeft
  const halfOf = ({ words, ...line }: Line, isFirst: boolean): Line => ({
    ...line,
    words: words.filter((word) => isInFirst(word) === isFirst),
    block: line.block + (isFirst ? 0.25 : 0.5),
  })
  // What goes over both columns, a heading, ends them.
  const runs: Line[][] = [[]]
  for (const line of lines) {
    if (!crosses(line, gutter)) runs.at(-1)?.push(line)
    else runs.push([line], [])
  }
  return runs.flatMap((run) => {
    const halves = [true, false].map((isFirst) =>
      run.map((line) => halfOf(line, isFirst)).filter(({ words }) => words.length > 0),
    )
    return run.some((line) => crosses(line, gutter)) || !halves.every(isProse) ? run : halves.flat()
  })
}

/** Whether a line goes on over the gutter. */
function crosses({ words }: Line, gutter: number): boolean {
  if (words.some(({ left, width }) => left < gutter && left + width > gutter)) return true
  const isBefore = words.map(({ left, width }) => left + width / 2 < gutter)
  return isBefore.includes(true) && isBefore.includes(false) && !hasGapAt(words, gutter)
}

/** Cells of a table hold a word or two. */
const FEWEST_WORDS = 3

function isProse(column: readonly Line[]): boolean {
  const counts = column.map(({ words }) => words.length).sort((a, b) => a - b)
  return (counts[counts.length >> 1] ?? 0) >= FEWEST_WORDS
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
