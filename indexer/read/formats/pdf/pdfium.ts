/** The functions of PDFium that are called here, by its own names. Source: fpdfview.h, fpdf_text.h, fpdf_edit.h, fpdf_annot.h, fpdf_doc.h. */

import { PDFiumLibrary } from '@hyzyla/pdfium'

type Pointer = number

type Functions = {
  malloc: (size: number) => Pointer
  free: (pointer: Pointer) => void
  FPDF_LoadMemDocument: (bytes: Pointer, size: number, password: Pointer) => Pointer
  FPDF_CloseDocument: (document: Pointer) => void
  FPDF_GetLastError: () => number
  FPDF_GetPageCount: (document: Pointer) => number
  FPDF_GetMetaText: (document: Pointer, tag: Pointer, buffer: Pointer, size: number) => number
  FPDF_LoadPage: (document: Pointer, index: number) => Pointer
  FPDF_ClosePage: (page: Pointer) => void
  FPDF_GetPageWidthF: (page: Pointer) => number
  FPDF_GetPageHeightF: (page: Pointer) => number
  FPDF_RenderPageBitmap: (
    bitmap: Pointer,
    page: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    turns: number,
    flags: number,
  ) => void
  FPDFBitmap_CreateEx: (
    width: number,
    height: number,
    format: number,
    pixels: Pointer,
    stride: number,
  ) => Pointer
  FPDFBitmap_FillRect: (
    bitmap: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ) => void
  FPDFBitmap_Destroy: (bitmap: Pointer) => void
  FPDFPage_CountObjects: (page: Pointer) => number
  FPDFPage_GetObject: (page: Pointer, index: number) => Pointer
  FPDFFormObj_CountObjects: (form: Pointer) => number
  FPDFFormObj_GetObject: (form: Pointer, index: number) => Pointer
  FPDFPageObj_GetType: (object: Pointer) => number
  FPDFPageObj_GetMatrix: (object: Pointer, matrix: Pointer) => number
  FPDFPageObj_GetBounds: (
    object: Pointer,
    left: Pointer,
    bottom: Pointer,
    right: Pointer,
    top: Pointer,
  ) => number
  FPDFPageObj_CountMarks: (object: Pointer) => number
  FPDFPageObj_GetMark: (object: Pointer, index: number) => Pointer
  FPDFPageObjMark_GetParamBlobValue: (
    mark: Pointer,
    key: Pointer,
    buffer: Pointer,
    size: number,
    length: Pointer,
  ) => number
  FPDFTextObj_GetFontSize: (object: Pointer, size: Pointer) => number
  FPDFText_LoadPage: (page: Pointer) => Pointer
  FPDFText_ClosePage: (text: Pointer) => void
  FPDFText_CountChars: (text: Pointer) => number
  FPDFText_GetUnicode: (text: Pointer, index: number) => number
  FPDFText_GetTextObject: (text: Pointer, index: number) => Pointer
  FPDFText_GetCharOrigin: (text: Pointer, index: number, x: Pointer, y: Pointer) => number
  FPDFText_GetCharBox: (
    text: Pointer,
    index: number,
    left: Pointer,
    right: Pointer,
    bottom: Pointer,
    top: Pointer,
  ) => number
  FPDFText_GetLooseCharBox: (text: Pointer, index: number, box: Pointer) => number
  FPDFDOC_InitFormFillEnvironment: (document: Pointer, callbacks: Pointer) => Pointer
  FPDFDOC_ExitFormFillEnvironment: (form: Pointer) => void
  FPDFPage_GetAnnotCount: (page: Pointer) => number
  FPDFPage_GetAnnot: (page: Pointer, index: number) => Pointer
  FPDFPage_CloseAnnot: (annotation: Pointer) => void
  FPDFAnnot_GetSubtype: (annotation: Pointer) => number
  FPDFAnnot_GetFlags: (annotation: Pointer) => number
  FPDFAnnot_GetStringValue: (annotation: Pointer, key: Pointer, buffer: Pointer, size: number) => number
  FPDFAnnot_GetFormFieldType: (form: Pointer, annotation: Pointer) => number
  FPDFAnnot_GetFormFieldValue: (form: Pointer, annotation: Pointer, buffer: Pointer, size: number) => number
}

