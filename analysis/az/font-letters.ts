/**
 * Texts of the nineties were typed for fonts that drew Azerbaijani letters in the places of others. Without the font `Azərbaycan` reads
 * `Азярбайъан`, in Russian letters (AzLat and its kin), and `dağılışı` reads `daðýlýþý`, in Icelandic ones (the Turkish code page read as
 * the Western one); where the Russian page was read as the Western one, too, it reads `Àçÿðáàéúàí`. What the font drew is what was written: a letter for a letter, so that places in the text stay. The same is done
 * where `@` or `?` stands for ə, the only letter of today's alphabet that no code page of mail had.
 */

const CYRILLIC_FONT = pairs(
  'а a б b в v г q д d е e ж j з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х x ц ü ч ç ш ş щ h ъ c ы ı ь ğ э g ю ö я ə',
)
const TURKISH = pairs('ý ı þ ş ð ğ')

/** A sign that stood for ə in mail, inside a word or at its end, where a sentence goes on behind it. */
const SIGN_FOR_SCHWA = {
  '@': /(?<=\p{L})@(?=\p{L}|\s|[,.;:!)»"]|$)|(?<![\p{L}\p{N}])@(?=\p{Ll})/gu,
  '?': /(?<=\p{L})\?(?=\p{L})|(?<=\p{L})\?(?= \p{Ll})|(?<![\p{L}\p{N}?&=/.])\?(?=\p{Ll})/gu,
}
/** What stands before a sign that begins a sentence. */
const BEGINNING = /(?:^|\n|[.!]\s)["«“]?$/
const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.]+/g
/** ə is a tenth of all letters; of those that are lost not all show. */
const LEAST_SCHWAS = 4
const LEAST_SCHWA_SHARE = 0.03
/** Letters that the mail kept, without which it is no Azerbaijani whose ə alone was lost. */
const KEPT = /[ıİşŞğĞçÇöÖüÜ]/g
const LEAST_KEPT_SHARE = 0.03

const SAMPLE = 3_000
const LEAST_LETTERS = 25
const CYRILLIC = /[А-Яа-яЁё]/g
/** Letters that real Cyrillic of Azerbaijan has, and Russian has not. */
const OWN_CYRILLIC = /[әҹҝјғһүөіїєқңұ]/i
/** What stands for ə, ü, h, c, g, ö, ğ: a sixth of all letters in Azerbaijani, a twentieth in Russian. */
const DRAWN = /[яцщъэюь]/gi
const LEAST_DRAWN = 0.11
/** What no Russian word has: a hard sign before a consonant, a soft one behind a vowel, щ or э before я and ц, ц between consonants. */
const NOT_RUSSIAN = /ъ(?![еёюя])|[аоуыиеэюя]ь|[щэ][яюцы]|[бвгджзклмнпрстхш]ц[бвгджзклмнпрстхшй]|[яю]ъ/gi
const LEAST_NOT_RUSSIAN = 2
const LETTERS_FOR_EACH = 100

/** The letters of the Russian code page where the Western one has its own, which hardly a text has only these of. */
const WESTERN = /[À-ÿ]/g
const LEAST_WESTERN = 0.8
const FIRST_OF_WESTERN = 0xc0
const FIRST_OF_RUSSIAN = 0x410

const ICELANDIC = /[ýþðÝÞÐ]/g
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
  if (isRussianAsWestern(sample)) {
    const russian = asRussian(text)
    return isOfCyrillicFont(russian.slice(0, SAMPLE)) ? drawn(russian, CYRILLIC_FONT) : undefined
  }
  if (isOfCyrillicFont(sample)) return drawn(text, CYRILLIC_FONT)
  if (isTurkishCodePage(sample)) return drawn(text, TURKISH)
  const sign = signForSchwa(sample)
  if (sign === undefined) return undefined
  const addressOrSign = new RegExp(`${ADDRESS.source}|${SIGN_FOR_SCHWA[sign].source}`, 'gu')
  return text.replace(addressOrSign, (found, at: number) => {
    if (found !== sign) return found
    return BEGINNING.test(text.slice(Math.max(0, at - 4), at)) ? 'Ə' : 'ə'
  })
}

