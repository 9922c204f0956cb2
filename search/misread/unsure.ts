import type { Part } from '../../engine/contract.ts'
import { SURE } from '../../engine/document.ts'
import { SPELLED, UNSURE } from '../weights.ts'

/** The same parts with what they find on scans whose words may be wrong behind what is sure. */
export function unsureLast(parts: readonly Part[]): Part[] {
  const unsure = { scanned: { below: SURE } } as const
  return parts.flatMap((part) => {
    const filters = part.filter === undefined ? [] : [part.filter]
    return [
      { ...part, filter: { all: filters, none: [unsure] } },
      { ...part, filter: { ...unsure, all: filters }, weight: (part.weight ?? SPELLED) * UNSURE },
    ]
  })
}
