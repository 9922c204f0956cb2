import { type DocumentLanguage, LANGUAGES, type Language, perLanguage } from '../../analysis/language.ts'
import { slugOf } from '../../analysis/slug.ts'
import type { FacetDistribution } from '../../search/answers.ts'
import type { SearchRequest } from '../../search/request.ts'
import { languageName } from '../messages.ts'
import { type CountsByLanguage, type Reader, type Timeline, timelineOf } from './timeline.ts'

/** One value of a facet: choosing it adds it to the search, choosing it again takes it away. */
export type FacetValue = {
  /** The value in an address: `fa`, `azertac`. */
  key: string
  label: string
  /** Undefined for a value that is chosen but counted nowhere. */
  count: number | undefined
  chosen: boolean
  /** What choosing it changes in the search; undefined where no search can express the value. */
  change: Partial<SearchRequest> | undefined
}

/** All that a search can be narrowed by. */
export type Facets = {
  languages: FacetValue[]
  sources: FacetValue[]
  timeline: Timeline
}

const COLLATORS = perLanguage((language) => new Intl.Collator(language, { numeric: true }))

/** The facets of a search, from what it counted. */
export function facetsOf(
  request: SearchRequest,
  counts: FacetDistribution,
  reader: Reader,
  byLanguage?: CountsByLanguage,
): Facets {
  return {
    languages: languageValues(request, counts.language, reader.language),
    sources: sourceValues(request, counts.source, reader.language),
    timeline: timelineOf(request, counts, reader, byLanguage),
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
