import type { ScriptCode } from '../../analysis/document-script.ts'
import { type DocumentLanguage, type Language, perLanguage } from '../../analysis/language.ts'
import { slugOf } from '../../analysis/slug.ts'
import { sourceCalled, sourceNamed } from '../../analysis/sources/source-names.ts'
import {
  chosenOf,
  type FacetDistribution,
  perValueFacet,
  rowOf,
  type ValueFacet,
} from '../../search/answers.ts'
import type { SearchRequest } from '../../search/request.ts'
import { languageName, messagesOf } from '../interface-languages.ts'
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
export type Facets = { values: Record<ValueFacet, FacetValue[]>; added: Counts; timeline: Timeline }

type Counts = Readonly<Record<string, number>>

const COLLATORS = perLanguage((language) => new Intl.Collator(language, { numeric: true }))

/** The facets of a search, from what it counted. */
export function facetsOf(
  request: SearchRequest,
  counts: FacetDistribution,
  reader: Reader,
  byLanguage?: CountsByLanguage,
): Facets {
  return {
    values: perValueFacet((facet) => valuesOf(facet, request, counts[facet], reader.language)),
    added: counts.added,
    timeline: timelineOf(request, counts, reader, byLanguage),
  }
}

/** What takes every value of every facet away from a search. */
export const NO_VALUES: Partial<SearchRequest> = Object.fromEntries(
  Object.values(perValueFacet((facet) => [rowOf(facet).many, []])),
)

function valuesOf(
  facet: ValueFacet,
  request: SearchRequest,
  counts: Counts,
  language: Language,
): FacetValue[] {
  const { keys }: { keys?: readonly string[] } = rowOf(facet)
  return keys === undefined
    ? namedValues(facet, request, counts, language)
    : listedValues(facet, keys, request, counts, language)
}

/** Values of which there are only some, in a fixed order: those of the documents found, and those chosen. */
function listedValues(
  facet: ValueFacet,
  keys: readonly string[],
  request: SearchRequest,
  counts: Counts,
  language: Language,
): FacetValue[] {
  const chosen: readonly string[] = chosenOf(request, facet)
  return keys
    .filter((key) => counts[key] !== undefined || chosen.includes(key))
    .map((key) => facetValue(facet, request, key, labelOf(facet, key, language), counts[key]))
}

/** What a page calls a value. */
function labelOf(facet: ValueFacet, value: string, language: Language): string {
  if (facet === 'language') return languageName(value as DocumentLanguage, language)
  if (facet === 'script') return messagesOf(language).scripts[value as ScriptCode]
  return facet === 'source' ? sourceCalled(value, language) : value
}

/**
 * Values by their names: chosen ones first, then the most frequent, equals by alphabet. Spellings of one name that have the
 * same slug are one value, under the name that is used most.
 */
function namedValues(
  facet: ValueFacet,
  request: SearchRequest,
  counts: Counts,
  language: Language,
): FacetValue[] {
  const values = new Map<string, FacetValue>()
  for (const [name, count] of Object.entries(counts).sort(([, one], [, two]) => two - one)) {
    const key = slugOf(name)
    const label = labelOf(facet, name, language)
    const known = values.get(key)
    if (known === undefined) values.set(key, facetValue(facet, request, key, label, count))
    else values.set(key, { ...known, count: (known.count ?? 0) + count })
  }
  for (const chosen of chosenOf(request, facet)) {
    const key = keyOf(facet, chosen)
    if (!values.has(key)) values.set(key, facetValue(facet, request, key, key, undefined))
  }
  return [...values.values()].sort(
    (one, two) =>
      Number(two.chosen) - Number(one.chosen) ||
      (two.count ?? 0) - (one.count ?? 0) ||
      byLabel(one, two, language),
  )
}

function facetValue(
  facet: ValueFacet,
  request: SearchRequest,
  key: string,
  label: string,
  count: number | undefined,
): FacetValue {
  const list: readonly string[] = chosenOf(request, facet)
  const others = list.filter((item) => keyOf(facet, item) !== key)
  const chosen = others.length < list.length
  const change = key === '' ? undefined : { [rowOf(facet).many]: chosen ? others : [...list, key] }
  return { key, label, count, chosen, change }
}

/** What a chosen value is counted under: a source may be asked for by any of its names. */
function keyOf(facet: ValueFacet, chosen: string): string {
  return facet === 'source' ? (sourceNamed(chosen).slugs[0] ?? chosen) : chosen
}

/** Compare two values by the alphabet of a language: in Azerbaijani `Elm`, `Əməkdaşlıq`, `Fakt`. */
export function byLabel(one: FacetValue, two: FacetValue, language: Language): number {
  return COLLATORS[language].compare(one.label, two.label)
}
