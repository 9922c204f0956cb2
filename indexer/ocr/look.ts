import type { OcrLanguage } from './scan-page.ts'
import type { OcrWord } from './words.ts'

/** A part of a page, in pixels. */
export type Region = { left: number; top: number; width: number; height: number }

/** Whether the middle of a word, or of another part of a page, lies in a part of it. */
export function isIn(word: Region, { left, top, width, height }: Region): boolean {
  const [x, y] = [word.left + word.width / 2 - left, word.top + word.height / 2 - top]
  return x >= 0 && y >= 0 && x <= width && y <= height
}

/** One look at a page: in which language, turned how, and at which part of it, in pixels after the turn. */
export type Look = {
  language: OcrLanguage
  /** Degrees to the right. */
  turn: number
  region?: Region | undefined
}

/** What was seen; the size is that of the whole page after the turn, in pixels. */
export type Seen = {
  words: OcrWord[]
  width: number
  height: number
  /** Finds the lines of a whole page that nothing was seen on, where that can be told. */
  unread?: () => Region[]
}

/** Looks at the page that is open. */
export type See = (look: Look) => Promise<Seen>
