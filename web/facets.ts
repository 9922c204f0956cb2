import { type DocumentLanguage, LANGUAGES, type Language, perLanguage } from '../analysis/language.ts'
import { slugOf } from '../analysis/slug.ts'
import type { SearchRequest } from '../search/request.ts'
import { type FacetDistribution, UNDATED } from '../search/results.ts'
import { showDate } from './dates.ts'
import { languageName, messagesOf } from './messages.ts'

/** One value of a facet: choosing it adds it to the search, choosing it again takes it away. */
export type FacetValue = {
  /** The value in an address: `fa`, `azertac`, `2018-08`. */
  key: string
  label: string
  /** The same period in the other calendar of the reader. */
  other?: string | undefined
  /** Undefined for a value that is chosen but counted nowhere. */
  count: number | undefined
  chosen: boolean
  /** What choosing it changes in the search; undefined where no search can express the value. */
  change: Partial<SearchRequest> | undefined
}

/** All that a search can be narrowed by. Months are those of a chosen year, and none if none is chosen. */
export type Facets = {
  languages: FacetValue[]
  sources: FacetValue[]
  years: FacetValue[]
  months: FacetValue[]
}

const COLLATORS = perLanguage((language) => new Intl.Collator(language, { numeric: true }))

/** The facets of a search, from what it counted. */
export function facetsOf(request: SearchRequest, counts: FacetDistribution, language: Language): Facets {
  const year = chosenYear(request)
  return {
    languages: languageValues(request, counts.language, language),
    sources: sourceValues(request, counts.source, language),
    years: yearValues(request, counts.year, language),
    months: year === undefined ? [] : monthValues(request, counts.month, language, year),
  }
}

/** A list with a value added, or taken away if it is there. */
function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((item) => item !== value) : [...list, value]
}

/** The languages of the documents found, in a fixed order, and those chosen. */
function languageValues(
  request: SearchRequest,
  counts: FacetDistribution['language'],
  language: Language,
): FacetValue[] {
  const order: readonly DocumentLanguage[] = [...LANGUAGES, 'und']
  return order
    .filter((key) => counts[key] !== undefined || request.languages.includes(key))
    .map((key) => ({
      key,
      label: languageName(key, language),
      count: counts[key],
      chosen: request.languages.includes(key),
      change: { languages: toggled(request.languages, key) },
    }))
}

/**
 * The sources of the documents found: chosen ones first, then the most frequent, equals by alphabet. Spellings of one
 * source that have the same slug are one value, under the name that is used most.
 */
function sourceValues(
  request: SearchRequest,
  counts: FacetDistribution['source'],
  language: Language,
): FacetValue[] {
  const values = new Map<string, FacetValue>()
  for (const [label, count] of Object.entries(counts).sort(([, one], [, two]) => two - one)) {
    const key = slugOf(label)
    const known = values.get(key)
    if (known === undefined) values.set(key, sourceValue(request, key, label, count))
    else values.set(key, { ...known, count: (known.count ?? 0) + count })
  }
  for (const key of request.sources) {
    if (!values.has(key)) values.set(key, sourceValue(request, key, key, undefined))
  }
  return [...values.values()].sort(
    (one, two) =>
      Number(two.chosen) - Number(one.chosen) ||
      (two.count ?? 0) - (one.count ?? 0) ||
      byLabel(one, two, language),
  )
}

function sourceValue(
  request: SearchRequest,
  key: string,
  label: string,
  count: number | undefined,
): FacetValue {
  const change = key === '' ? undefined : { sources: toggled(request.sources, key) }
  return { key, label, count, chosen: request.sources.includes(key), change }
}

/** Compare two values by the alphabet of a language: in Azerbaijani `Elm`, `Əməkdaşlıq`, `Fakt`. */
export function byLabel(one: FacetValue, two: FacetValue, language: Language): number {
  return COLLATORS[language].compare(one.label, two.label)
}

/** The year to which a search is narrowed, as a whole or to a month or day of it: `2018`. */
function chosenYear({ from, to }: SearchRequest): string | undefined {
  const year = from?.slice(0, 4)
  return year !== undefined && year === to?.slice(0, 4) ? year : undefined
}

/** The years of the documents found, newest first; those without a date are last, and no search can ask for them. */
function yearValues(
  request: SearchRequest,
  counts: FacetDistribution['year'],
  language: Language,
): FacetValue[] {
  const keys = Object.keys(counts).filter((key) => key !== UNDATED)
  const years = periods(keys, chosenYear(request)).reverse()
  const values = years.map((key) => periodValue(request, key, counts[key], language))
  const undated = counts[UNDATED]
  if (undated === undefined) return values
  const label = messagesOf(language).filters.undated
  return [...values, { key: UNDATED, label, count: undated, chosen: false, change: undefined }]
}

/** The months of a year in which documents were found, in their order. */
function monthValues(
  request: SearchRequest,
  counts: FacetDistribution['month'],
  language: Language,
  year: string,
): FacetValue[] {
  const keys = Object.keys(counts).filter((key) => key.startsWith(`${year}-`))
  const chosen = request.from?.slice(0, 7) === request.to?.slice(0, 7) ? request.from?.slice(0, 7) : undefined
  return periods(keys, chosen?.length === 7 ? chosen : undefined).map((key) =>
    periodValue(request, key, counts[key], language),
  )
}

function periods(keys: readonly string[], chosen: string | undefined): string[] {
  return [...new Set(chosen === undefined ? keys : [...keys, chosen])].sort()
}

/** A year or month. Choosing it narrows the search to it; choosing it again widens the search to what it is part of. */
function periodValue(
  request: SearchRequest,
  key: string,
  count: number | undefined,
  language: Language,
): FacetValue {
  const { text, other } = showDate(key, null, language)
  const wider = key.length > 4 ? key.slice(0, 4) : undefined
  const period = request.from === key && request.to === key ? wider : key
  return {
    key,
    label: text,
    other,
    count,
    chosen: Boolean(request.from?.startsWith(key) && request.to?.startsWith(key)),
    change: { from: period, to: period },
  }
}
