import type { Hit, SearchResults } from '../../../search/answers.ts'
import { requestParameters, type SearchRequest } from '../../../search/request.ts'
import { type Html, html } from '../../html.ts'
import { messagesOf } from '../../interface-languages.ts'
import { documentAddress, originalAddress, withParameters } from '../../parts/addresses.ts'
import { textAttributes } from '../../parts/fragments.ts'
import { factsLine } from '../../parts/hit.ts'
import { type DeskContent, type DeskView, fieldView, wordInput } from './frame.ts'
import { languageSelect } from './front-page.ts'

/** A search of the desk; `ids` where only some documents were asked for. */
export type DocumentsView = { request: SearchRequest; found: SearchResults; ids: readonly string[] }

/** Facts that a person may give. */
const FACTS = ['title', 'date', 'language', 'source', 'collections'] as const

/** Documents of a search, to be chosen, and what can be done with them. */
export function documentsView(documents: DocumentsView, view: DeskView): DeskContent {
  const { found, request } = documents
  const { language } = view
  const messages = messagesOf(language)
  const words = messages.desk.documents
  return {
    title: words.heading,
    main: html`<p class="hint">${words.intro}</p>
<form class="fields" action="/admin/documents" method="get">
<p><label for="query">${words.query}</label> <input type="search" id="query" name="q" value="${request.query}" dir="auto" autocomplete="off"> <button type="submit">${messages.search.button}</button></p>
</form>
<ul class="quick"><li><a href="/admin/documents?date=none">${words.undated}</a></li><li><a href="/admin/documents?language=und">${words.otherLanguage}</a></li><li><a href="/admin/documents?sort=added">${words.newest}</a></li></ul>
<p>${messages.documents(found.totalHits)}</p>
${found.hits.length > 0 && changeForm(documents, view)}
${pagesView(documents, view)}`,
  }
}

function changeForm({ found, request, ids }: DocumentsView, view: DeskView): Html {
  const words = messagesOf(view.language).desk.documents
  const whole = requestParameters({ ...request, page: 1 })
  const isOne = ids.length === 1
  return html`<form id="documents" action="/admin/documents" method="post">${wordInput(view)}<input type="hidden" name="search" value="${whole.toString()}">
<ul class="chosen-list">${found.hits.map((hit) => itemView(hit, isOne, view))}</ul>
${ids.length === 0 && html`<p class="check"><label><input type="checkbox" name="all" value="1"> ${words.all(found.totalHits)}</label></p>`}
<h2>${words.chosen}</h2>
<div class="panels">${correctView(view)}
${removeView(view)}</div>
</form>`
}

function itemView(hit: Hit, isChosen: boolean, { language, calendar }: DeskView): Html {
  const { untitled, desk } = messagesOf(language)
  const { documents } = desk
  const title = hit.title.trim() || untitled
  const only = withParameters('/admin/documents', new URLSearchParams([['id', hit.id]]))
  return html`<li><label><input type="checkbox" name="id" value="${hit.id}"${isChosen && html` checked`}> <span class="hidden">${documents.choose}: ${title}</span></label>
<div><p class="title"><a href="${documentAddress(hit.id, new URLSearchParams())}"><bdi ${textAttributes(title, hit.language)}>${title}</bdi></a></p>
<ul class="facts">${factsLine(hit, language, calendar)}<li><bdi dir="ltr">${hit.id}</bdi></li><li><a href="${only}">${documents.correctOne}<span class="hidden">: ${title}</span></a></li><li><a href="${originalAddress(hit.id)}">${documents.original}<span class="hidden">: ${title}</span></a></li></ul></div></li>
`
}

function correctView({ language }: DeskView): Html {
  const { desk, document } = messagesOf(language)
  const { documents, folder } = desk
  const plain = html`type="text" maxlength="1000" autocomplete="off" dir="auto"`
  const names = {
    title: document.title,
    date: document.date,
    language: folder.language,
    source: folder.source,
    collections: document.collections,
  }
  const undo = FACTS.map(
    (fact) => html`<label><input type="checkbox" name="undo" value="${fact}"> ${names[fact]}</label> `,
  )
  return html`<section class="panel fields" aria-labelledby="correct-heading"><h3 id="correct-heading">${documents.correct}</h3>
<p class="hint">${documents.correctHint}</p>
${fieldView('title', names.title, plain)}
${fieldView('date', names.date, html`type="text" maxlength="100" autocomplete="off" dir="auto"`, documents.dateHint)}
<p><label for="language">${names.language}</label> ${languageSelect('language', documents.keep, language, true)}</p>
${fieldView('source', names.source, plain)}
${fieldView('collections', documents.collections, plain)}
<fieldset><legend>${documents.undo}</legend>${undo}</fieldset>
<p><button type="submit" name="action" value="correct">${documents.apply}</button></p></section>`
}

function removeView({ language }: DeskView): Html {
  const { documents } = messagesOf(language).desk
  return html`<section class="panel" aria-labelledby="remove-heading"><h3 id="remove-heading">${documents.remove}</h3>
<p class="hint">${documents.removeHint}</p>
<p class="check"><label><input type="checkbox" name="sure" value="1"> ${documents.sure}</label></p>
<p><button type="submit" name="action" value="remove" class="plain">${documents.removeButton}</button></p></section>`
}

/** The pages before and after this one. */
function pagesView({ request, found }: DocumentsView, { language }: DeskView): Html {
  const { pages } = messagesOf(language)
  if (found.totalPages < 2) return html``
  const link = (page: number, text: string, rel: string) => {
    const parameters = requestParameters({ ...request, page })
    parameters.delete('hitsPerPage')
    parameters.delete('facets')
    parameters.delete('group')
    return html`<li><a href="${withParameters('/admin/documents', parameters)}" rel="${rel}">${text}</a></li>`
  }
  return html`<nav class="quick" aria-label="${pages.label}"><p>${pages.page(request.page, found.totalPages)}</p><ul>${request.page > 1 && link(request.page - 1, pages.previous, 'prev')}${request.page < found.totalPages && link(request.page + 1, pages.next, 'next')}</ul></nav>`
}
