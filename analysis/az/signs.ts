/**
 * Letters with their signs. Search compares folded words, so that `munasibet` finds `münasibət`; but a reader who types `iş`
 * (work) does not mean `is` (soot), and `ön` (front) is not `on` (ten). Short stems with a sign are therefore indexed once more
 * with it. Long words of both kinds hardly ever fold to one.
 */

import { MARK_LETTERS } from '../normalize.ts'
import type { Word } from '../term.ts'

/** The letters that ASCII lacks, as a plain letter with a digit, which no word has. */
const SIGNS: Record<string, string> = { ə: 'e1', ı: 'i1', ö: 'o1', ü: 'u1', ş: 's1', ç: 'c1', ğ: 'g1' }
const SIGN = /[əıöüşçğ]/g
const SIGNED = /[əıöüşçğ]/

/** Stands before a stem with signs; the marks of languages are letters. */
const MARK = `${MARK_LETTERS.yogh}1`
/** In letters. Of the words of a news archive whose folded forms meet, nineteen of twenty have no longer stem. */
const LONGEST = 5

/**
 * The token of a word's stem with its signs; undefined for a word whose stem has none, or is long enough to be meant anyway.
 *
 * @example signedStem(işlərin) // ȝ1is1, as for iş; undefined for münasibət
 */
export function signedStem({ written, keys, surface, language }: SignedWord): string | undefined {
  if (!SIGNED.test(written)) return undefined
  const stem = language === 'az' ? (keys[0] ?? surface) : surface
  if (stem.length > LONGEST) return undefined
  const length = sharedLength(surface, stem.replace(INFINITIVE, ''))
  const signed = written.slice(0, length)
  if (!SIGNED.test(signed)) return undefined
  return MARK + signed.replace(SIGN, (letter) => SIGNS[letter] ?? letter) + stem.slice(length)
}

/** The key of a short verb is its infinitive, whose ending not all forms show. */
const INFINITIVE = /(?:maq|mek)$/

/** How many letters two folded words begin with in common: `usagin` and its stem `usaq` three. */
function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < other.length && one.charAt(length) === other.charAt(length)) length++
  return length
}

/** What tells of a word's signs. */
type SignedWord = Pick<Word, 'written' | 'keys' | 'surface' | 'language'>

/** ASCII has no signs: the `I` of `Indian` and `IRAN` is a capital i as well as one of ı. */
const ASCII = /^[\x00-\x7f]*$/

/**
 * Whether a word was typed in letters that only Turkic alphabets have.
 *
 * @param text as it was typed
 */
export function isSigned(written: string, text: string): boolean {
  return SIGNED.test(written) && !ASCII.test(text)
}
