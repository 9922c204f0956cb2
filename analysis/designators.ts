/** Letters with a number that name a thing: `S-400`, `F16`, `T 72`, `اس-۳۰۰`. They are one word, however they are written. */

/** Letters before a hyphen and a number: one letter, or a few that begin with a capital. */
const LETTER = /^\p{L}$/u
const CAPITALISED = /^\p{Lu}\p{L}{1,2}$/u
const CAPITALS = /^\p{Lu}{2,5}$/u
/** A number, perhaps with a model behind it: `72B3`, `130J`. */
const NUMBER = /^\p{Nd}{1,4}(?:\p{L}\p{Nd}?)?$/u
/** `ABŞ-2024` is no thing of that name. */
const YEAR = /^(?:19|20)\d\d$/

/** How Persian writes the names of Latin letters, and of makers of aircraft by theirs. */
const LETTER_NAMES = new Set(
  'ای بی سی دی اف جی اچ آی جی کی ال ام ان او پی کیو آر اس تی یو وی ایکس اکس وای زد میگ سو'.split(' '),
)

/**
 * Whether letters and a number with a hyphen between them are one word.
 *
 * @example joinsNumber('S', '400') → true; joinsNumber('Bakı', '2015') → false
 */
export function joinsNumber(letters: string, number: string): boolean {
  if (!NUMBER.test(number)) return false
  if (LETTER.test(letters)) return true
  if (YEAR.test(number)) return false
  return CAPITALISED.test(letters) || CAPITALS.test(letters) || LETTER_NAMES.has(letters)
}

/** Whether letters and a number with a space between them may be written together elsewhere: `S 400`, `COP 29`. */
export function isDesignator(letters: string, number: string): boolean {
  return letters.length <= 5 && number.length <= 6 && joinsNumber(letters, number)
}
