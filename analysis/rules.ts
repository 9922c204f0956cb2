import type { Grammar } from './dates/grammar.ts'
import type { LetterWeights } from './detect/letters.ts'
import type { SpellingRule } from './detect/spelling.ts'
import type { Side } from './names/keys.ts'
import type { Spelling } from './names/sounds.ts'
import type { Script } from './script.ts'

/**
 * All that the program needs of one language. A new language is a folder with one of these and a line in
 * registry.ts; what has a `?` may be left out (docs/adding-a-language.md says what is lost).
 */
export type LanguageRules = {
  /** How records and detectors call it, ISO 639-2 and 639-3; franc's code first. */
  codes: readonly [string, ...string[]]
  /** What it is written in, the usual script first. */
  scripts: readonly [Script, ...Script[]]
  /**
   * What marks its stems for the engine, so that they meet neither words nor stems of another language: two letters that begin
   * no word, or a private-use character from U+F8F0 on for stems in Arabic script.
   */
  mark: string
  /** Of a language that is mostly written in another script: what marks its stems in Arabic letters. */
  arabicMark?: string
  /** Whether `I` is the capital of `ı`, as in Turkic alphabets. */
  turkic?: boolean
  /** The keys under which a lower-case word meets its other forms; the first is the likeliest. */
  stem: (written: string, surface: string) => readonly string[]
  /**
   * The first two letters of the folded words that have a key, where stems keep how a word begins: `go` → `go`, `we`. With it
   * texts are searched for words several times faster.
   */
  beginnings?: (key: string) => readonly string[]
  /** Folded words that never decide what is found. */
  stopwords: ReadonlySet<string>
  /** The words inside a compound, which others write with a space; empty for a word that is none. */
  parts?: (written: string) => readonly string[]
  /** Whether two words with a space between them are one word. */
  joins?: (left: string, right: string) => boolean
  /** Endings behind a hyphen or an apostrophe that are no words: behind numbers, and behind names. */
  joinedEndings?: { numbers?: string; names?: string }
  /** Whether one dot between a number and three digits parts thousands (`12.500`), not decimals. */
  dotThousands?: boolean
  /** Whether a word is one of everyday language, which a reader who types it does not mean as a name. */
  isCommon?: (written: string) => boolean
  /** Whether a word of a text can be a name; absent: every word that is written like one. */
  canBeName?: (surface: string, keys: readonly string[]) => boolean
  /** Titles and first names, folded, behind which a word is a name; for scripts without capitals. */
  beforeNames?: ReadonlySet<string>
  /** How the plural of nouns ends, which names hardly have; for scripts without capitals. */
  plurals?: readonly string[]
  /** How surnames end that other words end like, too: `پزشکیان`, a president, and `نظامیان`, soldiers. */
  surname?: RegExp
  /** How names sound, for the keys by which they meet across scripts; absent: as in English. */
  names?: NameRules
  /** Names that are translated; absent: those of countries only, which CLDR knows. */
  aliases?: AliasRules
  /** How a text is told to be in this language; absent: by its own script, or by what detect/ knows of its code. */
  detection?: DetectionRules
  /** The rows of letters on its keyboard, from the top; absent: no mistake is likelier than another. */
  keyboard?: readonly string[]
  /** Letters that sound alike in it, each group a string, so that one is written for another: `صسث`. */
  homophones?: readonly string[]
  /** How it writes dates; absent: `21.08.2024` and, with CLDR's names of months, `21 August 2024`. */
  dates?: Grammar
  /** The same in Arabic letters, for a language that is mostly written in others. */
  arabicDates?: Grammar
}

export type NameRules = {
  spelling: Spelling
  /** Whether two spellings within the language are one name. */
  isSame?: (one: string, other: string) => boolean
  /** The forms of a name without its endings, the likeliest first. */
  stems?: (name: string, side: Side) => readonly string[]
  /** The same in Arabic letters, for a language that is mostly written in others. */
  arabicStems?: (name: string) => readonly string[]
}

export type AliasRules = {
  /** A shorter stem is shared with too many other words, in letters. */
  shortestKey?: number
  /** Whether a word with the stem of a name, and beginning like it, can be a form of that name. */
  isForm?: (name: string, surface: string) => boolean
  /** Rows `Foreign Ministry | XİN, Xarici İşlər Nazirliyi`, by the first English name of a row of the table. */
  names?: string
}

export type DetectionRules = {
  /** Function words, at least a hundred, parted by spaces; for a language that detect/words.ts does not have. */
  words?: string
  /** What its letters say for it and against it. */
  letters?: readonly LetterWeights[]
  /** What the look of a word of a query says for it. */
  querySpelling?: readonly SpellingRule[]
  /** Whether lower-case words of its script are its; for scripts other than Latin and Arabic, whose languages detect/ compares. */
  isIn?: (words: readonly string[]) => boolean
  /** Whether a paragraph may be in another language: cheap, and rather too often than too seldom. Absent: it may. */
  looksForeign?: (letters: LetterCounts, paragraph: string) => boolean
}

/** Letters of a paragraph: all, those of ASCII, and those of Latin. */
export type LetterCounts = { all: number; ascii: number; latin: number }
