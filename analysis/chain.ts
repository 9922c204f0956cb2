import type { Language } from './language.ts'

/**
 * What one language adds to the analysis that all share. A new language is a folder with one of these
 * (docs/adding-a-language.md).
 */
export type Chain = {
  language: Language
  /** Whether `I` is the capital of `ı`, as in Turkic alphabets. */
  turkic: boolean
  /** The keys under which a lower-case word meets its other forms; the first is the likeliest. */
  stem: (written: string, surface: string) => readonly string[]
  /** The words inside a compound, which others write with a space; empty for a word that is none. */
  parts?: (written: string) => readonly string[]
  /** Whether a word is one of everyday language, which a reader who types it does not mean as a name. */
  isCommon?: (written: string) => boolean
  /** Whether a word of a text can be a name; absent: every word that is written like one. */
  canBeName?: (surface: string, keys: readonly string[]) => boolean
  /** Folded words that never decide what is found. */
  stopwords: ReadonlySet<string>
  /** Whether two words with a space between them are one word. */
  joins?: (left: string, right: string) => boolean
}
