/**
 * A word of Azerbaijani in Arabic script that no list knows, in Latin letters: sure letters as they are, `و` and `ی` as vowels between
 * consonants, by harmony, and ə where none is written. Surnames of Russian origin are told by how they end.
 */

import { wordEndings } from './same-form.ts'
import { spellingDistance } from './spelling-distance.ts'

const CONSONANTS: Record<string, string> = {
  ...{ ب: 'b', پ: 'p', ت: 't', ط: 't', س: 's', ص: 's', ث: 's', ج: 'c', چ: 'ç', ح: 'h', خ: 'x', د: 'd' },
  ...{ ذ: 'z', ز: 'z', ض: 'z', ظ: 'z', ر: 'r', ژ: 'j', ش: 'ş', غ: 'ğ', ف: 'f', ق: 'q', ک: 'k', گ: 'g' },
  ...{ ل: 'l', م: 'm', ن: 'n', ه: 'h', ڲ: 'g', ݣ: 'g', ڭ: 'n' },
}
const SURE_VOWELS: Record<string, string> = { آ: 'a', ا: 'a', ئ: 'e', ؤ: 'ö', ۆ: 'ü', ۇ: 'u', ێ: 'ı', ە: 'ə' }

/** How surnames of Russian and Georgian origin end, with the cases that may stand behind: `لاوروفون`, Lavrovun. */
const SURNAME =
  /^(..+?)(ئیوا|یئوا|یئو|(?<=^...+)وو|ئوا|یوا|ووا|اوا|یئف|ئیف|ئف|یف|وف|اوف|سکی|ویچ|شویلی)((?:ل[ا]?ر)?(?:ین|ون|نین|ه|یه|ا|یا|د[اه]ن?|ی|و|نی|له|لا)?)$/
/** The plural, with its cases. */
const PLURAL = /^(..+?)(لا?ر(?:ی|ین|ینی|ه|ا|ده|دا|دن|دان|یندا|ینده|یندن|یندان)?)$/
const SURNAME_ENDINGS: Record<string, string> = {
  ...{ وف: 'ov', اوف: 'ov', ووا: 'ova', اوا: 'ova', سکی: 'ski', ویچ: 'viç', شویلی: 'şvili' },
  ...{
    یف: 'yev',
    یئف: 'yev',
    ئیف: 'yev',
    ئف: 'yev',
    یوا: 'yeva',
    یئوا: 'yeva',
    یئو: 'yev',
    وو: 'ov',
    ئیوا: 'yeva',
    ئوا: 'yeva',
  },
}

/**
 * A word in Latin letters, a surname with a capital.
 *
 * @param word with Persian letters, and the signs of vowels that it has
 * @example letterByLetter('لاوروف') // 'Lavrov'
 */
export function letterByLetter(word: string): string {
  const [, name = '', surname = '', ending = ''] = SURNAME.exec(word) ?? []
  if (name !== '') return surnameOf(name, surname, ending)
  const [, stem = '', plural = ''] = PLURAL.exec(word) ?? []
  return stem === '' ? lettersOf(word).replace(FINAL_PAIR, 'a$1i$2') : withEnding(lettersOf(stem), plural)
}

/** Whether a word ends like a surname of Russian or Georgian origin, in any case. */
export function isSurname(word: string): boolean {
  return SURNAME.test(word)
}

function surnameOf(name: string, surname: string, ending: string): string {
  const begun = lettersOf(name).replace(/ü$/, 'u')
  const ends = SURNAME_ENDINGS[surname] ?? ''
  // Behind a consonant y is not heard: Mədvedev.
  const whole = begun + (/[^aeəıioöuü]$/.test(begun) && /^yev/.test(ends) ? ends.slice(1) : ends)
  return withEnding(whole.charAt(0).toLocaleUpperCase('az') + whole.slice(1), ending)
}

/** With the ending of its harmony that comes nearest to what is written. */
function withEnding(stem: string, written: string): string {
  if (written === '') return stem
  const [nearest] = wordEndings(stem, written, false)
    .map((each) => ({ each, distance: spellingDistance(each, written) }))
    .sort((one, other) => one.distance - other.distance)
  return stem + (nearest?.each ?? lettersOf(written))
}

function lettersOf(word: string): string {
  // An ا before و or ی at the beginning only carries that vowel.
  const letters = [...word.replace(/^ا(?=[ویئؤۇۆ])/, '')].filter((letter) => !/[عءَُِّ]/.test(letter))
  const isBack = /[اآقغخ]/.test(letters.slice(word.startsWith('ا') ? 1 : 0).join(''))
  let latin = /^ع[^اآویئؤۆۇه]/.test(word) ? 'ə' : ''
  for (const [at, letter] of letters.entries()) {
    const next = letters[at + 1]
    const isVowelAfter = next !== undefined && CONSONANTS[next] === undefined && !/[وی]/.test(next)
    const isAfterVowel = /[aeəıioöuü]$/.test(latin)
    if (letter === 'و')
      latin += isAfterVowel || isVowelAfter ? 'v' : isBack ? (latin.length < 2 ? 'o' : 'u') : 'ü'
    else if (letter === 'ی')
      latin += isAfterVowel || isVowelAfter ? 'y' : isBack && latin.length > 1 ? 'ı' : 'i'
    else if (letter === 'ه' && next === undefined && latin !== '' && !isAfterVowel) latin += 'ə'
    else if (SURE_VOWELS[letter] !== undefined) latin += SURE_VOWELS[letter]
    else latin += vowelBefore(latin, next) + (CONSONANTS[letter] ?? '')
  }
  return latin
}

/** Of two consonants behind a long a at the end of a loan the second has an i of its own: `لازم`, lazim. */
const FINAL_PAIR = /a(?!st|şt|rd|rt|rs|rk|nd|nk|ng|nt|ns|lk|ld|lt|xt|ft)([^aeəıioöuü])([^aeəıioöuü])$/

/** A word begins with no two consonants, and has no three. */
function vowelBefore(latin: string, next: string | undefined): string {
  if (/^[^aeəıioöuü]$/.test(latin)) return 'ə'
  const isPair = /[aeəıioöuü][^aeəıioöuü]$/.test(latin)
  return isPair && next !== undefined && CONSONANTS[next] !== undefined
    ? 'ə'
    : /[^aeəıioöuü]{2}$/.test(latin)
      ? 'ə'
      : ''
}
