import { analyze } from '../../analysis/analyze.ts'
import { isSigned } from '../../analysis/az/signs.ts'
import { type DocumentLanguage, LANGUAGES, languagesIn } from '../../analysis/language.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import { hasCapitals, scriptOf } from '../../analysis/script.ts'
import type { Term, Word } from '../../analysis/term.ts'
import type { Filter } from '../../engine/filter.ts'
import { beginsOpenly, type Pattern } from './wildcards.ts'

/** A word of a query, analysed in every language that its script and the filter allow; `readings` has at least one. */
export type QueryWord = {
  /** As it was typed. */
  text: string
  /** Where it stands in the query as typed; `end` is exclusive, both in UTF-16 units. */
  start: number
  end: number
  readings: readonly Word[]
  /** Whether words that begin so are found too: the last word, while it may still be typed. */
  isPrefix: boolean
  /** Whether it is asked for in the title. */
  inTitle: boolean
  /** Whether it decides what is found however common it is. */
  isRequired?: boolean
  /** Of a word with `*` or `?`: what it may be. Its readings are those of the letters before. */
  pattern?: Pattern
}

/** Words that need not stand side by side: `distance` is how many others may stand among them, in any order. */
export type Near = { words: QueryWord[]; distance: number; isExcluded: boolean }

/** What a query asks for, or one alternative of it. */
export type Query = {
  words: QueryWord[]
  phrases: QueryWord[][]
  excludedWords: QueryWord[]
  excludedPhrases: QueryWord[][]
  /** Whether it ends in a question mark. */
  isQuestion: boolean
  /** What its fields narrow it to. */
  filter?: Filter
  /** Words near one another; they are found by looking into the documents that have them. */
  near?: Near[]
  /** Tokens of the engine that a document must have, or must not: addresses. */
  tokens?: string[]
  excludedTokens?: string[]
  /** What looks like a sign and is read as words; of a query with alternatives the first has it. */
  notUnderstood?: string[]
}

/** Whether a query asks for nothing in particular: an empty one, or punctuation. Exclusions alone ask for all the rest. */
export function isEmptyQuery({ words, phrases, tokens = [] }: Query): boolean {
  return words.length + phrases.length + tokens.length === 0
}

/** Whether a query leaves something out or narrows to something. */
export function isNarrowed({
  excludedWords,
  excludedPhrases,
  filter,
  near = [],
  excludedTokens = [],
}: Query): boolean {
  const excluded = excludedWords.length + excludedPhrases.length + excludedTokens.length
  return excluded + near.length > 0 || filter !== undefined
}

/** Whether words of a query may be corrected, or left out: not where it says exactly which it means, or was meant to say more. */
export function isFree({ words, near = [], tokens = [], notUnderstood = [] }: Query): boolean {
  const isExact = near.length + tokens.length > 0 || words.some(({ pattern }) => pattern !== undefined)
  return !isExact && !notUnderstood.some(beginsOpenly)
}

/** Whether a word never decides what is found, in one of the languages it may be in. */
export function isStopWord(word: QueryWord): boolean {
  return word.isRequired !== true && word.readings.some((reading) => reading.isStop)
}

/**
 * The words of a text, as a query has them.
 *
 * @param places where each character of the text stands in the query as typed; by default the text is the query
 */
export function readWords(
  text: string,
  languages: readonly DocumentLanguage[],
  places?: readonly number[],
): QueryWord[] {
  const [first, ...others] = readAs(text, languages).map((language) => analyze(text, language))
  return (first ?? []).map((term) => ({
    text: text.slice(term.start, term.end),
    start: places?.[term.start] ?? term.start,
    end: places === undefined ? term.end : (places[term.end - 1] ?? term.end - 1) + 1,
    readings: distinct(
      [
        term,
        ...others.flatMap((terms) =>
          terms.filter(({ start, end }) => start === term.start && end === term.end),
        ),
      ],
      text.slice(term.start, term.end),
    ).map(withoutLetter),
    isPrefix: false,
    inTitle: false,
  }))
}

/** The languages in which a text is read: first those that are mostly written in its script. */
function readAs(text: string, languages: readonly DocumentLanguage[]): readonly DocumentLanguage[] {
  const among = languages.length === 0 ? LANGUAGES : languages
  const script = scriptOf(text)
  if (script === undefined || hasCapitals(script)) return among
  const main = new Set<DocumentLanguage>(languagesIn(script).slice(0, 1))
  return among.toSorted((one, two) => Number(main.has(two)) - Number(main.has(one)))
}

/** One reading a language: an English and a Persian text stem a Latin word alike. */
function distinct(terms: readonly Term[], text: string): Word[] {
  const words = [...new Map(terms.map(({ word }) => [word.language, word])).values()]
  return words.some(({ written }) => isSigned(written, text)) ? signedReadings(words) : words
}

/** A word with signs that only Turkic alphabets have is a word of theirs, and has no forms in another language. */
function signedReadings(words: readonly Word[]): Word[] {
  const own = words.filter(
    ({ language }) => language === undefined || LANGUAGE_RULES[language].turkic === true,
  )
  if (own.length > 0) return own
  return words.map((word) => ({ ...word, keys: [word.surface], stemTokens: [], partTokens: [] }))
}

const LETTER_AND_NUMBER = /^\p{L}\d+$/u

/** `S400` is not asked for as an `S` and a `400` somewhere: texts that write it apart say so themselves. */
function withoutLetter(word: Word): Word {
  return LETTER_AND_NUMBER.test(word.surface) ? { ...word, partTokens: [] } : word
}
