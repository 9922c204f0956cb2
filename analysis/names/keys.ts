/**
 * The key of a name: its consonants, which all three scripts write, and for short names, which share their
 * consonants with many words, also what can be told of the vowels.
 *
 *     5 or more consonants  the consonants, in wide classes      لوکاشنکو = Lukashenko    ƨlksnk
 *     4                     and how the word begins              Təbriz, تبریز            ƨtbrs0
 *     3                     and where a round vowel is           پوتین, Putin             ƨptn0100
 *     1 or 2                and all vowels, in three classes     علی‌اف, Aliyev, Əliyev    ƨlf120
 *
 * Each begins with a letter that no word has. Persian writes no short vowel, so what it shows is less than what Latin shows. A document carries a key for each
 * way a vowel can be left out or added; a query asks one.
 */

import { MARK_LETTERS } from '../normalize.ts'
import type { Spelling } from './sounds.ts'

/** A document carries a key for each way a vowel may be written; a query asks one. */
export type Side = 'document' | 'query'

/** How many keys one reading of a word has in a document. */
const MOST = 3

/** Weak sounds, told apart as far as Persian can: a, e, h (or none); o, u, w; i, y. All others are consonants. */
const FLAT = '0'
const ROUND = '1'
const HIGH = '2'
const WEAK = new Map<string, string>()
for (const sound of 'aeh') WEAK.set(sound, FLAT)
for (const sound of 'ow') WEAK.set(sound, ROUND)
for (const sound of 'iy') WEAK.set(sound, HIGH)

const WIDE: Record<string, string> = { z: 's', c: 'j', d: 't', b: 'p', q: 's', x: 'k' }
const NARROW: Record<string, string> = { z: 's', c: 'j' }
/** How a word begins: with a consonant, a vowel, h, y or w. */
const BEGINNINGS: Record<string, string> = { a: '1', e: '1', i: '1', o: '1', h: '2', y: '3', w: '4' }
/** Before s and a consonant Persian puts a vowel: `استالین`, Stalin; it may also be one of the name, اسد, Asad. */
const CLUSTER = /^s[bptdszqcjxkflmnr]/
const PERSIAN_CLUSTER = /^as[bptdszqcjxkflmnr]/

type Pattern = readonly string[]

/**
 * The keys of one reading of a name: one for a query, up to three for a document.
 * `keysOf('potin', PERSIAN_SPELLING, 'query')` → `['ƨptn0100']`
 */
export function keysOf(sounds: string, spelling: Spelling, side: Side): string[] {
  const { consonants, pattern } = shapeOf(sounds)
  const size = consonants.length
  if (size === 0) return []
  const start = merge(consonants, size > 4 ? WIDE : NARROW)
  if (size > 4) return [start]
  const begun = beginnings(sounds, spelling, side).map((beginning) => start + beginning)
  if (size === 4) return begun
  // For three consonants round vowels tell enough; i comes and goes too often.
  const told = size === 3 ? pattern.map((vowel) => (vowel === HIGH ? FLAT : vowel)) : pattern
  const patterns = side === 'query' ? [told] : variants(told, spelling)
  return patterns.flatMap((vowels) => begun.map((each) => each + vowels.join('')))
}

function beginnings(sounds: string, { habits }: Spelling, side: Side): string[] {
  const cluster = habits === 'persian' ? PERSIAN_CLUSTER : CLUSTER
  if (side === 'document' && cluster.test(sounds)) return ['0', '1']
  return [BEGINNINGS[sounds.charAt(0)] ?? '0']
}

function merge(consonants: string, table: Record<string, string>): string {
  let key: string = MARK_LETTERS.tone
  for (let at = 0; at < consonants.length; at++) {
    const sound = consonants.charAt(at)
    key += table[sound] ?? sound
  }
  return key
}

/** The consonants, and the class of what follows each: one round sound makes it round, else one high sound high. */
function shapeOf(sounds: string): { consonants: string; pattern: string[] } {
  let consonants = ''
  const pattern: string[] = []
  for (let at = 0; at < sounds.length; at++) {
    const sound = sounds.charAt(at)
    const weak = WEAK.get(sound)
    const last = pattern.length - 1
    if (weak === undefined) {
      consonants += sound
      pattern.push(FLAT)
    } else if (last >= 0 && (weak === ROUND || pattern[last] === FLAT)) pattern[last] = weak
  }
  return { consonants, pattern }
}

/**
 * What the other scripts may write: Persian leaves a vowel out that Latin has, so each side allows for that. A final
 * i or u may be a case ending or the ی of an adjective (`Nikolu`, `عراقی`).
 */
function variants(pattern: Pattern, { habits }: Spelling): Pattern[] {
  const found = [pattern]
  const last = pattern.length - 1
  for (const [at, vowel] of pattern.entries()) {
    if (at === last) {
      const isEnding = vowel === HIGH ? last < 2 : vowel === ROUND && habits === 'azerbaijani'
      if (isEnding) found.push(pattern.with(at, FLAT))
    } else if (habits === 'persian' && vowel === FLAT) {
      found.push(pattern.with(at, ROUND))
      if (pattern.length < 3) found.push(pattern.with(at, HIGH))
    } else if (vowel !== FLAT) found.push(pattern.with(at, FLAT))
  }
  return found.slice(0, MOST)
}
