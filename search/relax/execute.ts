/** Putting a request to the engine: one page of hits, with the counts of every facet. */
import type { Part } from '../../engine/contract.ts'
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

/** The page of documents that any of the parts finds, and the counts of facets, also of those with a chosen value. */
export async function ask(engine: Engine, request: SearchRequest, anyOf: readonly Part[]): Promise<Found> {
  const [main, ...others] = facetQuestions(request)
  const hits = engine.ask(
    { anyOf, ...main, order: request.sort, offset: offsetOf(request), limit: request.hitsPerPage },
    HIT_FIELDS,
  )
  const counts = others.map((question) =>
    engine.ask({ anyOf, ...question, order: 'relevance', offset: 0, limit: 0 }, []),
  )
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

/** How many hits are on the pages before. */
export function offsetOf({ page, hitsPerPage, offset }: SearchRequest): number {
  return offset ?? (page - 1) * hitsPerPage
}
