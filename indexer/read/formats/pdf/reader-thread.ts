/**
 * PDFs are read in a thread of their own, where they can be stopped: a hostile file may keep PDFium busy for ever, take
 * all memory, or end it, and it gives back memory only when it ends.
 */

import type { Worker } from 'node:worker_threads'
import { startSerial } from '../../../../flow/serial.ts'
import { ReadError } from '../../../source-text.ts'
import { startThread } from '../../../thread.ts'
import { MAX_PDF_PAGES, megabytes, PDF_FILE_TIME, PDF_MEMORY, PDF_PAGE_TIME } from '../../bytes/limits.ts'
import type { PdfInfo } from './document.ts'

/** What the thread says: what the file states of itself, the text of the next page, that it is through, or why not. */
export type Answer =
  | { kind: 'info'; info: PdfInfo }
  | { kind: 'page'; text: string }
  | { kind: 'done' }
  | { kind: 'failed'; reason: string }

export type PdfText = { info: PdfInfo; pages: string[] }

/** A thread is replaced after so many files, for the memory that PDFium keeps. */
const FILES_PER_THREAD = 50
/** Memory of a thread beside PDFium's own, in MB. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 16 }

export type PdfReader = {
  /**
   * The texts of the pages of a PDF, and what it states of itself. One file is read at a time.
   *
   * @param pageTime may pass until the next page comes, in milliseconds
   * @throws ReadError when it is encrypted, damaged, takes too long or too much memory
   */
  read: (bytes: Buffer, path: string, pageTime?: number) => Promise<PdfText>
  /** End the thread; it keeps no program alive. */
  close: () => void
}

/** A thread that reads PDFs; it starts with the first. */
export function startPdfReader(): PdfReader {
  const inOrder = startSerial()
  let thread: Worker | undefined
  let files = 0
  const dismiss = () => {
    // What it still says is of no interest, but an error that nobody hears would end the process.
    thread?.on('error', () => {})
    void thread?.terminate()
    thread = undefined
    files = 0
  }
  const read = (bytes: Buffer, path: string, pageTime = PDF_PAGE_TIME) =>
    inOrder(() => {
      if (files >= FILES_PER_THREAD) dismiss()
      files++
      thread ??= startReader()
      // After a fault nothing in its memory can be trusted.
      return readOne(thread, bytes, path, pageTime, dismiss)
    })
  return { read, close: dismiss }
}

async function readOne(
  thread: Worker,
  bytes: Buffer,
  path: string,
  pageTime: number,
  dismiss: () => void,
): Promise<PdfText> {
  const found: PdfText = { info: { title: '', author: '', created: '' }, pages: [] }
  try {
    for await (const answer of answersOf(thread, bytes, pageTime)) {
      if (answer.kind === 'failed') throw new Error(answer.reason)
      if (answer.kind === 'info') found.info = answer.info
      if (answer.kind === 'page') found.pages.push(answer.text)
    }
    return found
  } catch (error) {
    dismiss()
    throw new ReadError(path, undefined, reasonFor((error as Error).message, pageTime), { cause: error })
  }
}

async function* answersOf(thread: Worker, bytes: Buffer, pageTime: number): AsyncGenerator<Answer> {
  const waiting: Answer[] = []
  let failure: Error | undefined
  let wake = () => {}
  const onMessage = (answer: Answer) => {
    waiting.push(answer)
    wake()
  }
  const onError = (error: Error) => {
    failure ??= error
    wake()
  }
  const onExit = () => onError(new Error('the PDF reader stopped'))
  thread.on('message', onMessage).on('error', onError).on('exit', onExit).ref()
  const fileTimer = setTimeout(() => onError(new Error('too long')), PDF_FILE_TIME)
  try {
    thread.postMessage(bytes)
    for (;;) {
      const pageTimer = setTimeout(() => onError(new Error('too long for a page')), pageTime)
      if (waiting.length === 0 && failure === undefined)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      clearTimeout(pageTimer)
      const answer = waiting.shift()
      if (answer !== undefined) yield answer
      if (answer?.kind === 'done' || answer?.kind === 'failed') return
      if (answer === undefined && failure !== undefined) throw failure
    }
  } finally {
    clearTimeout(fileTimer)
    thread.off('message', onMessage).off('error', onError).off('exit', onExit).unref()
  }
}

function startReader(): Worker {
  return startThread('indexer/read/formats/pdf/worker', {
    resourceLimits: THREAD_LIMITS,
    workerData: { memory: PDF_MEMORY },
    // PDFium writes of damaged files there.
    stderr: true,
  })
}

/** What PDFium calls its errors, in words. */
function reasonFor(message: string, pageTime: number): string {
  if (message === 'password' || message === 'security') return 'is encrypted'
  if (message === 'format') return 'is no PDF that can be read: it is damaged or cut off'
  if (message === 'too long') return `takes longer than ${PDF_FILE_TIME / 60_000} minutes, and was given up`
  if (message === 'too long for a page')
    return `takes longer than ${pageTime / 1000} s for a page, and was given up`
  if (message === 'pages') return `has more than ${MAX_PDF_PAGES} pages: it is damaged or a bomb; split it`
  if (message === 'memory' || /memory/i.test(message))
    return `needs more than ${megabytes(PDF_MEMORY)} of memory, and was given up: it is damaged or a bomb`
  return `is a damaged PDF (${message.replace(/\s+/g, ' ').slice(0, 100)})`
}
