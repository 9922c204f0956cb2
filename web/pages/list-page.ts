import { directionOf, type Language } from '../../analysis/language.ts'
import type { Hit } from '../../search/answers.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import {
  bibliographyAddress,
  documentAddress,
  type ListAddress,
  listAddress,
  listExportAddress,
  listFeedAddress,
  listParameters,
} from '../parts/addresses.ts'
import { type Calendar, usualCalendar } from '../parts/calendars.ts'
import { citation } from '../parts/citation.ts'
import { textAttributes } from '../parts/fragments.ts'
import { factsLine } from '../parts/hit.ts'
import { pageView } from '../parts/layout.ts'
import { pageLinks } from '../parts/pagination.ts'
import { formatLinks } from '../parts/share.ts'
import { PLAIN_SITE, type Site } from '../parts/site.ts'

/** What the page of a list is made from: what its address says, and the documents of one page of it that the archive has, in its order. */
export type ListView = {
  list: ListAddress
  /** From 1. */
  page: number
  hits: readonly Hit[]
  /** Documents of the whole list that the archive has. */
  total: number
  language: Language
  calendar?: Calendar
  /** Where this archive answers: `https://archive.example.org`. */
  origin: string
  site?: Site
  /** Whether it can be kept in the archive by those who have a key. */
  hasKeys?: boolean
}

/** Documents of a list on one page. */
export const LIST_PAGE = 20

/** A list of documents that a reader chose: its address says all of it, so it can be kept, sent, followed and cited. */
export function listPage(view: ListView): string {
  const { list, page, hits, total, language } = view
  const { lists, documents } = messagesOf(language)
  const missing = list.ids.length - total
  const last = Math.ceil(list.ids.length / LIST_PAGE)
  return framed(
    view,
    listAddress(list, page),
    html`<p class="back"><a href="/lists">${lists.heading}</a></p>
<h1 id="content" tabindex="-1"><bdi>${titleOf(view)}</bdi></h1>
${list.note !== undefined && list.note !== '' && html`<p class="note"><bdi>${list.note}</bdi></p>`}
<p class="facts">${documents(total)}</p>
${missing > 0 && html`<p class="hint">${lists.missing(missing)}</p>`}
<p class="tools" id="tools" data-keep="${lists.keep}" data-kept="${lists.kept}"></p>
${
  total === 0
    ? html`<p>${lists.empty}</p>`
    : html`<form id="without" action="/list" method="get">${hiddenInputs(list)}</form>
<ol class="items" start="${(page - 1) * LIST_PAGE + 1}">${hits.map((hit) => itemView(hit, view))}</ol>
${pageLinks({ at: page, last }, (at) => listAddress(list, at), language)}
${takeAwayView(view)}`
}
${formView(list, language)}
${view.hasKeys === true && keepView(list, language)}`,
  )
}

/** The bibliography of a whole list as a page, from which the script takes it where it is unfolded. */
export function bibliographyPage(view: ListView): string {
  const { list, language } = view
  const { lists } = messagesOf(language)
  return framed(
    view,
    bibliographyAddress(list),
    html`<p class="back"><a href="${listAddress(list)}">${titleOf(view)}</a></p>
<h1 id="content" tabindex="-1">${lists.bibliography}</h1>
<div class="cite" id="values">${entriesView(view)}</div>`,
  )
}

function titleOf({ list, language }: ListView): string {
  return list.name?.trim() || messagesOf(language).lists.unnamed
}

function framed(view: ListView, address: string, main: Html): string {
  const { list, language, total, site = PLAIN_SITE } = view
  const [path = '', parameters] = address.split('?')
  const feed = html`<link rel="alternate" type="application/atom+xml" href="${listFeedAddress(list.ids)}" title="${messagesOf(language).share.feed}">
`
  return pageView({
    title: titleOf(view),
    kind: 'text',
    language,
    site,
    query: '',
    path,
    parameters: new URLSearchParams(parameters),
    head: html`<link rel="stylesheet" href="${site.assets}/lists.css">
<script src="${site.assets}/list-page.js" type="module"></script>
${total > 0 && feed}<meta name="robots" content="noindex">
`,
    main: html`<main id="main">
${main}
</main>`,
  })
}

