/** What the bytes of images say, and how those are unpacked that the program does not know. */

import { describe, expect, test } from 'vitest'
import { imageInfo } from '../../../indexer/ocr/image-info.ts'
import { drawPacked } from '../../../indexer/ocr/packed-tiff.ts'
import { tiffDirectory } from '../../../indexer/ocr/tiff.ts'
import { pngOf, tiffOf } from './scans.ts'

const image = (width: number, height: number) => ({
  pixels: Buffer.alloc(width * height, 255),
  width,
  height,
})

describe('the first bytes of an image say its size', () => {
  const jpeg = Buffer.from('ffd8ffe10016457869660000494900002a00', 'hex')
  test.each([
    ['PNG', pngOf(image(30, 20)), { kind: 'PNG', width: 30, height: 20, pages: 1, turn: 0 }],
    [
      'TIFF of two pages',
      tiffOf([image(30, 20), image(5, 5)]),
      { kind: 'TIFF', width: 30, height: 20, pages: 2 },
    ],
    [
      'JPEG, turned by its Exif',
      Buffer.concat([
        Buffer.from('ffd8ffe10022', 'hex'),
        Buffer.from('Exif\0\0'),
        Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex'),
        Buffer.from('ffc00011080014001e03', 'hex'),
      ]),
      { kind: 'JPEG', width: 30, height: 20, turn: 90 },
    ],
    [
      'WebP',
      Buffer.from(
        `${Buffer.from('RIFF').toString('hex')}00000000574542505650385800000000000000001d0000130000`,
        'hex',
      ),
      { kind: 'WebP', width: 30, height: 20 },
    ],
    [
      'WebP that moves',
      Buffer.from(
        `${Buffer.from('RIFF').toString('hex')}00000000574542505650385800000000020000001d0000130000`,
        'hex',
      ),
      { kind: 'WebP', isAnimated: true },
    ],
  ])('%s', (_, bytes, expected) => expect(imageInfo(bytes)).toMatchObject(expected))
  test.each([
    ['cut off', jpeg],
    ['none', Buffer.from('salam dostlar, necəsiniz?')],
    ['a TIFF whose directories lead in a circle', Buffer.from('49492a00080000000000080000000000', 'hex')],
  ])('%s', (_, bytes) => expect(imageInfo(bytes)).toBeUndefined())
})

describe('a TIFF that is packed is drawn as what it holds', () => {
  /** What would be drawn, byte by byte. */
  const drawn = async (tiff: Buffer) => {
    const seen: Buffer[] = []
    await drawPacked(async (image) => {
      seen.push(image)
      return image
    })(tiff)
    return seen[0] ?? Buffer.alloc(0)
  }
  const picture = { pixels: Buffer.from([1, 2, 3, 4, 5, 6]), width: 3, height: 2 }
  test('by Deflate: its strips stand behind it as they are', async () => {
    const plain = await drawn(tiffOf([picture], true))
    const { number } = tiffDirectory(plain) ?? { number: () => undefined }
    expect([number(259), number(279)]).toEqual([1, 6])
    expect(plain.subarray(number(273), (number(273) ?? 0) + 6)).toEqual(picture.pixels)
    expect(await drawn(tiffOf([picture]))).toEqual(tiffOf([picture]))
  })
  test('as a JPEG: with the tables that stand beside it', async () => {
    const jpeg = Buffer.from('ffd8ffda0102ffd9', 'hex')
    const tables = Buffer.from('ffd8ffdb0909ffd9', 'hex')
    const tags = [
      [259, 4, 1, 7],
      [273, 4, 1, 58],
      [279, 4, 1, jpeg.length],
      [347, 7, tables.length, 66],
    ]
    const directory = Buffer.alloc(50)
    directory.writeUInt16LE(tags.length)
    for (const [at, [tag = 0, type = 0, count = 0, value = 0]] of tags.entries()) {
      directory.writeUInt16LE(tag, 2 + at * 12)
      directory.writeUInt16LE(type, 4 + at * 12)
      directory.writeUInt32LE(count, 6 + at * 12)
      directory.writeUInt32LE(value, 10 + at * 12)
    }
    const head = Buffer.from('49492a0008000000', 'hex')
    const whole = await drawn(Buffer.concat([head, directory, jpeg, tables]))
    expect(whole.toString('hex')).toBe('ffd8ffdb0909ffda0102ffd9')
  })
  test.each([
    ['larger than it says', 1],
    ['larger than memory', 4_000_000_000],
  ])('%s: it is refused', async (_, width) => {
    const tiff = tiffOf([picture], true)
    tiff.writeUInt32LE(width, tiff.indexOf(Buffer.from([0, 1, 4, 0])) + 8)
    await expect(drawn(tiff)).rejects.toMatchObject({
      name: width === 1 ? 'UnreadableImageError' : 'RangeError',
    })
  })
})
