/** The languages Axtar analyses, in the order in which pages list them. */
export const LANGUAGES = ['az', 'en', 'fa'] as const

/** A language with its own chain of analysis. */
export type Language = (typeof LANGUAGES)[number]

/** What a document can be written in: `und` is any language that Axtar has no chain for. */
export type DocumentLanguage = Language | 'und'

/** `ltr` or `rtl`, as in HTML's `dir`. */
export type Direction = 'ltr' | 'rtl'

/** The scripts that decide which languages a word can belong to. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'other'

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
const LETTERS = /\p{L}/gu
const LATIN = /\p{Script=Latin}/gu
const CYRILLIC = /\p{Script=Cyrillic}/gu
const ARABIC = /\p{Script=Arabic}/gu

/** Enough text to see its script; long documents need not be read to their end. */
const SAMPLE = 2_000

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Whether a value names a language that Axtar analyses. */
export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value)
}

/** The script most letters of a text belong to: `'Bakı'` → `'latin'`, `'۱۲'` → `'other'`. */
export function scriptOf(text: string): Script {
  const sample = text.slice(0, SAMPLE)
  const counts: [Script, number][] = [
    ['latin', count(sample, LATIN)],
    ['cyrillic', count(sample, CYRILLIC)],
    ['arabic', count(sample, ARABIC)],
  ]
  counts.push(['other', count(sample, LETTERS) - counts.reduce((sum, [, n]) => sum + n, 0)])
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best), ['other', 0] as [Script, number])[0]
}

/**
 * The direction a text is read in, by the script of most of its letters, never by its language: a Persian
 * sentence that begins with a Latin word is right-to-left, Azerbaijani in Arabic script too.
 */
export function directionOf(text: string): Direction {
  const sample = text.slice(0, SAMPLE)
  return count(sample, RIGHT_TO_LEFT) * 2 > count(sample, LETTERS) ? 'rtl' : 'ltr'
}
