/**
 * Whether the noun of a verb that is made of a noun and a helping one says by itself what the verb does: `حمایت` is the support of
 * `حمایت کردن`, but `baş` of `baş vermək`, to happen, is the head. Two things tell: another language says the noun as it says the verb,
 * by the same word, by the noun of its own verb, or in English by a word of the same family (`to select`, `selection`); or the noun
 * has no row of its own, and so hardly another meaning.
 */
import { analyze } from '../../analysis/analyze.ts'
import { LANGUAGES, type Language } from '../../analysis/language.ts'
import { type Lexicon, meaningsIn } from '../../analysis/lexicon/lexicon.ts'
import { isNear, type LexiconRow } from '../../analysis/lexicon/rows.ts'

/** English words of one family begin with as many letters alike. */
const FAMILY = 4

/**
 * @param row of the verb
 * @param noun what stands before its helping verb
 * @example saysVerb(lexicon, rowOf('to happen | baş vermək | …'), 'baş', 'az') // false
 */
export function saysVerb(lexicon: Lexicon, row: LexiconRow, noun: string, language: Language): boolean {
  const words = analyze(noun, language).map(({ word }) => word)
  if (words.every(({ isStop }) => isStop)) return false
  const meant = meaningsIn(lexicon, words, language, false)
    .flatMap(({ rows }) => rows)
    .filter((one) => !isNear(one) && !isMade(one, language))
  return meant.length === 0 || meant.some((one) => isOfVerb(one, row, noun, language))
}

/** Whether a row is that of a verb of several words itself, which says nothing of its noun. */
function isMade(row: LexiconRow, language: Language): boolean {
  return row.partOfSpeech === 'v' && row[language].some(({ text }) => text.includes(' '))
}

/** Whether a row of the noun, where it means that above all, is said in another language as the verb is. */
function isOfVerb(one: LexiconRow, verb: LexiconRow, noun: string, language: Language): boolean {
  if (one[language].some(({ text, use }) => text === noun && use !== 'always')) return false
  return LANGUAGES.filter((other) => other !== language).some((other) => {
    const said = nounsOf(verb, other)
    return nounsOf(one, other).some((text) => said.some((way) => isAlike(text, way, other)))
  })
}

/** The words of a row without the helping verbs of verbs: `support` of `to support`, `حمایت` of `حمایت کردن`. */
function nounsOf({ partOfSpeech, ...row }: LexiconRow, language: Language): string[] {
  const texts = row[language].map(({ text }) => text)
  if (partOfSpeech !== 'v' || language === 'en') return texts
  return texts.map((text) => text.split(' ').slice(0, -1).join(' ') || text)
}

function isAlike(one: string, other: string, language: Language): boolean {
  if (one === other) return true
  const isLong = Math.min(one.length, other.length) >= FAMILY && !`${one}${other}`.includes(' ')
  return language === 'en' && isLong && one.slice(0, FAMILY) === other.slice(0, FAMILY)
}
