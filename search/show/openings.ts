/** What words of texts may answer a query by: most others need no analysis. */

import { aliasWords } from '../../analysis/aliases/in-text.ts'
import { analyze } from '../../analysis/analyze.ts'
import { decodeWord, encodeWord, wholeWord } from '../../analysis/engine-tokens.ts'
import { lazy } from '../../analysis/lazy.ts'
import { beginningsAmong, type Prefilter } from '../../analysis/prefilter.ts'
import type { Word } from '../../analysis/term.ts'
import { BEGINNING, type Wanted, wantedAmong } from '../../analysis/term-vector.ts'
import type { Misreading } from '../misread/misreadings.ts'
import { signedToken } from '../plan/clauses.ts'
import type { QueryNames, SoundAlike } from '../query/names.ts'
import type { QueryWord } from '../query/query.ts'
import { NO_TRANSLATIONS, type Translated, type Translations } from '../translate/translations.ts'

/** What a query is looked for by, beyond its own words. */
export type Alternatives = {
  names: QueryNames
  /** Close words of the vocabulary that were searched instead, by word of the query. */
  typos: ReadonlyMap<QueryWord, readonly string[]>
  /** How other languages say words of the query. */
  translations?: Translations
  /** Words of the query as they were misread on scans. */
  misread?: readonly Misreading[]
}

/** What tells of most words of a text that they answer nothing: their hashes in its vector, or how they begin. */
export type LookedFor = {
  /** Undefined where vectors cannot tell. */
  wanted: Wanted | undefined
  /** Undefined where any word may answer. */
  prefilter: Prefilter | undefined
}

/**
 * What may answer a query; how it begins is told only where a document has no vector.
 *
 * @param tokens as the engine has them, where these are all that is looked for
 */
export function lookedForBy(
  words: readonly QueryWord[],
  alternatives: Alternatives,
  tokens?: readonly string[],
): LookedFor {
  const prefilter = lazy(() => openingsOf(words, alternatives))
  return {
    wanted: tokens === undefined ? wantedOf(words, alternatives) : wantedAmong(tokens),
    get prefilter() {
      return prefilter()
    },
  }
}

/** The hashes of all that may answer; undefined where the beginning of a word is too short for one, or has wildcards. */
function wantedOf(
  words: readonly QueryWord[],
  { names, typos, translations, misread = [] }: Alternatives,
): Wanted | undefined {
  if (words.some(({ pattern }) => pattern !== undefined)) return undefined
  const readings = words.flatMap((word) => word.readings)
  const begun = words.filter(({ isPrefix }) => isPrefix).map((word) => word.readings[0]?.surface ?? '')
  if (begun.some(({ length }) => length < BEGINNING)) return undefined
  const close = [...typos].flatMap(([word, tokens]) => tokens.flatMap((token) => closeWords(token, word)))
  return wantedAmong(
    [
      ...[...readings, ...aliasesAmong(names), ...close].flatMap(tokensOfWord),
      ...[...typos.values()].flat().map(wholeWord),
      ...misread.flatMap(({ tokens }) => tokens),
      ...words.flatMap((word) => signedToken(word) ?? []),
      ...names.whole.values(),
      ...[...names.sounds.values()].flat().flatMap(({ token }) => token.split(' ')),
      ...[...(names.alphabets?.spellings.values() ?? [])].flat().map(({ token }) => token),
      ...translatedIn(translations).flatMap(({ wordings }) =>
        wordings.flatMap(({ tokens, isPhrase, spelled }) =>
          isPhrase === true && spelled !== undefined ? spelled : tokens,
        ),
      ),
    ],
    begun,
  )
}

function tokensOfWord({ token, stemTokens, partTokens }: Word): string[] {
  return [wholeWord(token), ...stemTokens, ...partTokens]
}

function aliasesAmong({ aliases }: QueryNames): Word[] {
  return [...new Set([...aliases.values()].map(({ id }) => id))].flatMap(aliasWords)
}

/** How the words begin that may answer, or that the translated names have; undefined where any may. */
function openingsOf(
  words: readonly QueryWord[],
  { names, typos, translations, misread = [] }: Alternatives,
): Prefilter | undefined {
  const readings = words.flatMap((word) => word.readings)
  const translated = aliasesAmong(names)
  const spelled = [...(names.alphabets?.spellings.values() ?? [])].flat().flatMap(wordsAsSpelled)
  const said = translatedIn(translations).flatMap(({ wordings }) => wordings.flatMap((one) => one.words))
  const close = [...typos].flatMap(([word, tokens]) => tokens.flatMap((token) => closeWords(token, word)))
  const misreadWords = misread.flatMap(({ written, words: [word] }) => {
    return written
      .split(' ')
      .flatMap((piece) => (word === undefined ? [] : closeWords(encodeWord(piece), word)))
  })
  const ways = [...readings, ...translated, ...spelled, ...said, ...close, ...misreadWords]
  const beginnings = beginningsAmong(ways)
  return beginnings && { beginnings, names: names.sounds.size + names.whole.size + names.aliases.size > 0 }
}

/** All groups of words that are said in other languages. */
export function translatedIn(translations: Translations = NO_TRANSLATIONS): Translated[] {
  return [...translations.values()].flat()
}

/** A close word in each language that the word of the query may be of. */
export function closeWords(token: string, { readings }: QueryWord): Word[] {
  const written = decodeWord(token)
  return readings.flatMap(({ language }) => analyze(written, language ?? 'und').map(({ word }) => word))
}

/** A spelling of another alphabet, which need not be a name. */
function wordsAsSpelled({ written }: SoundAlike): Word[] {
  return analyze(written, 'az').map(({ word }) => word)
}
