/** What a search found by other spellings of names, so that a reader can take its totals apart. */
import { LANGUAGES } from '../../analysis/language.ts'
import { plain } from '../../analysis/normalize.ts'
import type { Limits, Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import type { OtherSpelling } from '../answers.ts'
import type { NamePart } from '../plan/name-parts.ts'
import { spellingParts } from '../plan/spelling-parts.ts'
import type { ResolvedQuery } from '../resolve/resolve-query.ts'

/** A spelling that was searched for a query, and what finds the documents that hold it. */
type Searched = { query: string; spelling: Omit<OtherSpelling, 'documents'>; part: Part }

/**
 * The other spellings by which documents were found, each with the number of documents that hold it, most first; those that none
 * holds are left out.
 *
 * @param filter that of the search
 */
export async function otherSpellings(
  engine: Engine,
  filter: Filter,
  alternatives: readonly ResolvedQuery[],
): Promise<{ query: string; spellings: OtherSpelling[] }[]> {
  const searched = alternatives.flatMap((one) => searchedFor(one, engine.limits))
  if (searched.length === 0) return []
  const parts = searched.map(({ part }) => part)
  const counts = await engine.countEach(parts, filter)
  const found = new Map<string, OtherSpelling[]>()
  for (const [at, { query, spelling }] of searched.entries()) {
    const documents = counts[at] ?? 0
    if (documents > 0) found.set(query, [...(found.get(query) ?? []), { ...spelling, documents }])
  }
  return [...found].map(([query, spellings]) => ({
    query,
    spellings: spellings.sort((a, b) => b.documents - a.documents),
  }))
}

function searchedFor({ query, words, names }: ResolvedQuery, { clauses }: Limits): Searched[] {
  const typed = words.map(({ text }) => text).join(' ')
  return spellingParts(query, words.slice(0, clauses), names)
    .flatMap((one) => (one.language === undefined ? inEachLanguage(one) : [one]))
    .filter(({ spelling, language }) => !isSame(spelling(language), typed))
    .map(({ part, by, spelling, language = 'und' }) => ({
      query: typed,
      spelling: { text: spelling(language), language, by },
      part,
    }))
}

/** A name of the table has one token in all languages; each has its own spelling. */
function inEachLanguage(one: NamePart): NamePart[] {
  return LANGUAGES.map((language) => {
    const { filter } = one.part
    const narrowed: Filter = { languages: [language], all: filter === undefined ? [] : [filter] }
    return { ...one, language, part: { ...one.part, filter: narrowed } }
  })
}

function isSame(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other)
}

function plainWords(text: string): string {
  return text.split(/\s+/).map(plain).join(' ')
}
