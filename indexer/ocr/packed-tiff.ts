/** TIFFs whose strips are packed in ways that Leptonica as WebAssembly was built without: by Deflate, or each as a JPEG. */

import { inflateSync } from 'node:zlib'
import { MAX_PIXELS } from '../read/bytes/limits.ts'
import { greyOfPng, pngOf } from '../read/formats/pdf/png.ts'
import type { GreyImage } from '../read/formats/pdf/render.ts'
import { UnreadableImageError } from './tesseract-wasm.ts'
import { type TiffDirectory, tiffDirectory } from './tiff.ts'

const TAG = { width: 256, height: 257, bits: 258, compression: 259, strips: 273, samples: 277 } as const
const MORE_TAGS = { rows: 278, sizes: 279, predictor: 317, tables: 347 } as const
const NONE = 1
const JPEG = 7
const DEFLATE = [8, 32_946]
const DIFFERENCES = 2
const MOST_BYTES = 3 * MAX_PIXELS

/** Draws an image as PNG. */
type Draw = (image: Buffer) => Promise<Buffer>

/**
 * The same for packed TIFFs, of which the first page is drawn. Source: TIFF 6.0, and its technical note 2 on JPEG.
 *
 * @throws UnreadableImageError where it is damaged, RangeError where it is too large
 */
export function drawPacked(draw: Draw): Draw {
  return async (image) => {
    const directory = tiffDirectory(image)
    const compression = directory?.number(TAG.compression) ?? NONE
    if (directory === undefined) return await draw(image)
    if (DEFLATE.includes(compression)) return await draw(inflated(image, directory))
    if (compression !== JPEG) return await draw(image)
    const strips = jpegsOf(image, directory)
    const [only] = strips
    if (only !== undefined && strips.length === 1) return await draw(only)
    const drawn: GreyImage[] = []
    for (const strip of strips) {
      const grey = greyOfPng(await draw(strip))
      if (grey === undefined) throw new UnreadableImageError()
      drawn.push(grey)
    }
    return pngOf(stacked(drawn))
  }
}

/** The bytes of each strip as they stand in the file. */
function stripsOf(image: Buffer, directory: TiffDirectory): Buffer[] {
  const sizes = directory.numbers(MORE_TAGS.sizes)
  const strips = directory.numbers(TAG.strips)
  if (strips.length === 0 || strips.length !== sizes.length) throw new UnreadableImageError()
  return strips.map((at, index) => image.subarray(at, at + (sizes[index] ?? 0)))
}

/** The file with strips that are packed no more behind its end. */
function inflated(image: Buffer, directory: TiffDirectory): Buffer {
  const { number } = directory
  const samples = number(TAG.samples) ?? 1
  const bits = number(TAG.bits) ?? 1
  const height = number(TAG.height) ?? 0
  const rowSize = Math.ceil(((number(TAG.width) ?? 0) * samples * bits) / 8)
  if (rowSize * height > MOST_BYTES) throw new RangeError('more memory than there is')
  const most = rowSize * Math.min(height, number(MORE_TAGS.rows) ?? height)
  const isDifferences = number(MORE_TAGS.predictor) === DIFFERENCES
  if (isDifferences && bits !== 8) throw new UnreadableImageError()
  const strips = stripsOf(image, directory).map((strip) => {
    const bytes = inflate(strip, most)
    return isDifferences ? summed(bytes, rowSize, samples) : bytes
  })
  return directory.withStrips(strips, [TAG.strips, MORE_TAGS.sizes], {
    [TAG.compression]: NONE,
    [MORE_TAGS.predictor]: NONE,
  })
}

function inflate(strip: Buffer, most: number): Buffer {
  try {
    return inflateSync(strip, { maxOutputLength: Math.max(1, most) })
  } catch {
    throw new UnreadableImageError()
  }
}

/** Each sample was written as what it differs from the one before by. */
function summed(bytes: Buffer, rowSize: number, samples: number): Buffer {
  for (let row = 0; row + rowSize <= bytes.length; row += rowSize)
    for (let at = row + samples; at < row + rowSize; at++)
      bytes[at] = ((bytes[at] ?? 0) + (bytes[at - samples] ?? 0)) & 255
  return bytes
}

/** A JPEG begins and ends with a mark of two bytes. */
const MARK = 2

/** Each strip as a JPEG of its own, with the tables that stand once in the file. */
function jpegsOf(image: Buffer, directory: TiffDirectory): Buffer[] {
  const tables = directory.bytes(MORE_TAGS.tables)
  return stripsOf(image, directory).map((strip) =>
    tables === undefined
      ? strip
      : Buffer.concat([tables.subarray(0, tables.length - MARK), strip.subarray(MARK)]),
  )
}

/** Pictures of one width, one below the other. */
function stacked(images: readonly GreyImage[]): GreyImage {
  const width = images[0]?.width ?? 0
  if (images.some((image) => image.width !== width)) throw new UnreadableImageError()
  const height = images.reduce((sum, image) => sum + image.height, 0)
  return { pixels: Buffer.concat(images.map(({ pixels }) => pixels)), width, height }
}
