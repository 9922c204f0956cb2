/**
 * What the spellings of one word have in common, whatever alphabet they are in: its consonants, in classes. A word of one or two
 * consonants has also what both alphabets show of its vowels: a, which Arabic script always writes, a round one (`و`), a high one (`ی`).
 */
import { MARK_LETTERS } from '../../normalize.ts'

/** Stands before each, so that none is the key of a name's sound. */
const MARK = `${MARK_LETTERS.tone}a`
/** A word of so many consonants is told by them. */
const MANY = 3
/** Patterns of vowels that a short Latin word may have in the other alphabet. */
const MOST = 8

const LATIN: Record<string, string> = {
  ...{ b: 'b', p: 'b', t: 't', d: 't', s: 's', ş: 's', z: 's', c: 'c', ç: 'c', j: 'c', x: 'x' },
  ...{ k: 'k', g: 'k', q: 'k', ğ: 'k', f: 'f', l: 'l', m: 'm', n: 'n', r: 'r', w: 'w' },
}
const ARABIC: Record<string, string> = {
  ...{
    ب: 'b',
    پ: 'b',
    ت: 't',
    ط: 't',
    د: 't',
    س: 's',
    ص: 's',
    ث: 's',
    ش: 's',
    ز: 's',
    ذ: 's',
    ض: 's',
    ظ: 's',
  },
  ...{
    ج: 'c',
    چ: 'c',
    ژ: 'c',
    خ: 'x',
    ک: 'k',
    گ: 'k',
    ق: 'k',
    غ: 'k',
    ف: 'f',
    ل: 'l',
    م: 'm',
    ن: 'n',
    ر: 'r',
  },
}

/** What is seen of a vowel: nothing, a, a round one, a high one; and what else may be seen of it. */
const LATIN_VOWELS: Record<string, readonly string[]> = {
  ...{ a: ['a'], o: ['o'], u: ['o', '0'], ö: ['o'], ü: ['o', '0'], v: ['o'], w: ['o'] },
  ...{ i: ['i', '0'], ı: ['i', '0'], y: ['i'], e: ['0', 'i'], ə: ['0'] },
}
const ARABIC_VOWELS: Record<string, string> = { ا: 'a', آ: 'a', و: 'o', ی: 'i' }
const RANK = '0ioa'

/** A consonant with the letters of vowels behind it; the first place is before any consonant. */
type Shape = { consonants: string; vowels: string[] }

/**
 * The keys under which a stem in Latin letters is found by spellings in Arabic script.
 *
 * @param stem in lower case, with its signs or without
 */
export function latinSkeletons(stem: string): string[] {
  const many = manyConsonants(stem, LATIN)
  if (many !== undefined) return [MARK + many]
  const shape = shapeOf(stem, LATIN)
  if (shape.consonants === '') return vowelsOnly(stem, (letters) => latinSigns(letters, false)[0] ?? '0')
  let patterns = ['']
  for (const [at, letters] of shape.vowels.entries()) {
    // The final vowel of a stem is worn off as an ending may be.
    const none = at > 0 && at === shape.vowels.length - 1 ? ['0'] : []
    const signs = [...new Set([...latinSigns(letters, at === 0), ...none])]
    patterns = patterns.flatMap((start) => signs.map((sign) => start + sign))
  }
  return [...new Set(patterns)].slice(0, MOST).map((pattern) => MARK + shape.consonants + pattern)
}

/** The key of a stem in Arabic script; undefined for a single letter. */
export function arabicSkeleton(stem: string): string | undefined {
  const many = manyConsonants(stem, ARABIC)
  if (many !== undefined) return MARK + many
  const shape = shapeOf(stem, ARABIC)
  if (shape.consonants === '') return vowelsOnly(stem, arabicSign)[0]
  const pattern = shape.vowels.map((letters, at) => {
    if (at === 0) return beginning(letters)
    return arabicSign(letters)
  })
  return MARK + shape.consonants + pattern.join('')
}

/** The consonants of a piece of a word in either alphabet, in classes, doubled ones as one. */
export function consonantsOf(piece: string, isArabic: boolean): string {
  return single(shapeOf(piece, isArabic ? ARABIC : LATIN).consonants)
}

/** Of `ev` and `ay`, which have no other consonant: how they begin, and what follows. */
function vowelsOnly(stem: string, signOf: (letters: string) => string): string[] {
  return stem.length < 2 ? [] : [`${MARK}_${beginning(stem)}${signOf(stem.slice(1))}`]
}

function arabicSign(letters: string): string {
  return strongest([...letters].map((letter) => ARABIC_VOWELS[letter] ?? '0'))
}

function shapeOf(word: string, classes: Record<string, string>): Shape {
  const shape: Shape = { consonants: '', vowels: [''] }
  for (const letter of word) {
    const sound = classes[letter]
    if (sound === undefined) shape.vowels.push((shape.vowels.pop() ?? '') + letter)
    else if (word.length < 3 || sound !== shape.consonants.at(-1) || shape.vowels.at(-1) !== '') {
      shape.consonants += sound
      shape.vowels.push('')
    }
  }
  return shape
}

/** The consonants of most stems, doubled ones as one; undefined where there are few, and vowels tell as well (`shapeOf`). */
function manyConsonants(word: string, classes: Record<string, string>): string | undefined {
  let consonants = ''
  let last: string | undefined
  let count = 0
  let isBehindVowel = true
  for (let at = 0; at < word.length; at++) {
    const sound = classes[word.charAt(at)]
    if (sound !== undefined && (sound !== last || isBehindVowel)) count++
    if (sound !== undefined && sound !== last) consonants += sound
    last = sound ?? last
    isBehindVowel = sound === undefined
  }
  return count >= MANY ? consonants : undefined
}

/** Doubled consonants are one, also where a vowel that is not written parts them. */
function single(consonants: string): string {
  return consonants.replace(/(.)\1+/g, '$1')
}

function latinSigns(letters: string, isFirst: boolean): readonly string[] {
  if (isFirst) return [beginning(letters)]
  const signs = [...letters].map((letter) => LATIN_VOWELS[letter] ?? ['0'])
  const sure = strongest(signs.map(([sign = '0']) => sign))
  const [only] = signs
  if (signs.length === 1 && only !== undefined) return only
  // None of them need be written: `şeir` is `شعر`, `mühüm` `مهم`.
  return signs.every((each) => each.includes('0')) ? [...new Set([sure, '0'])] : [sure]
}

/** How a word begins: with a consonant, a vowel, or y, v or h, which the skeleton has not. */
function beginning(letters: string): string {
  const [first = ''] = letters
  if (first === '') return '0'
  if (/[yی]/.test(first)) return 'y'
  if (/[vwو]/.test(first)) return 'v'
  return /[hهح]/.test(first) ? 'h' : 'a'
}

function strongest(signs: readonly string[]): string {
  return signs.reduce((best, sign) => (RANK.indexOf(sign) > RANK.indexOf(best) ? sign : best), '0')
}
