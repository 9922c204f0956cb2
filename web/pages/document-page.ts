import { isOfOtherLetters } from '../../analysis/document-script.ts'
import type { Language } from '../../analysis/language.ts'
import type { DocumentView, Fragment } from '../../search/answers.ts'
import { firstMarkedPage } from '../../search/show/pages.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { backAddress, documentAddress, withChoice } from '../parts/addresses.ts'
import type { Calendar } from '../parts/calendars.ts'
import { citeView } from '../parts/cite.ts'
import { aboutView, bylineView } from '../parts/document-facts.ts'
import { descriptionOf, documentMeta } from '../parts/document-meta.ts'
import { markedText, textAttributes, textOf } from '../parts/fragments.ts'
import { pageView } from '../parts/layout.ts'
import { readingView } from '../parts/reading.ts'
import { reprintsView } from '../parts/reprints.ts'
import { hasPictures, type ScannedPage, scanView } from '../parts/scan.ts'
import { PLAIN_SITE, type Site } from '../parts/site.ts'

/** What the page of a document is made from; words of the query are marked in the fragments. */
export type DocumentPageView = {
  document: DocumentView
  fragments: { title: Fragment[]; text: Fragment[] }
  /** Title and text in Latin letters, where they are shown so. */
  latin?: { title: Fragment[]; text: Fragment[] } | undefined
  query: string
  /** The address of the search to lead back to; only those of the search page are taken. */
  back: string | undefined
  language: Language
  calendar?: Calendar
  /** Where this archive answers: `https://archive.example.org`. */
  origin: string
  site?: Site
  /** Pages of the scan that it was recognised on. */
  scans?: readonly ScannedPage[]
  /** Whether files are given out. */
  hasOriginals?: boolean
}

/** Behind this related documents go; no text can hold it, since every text is escaped. */
export const RELATED_PLACE = '<div id="related">'

/** The page of a document: its whole text, and what is known about it. A whole HTML document. */
export function documentPage(view: DocumentPageView): string {
  const { document, query, language, origin, site = PLAIN_SITE } = view
  const { untitled, document: words } = messagesOf(language)
  const parameters = new URLSearchParams(query === '' ? [] : [['q', query]])
  const path = documentAddress(document.id, new URLSearchParams())
  return pageView({
    title: document.title.trim() || untitled,
    kind: 'document',
    language,
    site,
    description: descriptionOf(document.text) || undefined,
    query,
    path,
    parameters,
    head: html`<link rel="canonical" href="${path}">
<link rel="stylesheet" href="${site.assets}/document.css">
<script src="${site.assets}/document.js" type="module"></script>
${
  document.scan !== null &&
  html`<script src="${site.assets}/scan.js" type="module"></script>
`
}${documentMeta(document, origin + path, site)}`,
    main: html`<main id="main"${hasPictures(document, view.scans ?? [], view.hasOriginals === true) && html` class="scanned"`}>
<p class="back"><a href="${backAddress(view.back, query)}">${words.back}</a></p>
${articleView(view, origin + path)}
${scanView(document, view.scans ?? [], language, view.hasOriginals)}${asideView(view, origin + path)}
${reprintsView(document.reprints, language, view.calendar)}
<div id="related"></div>
</main>`,
  })
}

function articleView(view: DocumentPageView, address: string): Html {
  const { document, language, calendar } = view
  const shown = view.latin === undefined ? view : inLatin(view, view.latin)
  return html`<article>
${headingView(shown)}
${bylineView(document, language, calendar)}${lettersView(view)}
<p class="printed" dir="ltr">${address}</p>
${partsView(view)}${readingView(shown.document, shown.fragments.text, language, view.hasOriginals)}
${partsView(view)}</article>`
}

/** The page with its title and text in Latin letters, which stand at other places than the pages of a PDF begin. */
function inLatin(
  view: DocumentPageView,
  fragments: { title: Fragment[]; text: Fragment[] },
): DocumentPageView {
  const [title, text] = [textOf(fragments.title), textOf(fragments.text)]
  return { ...view, fragments, document: { ...view.document, title, text, direction: 'ltr', pages: null } }
}

/** The switch to Latin letters and back, for a document in others; what the program wrote is told. */
function lettersView({ document, query, language, latin }: DocumentPageView): Html | false {
  if (latin === undefined && !isOfOtherLetters(document.script, document.text)) return false
  const { letters, direction } = messagesOf(language)
  const parameters = new URLSearchParams(query === '' ? [] : [['q', query]])
  if (document.part > 1) parameters.set('part', String(document.part))
  const address = withChoice(documentAddress(document.id, parameters), 'letters', latin ? 'written' : 'latin')
  return html`
<p class="letters" dir="${direction}" lang="${language}">${latin && html`${letters.made} `}<a id="letters" href="${address}" rel="nofollow">${latin ? letters.written : letters.latin}</a></p>`
}

/** The title; a document without one begins with the words that stand for it elsewhere. */
function headingView({ document, fragments, language }: DocumentPageView): Html {
  const { untitled, direction } = messagesOf(language)
  const title =
    textOf(fragments.title).trim() === '' ? [{ text: document.title, match: false }] : fragments.title
  const isUntitled = document.titleOrigin === null || textOf(title).trim() === ''
  const attributes = isUntitled
    ? html`class="untitled" dir="${direction}"`
    : textAttributes(textOf(title), document.language)
  return html`<h1 id="content" tabindex="-1" ${attributes}>${isUntitled ? untitled : markedText(title)}</h1>`
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

/** What can be done with the document, and how its facts are known. */
function asideView(view: DocumentPageView, address: string): Html {
  const { document, language, calendar, hasOriginals } = view
  const { document: words, lists } = messagesOf(language)
  return html`<section class="about" aria-labelledby="about">
<h2 id="about">${words.about}</h2>
<form id="marks" action="/list" method="get" class="marking"><label class="keep"><input type="checkbox" name="id" value="${document.id}"> ${lists.mark}</label> <button type="submit" class="plain">${lists.make}</button>
<p class="tools" id="tools" data-status="${lists.status}" data-open="${lists.open}" data-unnamed="${lists.unnamed}" data-full="${lists.tooMany}"></p></form>
${citeView({ document, address, page: citedPage(view) }, language, calendar)}
${aboutView(document, language, calendar, hasOriginals)}
</section>`
}

/** Of a document of several pages the one whose words were found. */
function citedPage({ document: { pages }, fragments }: DocumentPageView): number | null {
  return pages === null ? null : firstMarkedPage(pages, fragments.text)
}
