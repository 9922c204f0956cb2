/** The thread in which pages are recognised; see ocr-thread.ts. */

import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { MAX_PIXELS, OCR_MEMORY, OCR_PAGE_TIME } from '../read/bytes/limits.ts'
import { limitWasmMemory } from '../read/bytes/wasm-memory.ts'
import { openPdf, type Pdf } from '../read/formats/pdf/document.ts'
import { startPdfium } from '../read/formats/pdf/pdfium.ts'
import { greyOfPng, pngOf } from '../read/formats/pdf/png.ts'
import type { GreyImage } from '../read/formats/pdf/render.ts'
import { imageInfo, tiffPage } from './image-info.ts'
import type { See } from './look.ts'
import type { OcrEngine } from './ocr-engine.ts'
import type { OcrAnswer, OcrOrder } from './ocr-thread.ts'
import { drawPacked } from './packed-tiff.ts'
import { pageLooker } from './page-looker.ts'
import { placedBack, preparedPage } from './prepare-page.ts'
import { recognisePage } from './recognise.ts'
import type { OcrLanguage, RecognisedPage } from './scan-page.ts'
import { nativeLooker } from './tesseract-native.ts'
import { startTesseract, wasmLanguages } from './tesseract-wasm.ts'

/** Lower than that of everything else: searches come first. */
const PRIORITY = 10
/** The resolution that Tesseract reads best. */
const DPI = 300
/** What a reader is shown of a page. */
const SHOWN_DPI = 120
const SHOWN_PIXELS = 4_000_000

const { engine } = workerData as { engine: OcrEngine }

standBack()
limitWasmMemory(OCR_MEMORY)

let starting: ReturnType<typeof start> | undefined

/** It is started for the first page: a thread that only draws pages of PDFs needs none. */
async function start() {
  if (engine.kind === 'wasm') {
    const { looker, draw } = await startTesseract()
    return { looker, draw: drawPacked(draw) }
  }
  // The program of the machine reads; what the packages have can unpack images for it.
  const unpacker = wasmLanguages().length > 0 ? await startTesseract().catch(() => undefined) : undefined
  return { looker: nativeLooker(engine.native, OCR_PAGE_TIME), draw: unpacker && drawPacked(unpacker.draw) }
}

/** The scan that is open. */
type Scan = {
  /** As it is in its file, or drawn. */
  image: (page: number) => Buffer | GreyImage
  /** A picture for a browser; undefined where Tesseract has to make it. */
  draw: ((page: number) => Buffer) | undefined
  turn: number
  close: () => void
}
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
  if ('draw' in order) return { png: await drawPage(scan, order.draw) }
  const page = await readPage(scan, order.page)
  if (page.language !== null) language = page.language
  // What a camera says of its turn is known to everybody who shows the image.
  const turn = (page.turn - scan.turn + 360) % 360
  return { page: { page: order.page, ...page, turn } }
}

/** A page that can be unpacked here is made easier to read first. */
async function readPage(open: Scan, number: number): Promise<Omit<RecognisedPage, 'page'>> {
  starting ??= start()
  const { looker, draw } = await starting
  const image = open.image(number)
  const grey = Buffer.isBuffer(image) ? draw && greyOfPng(await draw(image)) : image
  if (grey === undefined && Buffer.isBuffer(image)) return await readRaw(looker(image), open.turn)
  if (grey === undefined) throw new Error('there is no picture')
  const prepared = preparedPage(grey)
  const see = pageLooker(prepared.image, looker)
  return placedBack(await recognisePage(see, engine.languages, language, open.turn), prepared)
}

/** A page that only the program of the machine can unpack, which turns it by itself; where its words stand is known if a camera did not. */
async function readRaw(see: See, turn: number): Promise<Omit<RecognisedPage, 'page'>> {
  const page = await recognisePage(see, engine.languages, language)
  return turn === 0 ? page : { ...page, boxes: '', turn }
}

async function openScan(bytes: Buffer): Promise<Scan> {
  const image = imageInfo(bytes)
  if (image !== undefined) {
    return { image: (page) => tiffPage(bytes, page), draw: undefined, turn: image.turn, close: () => {} }
  }
  const pdf: Pdf = openPdf(await startPdfium(), bytes)
  return {
    image: (page) => pdf.render(page - 1, DPI, MAX_PIXELS),
    draw: (page) => pngOf(pdf.render(page - 1, SHOWN_DPI, SHOWN_PIXELS)),
    turn: 0,
    close: pdf.close,
  }
}

async function drawPage(open: Scan, page: number): Promise<Buffer> {
  if (open.draw !== undefined) return open.draw(page)
  starting ??= start()
  const { draw } = await starting
  if (draw === undefined) throw new Error('there is no program that draws it')
  const image = open.image(page)
  return Buffer.isBuffer(image) ? draw(image) : pngOf(image)
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
