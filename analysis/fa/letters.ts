/**
 * One letter for each Persian sound however it was typed: on an Arabic keyboard, with or without marks.
 * Sources: Lucene's ArabicNormalizer and PersianNormalizer, and hazm's Normalizer, for which letters fall together;
 * the direction (towards Persian ی and ک) is hazm's.
 */
import { letterwise } from '../letterwise.ts'

const LETTERS: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ے: 'ی',
  ئ: 'ی',
  ٸ: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ګ: 'ک',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۃ: 'ه',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ؤ: 'و',
  ٶ: 'و',
  '٪': '',
  '٬': '',
}
const LETTER = /[يىېۍےئٸكڪګةہھەۃأإٱٲٳؤٶ٪٬]/g

/** ۀ, ۂ and ه with a hamza above it are one ezafe, `خانهٔ` = `خانه‌ی`; it is written apart so that stemming cuts it. */
const EZAFE = /[ۀۂ]|[هە]\u0654/g

/** Harakat, small high letters, superscript alef, tatweel. The madda of آ stays composed (NFC). */
const DROPPED =
  /[\u0610-\u061A\u064B-\u0652\u0654-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u0640]/g

/** A final hamza is not heard: `اجزاء` = `اجزا`. */
const FINAL_HAMZA = /ء(?=\u200C|$)/g

/** Normalise the letters of a Persian (or any Arabic-script) word: `كتابي` → `کتابی`, `مسؤول` → `مسوول`, `خانۀ` → `خانه‌ی`. */
export const normalisePersian = letterwise(normaliseAll, (letter) => ALONE.test(letter))

/** What is written alike wherever it stands: no mark that may belong to the letter before it, no hamza that may be final. */
const ALONE = /[a-z0-9\u200C\u0622-\u063A\u0641-\u0652\u0671-\u06D3\u06FF]/

function normaliseAll(word: string): string {
  return word
    .toLowerCase()
    .replace(EZAFE, 'ه\u200Cی')
    .replace(DROPPED, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(FINAL_HAMZA, '')
}
