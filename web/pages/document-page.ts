import { type Direction, directionOf, type Language } from '../../analysis/language.ts'
import type { DocumentView, Fragment } from '../../search/answers.ts'
import { byPage, firstMarkedPage } from '../../search/show/pages.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../messages.ts'
import { documentAddress, originalAddress, withParameters } from '../parts/addresses.ts'
import type { Calendar } from '../parts/calendars.ts'
import { citeView } from '../parts/cite.ts'
import { aboutView, bylineView } from '../parts/document-facts.ts'
import { markedText, textAttributes, textOf } from '../parts/fragments.ts'
import { pageView } from '../parts/layout.ts'
import { showNumber } from '../parts/numbers.ts'
import { paragraphsOf } from '../parts/paragraphs.ts'
import { reprintsView } from '../parts/reprints.ts'

/** What the page of a document is made from; words of the query are marked in the fragments. */
export type DocumentPageView = {
  document: DocumentView
  fragments: { title: Fragment[]; text: Fragment[] }
  query: string
  /** The address of the search to lead back to; only those of the search page are taken. */
  back: string | undefined
  language: Language
  calendar?: Calendar
  /** Where this archive answers: `https://archive.example.org`. */
  origin: string
  /** Whether files are given out. */
  hasOriginals?: boolean
}

/** Behind this related documents go; no text can hold it, since every text is escaped. */
export const RELATED_PLACE = '<div id="related">'

/** Links to marks for readers without the script, which has buttons instead. */
const MARK_LINKS = 20

/** The page of a document: its whole text, and what is known about it. A whole HTML document. */
export function documentPage(view: DocumentPageView): string {
  const { document, query, language, origin } = view
  const { untitled, document: words } = messagesOf(language)
  const parameters = new URLSearchParams(query === '' ? [] : [['q', query]])
  const path = documentAddress(document.id, new URLSearchParams())
  return pageView({
    title: document.title.trim() || untitled,
    language,
    query,
    path,
    parameters,
    head: html`<link rel="canonical" href="${path}">
<link rel="stylesheet" href="/assets/document.css">
<script src="/assets/document.js" type="module"></script>
`,
    main: html`<main class="document" id="main">
<p class="back"><a href="${backAddress(view)}">${words.back}</a></p>
${articleView(view, origin + path)}
${reprintsView(document.reprints, language, view.calendar)}
<div id="related"></div>
</main>`,
  })
}

/** Only addresses of our own search page: a link to elsewhere cannot be slipped in. */
function backAddress({ back, query }: DocumentPageView): string {
  if (back !== undefined && /^\/(\?[^\\]*)?$/.test(back)) return back
  return withParameters('/', new URLSearchParams(query === '' ? [] : [['q', query]]))
}

function articleView(view: DocumentPageView, address: string): Html {
  const { document, fragments, language, calendar, hasOriginals } = view
  const { untitled, direction } = messagesOf(language)
  const title =
    textOf(fragments.title).trim() === '' ? [{ text: document.title, match: false }] : fragments.title
  const isUntitled = textOf(title).trim() === ''
  const attributes = isUntitled ? html`dir="${direction}"` : textAttributes(textOf(title), document.language)
  return html`<article>
<h1 id="content" tabindex="-1" ${attributes}>${isUntitled ? untitled : markedText(title)}</h1>
${bylineView(document, language, calendar)}
<p class="printed" dir="ltr">${address}</p>
${partsView(view)}${textView(view)}
${partsView(view)}<section class="about" aria-labelledby="about">
<h2 id="about">${messagesOf(language).document.about}</h2>
${aboutView(document, language, calendar, hasOriginals)}
${citeView({ document, address, page: citedPage(view) }, language, calendar)}
</section>
</article>`
}

