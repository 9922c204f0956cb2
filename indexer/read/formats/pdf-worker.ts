import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { ReadError } from '../../source-text.ts'
import { PDF_PAGE_TIME } from '../bytes/limits.ts'

/** What the worker says: the text of the next page, that there is none, or why it stopped. */
type Answer = { page: string } | { isDone: true } | { error: string }

/**
 * PDFium runs in a thread of its own, where it can be stopped: a hostile file may keep it busy for ever, and it gives
 * back memory only when it ends. Plain JavaScript, since Node 20 starts no thread from TypeScript.
 */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads')
const { PDFiumLibrary } = require(workerData)
const library = PDFiumLibrary.init()
parentPort.on('message', async (bytes) => {
  try {
    const document = await (await library).loadDocument(bytes)
    for (const page of document.pages()) parentPort.postMessage({ page: page.getText() })
    document.destroy()
    parentPort.postMessage({ isDone: true })
  } catch (error) {
    parentPort.postMessage({ error: String(error.message) })
  }
})`

/** A worker is replaced after so many files, for the memory of pages that PDFium keeps. */
const FILES_PER_WORKER = 50

const current: { worker: Worker | undefined; files: number } = { worker: undefined, files: 0 }
let last: Promise<unknown> = Promise.resolve()

/**
 * The texts of the pages of a PDF, as PDFium reads them. One file is read at a time.
 *
 * @throws ReadError when it is encrypted, damaged, or takes too long
 */
export async function pdfPages(bytes: Buffer, path: string): Promise<string[]> {
  const pages = last.then(() => readPages(bytes, path))
  last = pages.catch(() => undefined)
  return pages
}

async function readPages(bytes: Buffer, path: string): Promise<string[]> {
  const worker = takeWorker()
  const pages: string[] = []
  try {
    for await (const answer of answersOf(worker, bytes)) {
      if ('error' in answer) throw new ReadError(path, undefined, reasonOf(answer.error))
      if ('page' in answer) pages.push(answer.page)
    }
    return pages
  } catch (error) {
    if (!(error instanceof ReadError) || current.files >= FILES_PER_WORKER) dismissWorker()
    throw error instanceof ReadError
      ? error
      : new ReadError(path, undefined, reasonOf((error as Error).message), { cause: error })
  }
}

async function* answersOf(worker: Worker, bytes: Buffer): AsyncGenerator<Answer> {
  const waiting: Answer[] = []
  let failure: Error | undefined
  let wake = () => {}
  const onMessage = (answer: Answer) => {
    waiting.push(answer)
    wake()
  }
  const onError = (error: Error) => {
    failure = error
    wake()
  }
  const onExit = () => onError(new Error('the PDF reader stopped'))
  worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref()
  try {
    worker.postMessage(bytes)
    for (;;) {
      const timer = setTimeout(() => onError(new Error('too long')), PDF_PAGE_TIME)
      if (waiting.length === 0 && failure === undefined)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      clearTimeout(timer)
      const answer = waiting.shift()
      if (answer !== undefined) yield answer
      if (answer !== undefined && !('page' in answer)) return
      if (answer === undefined && failure !== undefined) throw failure
    }
  } finally {
    worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref()
  }
}

function takeWorker(): Worker {
  if (current.files >= FILES_PER_WORKER) dismissWorker()
  const library = createRequire(import.meta.url).resolve('@hyzyla/pdfium')
  current.worker ??= new Worker(WORKER, { eval: true, workerData: library, execArgv: [] })
  current.files++
  return current.worker
}

function dismissWorker(): void {
  // What it still says is of no interest, but an error that nobody hears would end the process.
  current.worker?.on('error', () => {})
  void current.worker?.terminate()
  current.worker = undefined
  current.files = 0
}

/** What PDFium calls its errors, in words. */
function reasonOf(message: string): string {
  if (message.includes('Password') || message.includes('security scheme')) return 'is encrypted'
  if (message === 'too long')
    return `takes longer than ${PDF_PAGE_TIME / 1000} s for a page, and was given up`
  if (message.includes('not in PDF format')) return 'is no PDF that can be read: it is damaged or cut off'
  return `is a damaged PDF (${message.replace(/\s+/g, ' ').slice(0, 100)})`
}
