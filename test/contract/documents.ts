/** Documents for the contract, built as the indexer builds them, and clauses about them. */

import { wholeWord } from '../../analysis/engine-tokens.ts'
import type { Change, Clause, Part, Question, Where } from '../../engine/contract.ts'
import type { ArchiveDocument, ScanFacts } from '../../engine/document.ts'
import { build } from '../../indexer/build/build.ts'
import type { GivenFacts } from '../../indexer/source-text.ts'

type Given = Partial<GivenFacts> & { id: string; text: string; scan?: ScanFacts }

/** A document, with its words for the vocabulary. */
export function builtOf({ text, scan, ...given }: Given) {
  const { document, words } = build(
    { path: '/contract.jsonl', record: 1, text, given: { title: '', ...given }, scan },
    {},
  )
  return { document, words: [...words.values()] }
}

/** A change that puts some documents in, with their words. */
export function putOf(all: readonly Given[]): Change & { kind: 'put' } {
  const built = all.map(builtOf)
  return {
    kind: 'put',
    documents: built.map(({ document }): ArchiveDocument => document),
    words: built.flatMap(({ words }) => words),
  }
}

const SURFACE: Where = { of: ['surface'] }

/** A word as it is spelled, in ASCII. */
export const word = (spelled: string, where = SURFACE): Clause => ({
  kind: 'token',
  token: wholeWord(spelled),
  in: where,
})

export const phrase = (...spelled: string[]): Clause => ({
  kind: 'phrase',
  tokens: spelled.map(wholeWord),
  in: SURFACE,
})

export const part = (all: Clause[], more: Partial<Part> = {}): Part => ({
  kind: 'surface',
  all,
  none: [],
  ...more,
})

/** A search by relevance, for at most twenty. */
export const question = (anyOf: Part[], more: Partial<Question> = {}): Question => ({
  anyOf,
  filter: {},
  order: 'relevance',
  offset: 0,
  limit: 20,
  facets: [],
  ...more,
})

/** The tokens that a part asks for. */
export function tokensOfPart({ all }: Part): string[] {
  return all.flatMap((clause) => ('token' in clause ? [clause.token] : clause.tokens))
}
