/**
 * Names that are words of everyday language as well: `جان` is life, `جان اسمیت` John Smith. Beside a name that another script shows as one
 * such a word is looked for as the name that it sounds like there, beside all else that it may mean.
 */
import type { SoundAlike } from '../query/names.ts'
import type { QueryWord } from '../query/query.ts'
import { showsNames } from './names-alike.ts'

/** How far a name of another script may sound and show that a word is one. */
export const NEAR = 0.3

/** A word that is no name by itself, and the names that it sounds like. */
export type Doubtful = { word: QueryWord; found: readonly SoundAlike[] }

/**
 * What words beside names are as names.
 *
 * @param words in the order of the query
 * @param sounds of those that are names
 */
export function besideNames(
  words: readonly QueryWord[],
  sounds: ReadonlyMap<QueryWord, readonly SoundAlike[]>,
  doubtful: readonly Doubtful[],
): Map<QueryWord, SoundAlike[]> {
  const found = new Map<QueryWord, SoundAlike[]>()
  for (const { word, found: alike } of doubtful) {
    const at = words.indexOf(word)
    const beside = [words[at - 1], words[at + 1]].flatMap((other) =>
      other === undefined ? [] : (sounds.get(other) ?? []),
    )
    const spoken = new Set(
      beside.filter(({ written }) => showsNames(written)).map(({ language }) => language),
    )
    const named = alike.filter(
      ({ written, language, distance }) => showsNames(written) && spoken.has(language) && distance <= NEAR,
    )
    if (named.length > 0) found.set(word, named)
  }
  return found
}
