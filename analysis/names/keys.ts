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

const STRONG = new Set('bptdszqcjxkflmnr')
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
  const size = sizeOf(sounds)
  if (size === 0) return []
  const start = `nn${consonants(sounds, size > 4 ? WIDE : NARROW)}`
  if (size > 4) return [start]
  const begun =
    side === 'document' && CLUSTER.test(sounds)
      ? [`${start}0`, `${start}1`]
      : [start + (BEGINNINGS[sounds.charAt(0)] ?? '0')]
  if (size === 4) return begun
  const pattern = patternOf(sounds, size)
  const patterns = side === 'query' ? [pattern] : variants(pattern, spelling)
  return begun.flatMap((each) => patterns.map((other) => each + other.join('')))
}

function sizeOf(sounds: string): number {
  let size = 0
  for (const sound of sounds) if (STRONG.has(sound)) size++
  return size
}

function consonants(sounds: string, table: Record<string, string>): string {
  let found = ''
  for (const sound of sounds) if (STRONG.has(sound)) found += table[sound] ?? sound
  return found
}

/** The class of what follows each consonant; for three consonants only round vowels count. */
function patternOf(sounds: string, size: number): string[] {
  const pattern: string[] = []
  for (const sound of sounds) {
    const last = pattern.length - 1
    if (STRONG.has(sound)) pattern.push(FLAT)
    else if (last < 0) continue
    else if (sound === 'o' || sound === 'w') pattern[last] = ROUND
    else if (size < 3 && pattern[last] === FLAT && (sound === 'i' || sound === 'y')) pattern[last] = HIGH
  }
  return pattern
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
