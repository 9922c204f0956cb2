import { resolve } from 'node:path'
import type { Engine } from '../../engine/engine.ts'
import type { OcrEngine } from '../ocr/ocr-engine.ts'
import { startOcr } from '../ocr/ocr-thread.ts'
import { scanStore } from '../ocr/store.ts'
import type { Outcome, Summary } from '../outcome.ts'
import { startReadPool } from '../read/read-thread.ts'
import { recogniseFiles, type ScanProgress, scannedFiles, waitingFiles } from './recognise-files.ts'
import { indexPaths, type RunOptions } from './run.ts'

export type OcrRunOptions = RunOptions & {
  /** Where what was recognised is kept. */
  dataDirectory: string
  ocr: OcrEngine
  /** Recognise again what an earlier recognition read, and all on which nothing was read. */
  again?: boolean
  onScans?: (progress: ScanProgress) => void
}

/** Files that were recognised are put into the index so many at a time, or after so many milliseconds. */
const FILES_TOGETHER = 50
const PATIENCE = 30_000

/**
 * Index paths as `indexPaths` does, then recognise the scans among them and index these. Texts are searchable before the first scan is
 * recognised; what is recognised again comes before all. What is broken off goes on with the page after the last one that was done.
 */
export async function indexWithOcr(
  paths: readonly string[],
  engine: Engine,
  options: OcrRunOptions,
): Promise<Summary> {
  const { again = false, ...rest } = options
  const held = holdBack(options.onOutcome)
  const recognise = (again: boolean) =>
    recogniseWaiting(paths, engine, { ...rest, again, onOutcome: held.tellAgain })
  if (again) await recognise(true)
  const summary = await indexPaths(paths, engine, { ...rest, onOutcome: held.tell })
  await recognise(false)
  held.release()
  return held.corrected(summary)
}

/** Recognise the scans below some paths that wait for it, and index them. */
export async function recogniseWaiting(
  paths: readonly string[],
  engine: Engine,
  options: OcrRunOptions,
): Promise<void> {
  // How far the files are was told before.
  const { onProgress: _, ...rest } = options
  const { dataDirectory, signal, onScans, again = false } = options
  const roots = paths.map((path) => resolve(path))
  const files = again ? await scannedFiles(engine, roots) : await waitingFiles(engine, roots)
  if (files.length === 0 || signal?.aborted === true) return
  const readers = startReadPool({ dataDirectory })
  const ocr = startOcr(options.ocr)
  const scans = scanStore(dataDirectory)
  let done = new Set<string>()
  let since = Date.now()
  const indexDone = async () => {
    if (done.size > 0) await indexPaths(paths, engine, { ...rest, only: done, prune: false })
    done = new Set()
    since = Date.now()
  }
  try {
    const told = { signal, again, onProgress: onScans }
    const recognised = recogniseFiles(files, { engine, readers, scans, ocr, ...told })
    for await (const { path } of recognised) {
      done.add(path)
      if (done.size >= FILES_TOGETHER || Date.now() - since > PATIENCE) await indexDone()
    }
    await indexDone()
  } finally {
    await Promise.all([ocr.close(), readers.close()])
  }
}

/** What waits for recognition is told when it has been tried, and once; what was recognised again is no longer told as unchanged. */
function holdBack(onOutcome: (outcome: Outcome) => void = () => {}) {
  const waiting: Outcome[] = []
  const kept: Outcome[] = []
  const told = new Set<string>()
  const again: Outcome[] = []
  const isHeld = ({ status, waiting = 0 }: Outcome) =>
    waiting > 0 && (status === 'skipped' || status === 'failed')
  return {
    tell: (outcome: Outcome) => {
      if (isHeld(outcome)) waiting.push(outcome)
      else if (told.has(outcome.path)) kept.push(outcome)
      else onOutcome(outcome)
    },
    tellAgain: (outcome: Outcome) => {
      if (outcome.status === 'unchanged') return
      told.add(outcome.path)
      again.push(outcome)
      onOutcome(outcome)
    },
    /** Tell what still waits. */
    release: () => {
      for (const outcome of waiting) if (!told.has(outcome.path)) onOutcome(outcome)
    },
    /** The summary of a run with what became of what had waited. */
    corrected: (summary: Summary): Summary => {
      const sum = { ...summary }
      for (const { status, path, documents = 1 } of waiting) if (told.has(path)) sum[status] -= documents
      for (const { status, documents = 1 } of kept) sum[status] -= documents
      for (const { status, documents = 1 } of again) sum[status] += documents
      return sum
    },
  }
}
