/**
 * Words with letters of two alphabets that look alike: `Вakı` with a Cyrillic В, and `Азəрбаjҹан` with the Latin ə and j that keyboards
 * and fonts had before ә and ј. The word belongs to the alphabet that has the letters without a twin.
 */

/** Letters of other alphabets that are taken for Latin ones. */
const TO_LATIN: Record<string, string> = {
  ...{ ә: 'ə', ǝ: 'ə', а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', һ: 'h' },
  ...{ в: 'b', к: 'k', м: 'm', н: 'h', т: 't' },
}
/** Latin letters that are taken for Cyrillic ones, of Azerbaijani. */
const TO_CYRILLIC: Record<string, string> = {
  ...{ ə: 'ә', ǝ: 'ә', j: 'ј', h: 'һ', a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', y: 'у', x: 'х', i: 'і' },
  ...{ ö: 'ө', ü: 'ү', ҹ: 'ҹ', b: 'в', k: 'к', m: 'м', t: 'т' },
}
const CYRILLIC = /\p{Script=Cyrillic}/gu
const LATIN = /[a-zçğışöüəǝ]/g
const CYRILLIC_ONLY = /(?![әаеорсухіјһвкмнт])\p{Script=Cyrillic}/gu
const LATIN_ONLY = /[bdfgilnqrstuvwzçğışkm]/g

/** Whether a lower-case word has letters of both alphabets. */
export function isMixed(word: string): boolean {
  return word.search(CYRILLIC) !== -1 && word.search(LATIN) !== -1
}

/** A lower-case word with letters of both alphabets in the one that it belongs to: `азəрбаjҹан` → `азәрбајҹан`, `вakı` → `bakı`. */
export function inOneAlphabet(word: string): string {
  const only = count(word, CYRILLIC_ONLY) - count(word, LATIN_ONLY)
  const isCyrillic = only === 0 ? count(word, CYRILLIC) > count(word, LATIN) : only > 0
  const twins = isCyrillic ? TO_CYRILLIC : TO_LATIN
  let mended = ''
  for (const letter of word) mended += twins[letter] ?? letter
  return mended
}

function count(word: string, letters: RegExp): number {
  return word.match(letters)?.length ?? 0
}
