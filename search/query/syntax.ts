/**
 * The signs and terms of a query: quotation marks, minus, plus and exclamation mark, AND, OR and NOT, brackets, fields. What looks like
 * a sign and cannot be one is text, and is named in `notUnderstood`.
 */
import { decideWeak, operators, pairs } from './join-operands.ts'
import { readTokens } from './read-tokens.ts'
import type { Place, Term, Token } from './tokens.ts'
import { hasWildcard } from './wildcards.ts'

/** What a query says: its tokens, and what in it was meant as a sign and is read as words. */
export type Syntax = { tokens: Token[]; notUnderstood: string[] }

/**
 * Read the signs of a query; brackets come in pairs, each `or` stands between two operands, `and` and `not` are worked in.
 *
 * @param text in plain signs (`typedText`)
 */
export function syntaxOf(text: string): Syntax {
  const notUnderstood: string[] = []
  const say = ({ start, end }: Place) => void notUnderstood.push(text.slice(start, end))
  const paired = pairs(readTokens(text, say), say)
  const tokens = operators(decideWeak(paired), text, say)
  return { tokens: patterns(tokens.some(isMeant) ? tokens : tokens.filter(isTerm)), notUnderstood }
}

function isTerm(token: Token): boolean {
  return token.kind === 'term'
}

/** Brackets by themselves say nothing: all words are needed anyway. */
function isMeant(token: Token): boolean {
  if (token.kind === 'open') return token.isExcluded || token.field !== undefined
  return token.kind === 'or' || (token.kind === 'term' && (token.field !== undefined || token.isExcluded))
}

/** A `?` that ends a word may just end a question: it stands for a letter where the query has other signs, or nothing else. */
function patterns(tokens: readonly Token[]): Token[] {
  const words = tokens.filter(
    (token) => token.kind !== 'term' || token.field === undefined || token.field === 'title',
  )
  const isSigned = words.length === 1 || words.some((token) => token.kind !== 'term' || isMarked(token))
  return tokens.map((token) => {
    if (token.kind !== 'term' || token.isQuoted || !hasWildcard(token.text) || /^[*?]/.test(token.text))
      return token
    if (token.field !== undefined && token.field !== 'title') return token
    return { ...token, isPattern: isSigned || !/^[^*?]*[?!.]+$/.test(token.text) }
  })
}

function isMarked(term: Term): boolean {
  return (
    term.field !== undefined || term.isExcluded || term.isRequired || /\*|\?(?=[\p{L}\p{N}])/u.test(term.text)
  )
}
