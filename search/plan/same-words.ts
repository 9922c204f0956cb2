/** Which stems of the other alphabet are the same word: how far each may be, and how much farther than the nearest. */

import {
  cutsOf,
  isFinalVowelUnwritten,
  isFlat,
  isFunctionWord,
  isOtherThanE,
  isPlural,
} from '../../analysis/az/alphabets/bridge-endings.ts'
import { type Bridge, bridgeDistance, isVerbStem } from '../../analysis/az/alphabets/bridges.ts'
import { sameForms } from '../../analysis/az/alphabets/same-form.ts'
import { isListed } from '../../analysis/az/lexicon.ts'
import { encodeWord, wholeWord } from '../../analysis/engine-tokens.ts'
import { fold } from '../../analysis/normalize.ts'
import type { SoundAlike } from '../query/names.ts'
import type { QueryWord } from '../query/query.ts'

/** Spellings of one word; each is a part of the search. */
const MOST_SPELLINGS = 4
/** Ways to spell the form of a word; each is a search. */
const MOST_FORMS = 8
/** Farther than this nothing is the same as a word in Latin letters that stands alone: `qovun` is no `گون`. */
const FARTHEST_ALONE = 0.1
/** What renders a word so much worse than the best spelling is another word. */
const MARGIN = 0.05
/** The same where a word renders each letter of one in Arabic script that stands alone: Latin spellings are regular. A shorter one must be known: `ایو` is ev, not iv. */
const MARGIN_OF_EXACT = 0.02
/** Where such a word is itself a listed one, nothing with an ending taken off: `اوزون` is uzun, and no form of üzv. */
const MARGIN_OF_WHOLE = 0.01
/** And of a short word in Latin letters that has a good spelling, of which another vowel makes another word: `il` is `ایل`, not `ال`. */
const SHORT = 4
const MARGIN_OF_SHORT = 0.03
/** Of a word of so many letters only what renders each, where there is such a word: `سو` is su, not sev. */
const SHORTEST = 2
/** So much farther is a stem for each letter that was taken off, where a longer one has a spelling: `قانون` is `qanun`, no form of `qan`. */
const TAKEN_OFF = 0.015
/** And one that ends in a vowel which is not written, or begins with another than is written. */
const OTHER_VOWEL = 0.08

/**
 * The stems that render a word, nearest first.
 *
 * @param candidates stems of the other alphabet that share a skeleton with one of its own
 * @param how whether no other word stands beside it, and how far one may be at most
 */
export function spellingsOf(
  word: QueryWord,
  bridges: readonly Bridge[],
  candidates: readonly { name: string; written: string }[],
  { isAlone, farthest = Number.POSITIVE_INFINITY }: { isAlone: boolean; farthest?: number | undefined },
): SoundAlike[] {
  const { text } = word
  const nearest = new Map<string, SoundAlike>()
  for (const { bridge, candidate, distance } of pairsOf(word, bridges, candidates)) {
    const { name: token, written } = candidate
    if (isFunctionWord(bridge, written)) continue
    const isNearer = distance < (nearest.get(token)?.distance ?? Number.POSITIVE_INFINITY)
    if (isNearer && (!isPlural(text, bridge) || !isVerbStem(token)))
      nearest.set(token, { token, written, language: 'az', distance })
  }
  const sorted = [...nearest.values()].sort((one, other) => one.distance - other.distance)
  const best = sorted[0]?.distance ?? 0
  const isKnown = sorted.some(
    ({ token, written, distance }) =>
      distance === 0 && (written.length >= SHORT || isVerbStem(token) || isListed(fold(written))),
  )
  const isWhole = sorted.some(
    ({ written, distance }) => distance === 0 && written.length >= SHORT && isListed(fold(written)),
  )
  const isExact = isKnown && isAlone && bridges.every(({ isArabic }) => isArabic)
  const isLatin = bridges.every(({ isArabic }) => !isArabic)
  const limit = isAlone && isLatin ? Math.min(farthest, FARTHEST_ALONE) : farthest
  const isShort = isAlone && text.length <= SHORT && best <= MARGIN_OF_EXACT
  const isShortest = isExact && text.length <= SHORTEST
  const ofExact = isWhole ? MARGIN_OF_WHOLE : MARGIN_OF_EXACT
  const margin = isShortest ? 0 : isExact ? ofExact : isShort ? MARGIN_OF_SHORT : MARGIN
  const most = Math.min(limit, best + margin)
  return sorted.filter(({ distance }) => distance <= most).slice(0, MOST_SPELLINGS)
}

/** A stem of a word, what may render it, and how far they are apart. */
type Pair = { bridge: Bridge; candidate: { name: string; written: string }; distance: number }

function pairsOf(
  word: QueryWord,
  bridges: readonly Bridge[],
  candidates: readonly Pair['candidate'][],
): Pair[] {
  const { text } = word
  const analysed = writtenOf(word)
  const longest = Math.max(...bridges.map(({ written }) => written.length))
  return candidates.flatMap((candidate) =>
    bridges
      .flatMap((bridge) => cutsOf(bridge, candidate.written, longest))
      .flatMap((bridge) => {
        const apart = bridgeDistance(bridge, candidate.written)
        if (apart === undefined || isFlat(text, candidate.written)) return []
        const isDoubtful = bridge.isArabic && !isPlural(text, bridge)
        const off = isDoubtful ? TAKEN_OFF * (longest - bridge.written.length) : 0
        const isOther =
          isFinalVowelUnwritten(analysed, bridge, candidate.written) || isOtherThanE(text, candidate.written)
        return [{ bridge, candidate, distance: apart + off + (isOther ? OTHER_VOWEL : 0) }]
      }),
  )
}

/** A word as the analysis of Azerbaijani writes it. */
function writtenOf({ readings }: QueryWord): string {
  return readings.find(({ language }) => language === 'az')?.written ?? ''
}

/** The very form of a word in the other alphabet, as far as its endings can be told. */
export function formsOf(
  word: QueryWord,
  alike: readonly SoundAlike[],
  bridges: readonly Bridge[],
  candidates: readonly { name: string; written: string }[],
): string[] {
  const written = writtenOf(word)
  const stems = new Set(alike.map(({ token }) => token))
  const found = candidates.filter(({ name }) => stems.has(name))
  const pairs = pairsOf(word, bridges, found).sort((one, other) => one.distance - other.distance)
  const forms = pairs.flatMap(({ bridge, candidate }) => sameForms(written, bridge, candidate.written))
  return [...new Set(forms)].slice(0, MOST_FORMS).map((form) => wholeWord(encodeWord(form)))
}
