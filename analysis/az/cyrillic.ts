/**
 * Azerbaijani Cyrillic (1958-1991) to the Latin alphabet of today, one to one; the letters of older and of Russian
 * spelling follow how Azerbaijani writes Russian names (Горбачёв → Qorbaçyov). Source: the letter table of the
 * alphabet law of 25 December 1991, and Unicode CLDR for the letters before 1958.
 */
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

/** Write a lower-case Cyrillic word in Azerbaijani Latin: `азәрбајҹан` → `azərbaycan`, `баҝы` → `bagı`; other letters stay. */
export function transliterateCyrillic(word: string): string {
  const spelled = word.replace(/^ц/, 's')
  return spelled.replace(LETTER, (letter) => LETTERS[letter] ?? letter)
}
