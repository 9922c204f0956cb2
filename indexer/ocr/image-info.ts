/** What the first bytes of an image say: its size decides, before anything is unpacked, whether it is worth it and can be afforded. */

/** An image that can be recognised; sizes in pixels, of the first page. */
export type ImageInfo = {
  kind: 'PNG' | 'JPEG' | 'TIFF' | 'WebP'
  width: number
  height: number
  /** How many pages there are: only TIFF has several. */
  pages: number
  /** Degrees by which a camera says it must be turned to the right. */
  turn: number
  /** Of a WebP that moves, which Leptonica does not read. */
  isAnimated?: true
}

/** What an image is; undefined where it is none, or its first bytes are damaged. */
export function imageInfo(bytes: Buffer): ImageInfo | undefined {
  try {
    if (bytes.readUInt32BE(0) === 0x89504e47) return pngInfo(bytes)
    if (bytes.readUInt16BE(0) === 0xffd8) return jpegInfo(bytes)
    if (bytes.toString('latin1', 8, 12) === 'WEBP') return webpInfo(bytes)
    return tiffInfo(bytes)
  } catch (error) {
    // Reading beyond the end.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Source: PNG specification, 11.2.2. */
function pngInfo(bytes: Buffer): ImageInfo | undefined {
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return info('PNG', bytes.readUInt32BE(16), bytes.readUInt32BE(20))
}

/** Segments up to the frame. Source: ITU T.81, B.1; the turn is that of Exif. */
function jpegInfo(bytes: Buffer): ImageInfo | undefined {
  let turn = 0
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) return undefined
    const marker = bytes.readUInt8(at + 1)
    const size = bytes.readUInt16BE(at + 2)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { ...info('JPEG', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)), turn }
    if (marker === 0xe1) turn = exifTurn(bytes.subarray(at + 4, at + 2 + size))
    at += marker === 0xff ? 1 : 2 + size
  }
}

const EXIF = 'Exif\0\0'
const ORIENTATION = 0x0112
const TURNS: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 }

function exifTurn(segment: Buffer): number {
  if (segment.toString('latin1', 0, EXIF.length) !== EXIF) return 0
  const tiff = segment.subarray(EXIF.length)
  return TURNS[firstDirectory(tiff, tiffPlaces(tiff)).get(ORIENTATION) ?? 1] ?? 0
}

const ANIMATED = 2

/** Source: WebP container specification, RFC 6386 9.1. */
function webpInfo(bytes: Buffer): ImageInfo | undefined {
  const chunk = bytes.toString('latin1', 12, 16)
  if (chunk === 'VP8X') {
    const still = info('WebP', bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1)
    return (bytes.readUInt8(20) & ANIMATED) === 0 ? still : { ...still, isAnimated: true }
  }
  if (chunk === 'VP8 ') return info('WebP', bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
  if (chunk !== 'VP8L') return undefined
  const bits = bytes.readUInt32LE(21)
  return info('WebP', (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
}

const WIDTH = 0x0100
const HEIGHT = 0x0101
/** More are a circle, or a bomb. */
const MOST_PAGES = 10_000

function tiffInfo(bytes: Buffer): ImageInfo | undefined {
  const places = tiffPlaces(bytes)
  const first = firstDirectory(bytes, places)
  const [width, height] = [first.get(WIDTH), first.get(HEIGHT)]
  if (width === undefined || height === undefined) return undefined
  return { ...info('TIFF', width, height), pages: places.length }
}

/** The numbers of the first directory of a TIFF by their tags; none where there is no directory. Source: TIFF 6.0, section 2. */
function firstDirectory(bytes: Buffer, [place]: readonly number[]): Map<number, number> {
  const entries = new Map<number, number>()
  if (place === undefined) return entries
  const { short, long } = readersOf(bytes)
  for (let entry = 0; entry < short(place); entry++) {
    const at = place + 2 + entry * 12
    entries.set(short(at), short(at + 2) === 3 ? short(at + 8) : long(at + 8))
  }
  return entries
}

/** Where the directory of each page stands. */
function tiffPlaces(bytes: Buffer): number[] {
  const { short, long, isTiff } = readersOf(bytes)
  const places: number[] = []
  if (!isTiff) return places
  const seen = new Set<number>()
  for (let at = long(4); at !== 0 && places.length < MOST_PAGES && !seen.has(at); ) {
    places.push(at)
    seen.add(at)
    at = long(at + 2 + short(at) * 12)
  }
  return places
}

function readersOf(bytes: Buffer) {
  const isLittle = bytes.readUInt16BE(0) === 0x4949
  const short = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  return { short, long, isTiff: (isLittle || bytes.readUInt16BE(0) === 0x4d4d) && short(2) === 42 }
}

/**
 * One page of a TIFF as the first of a file: programs that read the first page only then read this one.
 *
 * @param page from 1
 */
export function tiffPage(bytes: Buffer, page: number): Buffer {
  const place = tiffPlaces(bytes)[page - 1]
  if (place === undefined || page === 1) return bytes
  const copy = Buffer.from(bytes)
  if (copy.readUInt16BE(0) === 0x4949) copy.writeUInt32LE(place, 4)
  else copy.writeUInt32BE(place, 4)
  return copy
}

function info(kind: ImageInfo['kind'], width: number, height: number): ImageInfo {
  return { kind, width, height, pages: 1, turn: 0 }
}
