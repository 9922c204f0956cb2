/** Pages that lie a little askew in the scanner are turned back before they are read. */

import type { GreyImage } from '../read/formats/pdf/render.ts'

/** As far as a page lies askew by accident, and how exactly that is told, in degrees. */
const MOST = 5
const STEP = 0.25
/** Less is nothing to a program that reads. */
const LEAST = 0.5
/** Across so many points the lines of a page are told well enough. */
const ACROSS = 500
const DARK = 128
const WHITE = 255

/**
 * By how many degrees the lines of a page fall to the right; 0 where that is hardly any, or nothing tells. Where a page is turned so that its lines
 * lie level, rows of its picture are either full or empty (Postl 1986).
 */
export function skewOf({ pixels, width, height }: GreyImage): number {
  const every = Math.max(1, Math.floor(width / ACROSS))
  const dark: [x: number, y: number][] = []
  for (let y = 0; y < height; y += every)
    for (let x = 0; x < width; x += every)
      if ((pixels[y * width + x] ?? WHITE) < DARK) dark.push([x / every, y / every])
  const rows = Math.ceil(height / every)
  let best = { angle: 0, sum: sharpness(dark, rows, 0) * 1.02 }
  for (let angle = -MOST; angle <= MOST; angle += STEP) {
    const sum = sharpness(dark, rows, angle)
    if (sum > best.sum) best = { angle, sum }
  }
  return Math.abs(best.angle) < LEAST ? 0 : best.angle
}

/** How unevenly dark points lie in rows that fall by an angle. */
function sharpness(dark: readonly [x: number, y: number][], rows: number, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180)
  const margin = ACROSS
  const counts = new Float64Array(rows + 2 * margin)
  for (const [x, y] of dark) {
    const row = Math.round(y - x * slope) + margin
    if (row >= 0 && row < counts.length) counts[row] = (counts[row] ?? 0) + 1
  }
  return counts.reduce((sum, count) => sum + count * count, 0)
}

/** A picture turned to the left by some degrees around its middle, in its own size; what comes in from outside is white. */
export function turnedBy({ pixels, width, height }: GreyImage, degrees: number): GreyImage {
  const turned = Buffer.alloc(pixels.length, WHITE)
  const { fromX, fromY } = turn(width, height, degrees)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [sourceX, sourceY] = [fromX(x, y), fromY(x, y)]
      const [left, top] = [Math.floor(sourceX), Math.floor(sourceY)]
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const [right, down] = [sourceX - left, sourceY - top]
      const at = top * width + left
      const upper = (pixels[at] ?? WHITE) * (1 - right) + (pixels[at + 1] ?? WHITE) * right
      const lower = (pixels[at + width] ?? WHITE) * (1 - right) + (pixels[at + width + 1] ?? WHITE) * right
      turned[y * width + x] = Math.round(upper * (1 - down) + lower * down)
    }
  return { pixels: turned, width, height }
}

/** Where a point of a picture that was turned to the left stood before. */
export function turn(width: number, height: number, degrees: number) {
  const radians = (degrees * Math.PI) / 180
  const [sine, cosine] = [Math.sin(radians), Math.cos(radians)]
  const [middleX, middleY] = [width / 2, height / 2]
  return {
    fromX: (x: number, y: number) => middleX + (x - middleX) * cosine - (y - middleY) * sine,
    fromY: (x: number, y: number) => middleY + (x - middleX) * sine + (y - middleY) * cosine,
  }
}
