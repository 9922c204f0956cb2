import { aliasesOf } from '../analysis/aliases-in-text.ts'
import { analyze, type Term } from '../analysis/analyze.ts'
import type { DocumentLanguage } from '../analysis/language.ts'
import type { ArchiveDocument, SearchField } from '../engine/document.ts'

/** What the engine searches a document by. */
export type SearchFields = Pick<ArchiveDocument, SearchField>

/**
 * Analyse a document for the engine.
 *
 * @returns the fields, and the distinct words for the vocabulary: as the engine knows them → as they were written
 */
export function searchFields(
  title: string,
  text: string,
  language: DocumentLanguage,
): { fields: SearchFields; words: Map<string, string> } {
  const titleTerms = analyze(title, language)
  const textTerms = analyze(text, language)
  const fields = {
    surfaceTitle: surfaces(titleTerms),
    surfaceText: surfaces(textTerms),
    keysTitle: keys(titleTerms),
    keysText: keys(textTerms),
    names: names([...titleTerms, ...textTerms], language),
  }
  return {
    fields,
    words: new Map([...titleTerms, ...textTerms].map(({ word }) => [word.token, word.written])),
  }
}

function surfaces(terms: readonly Term[]): string {
  return terms.map(({ word }) => word.token).join(' ')
}

/** Each stem once: a stem is looked up, not counted, and phrases are searched in the surface. */
function keys(terms: readonly Term[]): string {
  const distinct = new Set<string>()
  for (const { word } of terms) {
    for (const key of [...word.keyTokens, ...word.partTokens]) distinct.add(key)
    if (word.spelling !== undefined) distinct.add(word.spelling)
  }
  return [...distinct].join(' ')
}

/** Keys of names by their sound, and of translated names by the table. */
function names(terms: readonly Term[], language: DocumentLanguage): string {
  const tokens = new Set(aliasesOf(terms, language).map(({ id }) => id))
  for (const { word } of terms) for (const name of word.names) tokens.add(name)
  return [...tokens].join(' ')
}
