import { readFile } from 'node:fs/promises'
import type { Engine } from '../../engine/engine.ts'
import {
  eachFile,
  type FileState,
  fileKey,
  fileStates,
  filesBelow,
  filesWaiting,
  writeFileStates,
} from '../file-state.ts'
import type { OcrThread } from '../ocr/ocr-thread.ts'
import { imageInfo } from '../read/bytes/image-info.ts'
import { fileInput } from '../read/bytes/input.ts'
import { memberBytes } from '../read/containers/member.ts'
import { formatOf } from '../read/format.ts'
import { isReadable } from '../read/formats/image.ts'
import { givenPages } from '../read/formats/ocr-output/given-pages.ts'
import { pagesToRecognise } from '../read/formats/pdf/pdf.ts'
import { type PdfReader, startPdfReader } from '../read/formats/pdf/reader-thread.ts'
import type { ReadPool } from '../read/read-thread.ts'
import { FORMATS } from '../read/registry.ts'
import { type ScanStore, scanHash } from '../recognised/store.ts'
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
  /** Recognise again what an earlier recognition read, and all on which nothing was read. */
  again?: boolean | undefined
}

/** The files below some paths of which pages wait for recognition. */
export async function waitingFiles(engine: Engine, roots: readonly string[]): Promise<FileState[]> {
  const files: FileState[] = []
  for await (const file of eachFile((offset, limit) => filesWaiting(engine, offset, limit)))
    if (roots.some((root) => isBelow(file.path, root))) files.push(file)
  return files
}

/** The files below some paths that may be scans or hold some. */
export async function scannedFiles(engine: Engine, roots: readonly string[]): Promise<FileState[]> {
  const known = await fileStates(engine, roots.map(fileKey))
  for (const root of roots)
    for await (const file of eachFile((offset, limit) => filesBelow(engine, root, offset, limit)))
      known.push(file)
  const files = [...new Map(known.map((file) => [file.path, file])).values()]
  const scanned: FileState[] = []
  for (const file of files) if (await mayHoldScans(file.path)) scanned.push(file)
  return scanned
}

const HOLD_SCANS = new Set([FORMATS['image'], FORMATS['pdf'], FORMATS['zip']])

async function mayHoldScans(path: string): Promise<boolean> {
  try {
    return HOLD_SCANS.has((await formatOf(await fileInput(path))).format)
  } catch {
    return false
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
        progress.of = Math.max(progress.of, progress.pages)
        options.onProgress?.({ ...progress })
      })
      if (!isWhole) return
      if (options.again === true && progress.pages === before) continue
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
  { readers, scans, ocr, pdfs, signal, again = false }: RecognitionOptions & { pdfs: PdfReader },
  onPage: () => void,
): Promise<boolean> {
  for await (const source of readers.read(path)) {
    if ((source.waiting ?? 0) === 0 && !again) continue
    const bytes = await bytesOf(source.path, path)
    if (bytes === undefined) continue
    const hash = scanHash(bytes)
    const known = again ? await done(scans, hash, source.path) : await scans.pages(hash)
    const pages = (await scanPages(bytes, source.path, pdfs)).filter((page) => !known.has(page))
    for await (const page of ocr.read(bytes, pages)) {
      await scans.add(hash, page)
      onPage()
      if (signal?.aborted === true) return false
    }
  }
  return true
}

/** The pages of a scan that are not read again: what is current, and what another program wrote down beside it. */
async function done(scans: ScanStore, hash: string, path: string): Promise<Set<number>> {
  const [current, given] = await Promise.all([scans.current(hash), givenPages(path)])
  return new Set([...current, ...given.keys()])
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

/** A PDF begins within so many bytes. */
const HEAD = 1_024

/** The pages of a scan that have to be recognised, from 1; none where it is no scan, or one that is refused. */
async function scanPages(bytes: Buffer, path: string, pdfs: PdfReader): Promise<number[]> {
  const image = imageInfo(bytes)
  if (image !== undefined)
    return isReadable(image) ? Array.from({ length: image.pages }, (_, at) => at + 1) : []
  if (!bytes.subarray(0, HEAD).includes('%PDF-')) return []
  const pages = await pdfs.read(bytes, path).then(
    ({ pages }) => pages,
    () => [],
  )
  return pagesToRecognise(pages)
}
