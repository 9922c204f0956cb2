/** A matrix of PDF: x' = ax + cy + e, y' = bx + dy + f. Source: ISO 32000-1, 8.3.3. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0]

/** The matrix that does first one, then the other. */
export function combined(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  return [
    a * then[0] + b * then[2],
    a * then[1] + b * then[3],
    c * then[0] + d * then[2],
    c * then[1] + d * then[3],
    e * then[0] + f * then[2] + then[4],
    e * then[1] + f * then[3] + then[5],
  ]
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** How a text with this matrix is turned, in quarter turns: 0 is upright, 1 reads upwards. */
export function quarterTurns([a, b]: Matrix): number {
  return (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4
}

/** A point as it would be if the page were turned back, so that the text stands upright. */
export function turnedBack(x: number, y: number, quarters: number): [x: number, y: number] {
  if (quarters === 1) return [y, -x]
  if (quarters === 2) return [-x, -y]
  return quarters === 3 ? [-y, x] : [x, y]
}

/** How far an upright text leans to a side for each point of its height, as programs make italics of fonts that have none; 0 for others. */
export function leanOf([a, b, c, d]: Matrix): number {
  return a > 0 && d > 0 && Math.abs(b) < a / 100 ? Math.abs(c / d) : 0
}
