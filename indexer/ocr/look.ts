import type { OcrLanguage } from './scan-page.ts'
import type { OcrWord } from './words.ts'

/** One look at a page: in which language, turned how, and at which part of it, in pixels after the turn. */
export type Look = {
  language: OcrLanguage
  /** Degrees to the right. */
  turn: number
  region?: { left: number; top: number; width: number; height: number } | undefined
}

/** What was seen; the size is that of the whole page after the turn, in pixels. */
export type Seen = { words: OcrWord[]; width: number; height: number }

/** Looks at the page that is open. */
export type See = (look: Look) => Promise<Seen>
