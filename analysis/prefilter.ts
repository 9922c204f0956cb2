/**
 * How words begin. Azerbaijani and English change the ends of words, so the first two letters of a word tell of nearly all
 * others that they are none of its forms, at a fraction of what their analysis costs. Searches go through twenty texts for
 * a handful of words.
 */

import { type DocumentLanguage, perLanguage } from './language.ts'
import { fold, lower, normalise } from './normalize.ts'
import { LANGUAGE_RULES } from './registry.ts'
import type { LanguageRules } from './rules.ts'
import type { Word } from './term.ts'
import { isCapital } from './words.ts'

/** Words that are looked for: how their forms begin, and whether names are among them. */
export type Prefilter = { beginnings: Beginnings; names: boolean }

/** A place for each pair of folded letters; 1 where words that begin with it are looked for. */
type Beginnings = Uint8Array

/** The letters, and what stands for none. */
const LETTERS = 27
/** In names the press spells it as a (`Əliyev`, Aliyev). */
const SPELLED_TWICE = /[əǝ]/i
/** The block of ə is the last one that alphabets have letters of. */
const LAST_LATIN = 0x2af

/** The number of each letter of Latin alphabets, 1 to 26, by its code; 0 for those that fold to two, and all else. */
const NUMBERS = Uint8Array.from({ length: LAST_LATIN + 1 }, (_, code) => {
  const letter = String.fromCharCode(code)
  const [one = '', other] = [false, true].map((turkic) => fold(lower(normalise(letter), turkic)))
  return one === other && one.length === 1 && /^\p{Script=Latin}$/u.test(letter) ? numberOf(one, 0) : 0
})

const IS_KEPT: Record<DocumentLanguage, boolean> = {
  ...perLanguage((language) => {
    const { scripts, beginnings, joins, parts, arabicMark }: LanguageRules = LANGUAGE_RULES[language]
    // Of a language in two scripts only words in Arabic letters are joined, of which all are kept.
    const isJoined = joins !== undefined && arabicMark === undefined
    return scripts[0] === 'latin' && beginnings !== undefined && !isJoined && parts === undefined
  }),
  und: false,
}

/**
 * How words of texts begin that may be forms of the given ones, or begin like them: of [gone], with `go` and with `we` for
 * `went`. Undefined where that cannot be told.
 */
export function beginningsAmong(words: Iterable<Word>): Beginnings | undefined {
  const found: Beginnings = new Uint8Array(LETTERS * LETTERS)
  for (const { surface, spelling, keys, language, partTokens } of words) {
    put(found, surface)
    if (spelling !== undefined) put(found, spelling)
    const beginnings = language === undefined ? undefined : LANGUAGE_RULES[language].beginnings
    if (beginnings === undefined) continue
    if (partTokens.length > 0) return undefined
    for (const key of keys) for (const beginning of beginnings(key)) put(found, beginning)
  }
  return found
}

/** A single letter is a stem with any letter behind it. */
function put(found: Beginnings, word: string): void {
  const first = numberOf(word, 0)
  if (first === 0) return
  const second = numberOf(word, 1)
  if (word.length > 1) found[first * LETTERS + second] = 1
  else found.fill(1, first * LETTERS, (first + 1) * LETTERS)
}

/**
 * Whether a word of a text, as `splitWords` gives it, may be a form of what is looked for; rather too often than too seldom.
 *
 * @example canMatch('Moscow', 'en', prefilter) // true where any word is looked for that begins with mo
 */
export function canMatch(text: string, language: DocumentLanguage, only: Prefilter): boolean {
  if (!IS_KEPT[language]) return true
  const first = NUMBERS[text.charCodeAt(0)] ?? 0
  const second = NUMBERS[text.charCodeAt(1)] ?? 0
  if (first * second === 0 || only.beginnings[first * LETTERS + second] === 1) return true
  if (isCapital(text) && (only.names || SPELLED_TWICE.test(text.slice(0, 2)))) return true
  return !isPlain(text)
}

/** Whether a word has letters of Latin alphabets only: no digits, no second script. */
function isPlain(text: string): boolean {
  for (let at = 2; at < text.length; at++) {
    if ((NUMBERS[text.charCodeAt(at)] ?? 0) === 0) return false
  }
  return true
}

/** The number of a letter of a folded word; 0 for a digit, another script, and behind its end. */
function numberOf(word: string, at: number): number {
  const number = word.charCodeAt(at) - 0x60
  return number >= 1 && number < LETTERS ? number : 0
}
