import type { Language } from '../analysis/language.ts'
import type { SearchRequest } from '../search/request.ts'
import { type FacetDistribution, UNDATED } from '../search/results.ts'
import { changedAddress } from './addresses.ts'
import { showDate } from './dates.ts'
import {
  byLabel,
  chosenYear,
  type FacetValue,
  languageValues,
  monthValues,
  sourceValues,
  yearValues,
} from './facets.ts'
import { type Html, html } from './html.ts'
import { keptInputs } from './layout.ts'
import { messagesOf } from './messages.ts'
import { showNumber } from './numbers.ts'

/** What the filters of a search are shown from. */
export type FiltersView = { request: SearchRequest; counts: FacetDistribution; language: Language }

/** Values of a facet that are seen at once, and those that can be unfolded: a thousand sources would make a heavy page. */
const SHOWN = 8
const UNFOLDED = 60

/** The facets: languages, sources, years (and the months of a chosen one), and dates to write oneself. */
export function filtersView({ request, counts, language }: FiltersView): Html {
  const { filters } = messagesOf(language)
  const years = yearValues(request, counts.year, language)
  return html`<details class="filters" id="filters">
<summary>${filters.heading}</summary>
${facetView('language', filters.language, languageValues(request, counts.language, language), language)}
${facetView('source', filters.source, sourceValues(request, counts.source, language), language)}
${facetView('year', filters.year, years, language, monthsView({ request, counts, language }))}
${periodForm(request, language)}
</details>`
}

/** One facet under its heading; nothing if there is nothing to choose. `inner` stands under the chosen value. */
function facetView(
  name: string,
  heading: string,
  values: FacetValue[],
  language: Language,
  inner?: Html,
): Html {
  if (values.length === 0) return html``
  const most = Math.max(...values.map(({ key, count }) => (key === UNDATED ? 0 : (count ?? 0))))
  const row = (value: FacetValue) =>
    html`<li>${valueView(name, value, most, language)}${value.chosen && inner}</li>`
  const shown = values.filter(({ chosen }, index) => chosen || index < SHOWN)
  const others = values.filter((value) => !shown.includes(value))
  return html`<section class="facet ${name}">
<h2>${heading}</h2>
<ul>${shown.map(row)}</ul>
${others.length > 0 && othersView(name, name === 'source' ? alphabetical(others, language) : others, row, language)}
</section>`
}

function alphabetical(values: FacetValue[], language: Language): FacetValue[] {
  return values
    .slice(0, UNFOLDED)
    .sort((one, two) => byLabel(one, two, language))
    .concat(values.slice(UNFOLDED))
}

function othersView(
  name: string,
  values: FacetValue[],
  row: (value: FacetValue) => Html,
  language: Language,
): Html {
  const { filters } = messagesOf(language)
  const rest = values.length - UNFOLDED
  return html`<details class="more" id="more-${name}"><summary>${filters.more(values.length)}</summary>
<ul>${values.slice(0, UNFOLDED).map(row)}</ul>${rest > 0 && html`<p>${filters.rest(rest)}</p>`}</details>`
}

function valueView(name: string, value: FacetValue, most: number, language: Language): Html {
  const { filters } = messagesOf(language)
  const { key, label, other, count, chosen, address } = value
  const content = html`<span class="label">${chosen && html`<span class="hidden">${filters.remove}: </span>`}<bdi>${label}</bdi>${
    other !== undefined && html` <small>(${other})</small>`
  }</span> ${count !== undefined && html`<span class="count">${showNumber(count, language)}</span>`}${
    name === 'year' && key !== UNDATED && share(count ?? 0, most)
  }`
  if (address === undefined) return html`<span class="value">${content}</span>`
  const current = chosen && html` aria-current="true"`
  return html`<a class="value" id="${name}-${key}" href="${address}" rel="nofollow"${current}>${content}</a>`
}

/** The timeline as a picture; the numbers beside it say the same in text. */
function share(count: number, most: number): Html {
  const width = Math.round((count / Math.max(most, 1)) * 1000) / 10
  return html`<svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="1"/></svg>`
}

function monthsView({ request, counts, language }: FiltersView): Html | undefined {
  const year = chosenYear(request)
  if (year === undefined) return undefined
  const values = monthValues(request, counts.month, language, year)
  if (values.length === 0) return undefined
  return html`<ul class="months">${values.map(
    (value) => html`<li>${valueView('month', value, 1, language)}</li>`,
  )}</ul>`
}

/** For spans of dates and for days, which the list of years cannot say. */
function periodForm(request: SearchRequest, language: Language): Html {
  const { filters } = messagesOf(language)
  const field = (name: 'from' | 'to') => html`<p><label for="${name}">${filters[name]}</label>
<input id="${name}" name="${name}" value="${request[name]}" dir="ltr" autocomplete="off" maxlength="10" size="10" pattern="\\d{4}(-\\d{2}(-\\d{2})?)?" title="${filters.dateHint}" aria-describedby="date-hint"></p>`
  return html`<details class="more period" id="period"><summary>${filters.period}</summary>
<form action="/" method="get">
${keptInputs({ ...request, from: undefined, to: undefined }, true)}
${field('from')}
${field('to')}
<p class="hint" id="date-hint">${filters.dateHint}</p>
<p><button type="submit">${filters.apply}</button></p>
</form></details>`
}

/** The filters that are chosen, each with a link that takes only it away; nothing if none is. */
export function chosenView({ request, counts, language }: FiltersView): Html {
  const { filters } = messagesOf(language)
  const values = [
    ...languageValues(request, counts.language, language),
    ...sourceValues(request, counts.source, language),
  ].filter(({ chosen }) => chosen)
  const chips = values.map(({ key, label, address }) =>
    chip(key, html`<bdi>${label}</bdi>`, address ?? '/', language),
  )
  const period = periodText(request, language)
  const cleared = { from: undefined, to: undefined }
  if (period !== undefined) chips.push(chip('period', period, changedAddress(request, cleared), language))
  if (chips.length === 0) return html``
  const none = changedAddress(request, { ...cleared, languages: [], sources: [] })
  return html`<nav class="chosen" aria-label="${filters.chosen}"><ul>${chips}${
    chips.length > 1 && html`<li><a id="chosen-none" href="${none}">${filters.clear}</a></li>`
  }</ul></nav>`
}

function chip(key: string, label: Html, address: string, language: Language): Html {
  const { remove } = messagesOf(language).filters
  return html`<li><a class="chip" id="chosen-${key}" href="${address}" rel="nofollow"><span class="hidden">${remove}: </span>${label}<span class="cross" aria-hidden="true">×</span></a></li>`
}

/** The dates to which a search is narrowed, in words. */
function periodText({ from, to }: SearchRequest, language: Language): Html | undefined {
  const { filters } = messagesOf(language)
  const show = (date: string) => html`<bdi>${showDate(date, null, language).text}</bdi>`
  if (from !== undefined && from === to) return show(from)
  if (from !== undefined && to !== undefined) return filters.span(show(from), show(to))
  if (from !== undefined) return filters.since(show(from))
  return to === undefined ? undefined : filters.until(show(to))
}
