/**
 * English nouns of several words, by which another language's single word is said: `دبیرستان` is a high school. Anywhere in a text its words
 * say less: `highly` and `school` are no `high school`. They stand side by side, and only the last of them has a plural (Quirk et al.,
 * A Comprehensive Grammar of the English Language, 1985, 5.102, compounds).
 */
import { analyze } from '../../analysis/analyze.ts'
import { wholeWord } from '../../analysis/engine-tokens.ts'
import type { Language } from '../../analysis/language.ts'
import type { PartOfSpeech } from '../../analysis/lexicon/rows.ts'

/** What a noun ends in whose plural takes a syllable of its own, one whose `y` changes, and one that is a plural. */
const SIBILANT = /(?:[sx]s?|[cs]h)$/
const CONSONANT_Y = /([^aeiou])y$/
const PLURAL = /[^s]s$/

/** As much of a way to say something as shows whether it is a noun of several words; `spelled` has them as they are spelled. */
type Said = {
  text: string
  words: readonly unknown[]
  spelled?: readonly string[]
  partOfSpeech?: PartOfSpeech
}

/**
 * Ways to say one word, nouns of several words with their forms.
 *
 * @param language that of the ways
 * @example inNounPhrases([{ text: 'high school', partOfSpeech: 'n', … }], 'en') // with high school and high schools as its forms
 */
export function inNounPhrases<Way extends Said>(
  ways: readonly Way[],
  language: Language,
): (Way & { forms?: string[][] })[] {
  return ways.map((way) =>
    language === 'en' && isNounPhrase(way) ? { ...way, forms: formsOf(way.text).map(tokensOf) } : way,
  )
}

function isNounPhrase({ partOfSpeech, words, spelled }: Said): boolean {
  return partOfSpeech === 'n' && words.length > 1 && spelled !== undefined
}

function formsOf(text: string): string[] {
  return PLURAL.test(text) ? [text] : [text, pluralOf(text)]
}

function pluralOf(text: string): string {
  if (SIBILANT.test(text)) return `${text}es`
  return CONSONANT_Y.test(text) ? text.replace(CONSONANT_Y, '$1ies') : `${text}s`
}

function tokensOf(form: string): string[] {
  return analyze(form, 'en').map(({ word }) => wholeWord(word.token))
}
