/** Scans made for tests: pages printed by a real Chromium, drawn as pictures, and made worse. */

import { deflateSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { openPdf } from '../../../indexer/read/formats/pdf/document.ts'
import { startPdfium } from '../../../indexer/read/formats/pdf/pdfium.ts'
import { pngOf } from '../../../indexer/read/formats/pdf/png.ts'
import type { GreyImage } from '../../../indexer/read/formats/pdf/render.ts'
import { type Font, printed, shareOf } from '../read/formats/pdf/printed.ts'

export { pngOf }

/** Short texts without signs that a scan may lose; a page of each is read in some seconds. */
export const PAGES = {
  az: [
    'Kitabxananın yeni binası',
    'Şəhər kitabxanası gələn həftə yeni binaya köçəcək. Köhnə bina təmirdən sonra uşaqlar üçün oxu zalı olacaq. İki min nadir əlyazma xüsusi otaqda saxlanacaq, oxucular onları yalnız elektron surətdə görəcəklər.',
    'Müdir bildirdi ki, köçmə işləri üç gün çəkəcək və bu müddətdə kitablar evə verilməyəcək.',
  ],
  en: [
    'A new building for the library',
    'The city library will move to a new building next week. After its repair the old house will be a reading room for children. Two thousand rare manuscripts will be kept in a special chamber, and readers will see them only as electronic copies.',
    'The director said that the move takes three days, during which no books can be borrowed.',
  ],
  fa: [
    'ساختمان تازه برای کتابخانه',
    'کتابخانه شهر هفته آینده به ساختمان تازه می‌رود. ساختمان کهنه پس از تعمیر تالار مطالعه کودکان خواهد شد. دو هزار دستنویس نادر در اتاقی ویژه نگهداری می‌شود و خوانندگان تنها نسخه دیجیتال آنها را خواهند دید.',
    'مدیر گفت که جابجایی سه روز طول می‌کشد و در این مدت کتابی امانت داده نمی‌شود.',
  ],
} as const
export type PageLanguage = keyof typeof PAGES

/** How a page is printed and drawn. */
export type Print = {
  font?: Font
  dpi?: number
  /** Degrees to the right. */
  skew?: number
  columns?: number
  lines?: readonly string[]
}

/** A page as a picture. */
export async function drawnPage(
  browser: Browser,
  language: PageLanguage,
  print: Print = {},
): Promise<GreyImage> {
  const { font = 'Noto Naskh Arabic', dpi = 300, skew = 0, columns = 1, lines = PAGES[language] } = print
  // A browser prints nothing in the margin of a page: what is turned needs one of its own.
  const [page, own] = skew === 0 ? ['1cm', '0'] : ['0', '2cm']
  const style = `@page { margin: ${page} } body { font-size: ${FONT_SIZE}px; margin: ${own}; width: 13cm; columns: ${columns}; column-gap: 8mm; transform: rotate(${skew}deg) } p { margin: 0 0 8px }`
  return inked(await drawn(await printed(browser, lines, language, font, style), dpi))
}

/** Letters of eleven points. */
const FONT_SIZE = 15

/** The part of a page with anything on it, and a margin around. */
function inked({ pixels, width, height }: GreyImage): GreyImage {
  const margin = Math.round(width / 20)
  let [left, right, top, bottom] = [width, 0, height, 0]
  for (let at = 0; at < pixels.length; at++) {
    if ((pixels[at] ?? 255) > 128) continue
    const [x, y] = [at % width, Math.floor(at / width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const [x, y] = [Math.max(0, left - margin), Math.max(0, top - margin)]
  const [wide, high] = [Math.min(width, right + margin) - x, Math.min(height, bottom + margin) - y]
  const cut = Buffer.alloc(wide * high)
  for (let row = 0; row < high; row++)
    pixels.copy(cut, row * wide, (y + row) * width + x, (y + row) * width + x + wide)
  return { pixels: cut, width: wide, height: high }
}

/** The first page of a PDF as a picture. */
export async function drawn(pdf: Buffer, dpi = 300): Promise<GreyImage> {
  const open = openPdf(await startPdfium(), pdf)
  try {
    return open.render(0, dpi, 100_000_000)
  } finally {
    open.close()
  }
}

/** A picture with grey specks, the same ones each time, as old copies have. */
export function noisy({ pixels, width, height }: GreyImage, share = 0.02): GreyImage {
  const worse = Buffer.from(pixels)
  let seed = 7
  for (let specks = Math.round(worse.length * share); specks > 0; specks--) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    const at = seed % worse.length
    worse[at] = (seed >>> 8) % 200
  }
  return { pixels: worse, width, height }
}

/** A picture turned upside down. */
export function upsideDown({ pixels, width, height }: GreyImage): GreyImage {
  return { pixels: Buffer.from(pixels).reverse(), width, height }
}

/** Pictures as the pages of a TIFF, as they are or packed by Deflate. Source: TIFF 6.0. */
export function tiffOf(images: readonly GreyImage[], isPacked = false): Buffer {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])]
  let size = 8
  let pointer: { buffer: Buffer; at: number } = { buffer: parts[0] as Buffer, at: 4 }
  for (const { pixels, width, height } of images) {
    const strip = size
    const stored = isPacked ? deflateSync(pixels) : pixels
    const padded = Buffer.concat([stored, Buffer.alloc(stored.length % 2)])
    parts.push(padded)
    size += padded.length
    const entries = [
      [256, width],
      [257, height],
      [258, 8],
      [259, isPacked ? 8 : 1],
      [262, 1],
      [273, strip],
      [277, 1],
      [278, height],
      [279, stored.length],
    ]
    const directory = Buffer.alloc(2 + entries.length * 12 + 4)
    directory.writeUInt16LE(entries.length, 0)
    for (const [at, [tag = 0, value = 0]] of entries.entries()) {
      directory.writeUInt16LE(tag, 2 + at * 12)
      directory.writeUInt16LE(4, 4 + at * 12)
      directory.writeUInt32LE(1, 6 + at * 12)
      directory.writeUInt32LE(value, 10 + at * 12)
    }
    pointer.buffer.writeUInt32LE(size, pointer.at)
    pointer = { buffer: directory, at: directory.length - 4 }
    parts.push(directory)
    size += directory.length
  }
  return Buffer.concat(parts)
}

