import type { Language } from '../../analysis/language.ts'
import { type DocumentView, SURE } from '../../search/answers.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { originalAddress } from './addresses.ts'

/** A page of a scan: how sure its letters are, 0 to 100, and where the words of the query stand, as shares of the page. */
export type ScannedPage = {
  page: number
  confidence: number
  hits: { left: number; top: number; width: number; height: number }[]
}

/** Images that browsers show by themselves. */
const SHOWN = /\.(?:png|jpe?g|jpe|jfif|webp)$/i
const WHOLE = 10_000

/** The scan that a text was recognised on, with the words of the query marked; each page leads to itself, to be made larger. */
export function scanView(
  document: DocumentView,
  pages: readonly ScannedPage[],
  language: Language,
  hasOriginals = false,
): Html | false {
  const { scan } = document
  if (scan === null) return false
  const { scan: words } = messagesOf(language).document
  const percent = Math.round(scan.confidence)
  const isGiven = scan.confidence === 100
  const isUnsure = scan.confidence < SURE
  return html`<section class="scan" aria-labelledby="scan">
<h2 id="scan">${words.heading}</h2>
<p${isUnsure && html` class="unsure"`}>${isGiven ? words.given : isUnsure ? words.unsure(percent) : words.recognised(percent)}</p>
${hasPictures(document, pages, hasOriginals) && [toolsView(language), ...pages.map((page) => figureView(document, page, language))]}
</section>
`
}

/** Whether pages of the scan are shown, which then stands beside the text. */
export function hasPictures(
  { scan, hasOriginal }: DocumentView,
  pages: readonly ScannedPage[],
  hasOriginals: boolean,
): boolean {
  return scan !== null && hasOriginals && hasOriginal && pages.length > 0
}

/** Where the script puts its buttons. */
function toolsView(language: Language): Html {
  const { previousMark, nextMark, position, scan } = messagesOf(language).document
  return html`<p class="scan-tools" id="scan-tools" data-smaller="${scan.smaller}" data-larger="${scan.larger}" data-previous="${previousMark}" data-next="${nextMark}" data-position="${position}" hidden></p>
`
}

function figureView(
  document: DocumentView,
  { page, confidence, hits }: ScannedPage,
  language: Language,
): Html {
  const { document: words, scanned } = messagesOf(language)
  const isUnsure = confidence < SURE && document.scan !== null && document.scan.pages.length > 1
  const name = words.page(page)
  const address = pageAddress(document, page)
  return html`<figure id="scan-${page}"><div class="sheet"><div class="leaf"><a href="${address}"><img src="${address}" alt="${words.scan.page(page)}" loading="lazy" decoding="async"></a>${hits.length > 0 && html`<svg viewBox="0 0 ${WHOLE} ${WHOLE}" preserveAspectRatio="none" aria-hidden="true">${hits.map(boxView)}</svg>`}</div></div><figcaption>${name}${isUnsure && html` · ${scanned.unsure(Math.round(confidence))}`}${hits.length > 0 && html` · ${words.marks(hits.length)}`}</figcaption></figure>
`
}

function boxView({ left, top, width, height }: ScannedPage['hits'][number]): Html {
  const [x, y, wide, high] = [left, top, width, height].map((share) => Math.round(share * WHOLE))
  return html`<rect x="${x ?? 0}" y="${y ?? 0}" width="${wide ?? 0}" height="${high ?? 0}"/>`
}

/** An image is shown as it is; pages of a PDF or TIFF have to be drawn. */
function pageAddress({ id, path }: DocumentView, page: number): string {
  return page === 1 && SHOWN.test(path ?? '')
    ? originalAddress(id)
    : `/documents/${encodeURIComponent(id.toWellFormed())}/pages/${page}`
}
