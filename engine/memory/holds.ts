import { encodeTitleWord } from '../../analysis/engine-tokens.ts'
import type { Clause, Part } from '../contract.ts'
import type { ArchiveDocument } from '../document.ts'
import { fieldsOf, tokensOf } from '../search-fields.ts'

/** How well a part finds a document, 0 to 1; undefined where it does not. */
export function scoreOf(document: ArchiveDocument, part: Part): number | undefined {
  const { all, none, atLeast = all.length, weight = 1 } = part
  if (none.some((clause) => holds(document, clause))) return undefined
  const held = all.filter((clause) => holds(document, clause))
  if (held.length < atLeast) return undefined
  const titled = held.filter((clause) => holds(document, { ...clause, in: { ...clause.in, title: true } }))
  // What is in the title counts a little more, by less than two parts differ.
  const share = all.length === 0 ? 1 : (held.length + titled.length / 20) / (all.length * 1.05)
  return weight * share
}

function holds(document: ArchiveDocument, clause: Clause): boolean {
  const { of, title = false } = clause.in
  const isHeld = fieldsOf(of, title).some((field) => stands(tokensOf(document[field]), clause))
  // Names of the title stand among those of the text, marked.
  return isHeld || (title && of.includes('names') && stands(tokensOf(document.names), inTitle(clause)))
}

function stands(tokens: readonly string[], clause: Clause): boolean {
  if (clause.kind === 'token') return tokens.includes(clause.token)
  if (clause.kind === 'anyToken') return clause.tokens.some((token) => tokens.includes(token))
  if (clause.kind === 'prefix') return tokens.some((token) => token.startsWith(clause.token))
  return tokens.some((_, at) => clause.tokens.every((token, next) => tokens[at + next] === token))
}

function inTitle(clause: Clause): Clause {
  return 'tokens' in clause
    ? { ...clause, tokens: clause.tokens.map(encodeTitleWord) }
    : { ...clause, token: encodeTitleWord(clause.token) }
}
