/**
 * The key of a stem that no list knows. `insanın` may be insan+ın or insa+nın and no rule can tell, so letters that
 * may belong to an ending are dropped until every reading has come to the same key.
 */
import { isListed } from './lexicon.ts'
import { countSyllables, endsInVowel } from './syllables.ts'

/** `-lıq` and `-iya` are no endings of case and end the wear. */
const WHOLE = /..l[iu][qk]$|[szgfdn]iya$/

/** What may open an ending or close a stem: -ın or -nın, -ı or -sı, -a or -ya, -a or -da; a k softens to y. */
const EDGE = /[aeiou][nsy]$|d$|[eiu]k$/

/**
 * Drop what may be part of an ending, to a fixpoint but never to a listed word: `makron`, `makrona` → `makro`.
 * Such a key is never shown.
 */
export function reduce(stem: string): string {
  let key = stem
  for (let next = shorten(key); next !== key && !isListed(next); next = shorten(key)) key = next
  return key
}

function shorten(stem: string): string {
  if (WHOLE.test(stem)) return stem
  const syllables = countSyllables(stem)
  if (syllables < 2) return stem
  if (/[aiou]g$/.test(stem)) return `${stem.slice(0, -1)}q`
  if (stem.length < 5) return stem
  if (endsInVowel(stem)) return syllables > 2 && stem.length > 5 ? stem.slice(0, -1) : stem
  if (EDGE.test(stem)) return stem.slice(0, -1)
  return syllables > 2 && stem.endsWith('l') ? stem.slice(0, -1) : stem
}