/** Pages of a PDF: pictures, or a line of text. */
export function scannedPdf(pages: readonly (GreyImage | string)[]): Buffer {
  const objects: Buffer[] = []
  const add = (text: string, stream?: Buffer) => {
    const body = stream === undefined ? [] : [Buffer.from('stream\n'), stream, Buffer.from('\nendstream')]
    objects.push(Buffer.concat([Buffer.from(text, 'latin1'), ...body]))
  }
  const kids = pages.map((_, at) => `${at * 3 + 4} 0 R`).join(' ')
  add('<</Type/Catalog/Pages 2 0 R>>')
  add(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`)
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>')
  for (const page of pages) {
    const number = objects.length + 1
    const isText = typeof page === 'string'
    const [wide, high] = isText ? [400, 255] : [(page.width * 72) / 300, (page.height * 72) / 300]
    const content = isText ? `BT /F 12 Tf 20 200 Td (${page}) Tj ET` : `${wide} 0 0 ${high} 0 0 cm /I Do`
    const resources = isText ? '/Font<</F 3 0 R>>' : `/XObject<</I ${number + 2} 0 R>>`
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${wide} ${high}]/Resources<<${resources}>>/Contents ${number + 1} 0 R>>`,
    )
    add(`<</Length ${content.length}>>`, Buffer.from(content))
    const packed = isText ? Buffer.alloc(0) : deflateSync(page.pixels)
    const size = isText ? '/Width 1/Height 1' : `/Width ${page.width}/Height ${page.height}`
    add(
      `<</Type/XObject/Subtype/Image${size}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length ${packed.length}>>`,
      packed,
    )
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  let size = parts[0]?.length ?? 0
  const offsets = objects.map((object, at) => {
    const offset = size
    const whole = Buffer.concat([Buffer.from(`${at + 1} 0 obj`), object, Buffer.from('endobj\n')])
    parts.push(whole)
    size += whole.length
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  parts.push(
    Buffer.from(`${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${size}\n%%EOF`),
  )
  return Buffer.concat(parts)
}

/** How many of the words of a text were read, as a share; letters of one shape in two scripts and capitals do not count. */
export function wordsRead(lines: readonly string[], read: string): { share: number; lost: string[] } {
  return shareOf(wordsOf(lines.join(' ')), wordsOf(read))
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLocaleLowerCase('az')
      .match(/[\p{L}\p{M}\p{N}\u200c]+/gu) ?? []
  )
}
