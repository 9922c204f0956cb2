/** What a single word of a text answers a query by. */

import { signedStem } from '../../analysis/az/signs.ts'
import { wholeWord } from '../../analysis/engine-tokens.ts'
import { scriptOf } from '../../analysis/script.ts'
import type { Word } from '../../analysis/term.ts'
import type { MatchKind } from '../answers.ts'
import { signedToken } from '../plan/clauses.ts'
import type { QueryWord } from '../query/query.ts'
import { fits } from '../query/wildcards.ts'
import { type Translations, withoutHelping } from '../translate/translations.ts'
import { type Alternatives, closeWords, translatedIn } from './openings.ts'

/** A word that answers, and how; `isAlike` when it only sounds like a word of the query in the same script. */
export type Answer = { by: MatchKind; query: string; isAlike?: boolean }

/** Looks words up by everything that can make them answer; each distinct word of a page is decided once. */
export function wordMatcher(
  words: readonly QueryWord[],
  alternatives: Alternatives,
): (word: Word) => Answer | undefined {
  const index = indexOf(words, alternatives)
  const known = new Map<Word, Answer | null>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before ?? undefined
    const answer = answerOf(word, index)
    known.set(word, answer ?? null)
    return answer
  }
}

/** Words of a query by everything that a word of a text may answer them with. */
type WordIndex = {
  written: Map<string, string>
  signs: Map<string, string>
  surface: Map<string, string>
  stem: Map<string, string>
  typo: Map<string, string>
  name: Map<string, string>
  alphabet: Map<string, string>
  translation: ReadonlyMap<string, string>
  prefixes: { text: string; prefix: string }[]
  patterned: QueryWord[]
}

function indexOf(words: readonly QueryWord[], { names, typos, translations }: Alternatives): WordIndex {
  const index: WordIndex = {
    written: new Map(),
    signs: new Map(),
    surface: new Map(),
    stem: new Map(),
    typo: new Map(),
    name: new Map(),
    alphabet: new Map(),
    translation: textsByTranslation(translations),
    prefixes: words
      .filter(({ isPrefix, pattern }) => isPrefix && pattern === undefined)
      .map(({ text, readings }) => ({ text, prefix: readings[0]?.surface ?? '' })),
    patterned: words.filter(({ pattern }) => pattern !== undefined),
  }
  for (const word of words) {
    if (word.pattern !== undefined) continue
    const { text } = word
    const [signed, whole] = [signedToken(word), names.whole.get(word)]
    if (signed !== undefined) index.signs.set(signed, text)
    if (whole !== undefined) index.stem.set(whole, text)
    for (const reading of word.readings) {
      index.written.set(reading.written, text)
      if (signed !== undefined) continue
      index.surface.set(reading.surface, text)
      if (whole !== undefined) continue
      for (const key of [...reading.stemTokens, ...reading.partTokens]) index.stem.set(key, text)
    }
    for (const typo of (typos.get(word) ?? []).flatMap((token) => [token, ...formsOf(token, word)]))
      index.typo.set(typo, text)
    for (const { token } of names.alphabets?.spellings.get(word) ?? []) index.alphabet.set(token, text)
    for (const { token } of names.sounds.get(word) ?? [])
      for (const name of token.split(' ')) index.name.set(name, text)
  }
  return index
}

/** The surest way in which a word of a text answers the query. */
function answerOf(word: Word, index: WordIndex): Answer | undefined {
  const exact = index.written.get(word.written)
  if (exact !== undefined) return { by: 'exact', query: exact }
  const signs = index.signs.size === 0 ? undefined : index.signs.get(signedStem(word) ?? '')
  if (signs !== undefined) return { by: 'stem', query: signs }
  const spelled =
    index.surface.get(word.surface) ??
    (word.spelling === undefined ? undefined : index.surface.get(word.spelling))
  if (spelled !== undefined) return { by: 'spelling', query: spelled }
  const stemmed =
    first(word.stemTokens, index.stem) ?? first(word.partTokens, index.stem) ?? first(word.names, index.stem)
  if (stemmed !== undefined) return { by: 'stem', query: stemmed }
  const begun =
    index.prefixes.find(({ prefix }) => prefix !== '' && word.surface.startsWith(prefix)) ??
    index.patterned.find(({ pattern }) => pattern !== undefined && fits(word.surface, pattern.glob))
  if (begun !== undefined) return { by: 'prefix', query: begun.text }
  const mistyped = index.typo.get(word.token) ?? first(word.stemTokens, index.typo)
  if (mistyped !== undefined) return { by: 'typo', query: mistyped }
  const named = first(word.names, index.name) ?? first(word.stemTokens, index.alphabet)
  if (named !== undefined)
    return { by: 'name', query: named, isAlike: scriptOf(named) === scriptOf(word.written) }
  const translated = first([...word.stemTokens, wholeWord(word.token)], index.translation)
  return translated === undefined ? undefined : { by: 'translation', query: translated }
}

/** The stems of a close word, by which its other forms were found. */
function formsOf(token: string, word: QueryWord): string[] {
  return closeWords(token, word).flatMap(({ stemTokens }) => stemTokens.slice(0, 1))
}

function first(tokens: readonly string[], index: ReadonlyMap<string, string>): string | undefined {
  if (index.size === 0) return undefined
  for (const token of tokens) {
    const found = index.get(token)
    if (found !== undefined) return found
  }
  return undefined
}

/** By each stem of another language the words of the query that mean it. */
function textsByTranslation(translations: Translations | undefined): Map<string, string> {
  const texts = translatedIn(translations).flatMap(({ words, wordings }) => {
    const text = words.map((word) => word.text).join(' ')
    const single = wordings.filter(({ isPhrase }) => isPhrase !== true)
    return single.flatMap((wording) =>
      withoutHelping(wording.tokens, wording).map((token): [string, string] => [token, text]),
    )
  })
  return new Map(texts)
}
