/** How words of texts begin that may answer a query: most others need no analysis. */

import { aliasWords } from '../../analysis/aliases/in-text.ts'
import { analyze } from '../../analysis/analyze.ts'
import { decodeWord, encodeWord } from '../../analysis/engine-tokens.ts'
import { beginningsAmong, type Prefilter } from '../../analysis/prefilter.ts'
import type { Word } from '../../analysis/term.ts'
import type { Misreading } from '../misread/misreadings.ts'
import type { QueryNames, SoundAlike } from '../query/names.ts'
import type { QueryWord } from '../query/query.ts'
import { NO_TRANSLATIONS, type Translated, type Translations } from '../translate/translate.ts'

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

/** How the words begin that may answer, or that the translated names have; undefined where any may. */
export function openingsOf(
  words: readonly QueryWord[],
  { names, typos, translations, misread = [] }: Alternatives,
): Prefilter | undefined {
  const readings = words.flatMap((word) => word.readings)
  const aliases = new Set([...names.aliases.values()].map(({ id }) => id))
  const translated = [...aliases].flatMap(aliasWords)
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