/** PDFium with its memory. */
export type Pdfium = Functions & {
  /** A number at a place of the memory, of 4 or of 8 bytes. */
  float: (at: Pointer) => number
  double: (at: Pointer) => number
  put: (bytes: Uint8Array, at: Pointer) => void
  /** A copy of bytes of the memory. */
  bytes: (at: Pointer, count: number) => Buffer
  /** A place for small answers, of `SCRATCH` bytes. */
  scratch: Pointer
  /** A string of ASCII letters in the memory, made once. */
  name: (text: string) => Pointer
  /** A string in UTF-16 that PDFium writes; `write` gets a place and its size, and says how many bytes there are. */
  text: (write: (buffer: Pointer, size: number) => number) => string
  /** The bytes of a string that a mark of an object has under a key; undefined where it has none. */
  markBytes: (mark: Pointer, key: string) => Buffer | undefined
}

/** Bytes that PDFium may write to `scratch`. */
export const SCRATCH = 256

/** No title, value or replaced text is longer, in bytes. */
const LONGEST_TEXT = 1024 * 1024

/** Start PDFium. Its library keeps the functions to itself, and offers only the text as a whole page. */
export async function startPdfium(): Promise<Pdfium> {
  const library = await PDFiumLibrary.init()
  const { wasmExports } = library['module'] as unknown as {
    wasmExports: Functions & { memory: WebAssembly.Memory }
  }
  const { memory, malloc, free } = wasmExports
  const names = new Map<string, Pointer>()
  const put = (bytes: Uint8Array, at: Pointer) => new Uint8Array(memory.buffer).set(bytes, at)
  const name = (text: string) => {
    const known = names.get(text)
    if (known !== undefined) return known
    const at = malloc(text.length + 1)
    put(Buffer.from(`${text}\0`, 'latin1'), at)
    names.set(text, at)
    return at
  }
  const text: Pdfium['text'] = (write) => {
    const size = Math.min(write(0, 0), LONGEST_TEXT)
    if (size <= 2) return ''
    const buffer = malloc(size)
    const written = Math.min(write(buffer, size), size)
    const found = Buffer.from(memory.buffer, buffer, written).toString('utf16le')
    free(buffer)
    return found.replace(/\0+$/, '')
  }
  // A view ends when the memory grows; one for each number takes longer than PDFium does.
  let view = new DataView(memory.buffer)
  const current = () => {
    if (view.buffer !== memory.buffer) view = new DataView(memory.buffer)
    return view
  }
  const scratch = malloc(SCRATCH)
  const markBytes: Pdfium['markBytes'] = (mark, key) => {
    const write = wasmExports.FPDFPageObjMark_GetParamBlobValue
    const written = () => current().getUint32(scratch, true)
    if (write(mark, name(key), scratch + 4, SCRATCH - 4, scratch) === 0) return undefined
    const size = Math.min(written(), LONGEST_TEXT)
    if (size <= SCRATCH - 4) return Buffer.from(new Uint8Array(memory.buffer, scratch + 4, size))
    const buffer = malloc(size)
    write(mark, name(key), buffer, size, scratch)
    const bytes = Buffer.from(new Uint8Array(memory.buffer, buffer, size))
    free(buffer)
    return bytes
  }
  return {
    ...wasmExports,
    bytes: (at, count) => Buffer.from(new Uint8Array(memory.buffer, at, count)),
    float: (at) => current().getFloat32(at, true),
    double: (at) => current().getFloat64(at, true),
    put,
    scratch,
    name,
    text,
    markBytes,
  }
}