function itemView(hit: Hit, { language, calendar }: ListView): Html {
  const { untitled, lists } = messagesOf(language)
  const title = hit.title.trim() || untitled
  return html`<li data-id="${hit.id}" dir="${directionOf(title)}"><p class="title"><a href="${documentAddress(hit.id, new URLSearchParams())}"><bdi ${textAttributes(title, hit.language)}>${title}</bdi></a></p>
<ul class="facts" dir="${messagesOf(language).direction}" lang="${language}">${factsLine(hit, language, calendar)}<li class="away"><button type="submit" class="plain" form="without" name="without" value="${hit.id}">${lists.remove}<span class="hidden">: ${title}</span></button></li></ul></li>
`
}

/** The list as files, as a feed, and as a bibliography, which comes when it is unfolded where it is long. */
function takeAwayView(view: ListView): Html {
  const { list, language } = view
  const { lists, share, document: words } = messagesOf(language)
  const isLong = list.ids.length > LIST_PAGE
  return html`<nav class="share-links" aria-label="${share.label}"><span>${share.download}</span><ul>${formatLinks((format) => listExportAddress(list.ids, format))}</ul>
<ul><li><a class="quiet" href="${listFeedAddress(list.ids)}" type="application/atom+xml" rel="nofollow">Atom</a></li></ul></nav>
<details class="cite" id="bibliography"><summary>${lists.bibliography}</summary>
<div id="entries">${isLong ? html`<p><a class="all" href="${bibliographyAddress(list)}" rel="nofollow">${messagesOf(language).filters.all}</a></p>` : entriesView(view)}</div>
<p><button class="copy" type="button" data-copies="entries" data-done="${words.copied}" hidden>${lists.copy}</button></p></details>`
}

function entriesView({ hits, language, calendar = usualCalendar(language), origin }: ListView): Html {
  const entry = (hit: Hit) => {
    const address = origin + documentAddress(hit.id, new URLSearchParams())
    const parts = citation({ document: hit, address }, language, calendar)
    return html`<li>${parts.map((part, at) => html`${at > 0 && ' '}<bdi>${part}</bdi>`)}</li>
`
  }
  return html`<ol>${hits.map(entry)}</ol>`
}

/** A list as hidden inputs of a form. */
function hiddenInputs(list: ListAddress): Html[] {
  return [...listParameters(list)].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
}

/** For holders of keys: the browser asks for it. */
function keepView({ name = '', note = '', ids }: ListAddress, language: Language): Html {
  const { lists } = messagesOf(language)
  return html`<form action="/lists/kept" method="post">${hiddenInputs({ name: name || lists.unnamed, note, ids })}<p><button type="submit" class="plain">${lists.archive.keep}</button> <a href="/lists/kept">${lists.archive.heading}</a></p></form>`
}

/** Name, note and more documents, as a form that leads to the address of the changed list. */
function formView({ name = '', note = '', ids }: ListAddress, language: Language): Html {
  const { lists } = messagesOf(language)
  return html`<form class="edit" action="/list" method="get">
<p><label for="name">${lists.name}</label> <input type="text" id="name" name="name" value="${name}" dir="auto" maxlength="200" autocomplete="off"></p>
<p><label for="note">${lists.note}</label> <input type="text" id="note" name="note" value="${note}" dir="auto" maxlength="1000" autocomplete="off"></p>
<p><label for="add">${lists.add}</label> <input type="text" id="add" name="add" dir="ltr" autocomplete="off" spellcheck="false" aria-describedby="add-hint"></p>
<p class="hint" id="add-hint">${lists.addHint}</p>
${hiddenInputs({ ids })}
<p><button type="submit">${lists.apply}</button></p>
</form>`
}
