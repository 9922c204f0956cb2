/**
 * Straight quotation marks beside Persian words are read as an alef, or as another sign. On the picture they hang at the top of their line,
 * which an alef and those signs do not.
 */

import type { GreyImage } from '../read/formats/pdf/render.ts'
import type { OcrWord } from '../recognised/words.ts'

const TAKEN_FOR_OPENING = /^[اآأ](?=\p{Script=Arabic}{2})/u
const TAKEN_FOR_CLOSING = /(?<=\p{Script=Arabic})[!؛]$/u
const QUOTE = '"'

const DARK = 128
const WHITE = 255
/** What ends above so much of the height of a word hangs at its top. */
const UPPER = 0.55

/** Words with the quotation marks that the picture shows. */
export function quotesTold(words: readonly OcrWord[], image: GreyImage): OcrWord[] {
  return words.map((word) => {
    let { text } = word
    if (TAKEN_FOR_OPENING.test(text) && isHanging(image, word, 'right'))
      text = text.replace(TAKEN_FOR_OPENING, QUOTE)
    if (TAKEN_FOR_CLOSING.test(text) && isHanging(image, word, 'left'))
      text = text.replace(TAKEN_FOR_CLOSING, QUOTE)
    return { ...word, text }
  })
}

/** Whether the outermost sign of a word, up to the first gap, hangs at the top. */
function isHanging(image: GreyImage, word: OcrWord, side: 'left' | 'right'): boolean {
  const { left, top, width, height } = word
  let lowest: number | undefined
  for (let step = 0; step < width; step++) {
    const ink = lowestInk(image, side === 'left' ? left + step : left + width - 1 - step, top, height)
    if (ink === undefined && lowest !== undefined) break
    if (ink !== undefined) lowest = Math.max(lowest ?? 0, ink)
  }
  return lowest !== undefined && lowest < height * UPPER
}

/** How far down a column of a picture is dark; undefined where it is empty. */
function lowestInk({ pixels, width }: GreyImage, x: number, top: number, height: number): number | undefined {
  for (let y = height - 1; y >= 0; y--) if ((pixels[(top + y) * width + x] ?? WHITE) < DARK) return y
  return undefined
}
