import { MAX_PDF_PAGES } from '../../bytes/limits.ts'
import { formValues } from './form-values.ts'
import { pageGlyphs } from './glyphs.ts'
import { pageText } from './page-text.ts'
import type { Pdfium } from './pdfium.ts'
import { type GreyImage, renderPage } from './render.ts'
import { cleanPage } from './text.ts'

/** What a PDF states of itself, as it is written there. */
export type PdfInfo = { title: string; author: string; created: string }

/** Why PDFium does not open a file. Source: fpdfview.h. */
const REASONS = ['unknown', 'unknown', 'file', 'format', 'password', 'security', 'page'] as const
export type Refusal = (typeof REASONS)[number] | 'pages'

/** PDFium does not open the file, or is not let do so. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}

/** An open PDF. */
export type Pdf = {
  info: PdfInfo
  /** The texts of its pages, one after the other. @throws RefusedError where there are too many */
  pages: () => Generator<string>
  /** A picture of a page by its number, from 0; see `renderPage`. */
  render: (index: number, dpi: number, mostPixels: number) => GreyImage
  close: () => void
}

/** Versions of the structure of callbacks, none of which is given, and bytes enough for it. Source: fpdf_formfill.h. */
const CALLBACKS = { version: 2, size: 256 }

/** Open a PDF. @throws RefusedError with a `Refusal` as its message */
export function openPdf(pdfium: Pdfium, bytes: Uint8Array): Pdf {
  const memory = pdfium.malloc(bytes.length)
  if (memory === 0) throw new RefusedError('memory')
  pdfium.put(bytes, memory)
  const document = pdfium.FPDF_LoadMemDocument(memory, bytes.length, 0)
  if (document === 0) throw new RefusedError(REASONS[pdfium.FPDF_GetLastError()] ?? 'unknown')
  const callbacks = pdfium.malloc(CALLBACKS.size)
  pdfium.put(Uint8Array.of(CALLBACKS.version, ...new Uint8Array(CALLBACKS.size - 1)), callbacks)
  const form = pdfium.FPDFDOC_InitFormFillEnvironment(document, callbacks)
  return {
    info: infoOf(pdfium, document),
    render: (index, dpi, mostPixels) => renderPage(pdfium, document, index, dpi, mostPixels),
    pages: function* () {
      const count = pdfium.FPDF_GetPageCount(document)
      if (count > MAX_PDF_PAGES) throw new RefusedError('pages')
      for (let index = 0; index < count; index++) yield pageOf(pdfium, document, index, form)
    },
    close: () => {
      if (form !== 0) pdfium.FPDFDOC_ExitFormFillEnvironment(form)
      pdfium.FPDF_CloseDocument(document)
      pdfium.free(callbacks)
      pdfium.free(memory)
    },
  }
}

function pageOf(pdfium: Pdfium, document: number, index: number, form: number): string {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) return ''
  const text = pdfium.FPDFText_LoadPage(page)
  try {
    const drawn = text === 0 ? '' : pageText(pageGlyphs(pdfium, page, text))
    return cleanPage([drawn, ...formValues(pdfium, page, form)].join('\n'))
  } finally {
    if (text !== 0) pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
  }
}

function infoOf(pdfium: Pdfium, document: number): PdfInfo {
  const fact = (name: string) =>
    pdfium.text((buffer, size) => pdfium.FPDF_GetMetaText(document, pdfium.name(name), buffer, size))
  return { title: fact('Title'), author: fact('Author'), created: fact('CreationDate') }
}
