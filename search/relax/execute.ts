/** Putting a request to the engine: one page of hits, with the counts of every facet. */
import type { FacetCounts, Part } from '../../engine/contract.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import type { FacetDistribution } from '../answers.ts'
import type { SearchRequest } from '../request.ts'
import { distribution, facetQuestions } from '../resolve/facets.ts'
import { HIT_FIELDS } from '../show/hit.ts'

/** A page of documents with the counts of the whole. */
export type Found = {
  documents: { document: ArchiveDocument; score: number; part?: number }[]
  /** The kind of the part that found the first of them; undefined where there is none, or it was ranked otherwise. */
  firstBy?: string | undefined
  total: number
  facets: FacetDistribution
}

/**
 * The page of documents that any of the parts finds, and the counts of facets, also of those with a chosen value.
 *
 * @param elsewhere what finds documents in the languages that are not chosen, which read the words in their own way
 */
export async function ask(
  engine: Engine,
  request: SearchRequest,
  anyOf: readonly Part[],
  elsewhere: readonly Part[] = anyOf,
): Promise<Found> {
  const [main, ...others] = facetQuestions(request)
  const hits = engine.ask(
    { anyOf, ...main, order: request.sort, offset: offsetOf(request), limit: request.hitsPerPage },
    HIT_FIELDS,
  )
  const counts = others.map(async (question) => {
    const count = (parts: readonly Part[]) =>
      engine.ask({ anyOf: parts, ...question, order: 'relevance', offset: 0, limit: 0 }, [])
    if (elsewhere === anyOf || !question.facets.includes('language')) return count(anyOf)
    const chosen = ownCounts(request, hits, () => count(anyOf))
    const [own, all] = await Promise.all([chosen, count(elsewhere)])
    return { facets: { language: { ...without(all.facets.language, request.languages), ...own } } }
  })
  const [answer, ...rest] = await Promise.all([hits, ...counts])
  const [first] = answer.hits
  return {
    // Of each only `HIT_FIELDS` are there.
    documents: answer.hits as Found['documents'],
    firstBy: first === undefined ? undefined : anyOf[first.part]?.kind,
    total: answer.total,
    facets: distribution([answer, ...rest]),
  }
}

/** Documents in each of the chosen languages; those in the only one are all that were found. */
async function ownCounts(
  { languages }: SearchRequest,
  hits: Promise<{ total: number }>,
  count: () => Promise<{ facets: FacetCounts }>,
): Promise<Record<string, number>> {
  const [only, ...others] = languages
  if (only !== undefined && others.length === 0) {
    const { total } = await hits
    return total === 0 ? {} : { [only]: total }
  }
  const all = (await count()).facets.language ?? {}
  return Object.fromEntries(Object.entries(all).filter(([language]) => isAmong(languages, language)))
}

function without(counts: Record<string, number> = {}, languages: readonly string[]): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([language]) => !isAmong(languages, language)))
}

function isAmong(languages: readonly string[], language: string): boolean {
  return languages.includes(language)
}

/** How many hits are on the pages before. */
export function offsetOf({ page, hitsPerPage, offset }: SearchRequest): number {
  return offset ?? (page - 1) * hitsPerPage
}
