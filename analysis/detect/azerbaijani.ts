/** Azerbaijani in its two other scripts, which need rules of their own: franc has no model for one and a poor one for the other. */

import { ARABIC_WORDS } from './words.ts'

/** Cyrillic letters of Azerbaijani (1939-1991) that Russian has not, and those that hardly any other language has. */
const AZERBAIJANI_LETTERS = /[ҹҝјәғһүө]/g
const OWN_LETTERS = /[ҹҝј]/g
/** Letters of its Cyrillic neighbours from Tatar to Serbian that it never had. */
const FOREIGN_LETTERS = /[щъіїєқңұҗҙҫҡўҷӣӯӱӧԛԝљњћђџѓќѕ]/g

/**
 * Whether Cyrillic text is Azerbaijani rather than Tatar, Kazakh, Russian …
 *
 * @param text lower-case Cyrillic letters
 */
export function isCyrillicAzerbaijani(text: string): boolean {
  const share = (letters: RegExp): number => (text.match(letters)?.length ?? 0) / text.length
  return share(AZERBAIJANI_LETTERS) > 0.1 && share(OWN_LETTERS) > 0.01 && share(FOREIGN_LETTERS) < 0.01
}

/** Plural with case, -dir, -miş, -maq, -ib, -lıq, as they are written in Iran. */
const SOUTHERN_ENDING =
  /.(?:ل[اه]?ر(?:ی|ین|ه|ا|ده|دا|دن|دان|ینی|ینین)?|نین|سی?ند[اه]|یند[اه]|یند[اه]?ن|دیر|میش|ماق|مک|یب|وب|لی[قک]|لوق)$/
const SOUTHERN_LETTER = /[ؤۆۇ]/
const southernWords = new Set(ARABIC_WORDS['azb']?.split(/\s+/))
const persianWords = new Set(ARABIC_WORDS['pes']?.split(/\s+/))

/**
 * Whether text in Arabic script is South Azerbaijani, which every detector calls Persian.
 *
 * @param words with Persian letters
 */
export function isSouthAzerbaijani(words: readonly string[]): boolean {
  const points = words.reduce((sum, word) => sum + southernPoints(word), 0)
  return points > 1.5 && points > 0.05 * words.length
}

/** A Persian function word outweighs a South Azerbaijani one, for texts of Iran quote Persian less than they borrow from it. */
function southernPoints(word: string): number {
  if (persianWords.has(word)) return -2.2
  if (southernWords.has(word)) return 1.5
  const ending = word.length > 4 && SOUTHERN_ENDING.test(word) ? 1 : 0
  return ending + (SOUTHERN_LETTER.test(word) ? 0.5 : 0)
}
