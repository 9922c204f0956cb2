import type { Language } from '../../analysis/language.ts'
import type { SearchResults } from '../../search/answers.ts'
import { requestParameters, type SearchRequest, SORTS } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../messages.ts'
import { changedAddress } from '../parts/addresses.ts'
import { type Calendar, usualCalendar } from '../parts/calendars.ts'
import { facetsOf } from '../parts/facets.ts'
import { chosenFilters, chosenView, type FiltersView, filtersView } from '../parts/filters.ts'
import { hitView } from '../parts/hit.ts'
import { pageView } from '../parts/layout.ts'
import { hintsView, noticesView } from '../parts/notices.ts'
import { paginationView } from '../parts/pagination.ts'
import { otherProblems, type Problems, problemView } from '../parts/problems.ts'
import { foldedView } from '../parts/reprints.ts'
import { shareLinks, shareView } from '../parts/share.ts'

/** What the search page is made from; `language` is the one of the interface, whose usual calendar is taken if none is given. */
export type SearchView = {
  request: SearchRequest
  results: SearchResults
  language: Language
  calendar?: Calendar
  /** What is wrong with the search as it was asked; the results are those of the rest of it. */
  problems?: Problems
}

/** The page of a search: how much was found, filters, and one page of results. A whole HTML document. */
export function searchPage(view: SearchView): string {
  const { request, results, language, problems = {} } = view
  const { intro, pages } = messagesOf(language)
  const parameters = requestParameters(request)
  const reader = { language, calendar: view.calendar ?? usualCalendar(language) }
  const filters = { request, facets: facetsOf(request, results.facetDistribution, reader), reader, problems }
  const isHome = parameters.size === 0
  const number = request.page > 1 ? ` (${pages.page(request.page, results.totalPages)})` : ''
  return pageView({
    title: `${request.query.trim()}${number}`.trim(),
    language,
    query: problems['q']?.typed ?? request.query,
    isWrong: problems['q'] !== undefined,
    request,
    path: '/',
    parameters,
    autofocus: isHome,
    head: shareLinks(request, language),
    main: html`<main class="results" id="main">
${problemView('q', problems, language)}${otherProblems(problems, language)}
${isHome && html`<p class="intro">${intro}</p>`}
<div class="head"><h1 id="content" tabindex="-1">${countView(view)}</h1>${results.totalHits > 0 && sortView(view)}</div>
${chosenView(filters)}
${filtersView(filters)}
<div class="list" id="list">
${noticesView(view)}
${listView(view, filters)}
${paginationView(request, results.totalPages, language)}
${results.totalHits > 0 && shareView(request, language)}
</div>
</main>`,
  })
}

function countView({ request, results, language }: SearchView): Html {
  const { documents, found, nothing, nothingChosen, nothingAsked } = messagesOf(language)
  const read = results.otherLayout?.isTaken === true ? results.otherLayout.query : request.query
  const query = html`<bdi>${read.trim()}</bdi>`
  if (results.isNothing) return html`${nothingAsked}`
  if (request.query.trim() !== '') {
    return results.totalHits === 0 ? nothing(query) : found(results.totalHits, query)
  }
  const isNarrowed = requestParameters({ ...request, page: 1, sort: 'relevance' }).size > 0
  return html`${results.totalHits === 0 && isNarrowed ? nothingChosen : documents(results.totalHits)}`
}

/** The order as links; without words there is no best match, and the newest come first. */
function sortView({ request, language }: SearchView): Html {
  const { sort } = messagesOf(language)
  const sorts = SORTS.filter((name) => name !== 'relevance' || request.query.trim() !== '')
  const sorted = request.sort === 'relevance' ? sorts[0] : request.sort
  const link = (name: (typeof SORTS)[number]) => {
    const current = name === sorted && html` aria-current="true"`
    return html`<li><a id="sort-${name}" href="${changedAddress(request, { sort: name })}" rel="nofollow"${current}>${sort[name]}</a></li>`
  }
  return html`<nav class="sort" aria-label="${sort.label}"><ul>${sorts.map(link)}</ul></nav>`
}

function listView({ request, results, language }: SearchView, filters: FiltersView): Html {
  if (results.hits.length === 0) {
    return hintsView({ request, results, language, chosen: chosenFilters(filters) })
  }
  // Documents are opened with the words that they were found by.
  const { otherLayout } = results
  const found =
    otherLayout?.isTaken === true ? { ...request, query: otherLayout.query, layout: false } : request
  const parameters = requestParameters(found)
  const { calendar } = filters.reader
  const start = (request.page - 1) * request.hitsPerPage + 1
  return html`<ol class="hits" start="${start}">${results.hits.map((hit) =>
    hitView(hit, parameters, language, calendar, foldedView(hit.reprints, parameters, language, calendar)),
  )}</ol>`
}
