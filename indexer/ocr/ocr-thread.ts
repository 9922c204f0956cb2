/**
 * Pages are recognised in a thread of their own, one at a time, at a low priority: a hostile one may take long or much memory, and
 * then the thread is ended.
 */

import type { Worker } from 'node:worker_threads'
import { megabytes, OCR_MEMORY, OCR_PAGE_TIME } from '../read/bytes/limits.ts'
import type { RecognisedPage, ScanPage } from '../recognised/scan-page.ts'
import { askThread, startThread, THREAD_TOO_LONG } from '../thread.ts'
import type { OcrEngine } from './ocr-engine.ts'

/** What the thread is asked: to open a scan, or to read a page of it. */
export type OcrOrder = { open: Uint8Array } | { page: number } | { draw: number }
export type OcrAnswer =
  | { opened: true }
  | { png: Uint8Array }
  | { page: RecognisedPage }
  | { error: string; name: string }

/** Memory of the thread beside that of WebAssembly, in MB. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 16 }
/** A thread is replaced after so many pages, for the memory that Tesseract keeps. */
const PAGES_PER_THREAD = 100

/** Recognises pages of scans. */
export type OcrThread = {
  /**
   * Read some pages of a scan, one by one. A page that cannot be read is one with a reason.
   *
   * @param bytes an image or a PDF
   * @param pages from 1
   */
  read: (bytes: Buffer, pages: readonly number[]) => AsyncGenerator<ScanPage>
  /**
   * A page as PNG, for readers. One at a time.
   *
   * @throws Error when it cannot be drawn
   */
  draw: (bytes: Buffer, page: number) => Promise<Buffer>
  close: () => Promise<void>
}

/** @param time a page may take, in milliseconds */
export function startOcr(engine: OcrEngine, time = OCR_PAGE_TIME): OcrThread {
  let done = 0
  const thread = oneThread(engine, time)
  const dismiss = () => {
    done = 0
    return thread.dismiss()
  }
  const open = async (bytes: Buffer) => {
    const answer = await thread.ask({ open: bytes })
    if ('error' in answer) throw namedError(answer)
  }
  const readPage = async (page: number): Promise<ScanPage> => {
    const answer = await thread.ask({ page })
    if ('page' in answer) return answer.page
    throw 'error' in answer ? namedError(answer) : new Error('no answer')
  }
  return {
    read: async function* (bytes, pages) {
      let isOpen = false
      for (const page of pages) {
        if (done >= PAGES_PER_THREAD) {
          await dismiss()
          isOpen = false
        }
        try {
          if (!isOpen) await open(bytes)
          isOpen = true
          done++
          yield await readPage(page)
        } catch (error) {
          // After a fault nothing in its memory can be trusted.
          await dismiss()
          isOpen = false
          yield { page, reason: reasonOf(error as NodeJS.ErrnoException, time) }
        }
      }
    },
    draw: async (bytes, page) => {
      try {
        await open(bytes)
        const answer = await thread.ask({ draw: page })
        if ('png' in answer) return Buffer.from(answer.png)
        throw 'error' in answer ? namedError(answer) : new Error('no answer')
      } catch (error) {
        await dismiss()
        throw error
      }
    },
    close: dismiss,
  }
}

/** A thread that is started when it is asked, also after it was dismissed. */
function oneThread(engine: OcrEngine, time: number) {
  let worker: Worker | undefined
  return {
    ask: (order: OcrOrder): Promise<OcrAnswer> => {
      worker ??= startThread('indexer/ocr/worker', {
        resourceLimits: THREAD_LIMITS,
        workerData: { engine },
      })
      return askThread<OcrAnswer>(worker, order, time)
    },
    dismiss: async (): Promise<void> => {
      const old = worker
      worker = undefined
      old?.removeAllListeners().on('error', () => {})
      await old?.terminate()
    },
  }
}

function namedError({ error, name }: { error: string; name: string }): Error {
  return Object.assign(new Error(error), { name })
}

/** Why a page was not read, in words. */
function reasonOf(error: NodeJS.ErrnoException, time: number): string {
  if (error.message === THREAD_TOO_LONG)
    return `takes longer than ${time / 1_000} s to recognise, and was given up`
  if (error.name === 'UnreadableImageError') return 'is a damaged image, or one of a kind that is not read'
  const isMemory =
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ||
    error.name === 'RangeError' ||
    /memory|OOM/i.test(error.message)
  if (isMemory) return `takes more than ${megabytes(OCR_MEMORY)} of memory to recognise, and was given up`
  return `cannot be recognised (${error.message.replace(/\s+/g, ' ').slice(0, 200)})`
}
