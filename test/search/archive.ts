/** An archive in memory, searched by the real search: no engine has to run. */

import type { Clause, Part } from '../../engine/contract.ts'
import { memoryEngine } from '../../engine/memory/memory.ts'
import type { SearchResults } from '../../search/answers.ts'
import { parseRequest } from '../../search/request.ts'
import { searchOf } from '../../search/search.ts'
import { putOf } from '../contract/documents.ts'

/** Make an archive of some documents. */
export async function archiveInMemory(documents: Parameters<typeof putOf>[0]) {
  const engine = memoryEngine()
  await engine.prepare()
  await (await engine.write(putOf(documents))).searchable()
  const search = searchOf(engine)
  return {
    engine,
    search: (q: string, parameters: Record<string, string> = {}): Promise<SearchResults> =>
      search(parseRequest({ q, ...parameters })),
  }
}

/** A part as it is read: its kind and weight, what it asks for (`^` in the title, `*` a beginning), and what it leaves out. */
export function told({ kind, weight = 1, all, none }: Part): string {
  return [
    `${kind} ${weight}:`,
    ...all.map(toldClause),
    ...none.map((clause) => `-${toldClause(clause)}`),
  ].join(' ')
}

function toldClause(clause: Clause): string {
  const title = clause.in.title === true ? '^' : ''
  if (clause.kind === 'phrase') return `${title}"${clause.tokens.map(plain).join(' ')}"`
  if (clause.kind === 'anyToken') return `${title}(${clause.tokens.map(plain).join('|')})`
  return `${title}${plain(clause.token)}${clause.kind === 'prefix' ? '*' : ''}`
}

/** Without the mark at the end of whole words; stems have theirs before them. */
function plain(token: string): string {
  return token.replace(/ƿ$/, '').replace(/^ȝzz/, 'az:').replace(/^ȝxx/, 'en:')
}
