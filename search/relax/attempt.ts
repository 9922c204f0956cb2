/** What one attempt of a search found, and how. */
import { EVERYTHING, type Part } from '../../engine/contract.ts'
import type { Filter } from '../../engine/filter.ts'
import type { AttemptKind } from '../explanation.ts'
import type { QueryWord } from '../query/query.ts'
import { distribution } from '../resolve/facets.ts'
import type { ResolvedQuery } from '../resolve/resolve-query.ts'
import type { Found } from './execute.ts'
import type { Relaxed } from './relax.ts'

/** What asks the engine for a set of documents. */
export type Selection = { anyOf: readonly Part[]; filter: Filter }

/** What was found, and how. */
export type Attempt = {
  found: Found
  /** What is listed on all pages. */
  selection: Selection
  /** The query as it was searched at last. */
  alternatives: readonly ResolvedQuery[]
  /** Whether the best documents hold all words. */
  isComplete: boolean
  /** The words of the archive that a word was taken for. */
  typos: ReadonlyMap<QueryWord, string[]>
  /** The word that was taken for the beginning of others, though nobody is typing. */
  beginning: string | null
  /** The phrases that were searched in the place of one that nothing holds. */
  phraseForms: string[]
  /** Whether words were left out or taken for others. */
  isFree: boolean
  /** What was tried, up to this. */
  tried: readonly AttemptKind[]
  /** How its documents were ranked, where they hold some of the words. */
  relaxed?: Relaxed
}

/** Nothing, for what asks nothing. */
export function notFound(alternatives: readonly ResolvedQuery[]): Attempt {
  const found: Found = { documents: [], total: 0, facets: distribution([]) }
  return asItWasAsked({ found, selection: { anyOf: [EVERYTHING], filter: { any: [] } }, alternatives })
}

/** An attempt that leaves nothing out and takes nothing for anything else. */
export function asItWasAsked(attempt: Pick<Attempt, 'found' | 'selection' | 'alternatives'>): Attempt {
  return {
    ...attempt,
    isComplete: true,
    typos: new Map(),
    beginning: null,
    phraseForms: [],
    isFree: false,
    tried: ['strict'],
  }
}
