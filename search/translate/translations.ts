/** What another language says in the place of words of a query, and how others use it. */
import type { Language } from '../../analysis/language.ts'
import type { PartOfSpeech } from '../../analysis/lexicon/rows.ts'
import type { Word } from '../../analysis/term.ts'
import type { QueryWord } from '../query/query.ts'

/**
 * A way to say some words in another language: its words that must all be there, and their stems as the engine knows them, or the
 * words as they are spelled, where `stems` has those of all their forms. `spelled` has all words of several as they are spelled, and
 * `isPhrase` says that they mean that only side by side (`بدون شک`); `helping` is the verb of which the others make another (`شدن` of
 * `موفق شدن`), and `forms` are all ways to write what its words mean only side by side. `isFirst` is the word of its row,
 * `isDoubtful` is a word of something else as well, and `partOfSpeech` is that of the row.
 */
export type Wording = {
  text: string
  words: readonly Word[]
  tokens: readonly string[]
  stems?: readonly string[]
  spelled?: readonly string[]
  isPhrase?: boolean
  helping?: string
  forms?: readonly (readonly string[])[]
  isFirst?: boolean
  isDoubtful?: boolean
  partOfSpeech?: PartOfSpeech
}

/** Words of the query that are translated together, and how a language says them, the best first. */
export type Translated = {
  words: readonly QueryWord[]
  /** The language that they are read in. */
  from: Language
  wordings: readonly Wording[]
  /** Ways that are near to what is meant, for documents that hold some of the words. */
  near: readonly Wording[]
  /** The rows that say so. */
  places: readonly string[]
}

/** What the lexicon has for a query, by the language that is translated into. */
export type Translations = ReadonlyMap<Language, readonly Translated[]>

export const NO_TRANSLATIONS: Translations = new Map()

/**
 * The stems by which other languages say one word, for documents that hold some of the words. Of a group each word is said by the
 * one in its place, where there are as many.
 */
export function stemsFor(
  word: QueryWord,
  translations: Translations,
  kind: 'wordings' | 'near' = 'wordings',
): string[] {
  const groups = [...translations.values()].flat().filter(({ words }) => words.includes(word))
  const tokens = groups.flatMap(({ words, [kind]: ways }) =>
    ways.flatMap((way) => {
      const { tokens, stems: said = tokens } = way
      return said.length === words.length
        ? said.slice(words.indexOf(word), words.indexOf(word) + 1)
        : withoutHelping(said, way)
    }),
  )
  return [...new Set(tokens)]
}

/** The words of a wording that say what is meant, also where each stands alone: `شد` is in every text, and says nothing of success. */
export function withoutHelping(tokens: readonly string[], { helping }: Wording): readonly string[] {
  return helping === undefined || tokens.length < 2 ? tokens : tokens.filter((token) => token !== helping)
}

/** With what is near to what is meant, and in all forms, for those who show documents that hold some of the words. */
export function withNear(translations: Translations): Translations {
  return new Map(
    [...translations].map(([language, all]) => [
      language,
      all.map((one) => ({ ...one, wordings: [...one.wordings, ...one.near].map(inAllForms) })),
    ]),
  )
}

function inAllForms(wording: Wording): Wording {
  return { ...wording, tokens: wording.stems ?? wording.tokens }
}

/** The translations of several alternatives as one. */
export function joinedTranslations(all: readonly Translations[]): Translations {
  const joined = new Map<Language, Translated[]>()
  for (const [language, found] of all.flatMap((one) => [...one]))
    joined.set(language, [...(joined.get(language) ?? []), ...found])
  return joined
}
