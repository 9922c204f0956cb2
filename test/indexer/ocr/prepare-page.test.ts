/** Pages before they are read: specks and skew, and words back in their places. */
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { despeckled } from '../../../indexer/ocr/despeckle.ts'
import { placedBack, preparedPage } from '../../../indexer/ocr/prepare-page.ts'
import { skewOf, turnedBy } from '../../../indexer/ocr/straighten.ts'
import { greyOfPng } from '../../../indexer/read/formats/pdf/png.ts'
import type { GreyImage } from '../../../indexer/read/formats/pdf/render.ts'
import { boxAt, packBoxes } from '../../../indexer/recognised/boxes.ts'
import { noisy, pngOf, upsideDown } from './scans.ts'

/** The filter of a PNG that tells each byte from the one above. */
const UP = 2

/** Lines of words, as bars. */
function lined(width = 600, height = 800): GreyImage {
  const pixels = Buffer.alloc(width * height, 255)
  for (let y = 100; y < height - 100; y++)
    for (let x = 100; x < width - 100; x++) if (y % 30 < 12 && x % 50 < 40) pixels[y * width + x] = 20
  return { pixels, width, height }
}

const page = lined()

describe('a page that lies askew', () => {
  test.each([-3, -2, -0.5, 0, 1, 2, 4.5])('%d degrees are told and turned back', (degrees) => {
    const askew = turnedBy(page, -degrees)
    expect(skewOf(askew)).toBeCloseTo(degrees, 0)
    expect(Math.abs(skewOf(turnedBy(askew, skewOf(askew))))).toBeLessThanOrEqual(0.5)
  })
  test('of one without lines nothing is told', () => {
    expect(skewOf({ pixels: Buffer.alloc(10_000, 255), width: 100, height: 100 })).toBe(0)
  })
  test('has its words where they stand on its picture', () => {
    const box = { left: 0.8, top: 0.5, width: 0.1, height: 0.02 }
    const prepared = preparedPage(turnedBy(page, -2))
    const { boxes } = placedBack({ boxes: packBoxes([box]), turn: 0 }, prepared)
    // Lines fall to the right: by 2° over 210 points of 800.
    expect(prepared.askew).toBe(2)
    expect(boxAt(boxes, 0)?.top).toBeCloseTo(0.5 + (210 * Math.tan((2 * Math.PI) / 180)) / 800, 2)
    expect(placedBack({ boxes: 'x', turn: 0 }, { image: page, askew: 0 }).boxes).toBe('x')
  })
  test('lies so upside down, too', () => {
    expect(skewOf(upsideDown(turnedBy(page, -2)))).toBeCloseTo(2, 0)
  })
})

test('specks are taken off a page that is full of them; a clean page stays as it is', () => {
  const dark = ({ pixels }: GreyImage) => pixels.filter((pixel) => pixel < 160).length
  const worn = noisy(page, 0.02)
  expect(despeckled(page).pixels).toBe(page.pixels)
  const specks = dark(worn) - dark(page)
  expect(dark(despeckled(worn)) - dark(page)).toBeLessThan(specks / 3)
})

test('a grey PNG is unpacked', () => {
  const unpacked = greyOfPng(pngOf(page))
  expect([unpacked?.width, unpacked?.height]).toEqual([page.width, page.height])
  expect(unpacked?.pixels.equals(page.pixels)).toBe(true)
})

test('a black and white PNG is unpacked', () => {
  // Ten points wide: the row of a 1-bit picture ends within its second byte.
  const rows = Buffer.from([0, 0b10101010, 0b11000000, UP, 0b00000001, 0])
  const header = pngOf({ pixels: Buffer.alloc(20), width: 10, height: 2 }).subarray(0, 33)
  header[24] = 1
  const packed = deflateSync(rows)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(packed.length)
  const png = Buffer.concat([header, length, Buffer.from('IDAT'), packed, Buffer.alloc(4)])
  const bits = [...(greyOfPng(png)?.pixels ?? [])].map((pixel) => (pixel === 255 ? '1' : '0')).join('')
  expect(bits).toBe('1010101011' + '1010101111')
})
