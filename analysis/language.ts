import { LANGUAGE_RULES, LINGUA_FRANCA } from './registry.ts'
import type { Script } from './script.ts'

/** A language with its own chain of analysis. */
export type Language = keyof typeof LANGUAGE_RULES

/** The languages Axtar analyses, in the order in which pages list them. */
export const LANGUAGES: readonly Language[] = Object.keys(LANGUAGE_RULES).filter(isLanguage)

/** What a document can be written in: `und` is any language that Axtar has no chain for. */
export type DocumentLanguage = Language | 'und'

/** `ltr` or `rtl`, as in HTML's `dir`. */
export type Direction = 'ltr' | 'rtl'

/** Enough text to see its script, in UTF-16 units; long documents need not be read to their end. */
const SAMPLE = 2_000

/** Whether a value names a language that Axtar analyses. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(LANGUAGE_RULES, value)
}

/** One value for each language: `perLanguage(() => new Map())`. */
export function perLanguage<Value>(make: (language: Language) => Value): Record<Language, Value> {
  const entries = LANGUAGES.map((language) => [language, make(language)])
  return Object.fromEntries(entries) as Record<Language, Value>
}

/** The language of an ISO 639 code of two or three letters, in small letters: `az`, `aze` and `azj` are one. */
export function languageOfCode(code: string): Language | undefined {
  return isLanguage(code) ? code : LANGUAGES.find((language) => LANGUAGE_RULES[language].codes.includes(code))
}

/** What a language is written in, the usual script first. */
export function scriptsOf(language: Language): readonly Script[] {
  return LANGUAGE_RULES[language].scripts
}

/**
 * The languages that are written in a script: first the one that foreign texts quote in it, last those that are mostly written
 * in another.
 */
export function languagesIn(script: Script): Language[] {
  const written = LANGUAGES.filter((language) => scriptsOf(language).includes(script))
  const rank = (language: Language) =>
    scriptsOf(language).indexOf(script) - Number(language === LINGUA_FRANCA)
  return written.toSorted((one, two) => rank(one) - rank(two))
}

/**
 * The direction a text is read in, by the script of most of its letters, never by its language: a Persian
 * sentence that begins with a Latin word is right-to-left, Azerbaijani in Arabic script too.
 */
export function directionOf(text: string): Direction {
  let leftToRight = 0
  let rightToLeft = 0
  for (let at = 0; at < text.length && at < SAMPLE; at++) {
    const code = text.charCodeAt(at)
    if (isRightToLeft(code)) rightToLeft++
    else if (isLeftToRight(code)) leftToRight++
  }
  return rightToLeft > leftToRight ? 'rtl' : 'ltr'
}

/** Letters of the Hebrew and Arabic blocks; by blocks, since every result of a page is asked and \p{Script} is slow. */
function isRightToLeft(code: number): boolean {
  return (code >= 0x5d0 && code < 0x600) || isArabic(code)
}

function isLeftToRight(code: number): boolean {
  if (code < 0x250) return isLatin(code)
  return (code >= 0x400 && code < 0x530) || isOtherLetter(code)
}

function isLatin(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code !== 0xd7 && code !== 0xf7)
  )
}

/** Letters of the Arabic blocks and its presentation forms, also Syriac and Thaana; no digits and punctuation. */
function isArabic(code: number): boolean {
  if (code < 0x620 || (code > 0x8ff && code < 0xfb50)) return false
  if (code <= 0x8ff)
    return code < 0x660 || (code > 0x66d && code !== 0x6d4 && !(code >= 0x6f0 && code <= 0x6f9))
  return code <= 0xfdff || (code >= 0xfe70 && code <= 0xfefc)
}

/** Roughly every other letter: above the Latin and Greek blocks, without punctuation, symbols, surrogates, and the digits of Arabic script. */
function isOtherLetter(code: number): boolean {
  if (code < 0x2000) return code >= 0x250 && code !== 0x2bc && (code < 0x600 || code > 0x8ff)
  return (code >= 0x3040 && code < 0xd800) || (code >= 0x2c00 && code < 0x2e00)
}

/** A word with a capital, as its language writes it: the vocabulary is in small letters, and a name is not. */
export function capitalised(written: string, language: DocumentLanguage): string {
  return written.charAt(0).toLocaleUpperCase(language === 'und' ? 'en' : language) + written.slice(1)
}
