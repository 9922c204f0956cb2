import type { Clause, Part, TokenKind, Where } from '../contract.ts'
import { type ArchiveDocument, type SearchField, tokensOf } from '../document.ts'

const FIELDS: Record<TokenKind, { title: SearchField[]; text: SearchField[] }> = {
  surface: { title: ['surfaceTitle'], text: ['surfaceText'] },
  stems: { title: ['stemsTitle'], text: ['stemsText'] },
  names: { title: [], text: ['names'] },
}

/** How well a part finds a document, 0 to 1; undefined where it does not. */
export function scoreOf(document: ArchiveDocument, part: Part): number | undefined {
  const { all, none, atLeast = all.length, weight = 1 } = part
  if (none.some((clause) => holds(document, clause))) return undefined
  const held = all.filter((clause) => holds(document, clause))
  if (held.length < atLeast) return undefined
  const inTitle = held.filter((clause) => holds(document, { ...clause, in: { ...clause.in, title: true } }))
  // What is in the title counts a little more, by less than two parts differ.
  const share = all.length === 0 ? 1 : (held.length + inTitle.length / 20) / (all.length * 1.05)
  return weight * share
}

function holds(document: ArchiveDocument, clause: Clause): boolean {
  return sequences(document, clause.in).some((tokens) => {
    if (clause.kind === 'token') return tokens.includes(clause.token)
    if (clause.kind === 'anyToken') return clause.tokens.some((token) => tokens.includes(token))
    if (clause.kind === 'prefix') return tokens.some((token) => token.startsWith(clause.token))
    return tokens.some((_, at) => clause.tokens.every((token, next) => tokens[at + next] === token))
  })
}

function sequences(document: ArchiveDocument, { of, title = false }: Where): string[][] {
  const fields = of.flatMap((kind) => [...FIELDS[kind].title, ...(title ? [] : FIELDS[kind].text)])
  return fields.map((field) => tokensOf(document[field]))
}
