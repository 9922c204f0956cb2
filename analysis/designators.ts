/** Letters with a number that name a thing: `S-400`, `F16`, `T 72`, `اس-۳۰۰`. They are one word, however they are written. */

/** Letters before a hyphen and a number: one letter, or a few that begin with a capital. */
const LETTER = /^\p{L}$/u
const CAPITALISED = /^\p{Lu}\p{L}{1,2}$/u
const CAPITALS = /^\p{Lu}{2,5}$/u
/** A number, perhaps with a model behind it: `72B3`, `130J`. */
const NUMBER = /^\p{Nd}{1,4}(?:\p{L}\p{Nd}?)?$/u
/** `ABŞ-2024` is no thing of that name. */
const YEAR = /^(?:19|20)\d\d$/

/** How Persian writes the names of Latin letters, and of makers of aircraft by theirs; some stand for two. */
const LATIN_OF: Readonly<Record<string, readonly string[]>> = {
  ای: ['a', 'e'],
  بی: ['b'],
  سی: ['c'],
  دی: ['d'],
  اف: ['f'],
  جی: ['g', 'j'],
  اچ: ['h'],
  آی: ['i'],
  کی: ['k'],
  ال: ['l'],
  ام: ['m'],
  ان: ['n'],
  او: ['o'],
  پی: ['p'],
  کیو: ['q'],
  آر: ['r'],
  اس: ['s'],
  تی: ['t'],
  یو: ['u'],
  وی: ['v'],
  ایکس: ['x'],
  اکس: ['x'],
  وای: ['y'],
  زد: ['z'],
  میگ: ['mig'],
  سو: ['su'],
}

/**
 * Whether letters and a number with a hyphen between them are one word.
 *
 * @example joinsNumber('S', '400') → true; joinsNumber('Bakı', '2015') → false
 */
export function joinsNumber(letters: string, number: string): boolean {
  if (!NUMBER.test(number)) return false
  if (LETTER.test(letters)) return true
  if (YEAR.test(number)) return false
  return CAPITALISED.test(letters) || CAPITALS.test(letters) || Object.hasOwn(LATIN_OF, letters)
}

/** Whether letters and a number with a space between them may be written together elsewhere: `S 400`, `COP 29`. */
export function isDesignator(letters: string, number: string): boolean {
  return letters.length <= 5 && number.length <= 6 && joinsNumber(letters, number)
}

const FIRST_ARABIC = 0x600
/** Persian letters, and the number behind them with its model. */
const PERSIAN_DESIGNATOR = /^(\p{Script=Arabic}{2,4})(\d{1,4}[a-z]?\d?)$/u

/**
 * What a thing with a number is called in Latin letters.
 *
 * @param surface folded, as one word
 * @example latinDesignators('اس300') → ['s300']; latinDesignators('جی36') → ['g36', 'j36']
 */
export function latinDesignators(surface: string): string[] {
  if (!(surface.charCodeAt(0) >= FIRST_ARABIC)) return []
  const [, name = '', number = ''] = PERSIAN_DESIGNATOR.exec(surface) ?? []
  const letters = Object.hasOwn(LATIN_OF, name) ? (LATIN_OF[name] ?? []) : []
  return letters.map((letter) => letter + number)
}

/** Letters that are no word of their own: single consonants, and Persian names of letters that mean nothing else. */
const ONLY_LETTERS =
  /^(?:[bcçdfgğhjklmnpqrsştvwxyz]|[бвгдзклмнпрстфхцч]|اس|اف|اچ|جی|تی|یو|کیو|ایکس|اکس|میگ)$/iu
const SPACED =
  /(?<![\p{L}\p{N}\p{M}\u200C'’.-])(\p{L}{1,4}) (?=(\p{Nd}{1,4}(?:\p{L}\p{Nd}?)?)(?![\p{L}\p{N}.,:%-]))/gu

/**
 * A text that somebody asks for, with a hyphen where letters with a number stand that mean nothing apart; places stay the same.
 *
 * @example joinedDesignators('S 400 raketi') → 'S-400 raketi'
 */
export function joinedDesignators(text: string): string {
  return text.replace(SPACED, (whole, letters: string, number: string) =>
    ONLY_LETTERS.test(letters) && joinsNumber(letters, number) && !YEAR.test(number) ? `${letters}-` : whole,
  )
}
