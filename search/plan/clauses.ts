/** Words of a query as clauses: by which token, and where. */
import { isSigned, signedStem } from '../../analysis/az/signs.ts'
import { wholeWord } from '../../analysis/engine-tokens.ts'
import type { Clause, Part, Where } from '../../engine/contract.ts'
import type { Filter } from '../../engine/filter.ts'
import type { QueryWord } from '../query/query.ts'

export const SURFACE: Where = { of: ['surface'] }
export const STEMS: Where = { of: ['stems'] }
export const NAMES: Where = { of: ['names'] }
/** Where words of other languages are: mostly by their stems. */
export const SAID: Where = { of: ['names', 'stems', 'surface'] }
export const ANYWHERE: Where = { of: ['surface', 'stems', 'names'] }

/** What stands for one word of the query in one part: tokens that are all needed; undefined: the word as it is spelled. */
export type Tokens = (word: QueryWord) => readonly string[] | undefined

/** A token by itself: it is never taken apart, nor joined with its neighbours. */
export function exactly(token: string, where: Where): Clause {
  return sideBySide([token], where)
}

/** Tokens one behind the other. */
export function sideBySide(tokens: readonly string[], where: Where): Clause {
  return { kind: 'phrase', tokens, in: where }
}

/** What is only asked for its documents or their number, under no conditions of a query. */
export function counting(all: readonly Clause[]): Part {
  return { kind: 'counting', all, none: [] }
}

/** A part among the documents that a filter keeps, beside its own. */
export function among(part: Part, filter: Filter): Part {
  return { ...part, filter: part.filter === undefined ? filter : { all: [part.filter, filter] } }
}

/** Words by their tokens. */
export function clausesOf(words: readonly QueryWord[], tokens: Tokens, where: Where): Clause[] {
  return words.flatMap((word) =>
    (tokens(word) ?? [wholeToken(word)]).map(
      (token): Clause => ({ kind: 'token', token, in: placed(word, where) }),
    ),
  )
}

/** Words as they are spelled, the last as the beginning of one. */
export function typedClauses(words: readonly QueryWord[], where: Where): Clause[] {
  const last = words.at(-1)
  const before = clausesOf(words.slice(0, -1), spelled, where)
  return last === undefined
    ? before
    : [...before, { kind: 'prefix', token: surfaceToken(last), in: placed(last, where) }]
}

/** Words one behind the other, as they are spelled. */
export function phraseClause(words: readonly QueryWord[], where: Where): Clause {
  const title = words.some(({ inTitle }) => inTitle)
  return { kind: 'phrase', tokens: words.map(wholeToken), in: title ? { ...where, title } : where }
}

/** Where a word is looked for: in the title alone, where it is asked for there. */
export function placed({ inTitle }: QueryWord, where: Where): Where {
  return inTitle ? { ...where, title: true } : where
}

/** The word as it is spelled, as the vocabulary has it. */
export function surfaceToken(word: QueryWord): string {
  return word.readings[0]?.token ?? ''
}

/** The word as it is spelled, as documents have it. */
export function wholeToken(word: QueryWord): string {
  return wholeWord(surfaceToken(word))
}

/** The same, for all words of a part. */
export const spelled: Tokens = (word) => [wholeToken(word)]

/** The token of a short word in letters with signs, which means no word that is written without them: `iş`, not `is`. */
export function signedToken({ text, readings }: QueryWord): string | undefined {
  for (const reading of readings) {
    const token = isSigned(reading.written, text) ? signedStem(reading) : undefined
    if (token !== undefined) return token
  }
  return undefined
}
