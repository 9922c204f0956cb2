import type { Pdfium } from './pdfium.ts'

/** A picture of a page: a byte for each pixel, 0 for black, row by row. */
export type GreyImage = { pixels: Buffer; width: number; height: number }

const POINTS_PER_INCH = 72
/** Source: fpdfview.h. */
const GREY = 1
const ANNOTATIONS = 0x01
const IN_GREY = 0x08
const WHITE = 0xffffffff

/**
 * Draw a page of a PDF.
 *
 * @param index from 0
 * @param dpi pixels per inch; fewer where there would be more than `mostPixels` in all
 * @throws RangeError when there is no such page, or no memory for it
 */
export function renderPage(
  pdfium: Pdfium,
  document: number,
  index: number,
  dpi: number,
  mostPixels: number,
): GreyImage {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) throw new RangeError('there is no such page')
  const inches = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)].map((points) =>
    Math.max(points / POINTS_PER_INCH, 0.01),
  )
  const [wide = 1, high = 1] = inches
  const scale = Math.min(dpi, Math.sqrt(mostPixels / (wide * high)))
  const width = Math.max(1, Math.round(wide * scale))
  const height = Math.max(1, Math.round(high * scale))
  const pixels = width * height <= mostPixels * 2 ? pdfium.malloc(width * height) : 0
  if (pixels === 0) throw new RangeError('memory')
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GREY, pixels, width)
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS | IN_GREY)
    return { pixels: pdfium.bytes(pixels, width * height), width, height }
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap)
    pdfium.free(pixels)
    pdfium.FPDF_ClosePage(page)
  }
}

/** A picture as a file that every program for pictures reads. Source: PGM, netpbm. */
export function pgmOf({ pixels, width, height }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels])
}
