import { readFile } from 'node:fs/promises'
import type { Engine } from '../../engine/engine.ts'
import { imageInfo } from '../ocr/image-info.ts'
import type { OcrThread } from '../ocr/ocr-thread.ts'
import { type ScanStore, scanHash } from '../ocr/store.ts'
import { memberBytes } from '../read/containers/member.ts'
import { pagesToRecognise } from '../read/formats/pdf/pdf.ts'
import { type PdfReader, startPdfReader } from '../read/formats/pdf/reader-thread.ts'
import type { ReadPool } from '../read/read-thread.ts'
import { type FileState, filesWaiting, writeFileStates } from '../scan/file-state.ts'
import { isBelow } from '../scan/paths.ts'

/** How far recognition is: pages that are done, and of how many. */
export type ScanProgress = { pages: number; of: number }

export type RecognitionOptions = {
  engine: Engine
  readers: ReadPool
  scans: ScanStore
  ocr: OcrThread
  signal?: AbortSignal | undefined
  onProgress?: ((progress: ScanProgress) => void) | undefined
}

const PAGE = 1_000

/** The files below some paths of which pages wait for recognition. */
export async function waitingFiles(engine: Engine, roots: readonly string[]): Promise<FileState[]> {
  const files: FileState[] = []
  for (let offset = 0; ; offset += PAGE) {
    const { items } = await filesWaiting(engine, offset, PAGE)
    files.push(...items.filter(({ path }) => roots.some((root) => isBelow(path, root))))
    if (items.length < PAGE) return files
  }
}

/**
 * Recognise the pages of files that wait for it, into the store of scans. Comes out with each file whose pages are done, which then must
 * be read again; its state in the ledger is that of a file that was not read.
 */
export async function* recogniseFiles(
  files: readonly FileState[],
  options: RecognitionOptions,
): AsyncGenerator<FileState> {
  const progress = { pages: 0, of: files.reduce((sum, { waiting = 0 }) => sum + waiting, 0) }
  await options.scans.begin()
  const pdfs = startPdfReader()
  try {
    for (const file of files) {
      if (options.signal?.aborted === true) return
      const before = progress.pages
      const isWhole = await recogniseFile(file, { ...options, pdfs }, () => {
        progress.pages++
        options.onProgress?.({ ...progress })
      })
      if (!isWhole) return
      // Pages may have been recognised before, on another copy.
      progress.pages = Math.max(progress.pages, before + (file.waiting ?? 0))
      await (await writeFileStates(options.engine, [{ ...file, size: -1 }])).searchable()
      yield file
    }
  } finally {
    pdfs.close()
  }
}

/** @returns whether all its pages are done */
async function recogniseFile(
  { path }: FileState,
  { readers, scans, ocr, pdfs, signal }: RecognitionOptions & { pdfs: PdfReader },
  onPage: () => void,
): Promise<boolean> {
  for await (const source of readers.read(path)) {
    if ((source.waiting ?? 0) === 0) continue
    const bytes = await bytesOf(source.path, path)
    if (bytes === undefined) continue
    const hash = scanHash(bytes)
    const known = await scans.pages(hash)
    const pages = (await scanPages(bytes, source.path, pdfs)).filter((page) => !known.has(page))
    for await (const page of ocr.read(bytes, pages)) {
      await scans.add(hash, page)
      onPage()
      if (signal?.aborted === true) return false
    }
  }
  return true
}

/** The bytes of a file or a member; undefined where it went meanwhile, which reading it again will tell. */
async function bytesOf(place: string, file: string): Promise<Buffer | undefined> {
  try {
    if (place === file) return await readFile(file)
    return await memberBytes(file, place.slice(file.length + '!/'.length).split('!/'))
  } catch {
    return undefined
  }
}

/** The pages of a scan that have to be recognised, from 1. */
async function scanPages(bytes: Buffer, path: string, pdfs: PdfReader): Promise<number[]> {
  const image = imageInfo(bytes)
  if (image !== undefined) return Array.from({ length: image.pages }, (_, at) => at + 1)
  return pagesToRecognise((await pdfs.read(bytes, path)).pages)
}