/** The way to the other parts of a long text; nothing where there is only one. */
function partsView({ document: { id, part, parts }, query, language }: DocumentPageView): Html | false {
  if (parts === 1) return false
  const { parts: words } = messagesOf(language).document
  const address = (number: number) => {
    const parameters = new URLSearchParams(query === '' ? [] : [['q', query]])
    if (number > 1) parameters.set('part', String(number))
    return documentAddress(id, parameters)
  }
  return html`<nav class="parts" aria-label="${words.label}">
<p>${words.position(part, parts)}</p>
<p>${part > 1 && html`<a rel="prev" href="${address(part - 1)}">${words.previous}</a>`}
${part < parts && html`<a rel="next" href="${address(part + 1)}">${words.next}</a>`}</p>
</nav>
`
}

/** Of a document of several pages the one whose words were found. */
function citedPage({ document: { pages }, fragments }: DocumentPageView): number | null {
  return pages === null ? null : firstMarkedPage(pages, fragments.text)
}

function textView(view: DocumentPageView): Html {
  const { document, fragments, language } = view
  const pieces = document.pages === null ? [fragments.text] : byPage(fragments.text, document.pages.starts)
  const pages = pieces.map((piece) => paragraphsOf(piece).map(joinedMarks))
  const marks = pages.flat(2).filter(({ match }) => match).length
  let number = 0
  const piece = ({ text, match }: Fragment) =>
    match ? html`<mark id="mark-${++number}">${text}</mark>` : html`${text}`
  const body = pages.map((paragraphs, at) => [
    document.pages !== null && pageMark(document.pages.first + at, view),
    paragraphs.map(
      (paragraph) => html`<p${ownDirection(textOf(paragraph), document.direction)}>${paragraph.map(piece)}</p>
`,
    ),
  ])
  const spoken = document.language === 'und' ? '' : document.language
  return html`<div class="reading">${marks > 0 && marksView(marks, language)}<div class="text" dir="${document.direction}" lang="${spoken}">
${body}</div></div>`
}

/** Where a page begins: a PDF opens there, too. */
function pageMark(page: number, { document, language, hasOriginals = false }: DocumentPageView): Html {
  const { direction, document: words } = messagesOf(language)
  const name = words.page(page)
  const isLinked = hasOriginals && document.hasOriginal && /\.pdf$/i.test(document.path ?? '')
  return html`<div class="page-mark" id="page-${page}" dir="${direction}" lang="${language}">${isLinked ? html`<a href="${originalAddress(document.id, page)}">${name}</a>` : name}</div>
`
}

/** Marked words with nothing but a space between them are one mark, as the words of a name are: a reader steps over it once. */
function joinedMarks(fragments: readonly Fragment[]): Fragment[] {
  const joined: Fragment[] = []
  for (const [at, { text, match }] of fragments.entries()) {
    const isBetween = !match && /^\s+$/.test(text) && fragments[at + 1]?.match === true
    const last = joined.at(-1)
    if (last?.match === true && (match || isBetween)) last.text += text
    else joined.push({ text, match })
  }
  return joined
}

/** The direction of a paragraph, where it has letters and they run against the text around it. */
function ownDirection(paragraph: string, around: Direction): Html | false {
  const own = directionOf(paragraph)
  return own !== around && /\p{L}/u.test(paragraph) && html` dir="${own}"`
}

/** How many marks there are, and links to them: the first ones and the last. */
function marksView(count: number, language: Language): Html {
  const { marks, previousMark, nextMark, position } = messagesOf(language).document
  const numbers = Array.from({ length: Math.min(count, MARK_LINKS) }, (_, at) => at + 1)
  const link = (at: number) => html`<li><a href="#mark-${at}">${showNumber(at, language)}</a></li>`
  return html`<nav class="marks" id="marks" aria-labelledby="marks-count" data-previous="${previousMark}" data-next="${nextMark}" data-position="${position}">
<p id="marks-count">${marks(count)}</p>
<ol>${numbers.map(link)}${count > MARK_LINKS && [html`<li>…</li>`, link(count)]}</ol>
</nav>
`
}
