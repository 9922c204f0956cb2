/** What the letters around a stem say of it where it meets the other alphabet: its plural, its last vowel, its rounded vowels. */
import { plainLetters } from '../letters.ts'
import type { Bridge } from './bridges.ts'
import { FUNCTION_WORDS } from './function-words.ts'

/** What may be the stem's or its ending's. */
const HIGH_VOWEL = /(?<=..)[یو]$/
const FINAL_VOWEL = /^[اویه]$/
const LATIN_VOWEL = /[aeəıioöuü]$/
const PLURAL = /^\u200C?لا?ر/
/** The letters of vowels, and ع, which is read as one, at the end of a stem and at the beginning of what follows. */
const WRITTEN_VOWEL = /[اآویهەعئؤۆۇێ]$/
const VOWEL_FIRST = /^\u200C?[اآویهەئؤۆۇێ]/
/** Letters that the orthographies of South Azerbaijani have for rounded vowels. */
const ROUND_SIGN = /[ؤۆۇ]/
/** And for e at the beginning of a word. */
const SIGN_OF_E = /^ا(?:ئ|ێ|ی\u0654)/

/**
 * A stem in Arabic script, and the same without its last vowel where that may be of the ending that was taken off: `فیلمی` of `فیلمین`
 * is `فیلم`. What ends in a vowel itself has it written.
 *
 * @param other the stem in Latin letters that it is compared with
 * @param longest the letters of the longest stem of the word
 */
export function cutsOf(bridge: Bridge, other: string, longest: number): Bridge[] {
  const { written, isArabic } = bridge
  const isCut = isArabic && written.length < longest && HIGH_VOWEL.test(written) && !LATIN_VOWEL.test(other)
  return isCut ? [bridge, { ...bridge, written: written.slice(0, -1) }] : [bridge]
}

/**
 * A word with the last vowel that its stem is without, where that may be of the stem itself: `هاوا` is hava.
 *
 * @param word as it is analysed, of which the bridge is a stem
 * @param other the stem in Latin letters that it is compared with
 */
export function withFinalVowel(bridge: Bridge, word: string, other: string): Bridge[] {
  const rest = word.startsWith(bridge.written) ? word.slice(bridge.written.length) : ''
  return bridge.isArabic && FINAL_VOWEL.test(rest) && LATIN_VOWEL.test(other)
    ? [{ ...bridge, written: word }]
    : []
}

/** Whether a stem has the plural behind it in a word, which no verb has: `گللر` is güllər, and nothing of gəlmək. */
export function isPlural(text: string, { written, isArabic }: Bridge): boolean {
  return isArabic && text.startsWith(written) && PLURAL.test(text.slice(written.length))
}

/**
 * Whether a spelling ends in a vowel that a word does not show: `ایل` is il, not ailə (`عایله`). A final ə is always written, as ه (both
 * orthographies of Varlıq); before an ending that begins with a vowel it may be taken off with that.
 *
 * @param word as it is analysed, of which the bridge is a stem
 */
export function isFinalVowelUnwritten(word: string, { written, isArabic }: Bridge, latin: string): boolean {
  if (!isArabic || !LATIN_VOWEL.test(latin) || WRITTEN_VOWEL.test(written)) return false
  return word.startsWith(written) && !VOWEL_FIRST.test(word.slice(written.length))
}

/** Whether a word begins with the sign of e, and a spelling with another letter: `ائو` is ev, not iv. */
export function isOtherThanE(text: string, latin: string): boolean {
  return SIGN_OF_E.test(text) && !latin.startsWith('e')
}

/** Whether a word is written with ö or ü, and a spelling has no such vowel: `اؤلکه` is `ölkə`, not `əvvəlki`. */
export function isFlat(text: string, latin: string): boolean {
  return ROUND_SIGN.test(text) && !/[oöuü]/.test(latin)
}

/** Whether a spelling in Arabic script is a word that every text has, and another one: `او` is o (he), and not `ev`. */
export function isFunctionWord(bridge: Pick<Bridge, 'written' | 'isArabic'>, other: string): boolean {
  if (bridge.isArabic) return false
  const known = FUNCTION_WORDS.get(other)
  return known !== undefined && plainLetters(known) !== plainLetters(bridge.written)
}
