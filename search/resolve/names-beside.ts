/** The names of a query beside its words in the other alphabet of Azerbaijani, which would tell the same twice. */
import { isCommonKey } from '../../analysis/az/lexicon.ts'
import { fold } from '../../analysis/normalize.ts'
import type { OtherAlphabet, QueryNames, SoundAlike } from '../query/names.ts'
import type { QueryWord } from '../query/query.ts'

/** So near a spelling renders each letter. */
const NEAREST = 0.02

/** The names of a query with what its words are in the other alphabet, where they were looked for there. */
export function withAlphabets(names: QueryNames, alphabets: OtherAlphabet | undefined): QueryNames {
  return alphabets === undefined ? names : { ...namesBeside(names, alphabets), alphabets }
}

/**
 * Names without what the other alphabet has already: a word as it is spelled there is no other name, and a word of everyday language that
 * is surely Azerbaijani none of English or Persian that sounds like it (`یول` is yol, and no Joel).
 */
function namesBeside(names: QueryNames, { isSure, spellings }: OtherAlphabet): QueryNames {
  if (!isSure) return names
  const sounds = new Map<QueryWord, readonly SoundAlike[]>()
  for (const [word, found] of names.sounds) {
    const own = spellings.get(word) ?? []
    const [nearest] = own
    const isWord =
      nearest !== undefined &&
      nearest.distance <= NEAREST &&
      [nearest.written, word.readings.find(({ language }) => language === 'az')?.keys[0] ?? ''].some((stem) =>
        isCommonKey(fold(stem)),
      )
    const left = found.filter(
      ({ written, language }) =>
        !isWord && !(language === 'az' && own.some((one) => one.written === written)),
    )
    if (left.length > 0) sounds.set(word, left)
  }
  return { ...names, sounds }
}
