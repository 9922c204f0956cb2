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

/**
 * A word as Russian would be read, in Latin letters; undefined for one that is no Russian.
 *
 * @example fromRussian('Алиев') // aliev
 */
export function fromRussian(word: string): string | undefined {
  if (!CYRILLIC.test(word) || AZERBAIJANI.test(word)) return undefined
  return word
    .toLowerCase()
    .replace(/дж/g, (pair) => PAIRS[pair] ?? pair)
    .replace(/[а-яё]/g, (letter) => LETTERS[letter] ?? letter)
}
