import type { OcrLanguage } from './scan-page.ts'
import type { OcrWord } from './words.ts'

/** A part of a page, in pixels. */
export type Region = { left: number; top: number; width: number; height: number }

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
  /** Lines of a whole page that nothing was seen on, where that can be told. */
  unread?: Region[]
}

/** Looks at the page that is open. */
export type See = (look: Look) => Promise<Seen>
