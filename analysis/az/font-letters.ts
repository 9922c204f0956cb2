/**
 * Texts of the nineties were typed for fonts that drew Azerbaijani letters in the places of others. Without the font `Azərbaycan` reads
 * `Азярбайъан`, in Russian letters (AzLat and its kin), and `dağılışı` reads `daðýlýþý`, in Icelandic ones (the Turkish code page read as
 * the Western one). What the font drew is what was written: a letter for a letter, so that places in the text stay.
 */

const CYRILLIC_FONT = pairs(
  'а a б b в v г q д d е e ж j з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х x ц ü ч ç ш ş щ h ъ c ы ı ь ğ э g ю ö я ə',
)
const TURKISH = pairs('ý ı þ ş ð ğ')

const SAMPLE = 3_000
const LEAST_LETTERS = 25
const CYRILLIC = /[а-яё]/gi
/** Letters that real Cyrillic of Azerbaijan has, and Russian has not. */
const OWN_CYRILLIC = /[әҹҝјғһүөіїєқңұ]/i
/** What stands for ə, ü, h, c, g, ö, ğ: a sixth of all letters in Azerbaijani, a twentieth in Russian. */
const DRAWN = /[яцщъэюь]/gi
const LEAST_DRAWN = 0.11
/** What no Russian word has: a hard sign before a consonant, a soft one behind a vowel, щ or э before я and ц, ц between consonants. */
const NOT_RUSSIAN = /ъ(?![еёюя])|[аоуыиеэюя]ь|[щэ][яюцы]|[бвгджзклмнпрстхш]ц[бвгджзклмнпрстхшй]|[яю]ъ/gi
const LEAST_NOT_RUSSIAN = 2
const LETTERS_FOR_EACH = 100

const ICELANDIC = /[ýþð]/gi
const LEAST_ICELANDIC = 3
const LEAST_ICELANDIC_SHARE = 0.015
/** Letters that the languages have which write ý, þ or ð: Icelandic, Faroese, Turkmen, Czech. */
const OF_THEIR_OWN = /[áíúæňžäřěåêōů]/i

/**
 * A text whose letters are those of such a font, with the letters that it drew; undefined for any other text.
 *
 * @example fromFontLetters('Азярбайъан Республикасынын Милли Мяълиси …') // 'Azərbaycan Respublikasının Milli Məclisi …'
 */
export function fromFontLetters(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE)
  if (isOfCyrillicFont(sample)) return drawn(text, CYRILLIC_FONT)
  return isTurkishCodePage(sample) ? drawn(text, TURKISH) : undefined
}

function isOfCyrillicFont(text: string): boolean {
  const letters = count(text, CYRILLIC)
  if (letters < LEAST_LETTERS || OWN_CYRILLIC.test(text)) return false
  if (count(text, DRAWN) < LEAST_DRAWN * letters) return false
  return count(text, NOT_RUSSIAN) >= Math.max(LEAST_NOT_RUSSIAN, letters / LETTERS_FOR_EACH)
}

function isTurkishCodePage(text: string): boolean {
  const found = count(text, ICELANDIC)
  return found >= LEAST_ICELANDIC && found >= LEAST_ICELANDIC_SHARE * text.length && !OF_THEIR_OWN.test(text)
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}

function drawn(text: string, letters: ReadonlyMap<string, string>): string {
  return text.replace(/[а-яýþð]/gi, (letter) => letters.get(letter) ?? letter)
}

function pairs(list: string): ReadonlyMap<string, string> {
  const letters = list.split(' ')
  const found = new Map<string, string>()
  for (let at = 0; at + 1 < letters.length; at += 2) {
    const [from = '', to = ''] = letters.slice(at, at + 2)
    found.set(from, to)
    found.set(from.toUpperCase(), to.toLocaleUpperCase('az'))
  }
  return found
}
