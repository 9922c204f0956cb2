/** What the Persian grammar of dates is made of: letters, numbers, names, and the ends of words. */

import { copier } from '../dates/copy.ts'
import { persianMonths } from '../dates/months.ts'
import { numberPattern, persianCardinals, persianOrdinals } from '../dates/numbers.ts'

/** The letters that Arabic keyboards and careless typing put for others; harakat become spaces. */
const FOLDS: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ۀ: 'ه',
  ة: 'ه',
  '٪': '%',
  '،': ',',
}
const HARAKAT = /[\u064B-\u0655\u0670]/

/** One spelling of a text or a word, of equal length: `۱۱ آبان‌ماهِ` → `11 ابان ماه `. */
export const fold = copier((letter) => FOLDS[letter] ?? (HARAKAT.test(letter) ? ' ' : letter))

/** Names of months in the spelling of `fold`, as all that is here. */
export const months = persianMonths(fold)
export const ordinals = persianOrdinals(fold)
export const cardinals = persianCardinals(fold)
const PARTS = /^(بیست|سی)(و)?(?=.)/
export const ORDINALS = numberPattern(ordinals, PARTS)
export const CARDINALS = numberPattern(cardinals, PARTS)

/** A letter, and the end of a word, in patterns; `\\b` knows Latin letters only. */
export const LETTER = '[\\u0621-\\u06D3]'
export const WORD_END = `(?!${LETTER})`
