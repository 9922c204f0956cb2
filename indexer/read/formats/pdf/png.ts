import { crc32, deflateSync, inflateSync } from 'node:zlib'
import type { GreyImage } from './render.ts'

const START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Each byte less the one above it: pages are white or black over many rows. Source: PNG specification, 9.2. */
const UP = 2

/** A picture as PNG. */
export function pngOf({ pixels, width, height }: GreyImage): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row++) {
    const at = row * (width + 1)
    rows[at] = UP
    for (let x = 0; x < width; x++) {
      const above = row === 0 ? 0 : (pixels[(row - 1) * width + x] ?? 0)
      rows[at + 1 + x] = ((pixels[row * width + x] ?? 0) - above) & 0xff
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    START,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** What a PNG shows; undefined of one that is not simply grey, a byte for each pixel. Source: PNG specification, 9.2 and 11. */
export function greyOfPng(png: Buffer): GreyImage | undefined {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const [depth, colour, , , interlace] = png.subarray(24, 29)
  if (depth !== 8 || colour !== 0 || interlace !== 0) return undefined
  const packed: Buffer[] = []
  for (let at = START.length; at + 8 <= png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const rows = inflateSync(Buffer.concat(packed), { maxOutputLength: (width + 1) * height })
  const pixels = Buffer.alloc(width * height)
  for (let row = 0; row < height; row++) unfilter(rows, pixels, row, width)
  return { pixels, width, height }
}

function unfilter(rows: Buffer, pixels: Buffer, row: number, width: number): void {
  const from = row * (width + 1)
  const filter = rows[from] ?? 0
  const start = row * width
  for (let x = 0; x < width; x++) {
    const left = x === 0 ? 0 : (pixels[start + x - 1] ?? 0)
    const above = row === 0 ? 0 : (pixels[start + x - width] ?? 0)
    const corner = x === 0 || row === 0 ? 0 : (pixels[start + x - width - 1] ?? 0)
    const guess = guessOf(filter, left, above, corner)
    pixels[start + x] = ((rows[from + 1 + x] ?? 0) + guess) & 0xff
  }
}

function guessOf(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === UP) return above
  if (filter === 3) return (left + above) >> 1
  const toLeft = Math.abs(above - corner)
  const toAbove = Math.abs(left - corner)
  const toCorner = Math.abs(left + above - 2 * corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function chunk(name: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), bytes])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(bytes.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}
