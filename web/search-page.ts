import type { Language } from '../analysis/language.ts'
import { requestParameters, type SearchRequest, SORTS } from '../search/request.ts'
import type { SearchResults } from '../search/results.ts'
import { changedAddress } from './addresses.ts'
import { facetsOf } from './facets.ts'
import { chosenView, filtersView } from './filters.ts'
import { hitView } from './hit.ts'
import { type Html, html } from './html.ts'
import { pageView } from './layout.ts'
import { messagesOf } from './messages.ts'
import { hintsView, noticesView } from './notices.ts'
import { paginationView } from './pagination.ts'
import { shareLinks, shareView } from './share.ts'

/** What the search page is made from; `language` is the one of the interface. */
export type SearchView = { request: SearchRequest; results: SearchResults; language: Language }

/** The page of a search: how much was found, filters, and one page of results. A whole HTML document. */
export function searchPage(view: SearchView): string {
  const { request, results, language } = view
  const { intro, pages } = messagesOf(language)
  const parameters = requestParameters(request)
  const facets = facetsOf(request, results.facetDistribution, language)
  const isHome = parameters.size === 0
  const number = request.page > 1 ? ` (${pages.page(request.page, results.totalPages)})` : ''
  return pageView({
    title: `${request.query.trim()}${number}`.trim(),
    language,
    query: request.query,
    request,
    path: '/',
    parameters,
    autofocus: isHome,
    head: shareLinks(request, language),
    main: html`<main class="results" id="main">
${isHome && html`<p class="intro">${intro}</p>`}
<div class="head"><h1 id="content" tabindex="-1">${countView(view)}</h1>${results.totalHits > 0 && sortView(view)}</div>
${chosenView({ request, facets, language })}
${filtersView({ request, facets, language })}
<div class="list" id="list">
${noticesView(view)}
${listView(view, parameters)}
${paginationView(request, results.totalPages, language)}
${results.totalHits > 0 && shareView(request, language)}
</div>
</main>`,
  })
}

function countView({ request, results, language }: SearchView): Html {
  const { documents, found, nothing, nothingChosen } = messagesOf(language)
  const query = html`<bdi>${request.query.trim()}</bdi>`
  if (request.query.trim() !== '') {
    return results.totalHits === 0 ? nothing(query) : found(results.totalHits, query)
  }
  const isNarrowed = requestParameters({ ...request, page: 1, sort: 'relevance' }).size > 0
  return html`${results.totalHits === 0 && isNarrowed ? nothingChosen : documents(results.totalHits)}`
}

/** The order as links; without words there is no best match. */
function sortView({ request, language }: SearchView): Html {
  const { sort } = messagesOf(language)
  const sorts = SORTS.filter((name) => name !== 'relevance' || request.query.trim() !== '')
  const link = (name: (typeof SORTS)[number]) => {
    const current = name === request.sort && html` aria-current="true"`
    return html`<li><a id="sort-${name}" href="${changedAddress(request, { sort: name })}" rel="nofollow"${current}>${sort[name]}</a></li>`
  }
  return html`<nav class="sort" aria-label="${sort.label}"><ul>${sorts.map(link)}</ul></nav>`
}

function listView(view: SearchView, parameters: URLSearchParams): Html {
  const { request, results, language } = view
  if (results.hits.length === 0) return hintsView(view)
  const start = (request.page - 1) * request.hitsPerPage + 1
  return html`<ol class="hits" start="${start}">${results.hits.map((hit) => hitView(hit, parameters, language))}</ol>`
}
