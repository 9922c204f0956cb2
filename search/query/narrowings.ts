/** The terms of a query that narrow it: its fields but the title. */
import type { DocumentLanguage } from '../../analysis/language.ts'
import type { Filter } from '../../engine/filter.ts'
import { narrowingOf } from './fields.ts'
import type { Term } from './tokens.ts'

/** A field that narrows, read. */
export type Narrowing = { term: Term; filter: Filter }

/** What the fields of some terms narrow to. @throws RequestError naming `q` for a wrong value */
export function narrowingsOf(terms: readonly Term[]): Narrowing[] {
  return terms.flatMap((term) => {
    const { field, text, isQuoted } = term
    if (field === undefined || field === 'title' || field === 'url') return []
    const filter = narrowingOf(field, text, isQuoted)
    return filter === undefined ? [] : [{ term, filter }]
  })
}

/** The languages that a query is read in are those that are searched, narrowed by what it says itself. */
export function spokenIn(
  narrowings: readonly Narrowing[],
  languages: readonly DocumentLanguage[],
): readonly DocumentLanguage[] {
  return narrowings.reduce<readonly DocumentLanguage[]>((spoken, { term, filter }) => {
    const named = (filter.languages ?? []) as readonly DocumentLanguage[]
    if (term.isExcluded || named.length === 0) return spoken
    return spoken.length === 0 ? named : spoken.filter((language) => named.includes(language))
  }, languages)
}

/** Narrowings as one filter. */
export function toFilter(narrowings: readonly Narrowing[]): Filter {
  const those = (isExcluded: boolean) =>
    narrowings.filter(({ term }) => term.isExcluded === isExcluded).map(({ filter }) => filter)
  return { all: those(false), none: those(true) }
}
