/** The ways to look for any form of the words of a query. */
import { LANGUAGES, type Language, languagesIn } from '../../analysis/language.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import type { QueryWord } from '../query/query.ts'
import type { Tokens } from './clauses.ts'

/** Languages of one script, which a word does not tell apart. */
const RIVALS = LANGUAGES.filter((language) => languagesIn(LANGUAGE_RULES[language].scripts[0]).length > 1)

/** A word may have a second stem (a Persian verb), and `اس-۳۰۰` those of `S-300` in each language of Latin letters. */
const RANKS = [0, 1, 2, 3] as const

/**
 * The ways to stem all words of a query: in each language that a word can be, with the further keys where
 * a word has some, and with the parts of a compound in its place. Most queries have one or two.
 */
export function stemReadings(words: readonly QueryWord[]): Tokens[] {
  const languages = new Set(words.flatMap(({ readings }) => readings.map(({ language }) => language)))
  const rivals = RIVALS.filter((language) => languages.has(language))
  const choices: (Language | undefined)[] = rivals.length > 0 ? rivals : [undefined]
  const ways = choices.flatMap((language): Tokens[] => [
    ...RANKS.map(
      (rank): Tokens =>
        (word) =>
          stemTokens(word, language, rank),
    ),
    (word) => partTokens(word) ?? stemTokens(word, language, 0),
  ])
  return distinctWays(words, ways).filter((tokens) => words.some((word) => tokens(word) !== undefined))
}

/** The stem of a word in a language, or in its own where it can't be that; `rank` 1 is a second stem, if it has one. */
export function stemTokens(
  word: QueryWord,
  language: Language | undefined,
  rank: number,
): readonly string[] | undefined {
  const reading = word.readings.find((candidate) => candidate.language === language) ?? word.readings[0]
  const token = reading?.stemTokens[rank] ?? reading?.stemTokens[0]
  return token === undefined ? undefined : [token]
}

/** The stems of the words of a compound, for documents that write it with a space. */
function partTokens({ readings }: QueryWord): readonly string[] | undefined {
  const parts = readings[0]?.partTokens ?? []
  return parts.length > 1 ? parts : undefined
}

/** Ways that ask for different words. */
function distinctWays(words: readonly QueryWord[], ways: readonly Tokens[]): Tokens[] {
  const told = (tokens: Tokens) => words.map((word) => tokens(word)?.join(' ') ?? '').join(' ')
  return [...new Map(ways.map((tokens) => [told(tokens), tokens])).values()]
}
