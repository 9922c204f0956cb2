import type { FacetCounts } from '../../engine/contract.ts'
import { chosenOf, FACETS, type Facet, perFacet, rowOf, VALUE_FACETS } from '../../engine/facets.ts'
import type { Filter } from '../../engine/filter.ts'
import type { FacetDistribution } from '../answers.ts'
import { firstDay, lastDay } from '../query/dates.ts'
import type { SearchRequest } from '../request.ts'

/** Facets that are narrowed together. */
type Group = {
  facets: Facet[]
  isChosen: (request: SearchRequest) => boolean
  without: Partial<SearchRequest>
}

/** Choosing a span of time narrows years and months. */
const GROUPS: Group[] = [
  ...VALUE_FACETS.map((facet) => ({
    facets: [facet],
    isChosen: (request: SearchRequest) => chosenOf(request, facet).length > 0,
    without: { [rowOf(facet).many]: [] },
  })),
  {
    facets: FACETS.filter((facet) => rowOf(facet).kind === 'time'),
    isChosen: ({ from, to, undated }) => undated || from !== undefined || to !== undefined,
    without: { from: undefined, to: undefined, undated: false },
  },
  {
    facets: FACETS.filter((facet) => rowOf(facet).kind === 'since'),
    isChosen: ({ addedSince }) => addedSince !== undefined,
    without: { addedSince: undefined },
  },
]

/** Counts to ask the engine for: which facets, under which filter. */
export type FacetQuestion = { facets: Facet[]; filter: Filter }

/** How a request narrows the documents. */
export function filterOf(request: SearchRequest): Filter {
  return {
    ...Object.fromEntries(VALUE_FACETS.map((facet) => [rowOf(facet).many, chosenOf(request, facet)])),
    from: request.from === undefined ? undefined : firstDay(request.from),
    to: request.to === undefined ? undefined : lastDay(request.to),
    undated: request.undated,
    addedFrom: request.addedSince === undefined ? undefined : Date.parse(request.addedSince),
    all: request.filter === undefined ? [] : [request.filter],
  }
}

/**
 * What has to be asked for disjunctive counts: facets without a chosen value are counted under the whole filter (the
 * first question); each group with one is counted as if it had none, so that the reader sees what could be added.
 */
export function facetQuestions(request: SearchRequest): [FacetQuestion, ...FacetQuestion[]] {
  const chosen = GROUPS.filter(({ isChosen }) => isChosen(request))
    .map((group) => ({ ...group, facets: group.facets.filter((facet) => request.facets.includes(facet)) }))
    .filter(({ facets }) => facets.length > 0)
  const free = request.facets.filter((facet) => !chosen.some(({ facets }) => facets.includes(facet)))
  return [
    { facets: free, filter: filterOf(request) },
    ...chosen.map(({ facets, without }) => ({ facets, filter: filterOf({ ...request, ...without }) })),
  ]
}

/** The counts of all facets, put together from the answers to all questions; those that were not asked for are empty. */
export function distribution(answers: readonly { facets: FacetCounts }[]): FacetDistribution {
  const counts: FacetCounts = Object.assign({}, ...answers.map(({ facets }) => facets))
  return perFacet((facet) => counts[facet] ?? {})
}
