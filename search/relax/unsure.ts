import type { Part } from '../../engine/contract.ts'
import { SURE } from '../../engine/document.ts'
import type { Engine } from '../../engine/engine.ts'
import type { SearchRequest } from '../request.ts'
import type { ResolvedQuery } from '../resolve/resolve-query.ts'
import { SPELLED, UNSURE } from '../weights.ts'

/** The parts of a search so that what is unsure comes last, where the archive has such scans and an order that could tell. */
export function rankedParts(
  engine: Engine,
  { sort }: SearchRequest,
  alternatives: readonly ResolvedQuery[],
  parts: readonly Part[],
): readonly Part[] {
  const isUnsure = sort === 'relevance' && alternatives.some(({ scans }) => scans.isUnsure)
  return isUnsure && parts.length * 2 <= engine.limits.parts ? unsureLast(parts) : parts
}

/** The same parts with what they find on scans whose words may be wrong behind what is sure. */
function unsureLast(parts: readonly Part[]): Part[] {
  const unsure = { scanned: { below: SURE } } as const
  return parts.flatMap((part) => {
    const filters = part.filter === undefined ? [] : [part.filter]
    return [
      { ...part, filter: { all: filters, none: [unsure] } },
      { ...part, filter: { ...unsure, all: filters }, weight: (part.weight ?? SPELLED) * UNSURE },
    ]
  })
}
