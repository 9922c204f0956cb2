/** Specks of worn copies are taken off a page before it is read: beside letters they are taken for dots, and Persian is told by dots. */

import type { GreyImage } from '../read/formats/pdf/render.ts'

const DARK = 160
const WHITE = 255
/** With fewer of all points that stand alone a page is clean, and left as it is. */
const NOISY = 0.002
/** A point with no more dark neighbours than this is a speck; dots of letters are three points wide and more. */
const NEIGHBOURS = 1

/** The page without its specks; the same where it has hardly any. */
export function despeckled({ pixels, width, height }: GreyImage): GreyImage {
  const specks: number[] = []
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      if ((pixels[at] ?? WHITE) < DARK && darkAround(pixels, width, at) <= NEIGHBOURS) specks.push(at)
    }
  if (specks.length < pixels.length * NOISY) return { pixels, width, height }
  const clean = Buffer.from(pixels)
  for (const at of specks) clean[at] = WHITE
  return { pixels: clean, width, height }
}

function darkAround(pixels: Buffer, width: number, at: number): number {
  let count = 0
  for (const row of [at - width, at, at + width])
    for (const place of [row - 1, row, row + 1]) if (place !== at && (pixels[place] ?? WHITE) < DARK) count++
  return count
}
