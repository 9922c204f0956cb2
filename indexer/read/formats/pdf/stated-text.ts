import type { Pdfium } from './pdfium.ts'

/** A text that a file states itself, and the mark that states it: several objects may have one. */
export type Stated = { mark: number; text: string }

/**
 * The text that the file states for what it draws. PDFium's own text page drops it where the font does not have its
 * letters, as for half spaces. Source: ISO 32000-1, 14.9.4.
 */
export function statedText(pdfium: Pdfium, pointer: number): Stated | undefined {
  for (let index = pdfium.FPDFPageObj_CountMarks(pointer) - 1; index >= 0; index--) {
    const mark = pdfium.FPDFPageObj_GetMark(pointer, index)
    const bytes = pdfium.markBytes(mark, 'ActualText')
    if (bytes !== undefined && bytes.length > 0) return { mark, text: textString(bytes) }
  }
  return undefined
}

const UTF16 = new TextDecoder('utf-16be')
const UTF8 = new TextDecoder('utf-8')

/** A text string of a PDF. Source: ISO 32000-2, 7.9.2.2. */
function textString(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return UTF16.decode(bytes)
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return UTF8.decode(bytes)
  return bytes.toString('latin1')
}
