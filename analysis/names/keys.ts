/**
 * The key of a name: its consonants, which all three scripts write, and for short names, which share their
 * consonants with many words, also what can be told of the vowels.
 *
 *     5 or more consonants  the consonants, in wide classes      لوکاشنکو = Lukashenko    nnlksnk
 *     4                     and how the word begins              Tebriz, تبریز            nntprs0
 *     3                     and where a round vowel is           پوتین, Putin             nnptn0100
 *     1 or 2                and all vowels, in three classes     علی‌اف, Aliyev, Əliyev    nnlf120
 *
 * Persian writes no short vowel, so what it shows is less than what Latin shows. A document carries a key for each
 * way a vowel can be left out or added; a query asks one.
 */

import type { Spelling } from './sounds.ts'

/** A document carries a key for each way a vowel may be written; a query asks one. */
export type Side = 'document' | 'query'

/** How many keys one reading of a word has in a document. */
const MOST = 3

const STRONG = /[bptdszqcjxkflmnr]/
const MERGED = /[zcdbqx]/g
const WIDE: Record<string, string> = { z: 's', c: 'j', d: 't', b: 'p', q: 's', x: 'k' }
const NARROW: Record<string, string> = { z: 's', c: 'j' }
/** How a word begins: with a consonant, a vowel, h, y or w. */
const BEGINNINGS: Record<string, string> = { a: '1', e: '1', i: '1', o: '1', h: '2', y: '3', w: '4' }
/** Before s and a consonant Persian puts a vowel: `استالین`, Stalin. */
const CLUSTER = /^s[bptdszqcjxkflmnr]/

/** The weak sounds after a strong one, told apart as far as Persian can: none or a, e; o, u, w; i, y. */
const FLAT = '0'
const ROUND = '1'
const HIGH = '2'

type Pattern = readonly string[]

/**
 * The keys of one reading of a name: one for a query, up to three for a document.
 * `keysOf('potin', 'persian', 'query')` → `['nnptn0100']`
 */
export function keysOf(sounds: string, spelling: Spelling, side: Side): string[] {
  const { consonants, weak } = shapeOf(sounds)
  const size = consonants.length
  if (size === 0) return []
  if (size >= 5) return [`nn${merge(consonants, WIDE)}`]
  const start = `nn${merge(consonants, NARROW)}`
  const beginning = BEGINNINGS[sounds.charAt(0)] ?? '0'
  const begun = side === 'document' && CLUSTER.test(sounds) ? [`${start}0`, `${start}1`] : [start + beginning]
  if (size === 4) return begun
  const pattern = weak.map((vowels) => vowelClass(vowels, size))
  const patterns = side === 'query' ? [pattern] : variants(pattern, spelling)
  return begun.flatMap((each) => patterns.map((other) => each + other.join('')))
}

/** The strong sounds of a word, and the weak ones after each of them. */
function shapeOf(sounds: string): { consonants: string; weak: string[] } {
  const weak: string[] = []
  let consonants = ''
  for (const sound of sounds) {
    if (STRONG.test(sound)) {
      consonants += sound
      weak.push('')
    } else if (weak.length > 0) weak[weak.length - 1] += sound
  }
  return { consonants, weak }
}

function merge(consonants: string, table: Record<string, string>): string {
  return consonants.replace(MERGED, (sound) => table[sound] ?? sound)
}

function vowelClass(vowels: string, size: number): string {
  if (/[ow]/.test(vowels)) return ROUND
  return size < 3 && /[iy]/.test(vowels) ? HIGH : FLAT
}

/** What the other scripts may write: Persian leaves a vowel out that Latin has, so each side allows for that. */
function variants(pattern: Pattern, spelling: Spelling): Pattern[] {
  const found = [pattern]
  const last = pattern.length - 1
  for (const [at, vowel] of pattern.entries()) {
    if (at === last) {
      if (pattern.length < 3 && vowel === HIGH) found.push(pattern.with(at, FLAT))
    } else if (spelling === 'persian' && vowel === FLAT) {
      found.push(pattern.with(at, ROUND))
      if (pattern.length < 3) found.push(pattern.with(at, HIGH))
    } else if (vowel !== FLAT) found.push(pattern.with(at, FLAT))
  }
  return found.slice(0, MOST)
}
