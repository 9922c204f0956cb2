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

/** What a PNG shows; undefined of one that is not simply grey or black and white. Source: PNG specification, 7.2, 9.2 and 11. */
export function greyOfPng(png: Buffer): GreyImage | undefined {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const [depth = 0, colour, , , interlace] = png.subarray(24, 29)
  if ((depth !== 8 && depth !== 1) || colour !== 0 || interlace !== 0) return undefined
  const packed: Buffer[] = []
  for (let at = START.length; at + 8 <= png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const stride = Math.ceil((width * depth) / 8)
  const rows = inflateSync(Buffer.concat(packed), { maxOutputLength: (stride + 1) * height })
  const bytes = Buffer.alloc(stride * height)
  for (let row = 0; row < height; row++) unfilter(rows, bytes, row, stride)
  return { pixels: depth === 8 ? bytes : unpacked(bytes, width, height), width, height }
}

/** A byte for each point, of a bit for each. */
function unpacked(bits: Buffer, width: number, height: number): Buffer {
  const stride = Math.ceil(width / 8)
  const pixels = Buffer.alloc(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isWhite = ((bits[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
      if (isWhite === 1) pixels[y * width + x] = 255
    }
  return pixels
}

function unfilter(rows: Buffer, bytes: Buffer, row: number, stride: number): void {
  const from = row * (stride + 1)
  const filter = rows[from] ?? 0
  const start = row * stride
  for (let x = 0; x < stride; x++) {
    const left = x === 0 ? 0 : (bytes[start + x - 1] ?? 0)
    const above = row === 0 ? 0 : (bytes[start + x - stride] ?? 0)
    const corner = x === 0 || row === 0 ? 0 : (bytes[start + x - stride - 1] ?? 0)
    const guess = guessOf(filter, left, above, corner)
    bytes[start + x] = ((rows[from + 1 + x] ?? 0) + guess) & 0xff
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
