import type { Language } from '../analysis/language.ts'
import type { SearchRequest } from '../search/request.ts'
import { UNDATED } from '../search/results.ts'
import { changedAddress } from './addresses.ts'
import { showDate } from './dates.ts'
import { byLabel, type Facets, type FacetValue } from './facets.ts'
import { type Html, html } from './html.ts'
import { keptInputs } from './layout.ts'
import { messagesOf } from './messages.ts'
import { showNumber } from './numbers.ts'

/** What the filters of a search are shown from. */
export type FiltersView = { request: SearchRequest; facets: Facets; language: Language }

type FacetName = 'language' | 'source' | 'year'

/** Values of a facet that are seen at once, and those that can be unfolded: a thousand sources would make a heavy page. */
const SHOWN = 8
const UNFOLDED = 60

/** The facets: languages, sources, years (and the months of a chosen one), and dates to write oneself. */
export function filtersView(view: FiltersView): Html {
  const { request, facets, language } = view
  const { filters } = messagesOf(language)
  return html`<details class="filters" id="filters">
<summary>${filters.heading}</summary>
${facetView('language', filters.language, facets.languages, view)}
${facetView('source', filters.source, facets.sources, view)}
${facetView('year', filters.year, facets.years, view)}
${periodForm(request, language)}
</details>`
}

/** One facet under its heading; nothing if there is nothing to choose. */
function facetView(name: FacetName, heading: string, values: FacetValue[], view: FiltersView): Html {
  if (values.length === 0) return html``
  const isShown = ({ chosen, key }: FacetValue, index: number) => chosen || index < SHOWN || key === UNDATED
  const shown = values.filter(isShown)
  const others = values.filter((value, index) => !isShown(value, index))
  const row = rowView(name, values, view)
  return html`<section class="facet ${name}">
<h2>${heading}</h2>
<ul>${shown.map(row)}</ul>
${others.length > 0 && othersView(name, others, row, view.language)}
</section>`
}

/** How the values of a facet are shown; years with a bar, and with the months of a chosen one under it. */
function rowView(name: FacetName, values: FacetValue[], view: FiltersView): (value: FacetValue) => Html {
  if (name !== 'year') return (value) => html`<li>${valueView(name, value, view)}</li>`
  const months = view.facets.months.map((value) => html`<li>${valueView('month', value, view)}</li>`)
  const most = Math.max(...values.map(({ key, count = 0 }) => (key === UNDATED ? 0 : count)))
  return (value) =>
    html`<li>${valueView(name, value, view, value.key !== UNDATED && bar(value.count ?? 0, most))}${
      value.chosen && months.length > 0 && html`<ul class="months">${months}</ul>`
    }</li>`
}

/** Values that are unfolded: sources by the alphabet, years in their order, and how many more there are. */
function othersView(
  name: FacetName,
  values: FacetValue[],
  row: (value: FacetValue) => Html,
  language: Language,
): Html {
  const { filters } = messagesOf(language)
  const shown = values.slice(0, UNFOLDED)
  if (name === 'source') shown.sort((one, two) => byLabel(one, two, language))
  const rest = values.length - shown.length
  return html`<details class="more" id="more-${name}"><summary>${filters.more(values.length)}</summary>
<ul>${shown.map(row)}</ul>${rest > 0 && html`<p>${filters.rest(rest)}</p>`}</details>`
}

function valueView(
  name: FacetName | 'month',
  value: FacetValue,
  { request, language }: FiltersView,
  picture: Html | false = false,
): Html {
  const { key, label, other, count, chosen, change } = value
  const content = html`<span class="label">${chosen && removeView(language)}<bdi>${label}</bdi>${
    other !== undefined && html` <small>(${other})</small>`
  }</span> ${count !== undefined && html`<span class="count">${showNumber(count, language)}</span>`}${picture}`
  if (change === undefined) return html`<span class="value">${content}</span>`
  const current = chosen && html` aria-current="true"`
  return html`<a class="value" id="${name}-${key}" href="${changedAddress(request, change)}" rel="nofollow"${current}>${content}</a>`
}

/** What a screen reader says in front of a chosen value; eyes see a cross or a filled box. */
function removeView(language: Language): Html {
  return html`<span class="hidden">${messagesOf(language).filters.remove}: </span>`
}

/** The timeline as a picture; the numbers beside it say the same in text. */
function bar(count: number, most: number): Html {
  const width = Math.round((count / Math.max(most, 1)) * 1000) / 10
  return html`<svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="1"/></svg>`
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
export function chosenView({ request, facets, language }: FiltersView): Html {
  const { filters } = messagesOf(language)
  const chips = (name: FacetName, values: FacetValue[]) =>
    values
      .filter(({ chosen }) => chosen)
      .map(({ key, label, change = {} }) => chip(`${name}-${key}`, html`<bdi>${label}</bdi>`, change))
  const chip = (key: string, label: Html, change: Partial<SearchRequest>) =>
    html`<li><a class="chip" id="chosen-${key}" href="${changedAddress(request, change)}" rel="nofollow">${removeView(language)}${label}<span class="cross" aria-hidden="true">×</span></a></li>`
  const period = periodText(request, language)
  const all = [
    ...chips('language', facets.languages),
    ...chips('source', facets.sources),
    ...(period === undefined ? [] : [chip('period', period, { from: undefined, to: undefined })]),
  ]
  const none = changedAddress(request, { languages: [], sources: [], from: undefined, to: undefined })
  const clear = all.length > 1 && html`<li><a id="chosen-none" href="${none}">${filters.clear}</a></li>`
  return html`${all.length > 0 && html`<nav class="chosen" aria-label="${filters.chosen}"><ul>${all}${clear}</ul></nav>`}`
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
