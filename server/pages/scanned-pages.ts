import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import { type Box, boxAt } from '../../indexer/recognised/boxes.ts'
import { isUnread, type RecognisedPage } from '../../indexer/recognised/scan-page.ts'
import { scanStore } from '../../indexer/recognised/store.ts'
import type { DocumentView } from '../../search/answers.ts'
import { markedDocument } from '../../search/show/document-view.ts'
import { byPage } from '../../search/show/pages.ts'
import { markedWords } from '../../search/show/scanned-words.ts'
import type { ScannedPage } from '../../web/parts/scan.ts'

/** Pages shown on one page of a document. */
const MOST_PAGES = 200

/**
 * The scanned pages of a document that stand in the part of it that is shown, with the places of the words of a query.
 *
 * @param dataDirectory where what was recognised is kept
 */
export async function scannedPages(
  engine: Engine,
  stored: Pick<ArchiveDocument, 'scan'>,
  document: DocumentView,
  query: string,
  dataDirectory: string,
): Promise<ScannedPage[]> {
  if (stored.scan === undefined) return []
  const { hash, pages } = stored.scan
  const known = await scanStore(dataDirectory).pages(hash)
  const isShown = ({ page }: RecognisedPage) =>
    document.pages === null ||
    (page >= document.pages.first && page <= document.pages.first + document.pages.starts.length)
  const shown = pages
    .flatMap((page) => {
      const recognised = known.get(page)
      return recognised === undefined || isUnread(recognised) ? [] : [recognised]
    })
    .filter(isShown)
    .slice(0, MOST_PAGES)
  const hits = await hitsOn(engine, document, shown, query)
  return shown.map(({ page, confidence }, at) => ({ page, confidence, hits: hits[at] ?? [] }))
}

/** The boxes of the words of a query on each page. */
async function hitsOn(
  engine: Engine,
  document: DocumentView,
  pages: readonly RecognisedPage[],
  query: string,
): Promise<Box[][]> {
  if (query.trim() === '') return []
  const text = pages.map((page) => `${page.text}\n\n`).join('')
  const starts: number[] = []
  let at = 0
  for (const page of pages) {
    at += page.text.length + 2
    starts.push(at)
  }
  const { text: fragments } = await markedDocument(engine, { ...document, title: '', text }, query)
  return byPage(fragments, starts.slice(0, -1)).map((marked, index) => {
    const page = pages[index]
    if (page === undefined) return []
    return markedWords(marked).flatMap((word) => {
      const box = boxAt(page.boxes, word)
      return box === undefined ? [] : [turnedBack(box, page.turn)]
    })
  })
}

/** Where a box stands on the page as it is shown: words were found after it was turned to the right. */
function turnedBack({ left, top, width, height }: Box, turn: number): Box {
  if (turn === 180) return { left: 1 - left - width, top: 1 - top - height, width, height }
  if (turn === 90) return { left: top, top: 1 - left - width, width: height, height: width }
  if (turn === 270) return { left: 1 - top - height, top: left, width: height, height: width }
  return { left, top, width, height }
}
