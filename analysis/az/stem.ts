/**
 * The Azerbaijani stemmer. A word is folded to plain letters first and stemmed in that form, so that what people
 * type without the Azerbaijani keyboard (`munasibetlerin`) meets the proper spelling (`münasibətlərin`).
 */
import { fold } from '../normalize.ts'
import { type Base, harden, isVerb, nounOf, nounOfVerb, verbOf } from './lexicon.ts'
import { reduce } from './reduce.ts'
import { type Reading, stripSuffixes } from './strip-suffixes.ts'

/** `təbii` and `bədii` were `təb'i` and `bəd'i` until 2004. */
const OLD_NISBA = /^(teb|bed|reb)ii/

const STEMMABLE = /^[a-z]{3,40}$/

/**
 * The key under which all forms of a word meet: `kitablarımızdan` → `kitab`, `keçirilib` → `kecir`. Takes one
 * lower-case word without hyphen or apostrophe, ä for ə as in the alphabet of 1991; numbers and other scripts come back folded. Never throws.
 */
export function stemAzerbaijani(word: string): string {
  const folded = fold(word.replaceAll('ä', 'ə')).replace(OLD_NISBA, '$1i')
  if (!STEMMABLE.test(folded)) return folded
  const readings = stripSuffixes(folded)
  const [likely, unlikely]: [Reading[], Reading[]] = [[], []]
  for (const reading of readings)
    (reading.rare || isUnlikely(folded, reading) ? unlikely : likely).push(reading)
  return listed(folded, likely) ?? listed(folded, unlikely) ?? guess(folded, readings)
}

/** The key of the longest listed root; between equals the longer stem, then the noun, is meant. */
function listed(word: string, readings: readonly Reading[]): string | undefined {
  let best: Base & { end: number } = { key: '', root: 0, end: 0 }
  for (const { end, kind, next } of readings) {
    if (end < best.root) continue
    const stem = word.slice(0, end)
    const base = kind === 'noun' ? nounOf(stem, next) : verbOf(stem)
    if (base === undefined || base.root < best.root) continue
    if (base.root > best.root || end > best.end) best = { ...base, end }
  }
  return best.root === 0 ? undefined : best.key
}

/**
 * Whether a verb is more likely something else. A bare verb is an imperative, rare in news: `keçir` is the present of
 * `keç`, `hazırla` is `hazır` with a case. And `qocalar` is the plural of `qoca` rather than the future of `qocal`.
 */
function isUnlikely(word: string, { kind, end }: Reading): boolean {
  if (kind === 'noun') return false
  if (end === word.length) return !isVerb(word) || nounOfVerb(word) !== undefined || /[aeiu]r$/.test(word)
  const isPlural = word.charAt(end - 1) === 'l' && /^[ae]r/.test(word.slice(end))
  return isPlural && nounOf(word.slice(0, end - 1), 'l') !== undefined
}

/** A verb made of a noun with -la, its voices after it: `modern|leş|dir|il`. */
const DENOMINAL = /[aeiou].*l[ae](?:n|s|t|ndir|sdir)?(?:il)?$/
const VOICE = /(?:ndir|(?<=s)dir|[nt])?(?:il)?$/

/** The key of a word no list knows: the shortest stem its endings allow, worn down until all forms meet. */
function guess(word: string, readings: readonly Reading[]): string {
  let stem = word
  for (const { end, kind, trusted } of readings) {
    if (!trusted || end > stem.length || end === word.length) continue
    const candidate = word.slice(0, end)
    if (kind === 'verb' && DENOMINAL.test(candidate)) return candidate.replace(VOICE, '')
    if (kind === 'noun') stem = candidate
  }
  return reduce(restore(stem, word.slice(stem.length)))
}

/** Loans in -iya, which are never -i with the dative: `sanksiya`. */
const LOAN = /[szgfdn]i$/

/** `-lik` softens to `-liy`, and `-liyə` looks like `-li` with the dative of a vowel: `güzgülüyə`, `birliyi`. */
function restore(stem: string, endings: string): string {
  if (LOAN.test(stem) && endings.startsWith('ya')) return `${stem}ya`
  if (/l[iu]$/.test(stem) && endings === 'ye') return `${stem}k`
  return /l[iu]y$/.test(stem) ? harden(stem, endings.charAt(0)) : stem
}
