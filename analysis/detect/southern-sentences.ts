/**
 * Single sentences of Azerbaijani in Arabic script. Function words and endings say too little of `باجیم قاپینی آچدی`, which has neither;
 * that its words are those of our lists, with the endings of their harmony, and not of everyday Persian, says it. A word that neither
 * list has is as likely of a cousin.
 */
import { bestOf, plainArabic } from '../az/alphabets/readings.ts'
import { isCommonPersian } from '../fa/stem.ts'
import { remembered } from '../remembered.ts'
import { isSouthernWord } from './southern-words.ts'

/** Longer texts have signs enough, and looking words up costs time. */
const MOST_WORDS = 12
/** A reading so near is the word, and one farther is none. */
const NEAR = 0.03
const FAR = 0.06
/** Fewer letters may be a form of anything; more are several words that nobody parted. */
const SHORTEST = 3
const LONGEST = 12
const KNOWN_POINTS = 1
const UNKNOWN_POINTS = -0.7
/** The p of Turkmen, Uzbek and colloquial Azerbaijani where others write b: `گیدیپ`. */
const IN_P = /..[یوۇ]پ$/
const IN_P_POINTS = -1.5
/** What is taken off a sign that Persian has as a word, too (`بو`), and off an ending or a letter of what is no word of the lists. */
const SHARED = 0.4
const ONLY_SIGN = 0.5
/** A sentence has so many points, and so many for each word. */
const LEAST = 1.4
const LEAST_OF_WORD = 0.15

/** An ending that keeps its i behind a rounded vowel: usual with the cousins (`قوودی`), and with some writers of Azerbaijani. */
const FLAT_ENDING = /[وۇۆؤ][^اآهەیوئ]{1,2}(?:دی|دیلر|دیک|دیم|میش)$/
const FLAT_POINTS = 0.4

const BACK = /[aıou]/
const FRONT = /[eəiöü]/
const CAPITAL = /^\p{Lu}/u

const REMEMBERED = 8_000

type Reading = { isPersian: boolean; isKnown: boolean; isUnknown: boolean }

/** What the lists have of a word; remembered, since sentences repeat theirs. */
const readingOf = remembered(REMEMBERED, (word): Reading => {
  if (isCommonPersian(word)) return { isPersian: true, isKnown: false, isUnknown: false }
  const { latin, distance } = bestOf(plainArabic(word), new Map())
  const isForeign = CAPITAL.test(latin) || (BACK.test(latin) && FRONT.test(latin))
  return {
    isPersian: false,
    isKnown: latin !== '' && distance <= NEAR && !isForeign,
    isUnknown: latin === '' || distance > FAR,
  }
})

/** Whether a text is so short that its words are looked up. */
export function isSentence(text: readonly string[]): boolean {
  return text.length <= MOST_WORDS
}

/** Whether a sentence has the words of Azerbaijani: `yes`, `no`, or `maybe` where its other signs decide. */
export function sentencePoints(
  text: readonly string[],
  pointsOf: (word: string) => number,
): 'yes' | 'no' | 'maybe' {
  const points = text.reduce((sum, word) => sum + wordPoints(word, pointsOf(word)), 0)
  if (points >= LEAST && points >= LEAST_OF_WORD * text.length) return 'yes'
  return points < 0 ? 'no' : 'maybe'
}

/** The points of a word by its signs, and by the lists where it has none. */
function wordPoints(word: string, points: number): number {
  if (points < 0 || word.length < SHORTEST || word.length > LONGEST) return points
  const { isPersian, isKnown, isUnknown } = readingOf(word)
  if (points > 0) return points - (isPersian ? SHARED : isUnknown && !isSouthernWord(word) ? ONLY_SIGN : 0)
  if (isPersian) return 0
  if (isKnown) return FLAT_ENDING.test(word) ? FLAT_POINTS : KNOWN_POINTS
  return !isUnknown ? 0 : IN_P.test(word) ? IN_P_POINTS : UNKNOWN_POINTS
}
