/** Words of pages as programs of recognition write them down, gathered one after the other. */

import type { OcrWord } from '../../../recognised/words.ts'

/** A page with its words in reading order; its size and all places are of one unit, whatever that is. */
export type PageWords = { words: OcrWord[]; width: number; height: number }

/** Where something stands, from its left and upper edge. */
export type Area = { left: number; top: number; width: number; height: number }

/** What a word is worth of which nothing is said: it was written by hand, or mended. */
export const UNSTATED = 100

/** Gathers the words of pages. */
export function startPages() {
  const pages: PageWords[] = []
  let [block, paragraph, line] = [0, 0, 0]
  return {
    page: (width: number, height: number) => void pages.push({ words: [], width, height }),
    block: () => void block++,
    paragraph: () => void paragraph++,
    line: () => void line++,
    word: (text: string, area: Area, confidence = UNSTATED) => {
      if (text.trim() === '') return
      if (pages.length === 0) pages.push({ words: [], width: 0, height: 0 })
      pages.at(-1)?.words.push({ text: text.trim(), confidence, ...area, block, paragraph, line })
    },
    /** A sign that belongs to the last word, such as a hyphen at the end of its line. */
    append: (sign: string) => {
      const last = pages.at(-1)?.words.at(-1)
      if (last !== undefined) last.text += sign
    },
    pages: () => pages.map(withSize),
  }
}

/** A page that does not say how large it is goes as far as its words do. */
function withSize({ words, width, height }: PageWords): PageWords {
  return {
    words,
    width: width > 0 ? width : Math.max(1, ...words.map((word) => word.left + word.width)),
    height: height > 0 ? height : Math.max(1, ...words.map((word) => word.top + word.height)),
  }
}
