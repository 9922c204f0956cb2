import type { DocumentLanguage } from '../analysis/language.ts'

/** A word of the archive, for spelling and suggestions: `word` as the engine knows it, `written` as a reader knows it. */
export type VocabularyWord = { word: string; written: string }

/** From so many letters on a word may have two mistakes. */
const LONG = 8

/** How many mistakes a word may have: letters that were added, left out, changed, or swapped with their neighbour. */
export function mistakesIn(word: string): number {
  return word.length >= LONG ? 2 : 1
}

/** A name of the archive: `name` is its token, `written` its form in lower-case, `sounds` the keys it is found by. */
export type VocabularyName = {
  name: string
  written: string
  language: DocumentLanguage
  sounds: readonly string[]
}

/** What an archive can look words and names up in. */
export type VocabularyEntry = VocabularyWord | VocabularyName

/** Entries of the vocabulary that may be new to it, by what tells them apart. */
export type NewWords = Map<string, VocabularyEntry>
