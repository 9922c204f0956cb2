/**
 * Azerbaijani Cyrillic (1958-1991) to the Latin alphabet of today, one to one; the letters of older and of Russian
 * spelling follow how Azerbaijani writes Russian names (Горбачёв → Qorbaçyov). Source: the letter table of the
 * alphabet law of 25 December 1991, and Unicode CLDR for the letters before 1958.
 */
import { fromRussianLetters } from './alphabets/russian-letters.ts'

const LETTERS: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'q',
  ғ: 'ğ',
  д: 'd',
  е: 'e',
  ә: 'ə',
  ж: 'j',
  з: 'z',
  и: 'i',
  ы: 'ı',
  ј: 'y',
  к: 'k',
  ҝ: 'g',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  ө: 'ö',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ү: 'ü',
  ф: 'f',
  х: 'x',
  һ: 'h',
  ч: 'ç',
  ҹ: 'c',
  ш: 'ş',
  й: 'y',
  э: 'e',
  ё: 'yo',
  ю: 'yu',
  я: 'ya',
  ц: 'ts',
  щ: 'şç',
  ъ: '',
  ь: '',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'q',
  қ: 'q',
  ң: 'n',
  ұ: 'u',
}
const LETTER = /[а-яёәғҝјөүһҹіїєґқңұ]/g

/** Russian, and Azerbaijani until 1958, write е for ye behind vowels: `Алиев`, `Киевин`. */
const SURNAME_OF_RUSSIAN = /(?<=.[аиоуы])е(?=в)/

/** What a Russian keyboard has, which every other letter of Azerbaijani may have been typed with. */
const OF_RUSSIAN_KEYBOARD = /^[а-яё]+$/

/**
 * Write a lower-case Cyrillic word in Azerbaijani Latin: `азәрбајҹан` → `azərbaycan`, `баҝы` → `bagı`; other letters stay. A word in Russian
 * letters is the one of our lists that they stand for: `шехер` → `şəhər`.
 */
export function transliterateCyrillic(word: string): string {
  const spelled = word.replace(/^ц|ц(?=и[аояю])/g, 's').replace(SURNAME_OF_RUSSIAN, 'йе')
  const latin = spelled.replace(LETTER, (letter) => LETTERS[letter] ?? letter)
  return OF_RUSSIAN_KEYBOARD.test(word) ? (fromRussianLetters(latin) ?? latin) : latin
}
