import type { DocumentLanguage } from '../../analysis/language.ts'
import { VALUE_FACETS, type ValueFacet } from '../../search/answers.ts'
import type { SearchRequest } from '../../search/request.ts'
import { type Html, html } from '../html.ts'
import { messagesOf } from '../interface-languages.ts'
import { changedAddress, valuesAddress } from './addresses.ts'
import { byLabel, type Facets, type FacetValue, NO_VALUES } from './facets.ts'
import { languageMark } from './language-mark.ts'
import { showNumber } from './numbers.ts'
import { NO_DATES, periodText } from './period.ts'
import type { Problems } from './problems.ts'
import { ANY_ARRIVAL, sinceText, sinceView } from './since.ts'
import type { Reader } from './timeline.ts'

/** What the filters of a search are shown from. */
export type FiltersView = { request: SearchRequest; facets: Facets; reader: Reader; problems?: Problems }

/** Values of a facet that are seen at once. */
const SHOWN = 8
/** So few others come with the page; more are asked for by who wants them. */
const FEW = 12
/** On a page of their own; the rest are in few documents each. */
const LISTED = 500
/** A longer list can be searched. */
const LONG = 16

/** The facets that values are chosen of. Dates have the timeline. */
export function filtersView(view: FiltersView): Html {
  const { request, facets, reader } = view
  const { filters } = messagesOf(reader.language)
  return html`<details class="filters" id="filters">
<summary>${filters.heading}</summary>
${VALUE_FACETS.map((facet) => facetView(facet, facets.values[facet], view))}
${sinceView(request, facets.added, reader)}
</details>`
}

/** One facet under its heading; nothing if there is nothing to choose. */
export function facetView(name: ValueFacet, values: FacetValue[], view: FiltersView): Html {
  if (values.length === 0 || isNoChoice(name, values)) return html``
  const { heading } = messagesOf(view.reader.language).filters.facets[name]
  const isShown = ({ chosen }: FacetValue, index: number) => chosen || index < SHOWN
  const row = (value: FacetValue) => html`<li>${valueView(name, value, view)}</li>`
  const others = values.filter((value, index) => !isShown(value, index))
  return html`<section class="facet ${name}" id="${name}">
<h2>${heading}</h2>
${values.length > LONG && findView(name, view)}
<ul>${values.filter(isShown).map(row)}</ul>
${others.length > 0 && othersView(name, others, row, view)}
</section>
`
}

/** Where all documents of a language are in one script nobody asks for it. */
function isNoChoice(name: ValueFacet, values: FacetValue[]): boolean {
  return name === 'script' && values.length < 2 && !values.some(({ chosen }) => chosen)
}

/** A box that narrows a long list to what is typed. It needs the script, which shows it. */
function findView(name: ValueFacet, { reader }: FiltersView): Html {
  const label = messagesOf(reader.language).filters.facets[name].find
  return html`<p class="find" hidden><input type="search" id="find-${name}" aria-label="${label}" placeholder="${label}" autocomplete="off" spellcheck="false" dir="auto"></p>`
}

/** Values that are unfolded, by the alphabet; where there are many, the way to them, from which the script fetches them. */
function othersView(
  name: ValueFacet,
  values: FacetValue[],
  row: (value: FacetValue) => Html,
  { request, reader }: FiltersView,
): Html {
  const { filters } = messagesOf(reader.language)
  return html`<details class="more" id="more-${name}"><summary>${filters.more(values.length)}</summary>
${
  values.length <= FEW
    ? html`<ul>${byAlphabet(values, reader).map(row)}</ul>`
    : html`<p><a class="all" href="${valuesAddress(request, name)}" rel="nofollow">${filters.all}</a></p>`
}</details>`
}

/** All values of a facet, or as many as a page holds, by the alphabet. */
export function allValuesView(name: ValueFacet, values: FacetValue[], view: FiltersView): Html {
  const { filters } = messagesOf(view.reader.language)
  const rest = values.length - LISTED
  return html`<ul class="many">${byAlphabet(values.slice(0, LISTED), view.reader).map((value) => html`<li>${valueView(name, value, view)}</li>`)}</ul>${rest > 0 && html`<p>${filters.rest(rest)}</p>`}`
}

function byAlphabet(values: FacetValue[], { language }: Reader): FacetValue[] {
  return values.toSorted((one, two) => byLabel(one, two, language))
}

function valueView(name: ValueFacet, value: FacetValue, { request, reader }: FiltersView): Html {
  const { key, label, count, chosen, change } = value
  const { timeline } = messagesOf(reader.language)
  // Said aloud it is a number of documents; eyes see that by its place.
  const shown =
    count !== undefined &&
    html`<span class="count">${showNumber(count, reader.language)}<span class="hidden"> ${timeline.documents}</span></span>`
  const mark = name === 'language' && html`${languageMark(key as DocumentLanguage)} `
  const content = html`<span class="label">${chosen && removeView(reader)}${mark}<bdi>${label}</bdi></span> ${shown}`
  if (change === undefined) return html`<span class="value">${content}</span>`
  const current = chosen && html` aria-current="true"`
  return html`<a class="value" id="${name}-${key}" href="${changedAddress(request, change)}" rel="nofollow"${current}>${content}</a>`
}

/** What a screen reader says in front of a chosen value; eyes see a cross or a filled box. */
function removeView({ language }: Reader): Html {
  return html`<span class="hidden">${messagesOf(language).filters.remove}: </span>`
}

/** A filter that is chosen, and what takes only it away. */
export type Chosen = { key: string; label: Html; change: Partial<SearchRequest> }

/** The filters that are chosen, in the order of the facets. */
export function chosenFilters({ request, facets, reader }: FiltersView): Chosen[] {
  const ofFacet = (name: ValueFacet, values: FacetValue[]) =>
    values
      .filter(({ chosen }) => chosen)
      .map(({ key, label, change = {} }) => ({
        key: `${name}-${key}`,
        label: html`<bdi>${label}</bdi>`,
        change,
      }))
  const period = periodText(request, reader)
  const since = sinceText(request, reader)
  return [
    ...VALUE_FACETS.flatMap((facet) => ofFacet(facet, facets.values[facet])),
    ...(period === undefined ? [] : [{ key: 'period', label: period, change: NO_DATES }]),
    ...(since === undefined ? [] : [{ key: 'since', label: since, change: ANY_ARRIVAL }]),
  ]
}

/** The filters that are chosen, each with a link that takes only it away; nothing if none is. */
export function chosenView(view: FiltersView): Html {
  const { request, reader } = view
  const { filters } = messagesOf(reader.language)
  const chosen = chosenFilters(view)
  if (chosen.length === 0) return html``
  const chip = ({ key, label, change }: Chosen) =>
    html`<li><a class="chip" id="chosen-${key}" href="${changedAddress(request, change)}" rel="nofollow"><span>${removeView(reader)}${label}</span><span class="cross" aria-hidden="true">×</span></a></li>`
  const none = changedAddress(request, { ...NO_VALUES, ...NO_DATES, ...ANY_ARRIVAL })
  const clear = chosen.length > 1 && html`<li><a id="chosen-none" href="${none}">${filters.clear}</a></li>`
  return html`<nav class="chosen" aria-label="${filters.chosen}"><ul>${chosen.map(chip)}${clear}</ul></nav>`
}
