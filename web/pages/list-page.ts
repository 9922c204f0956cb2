import { directionOf, type Language } from '../../analysis/language.ts'
import type { Hit } from '../../search/answers.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import {
  documentAddress,
  type ListAddress,
  listAddress,
  listExportAddress,
  listFeedAddress,
} from '../parts/addresses.ts'
import { type Calendar, usualCalendar } from '../parts/calendars.ts'
import { citation } from '../parts/citation.ts'
import { textAttributes } from '../parts/fragments.ts'
import { factsLine } from '../parts/hit.ts'
import { pageView } from '../parts/layout.ts'
import { formatLinks } from '../parts/share.ts'
import { PLAIN_SITE, type Site } from '../parts/site.ts'

/** What the page of a list is made from: what its address says, and those of its documents that the archive has, in its order. */
export type ListView = {
  list: ListAddress
  hits: readonly Hit[]
  language: Language
  calendar?: Calendar
  /** Where this archive answers: `https://archive.example.org`. */
  origin: string
  site?: Site
  /** Whether it can be kept in the archive by those who have a key. */
  hasKeys?: boolean
}

/** A list of documents that a reader chose: its address says all of it, so it can be kept, sent, followed and cited. */
export function listPage(view: ListView): string {
  const { list, hits, language, site = PLAIN_SITE } = view
  const { lists, documents, share } = messagesOf(language)
  const title = list.name?.trim() || lists.unnamed
  const missing = list.ids.length - hits.length
  return pageView({
    title,
    kind: 'text',
    language,
    site,
    query: '',
    path: '/list',
    parameters: new URLSearchParams(listAddress(list).split('?')[1] ?? ''),
    head: html`<link rel="stylesheet" href="${site.assets}/lists.css">
<script src="${site.assets}/list-page.js" type="module"></script>
${
  hits.length > 0 &&
  html`<link rel="alternate" type="application/atom+xml" href="${listFeedAddress(list.ids)}" title="${share.feed}">
`
}<meta name="robots" content="noindex">
`,
    main: html`<main id="main">
<p class="back"><a href="/lists">${lists.heading}</a></p>
<h1 id="content" tabindex="-1"><bdi>${title}</bdi></h1>
${list.note !== undefined && list.note !== '' && html`<p class="note"><bdi>${list.note}</bdi></p>`}
<p class="facts">${documents(hits.length)}</p>
${missing > 0 && html`<p class="hint">${lists.missing(missing)}</p>`}
<p class="tools" id="tools" data-keep="${lists.keep}" data-kept="${lists.kept}"></p>
${
  hits.length === 0
    ? html`<p>${lists.empty}</p>`
    : html`<ol class="items">${hits.map((hit) => itemView(hit, view))}</ol>
${takeAwayView(view)}`
}
${formView(list, language)}
${view.hasKeys === true && keepView(list, language)}
</main>`,
  })
}

function itemView(hit: Hit, { list, language, calendar }: ListView): Html {
  const { untitled, lists } = messagesOf(language)
  const without = { ...list, ids: list.ids.filter((id) => id !== hit.id) }
  const title = hit.title.trim() || untitled
  return html`<li data-id="${hit.id}" dir="${directionOf(title)}"><p class="title"><a href="${documentAddress(hit.id, new URLSearchParams())}"><bdi ${textAttributes(title, hit.language)}>${title}</bdi></a></p>
<ul class="facts" dir="${messagesOf(language).direction}" lang="${language}">${factsLine(hit, language, calendar)}<li class="away"><a class="quiet" href="${listAddress(without)}" rel="nofollow">${lists.remove}<span class="hidden">: ${title}</span></a></li></ul></li>
`
}

/** The list as files, as a feed, and as a bibliography. */
function takeAwayView({ list, hits, language, calendar = usualCalendar(language), origin }: ListView): Html {
  const { lists, share, document: words } = messagesOf(language)
  const entry = (hit: Hit) => {
    const address = origin + documentAddress(hit.id, new URLSearchParams())
    const parts = citation({ document: hit, address }, language, calendar)
    return html`<li>${parts.map((part, at) => html`${at > 0 && ' '}<bdi>${part}</bdi>`)}</li>
`
  }
  return html`<nav class="share-links" aria-label="${share.label}"><span>${share.download}</span><ul>${formatLinks((format) => listExportAddress(list.ids, format))}</ul>
<ul><li><a class="quiet" href="${listFeedAddress(list.ids)}" type="application/atom+xml" rel="nofollow">Atom</a></li></ul></nav>
<details class="cite" id="bibliography"><summary>${lists.bibliography}</summary>
<ol id="entries">${hits.map(entry)}</ol>
<p><button class="copy" type="button" data-copies="entries" data-done="${words.copied}" hidden>${lists.copy}</button></p></details>`
}

/** For holders of keys: the browser asks for it. */
function keepView({ name = '', note = '', ids }: ListAddress, language: Language): Html {
  const { lists } = messagesOf(language)
  const fields = [['name', name || lists.unnamed], ['note', note], ...ids.map((id) => ['id', id])]
  return html`<form action="/lists/kept" method="post">${fields.map(([field, value]) => html`<input type="hidden" name="${field}" value="${value}">`)}<p><button type="submit" class="plain">${lists.archive.keep}</button> <a href="/lists/kept">${lists.archive.heading}</a></p></form>`
}

/** Name, note and more documents, as a form that leads to the address of the changed list. */
function formView({ name = '', note = '', ids }: ListAddress, language: Language): Html {
  const { lists } = messagesOf(language)
  return html`<form class="edit" action="/list" method="get">
<p><label for="name">${lists.name}</label> <input type="text" id="name" name="name" value="${name}" dir="auto" maxlength="200" autocomplete="off"></p>
<p><label for="note">${lists.note}</label> <input type="text" id="note" name="note" value="${note}" dir="auto" maxlength="1000" autocomplete="off"></p>
<p><label for="add">${lists.add}</label> <input type="text" id="add" name="add" dir="ltr" autocomplete="off" spellcheck="false" aria-describedby="add-hint"></p>
<p class="hint" id="add-hint">${lists.addHint}</p>
${ids.map((id) => html`<input type="hidden" name="id" value="${id}">`)}
<p><button type="submit">${lists.apply}</button></p>
</form>`
}
