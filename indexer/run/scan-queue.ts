import { resolve } from 'node:path'
import type { Engine } from '../../engine/engine.ts'
import { isPassing } from '../../engine/retry.ts'
import { retry } from '../../flow/retry.ts'
import type { OcrEngine } from '../ocr/ocr-engine.ts'
import { startOcr } from '../ocr/ocr-thread.ts'
import { startReadPool } from '../read/read-thread.ts'
import { scanStore } from '../recognised/store.ts'
import { recogniseFiles, type ScanProgress, waitingFiles } from './recognise-files.ts'

export type ScanQueueOptions = {
  engine: Engine
  paths: readonly string[]
  dataDirectory: string
  ocr: OcrEngine
  signal: AbortSignal
  /** Called with the path of each file whose pages are done: it must be read again. */
  onDone: (path: string) => void
  onProgress?: (progress: ScanProgress) => void
}

/** Recognises what waits, one page after the other, beside everything else. */
export type ScanQueue = {
  /** Look for what waits. */
  wake: () => void
  /** Resolves when the signal was given and the page under way is done. */
  ended: Promise<void>
}

/** Milliseconds between two tries when the engine is away. */
const RETRY = 3_000

/** Start the slow queue of a watcher: texts are searchable long before scans are. */
export function startScanQueue(options: ScanQueueOptions): ScanQueue {
  const { engine, signal, dataDirectory, onDone } = options
  const roots = options.paths.map((path) => resolve(path))
  const readers = startReadPool({ dataDirectory })
  const ocr = startOcr(options.ocr)
  const scans = scanStore(dataDirectory)
  let isWoken = false
  let wake = () => {}
  const woken = async () => {
    if (!isWoken && !signal.aborted)
      await new Promise<void>((resolve) => {
        wake = resolve
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
    isWoken = false
  }
  const round = async () => {
    const files = await waitingFiles(engine, roots)
    const done = recogniseFiles(files, {
      engine,
      readers,
      scans,
      ocr,
      signal,
      onProgress: options.onProgress,
    })
    for await (const { path } of done) onDone(path)
  }
  const run = async () => {
    while (!signal.aborted) {
      await woken()
      const next = () => (signal.aborted ? Promise.resolve() : round())
      await retry(next, (error) => (isPassing(error) ? RETRY : undefined), signal).catch((error: unknown) => {
        if (!signal.aborted || !isPassing(error)) throw error
      })
    }
  }
  const untilEnd = async () => {
    try {
      await run()
    } finally {
      await Promise.all([ocr.close(), readers.close()])
    }
  }
  return {
    wake: () => {
      isWoken = true
      wake()
    },
    ended: untilEnd(),
  }
}
