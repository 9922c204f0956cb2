import { directionOf, type Language } from '../../analysis/language.ts'
import { type SearchResults, VALUE_FACETS } from '../../search/answers.ts'
import { requestParameters, type SearchRequest } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { languageName, messagesOf } from '../interface-languages.ts'
import { EVERYTHING, searchAddress } from '../parts/addresses.ts'
import { facetsOf } from '../parts/facets.ts'
import { facetView } from '../parts/filters.ts'
import { hitView, markWord } from '../parts/hit.ts'
import { languageMark } from '../parts/language-mark.ts'
import { pageView } from '../parts/layout.ts'
import { shareLinks } from '../parts/share.ts'
import type { Timeline } from '../parts/timeline.ts'
import { timelineView } from '../parts/timeline-view.ts'
import { readerOf, type SearchView } from './search-page.ts'

/** A query that finds something here, to be tried with a tap. */
export type Example = { query: string; language: Language }

/** What the first page is made from: the newest documents with the counts of all, and examples. */
export type HomeView = SearchView & { examples: readonly Example[] }

/** The first page: a box to type in, examples, the archive along time, its languages and sources, and what is new. */
export function homePage(view: HomeView): string {
  const { request, results, language, site, isPart, examples } = view
  const reader = readerOf(view)
  const facets = facetsOf(request, results.facetDistribution, reader, view.byLanguage)
  const { intro, emptyArchive, home } = messagesOf(language)
  const isEmpty = results.totalHits === 0
  return pageView({
    title: '',
    kind: 'home',
    isPart,
    language,
    site,
    query: '',
    request,
    path: '/',
    parameters: new URLSearchParams(),
    autofocus: true,
    head: shareLinks(request, request, language),
    main: html`<main id="main">
${!isEmpty && examplesView(examples, request, language)}
<p class="intro">${intro}</p>
<h1 id="content" tabindex="-1">${summary(results, facets.timeline, language)}</h1>
${isEmpty ? html`<p>${emptyArchive}</p>` : timelineView({ request, timeline: facets.timeline, reader })}
${
  !isEmpty &&
  html`<div class="columns"><section aria-labelledby="newest"><h2 id="newest">${home.newest}</h2>
${newestView(view)}<p><a class="button" href="${EVERYTHING}">${home.all}</a></p></section>
<div class="browse">${VALUE_FACETS.map((facet) => facetView(facet, facets.values[facet], { request, facets, reader }))}</div></div>`
}
</main>`,
  })
}

/** How much there is, and between which years. */
function summary({ totalHits }: SearchResults, { bars }: Timeline, language: Language): Html {
  const { documents, home } = messagesOf(language)
  const filled = bars.filter(({ count }) => count > 0)
  const [first, last] = [filled[0]?.label, filled.at(-1)?.label]
  return html`${documents(totalHits)}${first !== undefined && last !== undefined && html` <small>${first === last ? first : home.years(first, last)}</small>`}`
}

function examplesView(examples: readonly Example[], request: SearchRequest, language: Language): Html {
  if (examples.length === 0) return html``
  const link = ({ query, language: spoken }: Example) =>
    html`<li><a class="chip" href="${searchAddress({ ...request, query })}">${languageMark(spoken, languageName(spoken, language))} <bdi lang="${spoken}" dir="${directionOf(query)}">${query}</bdi></a></li>`
  return html`<div class="examples"><span>${messagesOf(language).home.examples}</span><ul>${examples.map(link)}</ul></div>`
}

function newestView({ request, results, language, calendar }: HomeView): Html {
  const parameters = requestParameters(request)
  const frame = { parameters, language, calendar, isDense: true }
  return html`${markWord(language)}<ol class="hits dense">${results.hits.map((hit, at) => hitView(hit, { ...frame, at }))}</ol>
<form id="marks" action="/list" method="get" class="marking"><button type="submit" class="plain">${messagesOf(language).lists.make}</button></form>`
}
