/**
 * Russian spellings of names: `Ильхам Алиев`, `Азербайджан`. Cyrillic without a letter that only Azerbaijani has may be Russian,
 * whose letters sound otherwise: г is g, and not the q of the Azerbaijani alphabet of 1958.
 */

/** Letters that Russian lacks: a word with one is Azerbaijani. */
const AZERBAIJANI = /[әғҝјөүһҹ]/i
const CYRILLIC = /^[\p{Script=Cyrillic}-]+$/u

/** As English newspapers write Russian names. Source: the BGN/PCGN romanization of Russian of 1947, with е as it sounds. */
const LETTERS: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}
/** Two letters that stand for one sound of other languages: `Джон`, `Азербайджан`. */
const PAIRS: Record<string, string> = { дж: 'j' }

/** Russian has no h, and writes г for that of other languages, before a vowel: `Гасанов`, `Гейдар`, `Магомедов`, `Гаага`. */
const G_FOR_H = /г(?=[аеёиоуыэюя])/g

/**
 * A word as Russian may be read, in Latin letters, likeliest first; `[]` for one that is no Russian.
 *
 * @example fromRussian('Алиев') // ['aliev']
 * @example fromRussian('Гасанов') // ['gasanov', 'hasanov']
 */
export function fromRussian(word: string): string[] {
  if (!CYRILLIC.test(word) || AZERBAIJANI.test(word)) return []
  const small = word.toLowerCase()
  return [...new Set([small, small.replace(G_FOR_H, 'х')])].map(inLatin)
}

function inLatin(word: string): string {
  return word
    .replace(/дж/g, (pair) => PAIRS[pair] ?? pair)
    .replace(/[а-яё]/g, (letter) => LETTERS[letter] ?? letter)
}

/** Names that Russian newspapers have made their own: surnames in -ov and -ev, and what is written with the vowels of Azerbaijani. */
const AZERBAIJANI_NAME = /^[a-zəğıöşüç]+$/
const IS_MADE_OWN = /[əü]|[oe]va?$/
const HEARD_OTHERWISE = /[hc]/

/**
 * How Russian writes an Azerbaijani name, in the Latin letters that its Cyrillic is read in: г for h before a vowel and х elsewhere, дж for c, а for ə, у for ü.
 * Source: the practice of the Soviet press (`Гасанов`, `Ахмедов`, `Джафаров`, `Гусейнов`). Undefined for what is no such name, or sounds the same.
 *
 * @example asRussianWrites('həsənov') // 'qasanov'
 * @example asRussianWrites('cəfərov') // 'djafarov'
 */
export function asRussianWrites(name: string): string | undefined {
  if (!AZERBAIJANI_NAME.test(name) || !IS_MADE_OWN.test(name) || !HEARD_OTHERWISE.test(name)) return undefined
  return name
    .replace(/h(?=[aeəıioöuü])/g, 'q')
    .replaceAll('h', 'x')
    .replaceAll('c', 'dj')
    .replaceAll('ə', 'a')
    .replaceAll('ü', 'u')
    .replaceAll('ö', 'o')
}
