import type { Letters } from './aliases/aliases.ts'
import type { Language } from './language.ts'

/** What a word is searched and found by. One object a distinct word: terms of the same word share it. */
export type Word = {
  /** Lower-case, letters repaired, nothing folded: `münasibətlər`, `می‌شود`. */
  written: string
  /** Folded, what is compared first: `munasibetler`, `میشود`. */
  surface: string
  /** A second folding, where the press spells ə as a: `mammadyarov`. */
  spelling: string | undefined
  /** The language whose chain made the stems; by script, so that a Persian word in an English text is stemmed as Persian. */
  language: Language | undefined
  /** The stems, likeliest first; a number stems to itself. */
  keys: readonly string[]
  /** Its forms as a name, as the engine knows them; empty for words that cannot be one. */
  names: readonly string[]
  isStop: boolean
  /** How it is capitalised; undefined in scripts without capitals. */
  letters: Letters | undefined
  /** How the engine knows the word and its stems (code.ts). */
  token: string
  stemTokens: readonly string[]
  /** The stems of the words inside a compound; empty for a word that is none. */
  partTokens: readonly string[]
  /** The text that it was met in last, and which of its distinct words it is there (distinct-words.ts). */
  metIn: number
  place: number
  /** What else is made of it once, and kept as long as the word is; it says of which word it is, since words are copied. */
  made: { readonly of: Word } | undefined
}

/**
 * One word of a text; `end` is exclusive, both in UTF-16 units of the text as given. `isWithBefore` where it is also found by what
 * it makes together with the words before it: the number of `S 400`.
 */
export type Term = { word: Word; start: number; end: number; isWithBefore?: true }
