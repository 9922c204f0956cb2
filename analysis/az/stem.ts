/**
 * The Azerbaijani stemmer. A word is folded to plain letters first and stemmed in that form, so that what people
 * type without the Azerbaijani keyboard (`munasibetlerin`) meets the proper spelling (`münasibətlərin`).
 */
import { fold } from '../letters.ts'
import { type Base, harden, nounOf, verbOf } from './bases.ts'
import { erode } from './erode.ts'
import { peel, type Reading } from './peel.ts'

const STEMMABLE = /^[a-z]{3,40}$/

/**
 * The key under which all forms of a word meet: `kitablarımızdan` → `kitab`, `keçirilib` → `kecir`. Takes one
 * lower-case word without hyphen or apostrophe; numbers and other scripts come back folded. Never throws.
 */
export function stemAzerbaijani(word: string): string {
  const folded = fold(word)
  if (!STEMMABLE.test(folded)) return folded
  const readings = peel(folded)
  return listed(folded, readings) ?? guess(folded, readings)
}

/** The key of the longest listed stem; a noun goes before a verb of the same length. */
function listed(word: string, readings: readonly Reading[]): string | undefined {
  let best: Base = { key: '', length: 0 }
  for (const reading of readings) {
    if (reading.end <= best.length) continue
    const stem = word.slice(0, reading.end)
    const base = reading.kind === 'noun' ? nounOf(stem, reading.softens) : verbOf(stem)
    if (base === undefined || isCausative(word, reading)) continue
    if (base.length > best.length) best = base
  }
  return best.length === 0 ? undefined : best.key
}

/** A bare verb in -ir is taken for the present of a shorter one: `keçir` is he passes rather than spend! */
const isCausative = (word: string, { kind, end }: Reading): boolean =>
  kind === 'verb' && end === word.length && /[iu]r$/.test(word)

/** A verb made of a noun with -la, its voices after it: `modern|leş|dir|il`. */
const DENOMINAL = /[aeiou].*l[ae](?:n|s|t|ndir|sdir)?(?:il)?$/
const VOICE = /(?:ndir|(?<=s)dir|[nt])?(?:il)?$/

/** The key of a word no list knows: the shortest stem its endings allow, worn down until all forms meet. */
function guess(word: string, readings: readonly Reading[]): string {
  let stem = word
  let softens = false
  for (const reading of readings) {
    if (!reading.trusted || reading.end >= stem.length) continue
    const candidate = word.slice(0, reading.end)
    if (reading.kind === 'noun') [stem, softens] = [candidate, reading.softens]
    else if (DENOMINAL.test(candidate)) return candidate.replace(VOICE, '')
  }
  return erode(restore(stem, word.slice(stem.length), softens))
}

/** `-lik` softens to `-liy`, and `-liyə` looks like `-li` with the dative of a vowel: `güzgülüyə`, `birliyi`. */
function restore(stem: string, endings: string, softens: boolean): string {
  if (softens && /l[iu]y$/.test(stem)) return harden(stem)
  return /l[iu]$/.test(stem) && endings === 'ye' ? `${stem}k` : stem
}
