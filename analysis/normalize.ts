/**
 * What all scripts share: clean characters, and the folding to plain letters that search compares.
 * A word goes normalise -> lower -> fold; each step is total, takes any string and never throws.
 */

import { hasLetterOf1929, inTodaysLetters } from './az/alphabets/alphabet-of-1929.ts'
import { transliterateCyrillic } from './az/cyrillic.ts'
import { lowerAzerbaijani } from './az/letters.ts'
import { normalisePersian } from './fa/letters.ts'
import { letterwise } from './letterwise.ts'
import { inOneAlphabet, isMixed } from './mixed-alphabets.ts'

export const ZERO_WIDTH_NON_JOINER = '\u200C'

/** Characters that are written but not read: soft hyphen, zero-width and bidi controls, BOM, variation selectors. */
const INVISIBLE = /(?!\u200C)[\p{Cf}\uFE00-\uFE0F]/gu
/** Marks that NFKD takes off a letter, of Latin, Greek, Cyrillic and Arabic; Indic vowel signs are none of them. */
const MARKS = /[\u0300-\u036F\u0653-\u0655]+/g
const PLAIN = /^[a-z0-9]*$/
const ASCII = /^[\x00-\x7F]*$/
const ARABIC = /\p{Script=Arabic}/u
const CYRILLIC = /\p{Script=Cyrillic}/u
const NOT_WORD = /[^\p{L}\p{M}\p{N}\u200C]/gu
const JOINERS = /\u200C+/g
const OTHER_DIGIT = /\p{Nd}/gu
const MARK = /\p{M}/u
/** Words of letters that are one character each and stand for nothing else, half spaces only inside: nearly all. */
const CLEAN =
  /^(?!\u200C)(?:[\x00-\x7FÀ-ÖØ-öø-ÿĞğİıŞşƏəЀ-ҁҊ-ԯ\u0621-\u063A\u0641-\u064A\u0671-\u0674\u0679-\u06D3\u06FF]|\u200C(?!\u200C|$))*$/

/**
 * Letters that stand for marks in the engine (engine-tokens.ts) and so may come from no text: of old English and Gothic, and a tone
 * of Zhuang. Each is folded to the letters that modern editions print for it, in capitals too, which not every word loses before.
 */
export const MARK_LETTERS = { wynn: 'ƿ', hwair: 'ƕ', yogh: 'ȝ', tone: 'ƨ' } as const
const MARK_FOLDS: Record<string, string> = {
  [MARK_LETTERS.wynn]: 'w',
  Ƿ: 'w',
  [MARK_LETTERS.hwair]: 'hv',
  Ƕ: 'hv',
  [MARK_LETTERS.yogh]: 'y',
  Ȝ: 'y',
  [MARK_LETTERS.tone]: 's',
  Ƨ: 's',
}

/** Latin letters that Unicode does not take apart. ə → e is how Azerbaijanis type without their keyboard. */
const LATIN_FOLDS: Record<string, string> = {
  ...MARK_FOLDS,
  ə: 'e',
  ǝ: 'e',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ŋ: 'n',
  ʻ: '',
  ʼ: '',
}
const LATIN_FOLD = /[əǝıßæœøðþłđħŋʻʼƿǷƕǶȝȜƨƧ]/g

/**
 * One spelling for what looks the same: compatibility forms taken apart (`ﷲ`, `ﬁ`, full width), letters
 * composed, invisible characters gone, one ZWNJ at most and none at the edges, digits of any script as 0-9.
 */
export function normalise(word: string): string {
  if (CLEAN.test(word)) return word
  return word
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(JOINERS, ZERO_WIDTH_NON_JOINER)
    .replace(/^\u200C|\u200C$/g, '')
    .replace(OTHER_DIGIT, digitValue)
}

/**
 * Lower-case a normalised word in its own script, with its letters repaired: `İŞIQ` → `işıq`, `كتابي` → `کتابی`,
 * `Бакы` → `bakı` (Cyrillic always goes to Azerbaijani Latin, so that both alphabets of a text meet).
 * `I` becomes `ı` only with `turkic`; folding makes them one anyway.
 */
export function lower(word: string, turkic = false): string {
  if (ASCII.test(word)) return turkic ? word.replaceAll('I', 'ı').toLowerCase() : word.toLowerCase()
  if (ARABIC.test(word)) return normalisePersian(word)
  const today = hasLetterOf1929(word) ? inTodaysLetters(word) : word
  const lowered = turkic ? lowerAzerbaijani(today) : today.replaceAll('İ', 'i').toLowerCase()
  if (!CYRILLIC.test(lowered)) return lowered.replaceAll('ǝ', 'ə')
  const mended = isMixed(lowered) ? inOneAlphabet(lowered) : lowered
  return CYRILLIC.test(mended) ? transliterateCyrillic(mended) : mended
}

/**
 * The form that search compares. Latin becomes `[a-z0-9]`: `münasibətlər` → `munasibetler`; Persian loses its ZWNJ and
 * the madda of آ: `آن‌ها` → `انها`. Letters of other scripts stay; anything that is no letter or digit goes.
 */
export function fold(word: string): string {
  return PLAIN.test(word) ? word : foldLetters(word)
}

/** Marks that stay stand in an order of their own. */
const foldLetters = letterwise(foldAll, (_, folded) => !MARK.test(folded))

function foldAll(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(LATIN_FOLD, (letter) => LATIN_FOLDS[letter] ?? letter)
    .replace(NOT_WORD, '')
    .replaceAll(ZERO_WIDTH_NON_JOINER, '')
}

/** A word as one types it without thinking of letters: `plain('Məktəb')` → `mekteb`, for words that are only compared. */
export function plain(word: string): string {
  return fold(lower(normalise(word)))
}

/** The second folding of ə, as the English press writes Azerbaijani names: `məmmədyarov` → `mammadyarov`. */
export function foldAsPress(word: string): string {
  return fold(word.replaceAll('ə', 'a'))
}

/** The value of a decimal digit of any script: Unicode lists each script's ten digits in a row, zero first. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return digit
  let zero = code
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}
