import { crc32, deflateSync } from 'node:zlib'
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

function chunk(name: string, bytes: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), bytes])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(bytes.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}
