/** What the archive itself says of a word: how many documents have it, and how many have it as a name. */
import { isSigned } from '../../analysis/az/signs.ts'
import { encodeWord, wholeWord } from '../../analysis/engine-tokens.ts'
import { LANGUAGES } from '../../analysis/language.ts'
import { fold } from '../../analysis/normalize.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import type { Part } from '../../engine/contract.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import { counting, exactly, NAMES, SURFACE } from '../plan/clauses.ts'
import type { QueryNames, SoundAlike } from '../query/names.ts'
import type { QueryWord } from '../query/query.ts'
import { showsNames } from './names-alike.ts'

/** The share of the documents with a word that must have it as a name for it to be one. */
export const MOSTLY = 0.5

/** The languages whose letters with signs others do not have. */
const TURKIC = LANGUAGES.filter((language) => LANGUAGE_RULES[language].turkic === true)

/** What asks how many documents have a word, and how many have it as a name; of `buş` only those that may have no `bus`. */
export function asWordAndName(surface: string, names: readonly string[], isTurkic: boolean): [Part, Part] {
  const filter: Filter | undefined = isTurkic ? { languages: TURKIC } : undefined
  const words = surface.split(' ').map((word) => exactly(wholeWord(encodeWord(word)), SURFACE))
  const named = names.map((token) => exactly(token, NAMES))
  return [
    { ...counting(words), filter },
    { ...counting([...words, ...named]), filter },
  ]
}

/** Without what the archive writes as a word: `گرت` is no `great`. */
export async function onlyNames(
  engine: Engine,
  sounds: ReadonlyMap<QueryWord, readonly SoundAlike[]>,
): Promise<QueryNames['sounds']> {
  const shown = [...sounds.values()].flat().filter(({ written }) => showsNames(written))
  if (shown.length === 0) return sounds
  const counts = await engine.countEach(
    shown.flatMap(({ written, token }) =>
      asWordAndName(fold(written), token.split(' '), isSigned(written, written)),
    ),
    {},
  )
  const words = new Set(shown.filter((_, at) => (counts[2 * at + 1] ?? 0) < (counts[2 * at] ?? 0) * MOSTLY))
  return new Map([...sounds].map(([word, found]) => [word, found.filter((one) => !words.has(one))]))
}
