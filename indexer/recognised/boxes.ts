/** Places of words on a page image, eight letters for each: they are stored for every word of an archive. */

/** A rectangle as shares of the page: `left` and `width` of its width, `top` and `height` of its height, 0 to 1. */
export type Box = { left: number; top: number; width: number; height: number }

/** Boxes one after the other, four numbers of twelve bits each. */
export type Boxes = string

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const MOST = 4_095
const SIZE = 8

/** @example packBoxes([{ left: 0, top: 0, width: 1, height: 1 }]) // 'AAAA____' */
export function packBoxes(boxes: readonly Box[]): Boxes {
  return boxes
    .flatMap(({ left, top, width, height }) => [left, top, width, height])
    .map((share) => {
      const number = Math.min(MOST, Math.max(0, Math.round(share * MOST)))
      return `${ALPHABET.charAt(number >> 6)}${ALPHABET.charAt(number & 63)}`
    })
    .join('')
}

/** The box of a word by its number, from 0; undefined where there is none. */
export function boxAt(boxes: Boxes, number: number): Box | undefined {
  const at = number * SIZE
  if (at + SIZE > boxes.length) return undefined
  const share = (place: number) =>
    (ALPHABET.indexOf(boxes.charAt(at + place)) * 64 + ALPHABET.indexOf(boxes.charAt(at + place + 1))) / MOST
  return { left: share(0), top: share(2), width: share(4), height: share(6) }
}
