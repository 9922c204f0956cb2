import type { ScanFacts } from '../../../../engine/document.ts'
import { isUnread, type ScanPage } from '../../../recognised/scan-page.ts'
import { scanHash } from '../../../recognised/store.ts'
import { ReadError, type SourceText } from '../../../source-text.ts'
import { type Input, readWhole } from '../../bytes/input.ts'
import { NEEDS_OCR, scanFacts, scanNotes, textOf } from '../image.ts'
import { joinedPages } from '../pages.ts'
import { pdfFacts } from './info.ts'
import { startPdfReader } from './reader-thread.ts'
import { scrambledShare } from './text.ts'

/** Files are read in a thread that belongs to one owner (`read-thread.ts`), so this is one for each of them. */
const pdfs = startPdfReader()

/** More characters without meaning than this, as a share, and nothing can be found in the text. */
const MAX_SCRAMBLED = 0.2

/**
 * Read a PDF: the text of its pages, with the letters that it draws turned back into the letters that are meant. Pages without a text,
 * or with one that is scrambled, have the text that was recognised on them.
 */
export async function* readPdf(input: Input): AsyncGenerator<SourceText> {
  const { path } = input
  const bytes = await readWhole(input, 'split it')
  const { info, pages: drawn } = await pdfs.read(bytes, path)
  const { pages, scan, waiting, known } = await withScans(input, bytes, drawn)
  const { text, pages: starts } = joinedPages(pages)
  const unread = [...known.values()].find(isUnread)
  if (!/[\p{L}\p{N}]/u.test(text))
    throw waiting > 0
      ? new ReadError(path, undefined, `has no text: it is a scan, ${NEEDS_OCR}`, { waiting })
      : new ReadError(path, undefined, unread?.reason ?? 'has no text (a scan?)')
  const scrambled = scrambledShare(text)
  if (scrambled > MAX_SCRAMBLED)
    throw new ReadError(path, undefined, 'has scrambled text: its letters cannot be told from the file', {
      waiting,
    })
  const notes = scrambled > MAX_SCRAMBLED / 10 ? ['some of its letters could not be told from the file'] : []
  const empty = pages.filter((page) => page === '').length
  if (empty > 0 && waiting === 0) notes.push(`${empty} of ${pages.length} pages have no text (scans?)`)
  notes.push(...scanNotes(known, waiting))
  yield { path, record: undefined, text, pages: starts, given: pdfFacts(info), scan, waiting, notes }
}

type Scanned = {
  pages: string[]
  scan: ScanFacts | undefined
  waiting: number
  known: ReadonlyMap<number, ScanPage>
}

/** The pages with what was recognised on those that need it. */
async function withScans({ scans }: Input, bytes: Buffer, drawn: readonly string[]): Promise<Scanned> {
  const needed = scans === undefined ? [] : pagesToRecognise(drawn)
  if (scans === undefined || needed.length === 0)
    return { pages: [...drawn], scan: undefined, waiting: 0, known: new Map() }
  const hash = scanHash(bytes)
  const all = await scans.pages(hash)
  const known = new Map([...all].filter(([page]) => needed.includes(page)))
  const waiting = needed.filter((page) => !known.has(page)).length
  const pages = drawn.map((text, at) => textOf(known.get(at + 1)) || text)
  return { pages, scan: scanFacts(hash, known), waiting, known }
}

/** The pages of a PDF that have to be recognised, from 1, by the texts that it states: they have none, or a scrambled one. */
export function pagesToRecognise(drawn: readonly string[]): number[] {
  return drawn.flatMap((text, at) =>
    !/[\p{L}\p{N}]/u.test(text) || scrambledShare(text) > MAX_SCRAMBLED ? [at + 1] : [],
  )
}