/**
 * The same of a query, whose few words must tell by themselves; a letter for a letter. `@` is ə inside a word, but in no address; Russian
 * and Icelandic letters are those of a font where no Russian word has them so, or where two of ý, þ, ð stand.
 *
 * @example fromTypedFontLetters('м\u044Fълис') // 'məclis'
 */
export function fromTypedFontLetters(query: string): string {
  const plain = query.includes('@') ? query.replace(/\S+/g, schwasOf) : query
  if (count(plain, CYRILLIC) > 0 && !OWN_CYRILLIC.test(plain) && count(plain, NOT_RUSSIAN) > 0)
    return drawn(plain, CYRILLIC_FONT)
  const kinds = new Set(plain.toLowerCase().match(ICELANDIC))
  return kinds.size > 1 && !OF_THEIR_OWN.test(plain) ? drawn(plain, TURKISH) : plain
}

function schwasOf(word: string): string {
  if (word.includes('.') || !/\p{L}@\p{L}/u.test(word)) return word
  return word.replace(/(?<=\p{L})@|@(?=\p{Ll})/gu, 'ə')
}

/** What stands for ə in a text: `@`, as people typed it, or `?`, as programs wrote what they had no letter for. */
function signForSchwa(text: string): keyof typeof SIGN_FOR_SCHWA | undefined {
  if (!hasOften(text, '@') && !hasOften(text, '?')) return undefined
  const plain = text.replace(ADDRESS, ' ')
  if (/ə/i.test(plain)) return undefined
  const letters = count(plain, /\p{L}/gu)
  const isOften = (sign: keyof typeof SIGN_FOR_SCHWA) =>
    count(plain, SIGN_FOR_SCHWA[sign]) >= Math.max(LEAST_SCHWAS, LEAST_SCHWA_SHARE * letters)
  if (isOften('@')) return '@'
  return isOften('?') && count(plain, KEPT) >= LEAST_KEPT_SHARE * letters ? '?' : undefined
}

/** Whether a sign stands there often enough to be looked at: nearly all texts are told so. */
function hasOften(text: string, sign: string): boolean {
  let at = -1
  for (let found = 0; found < LEAST_SCHWAS; found++) {
    at = text.indexOf(sign, at + 1)
    if (at === -1) return false
  }
  return true
}

function isOfCyrillicFont(text: string): boolean {
  const letters = count(text, CYRILLIC)
  if (letters < LEAST_LETTERS || OWN_CYRILLIC.test(text)) return false
  if (count(text, DRAWN) < LEAST_DRAWN * letters) return false
  return count(text, NOT_RUSSIAN) >= Math.max(LEAST_NOT_RUSSIAN, letters / LETTERS_FOR_EACH)
}

/** Whether the letters of a text are the Western ones in the places of Russian ones: `Êÿíä`, `Кянд`. */
function isRussianAsWestern(text: string): boolean {
  const found = count(text, WESTERN)
  // Nearly all texts have more plain letters than that: counting all letters is dear.
  if (found < LEAST_LETTERS || found < LEAST_WESTERN * (found + plainLettersIn(text))) return false
  return found >= LEAST_WESTERN * count(text, /\p{L}|[÷×]/gu)
}

function asRussian(text: string): string {
  return text.replace(WESTERN, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - FIRST_OF_WESTERN + FIRST_OF_RUSSIAN),
  )
}

function isTurkishCodePage(text: string): boolean {
  const found = count(text, ICELANDIC)
  return found >= LEAST_ICELANDIC && found >= LEAST_ICELANDIC_SHARE * text.length && !OF_THEIR_OWN.test(text)
}

/** How many letters of ASCII a text has. */
function plainLettersIn(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const small = text.charCodeAt(at) | 0x20
    if (small >= 0x61 && small <= 0x7a) letters++
  }
  return letters
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
