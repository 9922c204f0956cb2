import { type GreyImage, pgmOf } from '../read/formats/pdf/render.ts'
import type { Region, See } from './look.ts'
import { quotesTold } from './quotes.ts'
import { unreadLines } from './unread-lines.ts'

const WHITE = 255

/** A page that was unpacked is turned and cut here, so that every program is given just what it is to read. */
export function pageLooker(page: GreyImage, looker: (image: Buffer) => See): See {
  return async ({ language, turn, region }) => {
    const whole = turnedRight(page, turn)
    const part = region === undefined ? whole : cutOut(whole, region)
    const seen = await looker(pgmOf(part))({ language, turn: 0 })
    const { left = 0, top = 0 } = region ?? {}
    const words = quotesTold(seen.words, part).map((word) => ({
      ...word,
      left: word.left + left,
      top: word.top + top,
    }))
    const unread = () => (region === undefined ? unreadLines(whole, words) : [])
    return { words, width: whole.width, height: whole.height, unread }
  }
}

/** A picture turned to the right by 0, 90, 180 or 270 degrees. */
export function turnedRight(image: GreyImage, degrees: number): GreyImage {
  const { pixels, width, height } = image
  if (degrees === 180) return { pixels: Buffer.from(pixels).reverse(), width, height }
  if (degrees === 270) return turnedRight(turnedRight(image, 180), 90)
  if (degrees !== 90) return image
  const turned = Buffer.alloc(pixels.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[x * height + height - 1 - y] = pixels[y * width + x] ?? WHITE
  return { pixels: turned, width: height, height: width }
}

/** A part of a picture that lies in it. */
function cutOut({ pixels, width }: GreyImage, region: Region): GreyImage {
  const { left, top, width: wide, height: high } = region
  const cut = Buffer.alloc(wide * high)
  for (let row = 0; row < high; row++) {
    const start = (top + row) * width + left
    pixels.copy(cut, row * wide, start, start + wide)
  }
  return { pixels: cut, width: wide, height: high }
}
