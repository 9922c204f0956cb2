import { type Direction, directionOf, type Language } from '../analysis/language.ts'
import type { DocumentView, Fragment } from '../search/results.ts'
import { documentAddress, withParameters } from './addresses.ts'
import type { Calendar } from './calendars.ts'
import { markedText, textAttributes, textOf } from './fragments.ts'
import { dateView } from './hit.ts'
import { type Html, html } from './html.ts'
import { pageView } from './layout.ts'
import { languageName, messagesOf } from './messages.ts'
import { paragraphsOf } from './paragraphs.ts'
import { reprintsView } from './reprints.ts'

/** What the page of a document is made from; words of the query are marked in the fragments. */
export type DocumentPageView = {
  document: DocumentView
  fragments: { title: Fragment[]; text: Fragment[] }
  query: string
  /** The address of the search to lead back to; only those of the search page are taken. */
  back: string | undefined
  language: Language
  calendar?: Calendar
}

/** The page of a document: its whole text, and what is known about it. A whole HTML document. */
export function documentPage(view: DocumentPageView): string {
  const { document, query, language } = view
  const { untitled } = messagesOf(language)
  const parameters = new URLSearchParams(query === '' ? [] : [['q', query]])
  return pageView({
    title: document.title.trim() || untitled,
    language,
    query,
    path: documentAddress(document.id, new URLSearchParams()),
    parameters,
    head: html`<link rel="canonical" href="${documentAddress(document.id, new URLSearchParams())}">
`,
    main: html`<main class="document" id="main">
<p class="back"><a href="${backAddress(view)}">${messagesOf(language).document.back}</a></p>
${articleView(view)}
${reprintsView(document.reprints, language, view.calendar)}
</main>`,
  })
}

/** Only addresses of our own search page: a link to elsewhere cannot be slipped in. */
function backAddress({ back, query }: DocumentPageView): string {
  if (back !== undefined && /^\/(\?[^\\]*)?$/.test(back)) return back
  return withParameters('/', new URLSearchParams(query === '' ? [] : [['q', query]]))
}

function articleView(view: DocumentPageView): Html {
  const { document, fragments, language } = view
  const { untitled, direction } = messagesOf(language)
  const title =
    textOf(fragments.title).trim() === '' ? [{ text: document.title, match: false }] : fragments.title
  const isUntitled = textOf(title).trim() === ''
  const attributes = isUntitled ? html`dir="${direction}"` : textAttributes(textOf(title), document.language)
  return html`<article dir="${document.direction}">
<h1 id="content" tabindex="-1" ${attributes}>${isUntitled ? untitled : markedText(title)}</h1>
${factsView(view)}
${textView(view)}
</article>`
}

function textView({ document, fragments, language }: DocumentPageView): Html {
  const paragraphs = paragraphsOf(fragments.text)
  const marks = paragraphs.flat().filter(({ match }) => match).length
  let number = 0
  const piece = ({ text, match }: Fragment) =>
    match ? html`<mark id="mark-${++number}">${text}</mark>` : html`${text}`
  const body = paragraphs.map(
    (paragraph) => html`<p${ownDirection(textOf(paragraph), document.direction)}>${paragraph.map(piece)}</p>
`,
  )
  const spoken = document.language === 'und' ? '' : document.language
  return html`${marks > 0 && marksView(marks, language)}<div class="text" dir="${document.direction}" lang="${spoken}">
${body}</div>`
}

/** The direction of a paragraph, where it has letters and they run against the text around it. */
function ownDirection(paragraph: string, around: Direction): Html | false {
  const own = directionOf(paragraph)
  return own !== around && /\p{L}/u.test(paragraph) && html` dir="${own}"`
}

function marksView(count: number, language: Language): Html {
  const { direction, document } = messagesOf(language)
  return html`<p class="marks" dir="${direction}">${document.marks(count)}. <a href="#mark-1">${document.firstMark}</a></p>
`
}

function factsView({ document, language, calendar }: DocumentPageView): Html {
  const { direction, document: words } = messagesOf(language)
  const { source, date, datePrecision, dateOrigin } = document
  const origin = dateOrigin !== null && html` <small>– ${words.dateFrom[dateOrigin]}</small>`
  return html`<dl class="facts" dir="${direction}">
<div><dt>${words.language}</dt><dd>${languageName(document.language, language)}</dd></div>
${source !== null && html`<div><dt>${words.source}</dt><dd><bdi>${source}</bdi></dd></div>`}
<div><dt>${words.date}</dt><dd>${date === null ? words.noDate : html`${dateView(date, datePrecision, language, calendar)}${origin}`}</dd></div>
${originalView(document, language)}
</dl>`
}

/** The link to where a document came from. An address that a browser would run is none. */
function originalView({ url }: DocumentView, language: Language): Html {
  const words = messagesOf(language).document
  if (url === null || !URL.canParse(url)) return html``
  const { protocol, host, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return html``
  return html`<div><dt>${words.address}</dt><dd><a href="${href}" rel="external noreferrer">${words.original(html`<bdi>${host}</bdi>`)}</a></dd></div>`
}
