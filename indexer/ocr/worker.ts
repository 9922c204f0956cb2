/** The thread in which pages are recognised; see ocr-thread.ts. */

import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { MAX_PIXELS, OCR_MEMORY, OCR_PAGE_TIME } from '../read/bytes/limits.ts'
import { limitWasmMemory } from '../read/bytes/wasm-memory.ts'
import { openPdf, type Pdf } from '../read/formats/pdf/document.ts'
import { startPdfium } from '../read/formats/pdf/pdfium.ts'
import { pgmOf } from '../read/formats/pdf/render.ts'
import { imageInfo, tiffPage } from './image-info.ts'
import type { OcrEngine } from './ocr-engine.ts'
import type { OcrAnswer, OcrOrder } from './ocr-thread.ts'
import { recognisePage } from './recognise.ts'
import type { OcrLanguage } from './scan-page.ts'
import { nativeLooker } from './tesseract-native.ts'
import { startTesseract } from './tesseract-wasm.ts'

/** Lower than that of everything else: searches come first. */
const PRIORITY = 10
/** The resolution that Tesseract reads best. */
const DPI = 300

const { engine } = workerData as { engine: OcrEngine }

standBack()
limitWasmMemory(OCR_MEMORY)

const looker =
  engine.kind === 'native' ? Promise.resolve(nativeLooker(engine.native, OCR_PAGE_TIME)) : startTesseract()

/** The scan that is open. */
type Scan = { image: (page: number) => Buffer; turn: number; close: () => void }
let scan: Scan | undefined
let language: OcrLanguage = 'aze'

parentPort?.on('message', async (order: OcrOrder) => {
  parentPort?.postMessage(
    await answerTo(order).catch((error: Error) => ({ error: error.message, name: error.name })),
  )
})

async function answerTo(order: OcrOrder): Promise<OcrAnswer> {
  if ('open' in order) {
    scan?.close()
    scan = undefined
    scan = await openScan(Buffer.from(order.open))
    return { opened: true }
  }
  if (scan === undefined) throw new Error('nothing is open')
  const see = (await looker)(scan.image(order.page))
  const page = await recognisePage(see, engine.languages, language, scan.turn)
  if (page.language !== null) language = page.language
  return { page: { page: order.page, ...page } }
}

async function openScan(bytes: Buffer): Promise<Scan> {
  const image = imageInfo(bytes)
  if (image !== undefined) {
    return { image: (page) => tiffPage(bytes, page), turn: image.turn, close: () => {} }
  }
  const pdf: Pdf = openPdf(await startPdfium(), bytes)
  return { image: (page) => pgmOf(pdf.render(page - 1, DPI, MAX_PIXELS)), turn: 0, close: pdf.close }
}

/** Linux knows priorities of single threads; elsewhere the system has to see to it. */
function standBack(): void {
  try {
    const [, thread] = /task\/(\d+)$/.exec(readlinkSync('/proc/thread-self')) ?? []
    if (thread !== undefined) setPriority(Number(thread), PRIORITY)
  } catch {
    // It works all the same.
  }
}
