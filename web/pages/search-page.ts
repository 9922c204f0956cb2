import type { Language } from '../../analysis/language.ts'
import type { SearchResults } from '../../search/answers.ts'
import { SORTS } from '../../search/parameters.ts'
import { requestParameters, type SearchRequest, type WIDENINGS } from '../../search/request.ts'
import { isHitOfOtherLetters } from '../../search/show/in-latin.ts'
import { type Html, html, unescaped } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { changedAddress, searchAddress, withChoice } from '../parts/addresses.ts'
import { type Calendar, usualCalendar } from '../parts/calendars.ts'
import { facetsOf } from '../parts/facets.ts'
import { chosenFilters, chosenView, type FiltersView, filtersView } from '../parts/filters.ts'
import { hitView, markWord } from '../parts/hit.ts'
import { pageView } from '../parts/layout.ts'
import { nearView } from '../parts/near.ts'
import { hintsView, isFreelyFound, noticesView } from '../parts/notices.ts'
import { paginationView } from '../parts/pagination.ts'
import { otherProblems, type Problems, problemView } from '../parts/problems.ts'
import { foldedView } from '../parts/reprints.ts'
import { shareLinks, shareView } from '../parts/share.ts'
import type { Site } from '../parts/site.ts'
import type { CountsByLanguage, Reader } from '../parts/timeline.ts'
import { timelineView } from '../parts/timeline-view.ts'

/** What the search page is made from; `language` is the one of the interface, whose usual calendar is taken if none is given. */
export type SearchView = {
  request: SearchRequest
  results: SearchResults
  language: Language
  calendar?: Calendar
  site?: Site
  isDense?: boolean
  /** Whether hits are in Latin letters whatever they are written in. */
  isLatin?: boolean
  /** Ids of the hits that the program wrote in Latin letters. */
  madeLatin?: ReadonlySet<string>
  /** Whether the script asks for what it puts into a page that it has. */
  isPart?: boolean
  /** What each language counts, where the timeline tells them apart. */
  byLanguage?: CountsByLanguage | undefined
  /** What is wrong with the search as it was asked; the results are those of the rest of it. */
  problems?: Problems
}

/** The page of a search: how much was found, filters, and one page of results. A whole HTML document, or what changes of it. */
export function searchPage(view: SearchView): string {
  const { request, results, language, site, isPart, problems = {} } = view
  const { pages } = messagesOf(language)
  const parameters = requestParameters(request)
  const reader = readerOf(view)
  const facets = facetsOf(request, results.facetDistribution, reader, view.byLanguage)
  const filters = { request, facets, reader, problems }
  const shared = { ...request, ...shownWidenings(results) }
  const number = request.page > 1 ? ` (${pages.page(request.page, results.totalPages)})` : ''
  const count = countView(view)
  return pageView({
    title: `${request.query.trim()}${number}`.trim(),
    kind: 'results',
    isPart,
    language,
    site,
    description: `${textOfMarkup(count)}${number}`,
    query: problems['q']?.typed ?? request.query,
    isWrong: problems['q'] !== undefined,
    request,
    path: '/',
    parameters: parameters.size === 0 ? new URLSearchParams([['q', '']]) : parameters,
    head: shareLinks(request, shared, language),
    main: html`<main id="main">
<div class="problems">${problemView('q', problems, language)}${otherProblems(problems, language)}</div>
${timelineView({ request, timeline: facets.timeline, reader, problems })}
<div class="head"><h1 id="content" tabindex="-1" data-total="${results.totalHits}">${count}</h1>${results.totalHits > 0 && html`<div class="orders">${sortView(view)}${densityView(view)}${lettersView(view)}</div>`}</div>
${chosenView(filters)}
${filtersView(filters)}
<div class="list" id="list">
${noticesView(view)}
${listView(view, filters)}
${paginationView(request, results.totalPages, language)}
</div>
${results.totalHits > 0 && shareView(request, shared, results.totalHits, language)}
<aside class="preview" id="preview" aria-label="${messagesOf(language).preview.label}" hidden></aside>
</main>`,
  })
}

/** By what else than the words documents were found; the page tells of each, so its files and its feed have them, too. */
function shownWidenings({
  otherSpellings,
  translations,
  otherLayout,
  misread,
  ...found
}: SearchResults): Pick<SearchRequest, (typeof WIDENINGS)[number]> {
  return {
    names: otherSpellings.length > 0,
    translations: translations.length > 0,
    relaxed: isFreelyFound(found),
    layout: otherLayout?.isTaken === true,
    misread: misread.length > 0,
  }
}

/** How the reader of a view sees dates and lists. */
export function readerOf({
  language,
  calendar,
  isDense,
  byLanguage,
}: Omit<SearchView, 'request' | 'results'>): Reader {
  return {
    language,
    calendar: calendar ?? usualCalendar(language),
    isDense: isDense === true,
    isByLanguage: byLanguage !== undefined,
  }
}

/** Markup without its tags, for an attribute. */
function textOfMarkup(markup: Html): string {
  return unescaped(markup.toString().replace(/<[^>]*>/g, ''))
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
    return html`<li><a class="quiet" id="sort-${name}" href="${changedAddress(request, { sort: name })}" rel="nofollow"${current}>${sort[name]}</a></li>`
  }
  return html`<nav class="sort" aria-label="${sort.label}"><ul>${sorts.map(link)}</ul></nav>`
}

/** How closely the hits are set, as a link that the server remembers. */
function densityView({ request, language, isDense = false }: SearchView): Html {
  const { view } = messagesOf(language)
  const address = withChoice(searchAddress(request), 'view', isDense ? 'full' : 'dense')
  return html`<a class="quiet" id="view" href="${address}" rel="nofollow">${isDense ? view.full : view.dense}</a>`
}

/** The switch to Latin letters, where hits are in others, as a link that the server remembers. */
function lettersView({ request, results, language, isLatin = false, madeLatin }: SearchView): Html | false {
  const { letters } = messagesOf(language)
  const address = withChoice(searchAddress(request), 'letters', isLatin ? 'written' : 'latin')
  return (
    results.hits.some((hit) => madeLatin?.has(hit.id) || isHitOfOtherLetters(hit)) &&
    html`<a class="quiet" id="letters" href="${address}" rel="nofollow">${isLatin ? letters.written : letters.latin}</a>`
  )
}

function listView({ request, results, language, madeLatin }: SearchView, filters: FiltersView): Html {
  // Documents are opened with the words that they were found by.
  const { otherLayout } = results
  const found =
    otherLayout?.isTaken === true ? { ...request, query: otherLayout.query, layout: false } : request
  const parameters = requestParameters(found)
  const { calendar, isDense } = filters.reader
  const start = (request.page - 1) * request.hitsPerPage + 1
  const frame = { parameters, language, calendar, isDense, madeLatin }
  const near = nearView({ request, results, language }, frame)
  if (results.hits.length === 0) {
    return html`${results.byMeaning.length > 0 && markWord(language)}${hintsView({ request, results, language, chosen: chosenFilters(filters) })}${near}`
  }
  return html`${markWord(language)}<ol class="hits${isDense && ' dense'}" start="${start}">${results.hits.map(
    (hit, at) => hitView(hit, { ...frame, at }, foldedView(hit.reprints, parameters, language, calendar)),
  )}</ol>${near}`
}
