import type { Language } from '../../analysis/language.ts'
import type { SearchResults, ValueFacet } from '../../search/answers.ts'
import { requestParameters, type SearchRequest } from '../../search/request.ts'
import { html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { searchAddress } from '../parts/addresses.ts'
import type { Calendar } from '../parts/calendars.ts'
import { facetsOf } from '../parts/facets.ts'
import { allValuesView } from '../parts/filters.ts'
import { pageView } from '../parts/layout.ts'
import type { Site } from '../parts/site.ts'
import { timeTable } from '../parts/timeline-view.ts'

/** What all values of a search are shown from: those of a facet, or its times. */
export type ValuesView = {
  of: ValueFacet | 'time'
  request: SearchRequest
  results: SearchResults
  language: Language
  calendar: Calendar
  site?: Site
}

/**
 * All values of a facet, each leading to the search that is narrowed to it. The page of a search fetches them from here when they are
 * unfolded: they would be a quarter of its weight. A whole HTML document.
 */
export function valuesPage({ of, request, results, language, calendar, site }: ValuesView): string {
  const { document, filters, timeline: words } = messagesOf(language)
  const reader = { language, calendar }
  const facets = facetsOf(request, results.facetDistribution, reader)
  const { timeline } = facets
  const heading = of === 'time' ? words.by[timeline.unit] : filters.facets[of].heading
  const query = request.query.trim()
  return pageView({
    title: query === '' ? heading : `${heading}: ${query}`,
    kind: 'text',
    language,
    site,
    query: request.query,
    request,
    path: '/values',
    parameters: new URLSearchParams([['of', of], ...requestParameters(request)]),
    head: html`<meta name="robots" content="noindex">
`,
    main: html`<main id="main">
<p class="back"><a href="${searchAddress(request)}">${document.back}</a></p>
<h1 id="content" tabindex="-1">${heading}${query !== '' && html`: <bdi>${query}</bdi>`}</h1>
<div class="values" id="values">${of === 'time' ? timeTable({ request, timeline, reader }) : allValuesView(of, facets.values[of], { request, facets, reader })}</div>
</main>`,
  })
}
