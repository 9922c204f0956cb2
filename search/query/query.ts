import { analyze, type Term, type Word } from '../../analysis/analyze.ts'
import { type DocumentLanguage, LANGUAGES } from '../../analysis/language.ts'
import type { Filter } from '../../engine/filter.ts'

/** A word of a query, analysed in every language that its script and the filter allow; `readings` has at least one. */
export type QueryWord = {
  /** As it was typed. */
  text: string
  readings: readonly Word[]
  /** Whether words that begin so are found too: the last word, while it may still be typed. */
  isPrefix: boolean
  /** Whether it is asked for in the title. */
  inTitle: boolean
}

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
}

/** `"…"` and its typographic sisters; a quotation that is not closed goes to the end. */
const PHRASE = /(^|\s)(-?)["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)/g
const EXCLUDED_WORD = /(^|\s)-([^\s-]\S*)/g

/**
 * Read a query of mere words: words, `"phrases"`, `-excluded`, `-"excluded phrases"`.
 *
 * @param languages the languages that are searched; empty for all
 * @example parseQuery('Lavrov "strategic partners" -Putin', [])
 */
export function parseQuery(text: string, languages: readonly DocumentLanguage[]): Query {
  const query: Query = {
    words: [],
    phrases: [],
    excludedWords: [],
    excludedPhrases: [],
    isQuestion: /[?؟]\s*$/.test(text),
  }
  const isTyping = !/[\s"“”„«»]$/.test(text)
  const withoutPhrases = text.replace(PHRASE, (_match, space: string, minus: string, phrase: string) => {
    const words = readWords(phrase, languages)
    if (words.length > 0) (minus === '' ? query.phrases : query.excludedPhrases).push(words)
    return `${space} `
  })
  const rest = withoutPhrases.replace(EXCLUDED_WORD, (_match, space: string, word: string) => {
    const words = readWords(word, languages)
    if (words.length === 1) query.excludedWords.push(...words)
    else if (words.length > 1) query.excludedPhrases.push(words)
    return space
  })
  query.words = readWords(rest, languages)
  const last = query.words.at(-1)
  if (last !== undefined && isTyping && text.trimEnd().endsWith(last.text)) last.isPrefix = true
  return query
}

/** Whether a query asks for nothing in particular: an empty one, or punctuation. Exclusions alone ask for all the rest. */
export function isEmptyQuery(query: Query): boolean {
  return query.words.length === 0 && query.phrases.length === 0
}

/** Whether a word never decides what is found, in one of the languages it may be in. */
export function isStopWord(word: QueryWord): boolean {
  return word.readings.some((reading) => reading.isStop)
}

/** The words of a text, as a query has them. */
export function readWords(text: string, languages: readonly DocumentLanguage[]): QueryWord[] {
  const [first, ...others] = (languages.length === 0 ? LANGUAGES : languages).map((language) =>
    analyze(text, language),
  )
  return (first ?? []).map((term) => ({
    text: text.slice(term.start, term.end),
    readings: distinct([
      term,
      ...others.flatMap((terms) =>
        terms.filter(({ start, end }) => start === term.start && end === term.end),
      ),
    ]),
    isPrefix: false,
    inTitle: false,
  }))
}

/** One reading a language: an English and a Persian text stem a Latin word alike. */
function distinct(terms: readonly Term[]): Word[] {
  return [...new Map(terms.map(({ word }) => [word.language, word])).values()]
}
