/** The thread in which PDFs are read; see reader-thread.ts. */

import { parentPort, workerData } from 'node:worker_threads'
import { limitWasmMemory } from '../../bytes/wasm-memory.ts'
import { openPdf, RefusedError } from './document.ts'
import { TooMuchError } from './glyphs.ts'
import { startPdfium } from './pdfium.ts'
import type { Answer } from './reader-thread.ts'

limitWasmMemory(workerData.memory)
// PDFium complains of damaged files on the error output, which is the indexer's.
const library = startPdfium()

function say(answer: Answer): void {
  parentPort?.postMessage(answer)
}

parentPort?.on('message', async (bytes: Uint8Array) => {
  try {
    const pdf = openPdf(await library, bytes)
    say({ kind: 'info', info: pdf.info })
    for (const text of pdf.pages()) say({ kind: 'page', text })
    pdf.close()
    say({ kind: 'done' })
  } catch (error) {
    say({ kind: 'failed', reason: reasonOf(error as Error) })
  }
})

function reasonOf(error: Error): string {
  if (error instanceof RefusedError) return error.message
  // Whatever PDFium does when it gets no more memory, it ends in a trap.
  if (
    error instanceof TooMuchError ||
    error instanceof WebAssembly.RuntimeError ||
    error instanceof RangeError
  )
    return 'memory'
  return `unknown: ${error.message}`
}
