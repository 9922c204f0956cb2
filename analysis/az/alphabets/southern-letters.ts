/**
 * The letters of Azerbaijani in Arabic script as stems have them: one for each sound that spellings throw together. Loans keep their
 * Arabic letters or lose them (`طبیعت`, `تبیعت`), and ı, i are written or not (`کیتاب`, `کتاب`). Source: the two orthographies
 * that the magazine Varlıq proposed in 1979 and 2001, and what people write who have read neither.
 */

const SOUNDS: Record<string, string> = {
  ط: 'ت',
  ص: 'س',
  ث: 'س',
  ذ: 'ز',
  ض: 'ز',
  ظ: 'ز',
  ح: 'ه',
  غ: 'ق',
  آ: 'ا',
  ۆ: 'و',
  ۇ: 'و',
  ێ: 'ی',
  ڲ: 'گ',
  ݣ: 'گ',
  ڭ: 'ن',
  ع: '',
  ء: '',
  '\u200C': '',
}
const SOUND = /[طصثذضظحغآۆۇێڲݣڭعء\u200C]/g
const DOUBLED = /([^اویه])\1+/g
const VOWELS = /[اویه]/g
const INNER_YE = /(?<=.)ی(?=.)/g
/** A word of fewer consonants is told by its vowels as well. */
const MANY = 3

/** Write a word, with Persian letters, by its sounds: `طبیعت` → `تبیت`. @param isDouble whether a letter that stands twice stays so */
export function bySound(word: string, isDouble = false): string {
  const sounds = word.replace(SOUND, (letter) => SOUNDS[letter] ?? letter)
  return sounds.length > 2 && !isDouble ? sounds.replace(DOUBLED, '$1') : sounds
}

/** Leave out the vowels that some write and some do not: `کیتاب` → `کتاب`; `ایل` stays. */
export function withoutLooseVowels(sounds: string): string {
  return sounds.replace(VOWELS, '').length < MANY ? sounds : sounds.replace(INNER_YE, '')
}
