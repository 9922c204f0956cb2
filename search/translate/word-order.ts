/**
 * How the words of a translation stand together. Azerbaijani and English put what describes before the noun, Persian behind it:
 * `strateji əlaqələr`, `strategic relations`, `روابط استراتژیک`. Where neither words nor their kinds tell, nobody is shown a phrase
 * that no speaker would write: the words stand apart.
 */
import type { Language } from '../../analysis/language.ts'
import type { PartOfSpeech } from '../../analysis/lexicon/rows.ts'

/** What one word of the query is in another language; a name or an unknown word has no part of speech. */
export type SaidWord = { text: string; partOfSpeech?: PartOfSpeech | undefined }

/** Between words that are looked for together and are no phrase. */
export const APART = ' + '

/** `بهترین`: superlatives stand before their nouns in Persian, too. */
const SUPERLATIVE = /ترین$/u
/** A Persian noun in these is written with a ye before what describes it; after others the vowel between is not written. */
const ENDS_IN_ALEF = /ا$/u
/** `دانشجوی`, but `گاو`: the letters do not tell. */
const ENDS_IN_VAV = /و$/u

/**
 * Words of a query as one phrase of the language that they were translated to.
 *
 * @param words in the order of the query, each as that language says it
 * @param from the language of the query
 * @param apart between words that make no phrase that is sure
 * @example inOrder([{ text: 'استراتژیک', partOfSpeech: 'a' }, { text: 'روابط', partOfSpeech: 'n' }], 'en', 'fa') // 'روابط استراتژیک'
 */
export function inOrder(words: readonly SaidWord[], from: Language, to: Language, apart = APART): string {
  return phraseOf(words, from, to) ?? words.map(({ text }) => text).join(apart)
}

function phraseOf(words: readonly SaidWord[], from: Language, to: Language): string | undefined {
  const [first, second] = words
  if (first === undefined || second === undefined) return first?.text
  if (words.length > 2) return undefined
  // What describes stands first in Persian only where it is the best of all: `بهترین فیلم`.
  const isNounFirst = from === 'fa' && first.partOfSpeech !== 'a'
  const [noun, describing] = isNounFirst ? [first, second] : [second, first]
  if (noun.partOfSpeech !== 'n') return undefined
  // Of two nouns Azerbaijani marks the second: `neft qiyməti`.
  if (describing.partOfSpeech !== 'a' && (describing.partOfSpeech !== 'n' || to === 'az')) return undefined
  return to === 'fa' ? persianPhrase(noun.text, describing) : `${describing.text} ${noun.text}`
}

function persianPhrase(noun: string, { text, partOfSpeech }: SaidWord): string | undefined {
  if (partOfSpeech === 'a' && SUPERLATIVE.test(text)) return `${text} ${noun}`
  if (ENDS_IN_VAV.test(noun)) return undefined
  return `${noun}${ENDS_IN_ALEF.test(noun) ? 'ی' : ''} ${text}`
}
