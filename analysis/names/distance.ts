/**
 * How far apart two names sound. Keys bring together what may be one name; whether it is, vowels and the letters that keys
 * throw together decide: `Lavrov`, `لاوروف` are near, `Oil`, `علی` are not. Persian writes no short vowel, so one that it
 * leaves out costs little, and one that it writes must be heard.
 */
import type { NameForm } from './names.ts'
import { readings, type Spelling } from './sounds.ts'

/** A sound as its consonants and what stands before, between and behind them: `lawrof` → `l r f`, `'' aw o ''`. */
type Skeleton = { consonants: string; gaps: string[] }

const WEAK = 'aeiohyw'

/** Consonants that scripts and keys exchange; others are another name. */
const CLOSE = new Map<string, number>()
for (const [pair, cost] of [
  ['zs', 0.3],
  ['cj', 0.3],
  ['dt', 0.3],
  ['bp', 0.3],
  ['qs', 0.3],
  ['xk', 0.25],
] as const) {
  CLOSE.set(pair, cost)
  CLOSE.set(`${pair.charAt(1)}${pair.charAt(0)}`, cost)
}

/** What it costs that Persian shows no vowel where another script has this one. */
const UNWRITTEN: Record<string, number> = { a: 0.05, e: 0.05, o: 0.1, i: 0.25, y: 0.4, w: 0.7, h: 0.3 }
/** What it costs that one of two Latin spellings has no vowel where the other has this one. */
const MISSING: Record<string, number> = { a: 0.5, e: 0.3, o: 0.5, i: 0.4, y: 0.3, w: 0.9, h: 0.15 }
/** What it costs that Persian writes a long vowel where the other has none, or another. */
const UNHEARD: Record<string, number> = { a: 0.6, o: 0.61, i: 0.45, h: 0.3, y: 0.3, w: 0.4, e: 0.3 }
/** The same for a ی at the end. */
const FINAL_I = 1.2

/**
 * How far apart two forms sound, 0 for alike; `Infinity` where their consonants differ. Added up, not divided: what may be
 * allowed depends on how much of a name there is (`isAlike`).
 */
export function soundDistance(one: NameForm, other: NameForm): number {
  let least = Number.POSITIVE_INFINITY
  for (const left of readings(one.form, one.spelling)) {
    for (const right of readings(other.form, other.spelling)) {
      least = Math.min(least, distanceOf(skeletonOf(left), one.spelling, skeletonOf(right), other.spelling))
    }
  }
  return least
}

/**
 * How far apart two spellings of one name may sound, by the consonants of the name: short names must agree in more. Measured
 * on 240 names in three languages: 19 of 20 pairs that have their consonants in common stay below.
 */
const FARTHEST = [0, 0.3, 0.48, 0.6, 0.85, 1.1]
/** Two Latin spellings show all vowels. */
const FARTHEST_LATIN = [0, 0.3, 0.4, 0.5, 0.7, 0.9]

/**
 * How far from a form another may sound and be taken for it.
 *
 * @param isSameScript whether both are written in one script
 */
export function farthest(form: NameForm | undefined, isSameScript: boolean): number {
  const limits = isSameScript ? FARTHEST_LATIN : FARTHEST
  const consonants =
    form === undefined ? 0 : skeletonOf(readings(form.form, form.spelling)[0] ?? '').consonants.length
  return limits[Math.min(consonants, limits.length - 1)] ?? 0
}

function distanceOf(one: Skeleton, left: Spelling, other: Skeleton, right: Spelling): number {
  if (one.consonants.length !== other.consonants.length) return Number.POSITIVE_INFINITY
  let distance = 0
  for (let at = 0; at < one.consonants.length; at++) {
    const pair = one.consonants.charAt(at) + other.consonants.charAt(at)
    distance += pair.charAt(0) === pair.charAt(1) ? 0 : (CLOSE.get(pair) ?? Number.POSITIVE_INFINITY)
  }
  for (const [at, gap] of one.gaps.entries()) {
    const edge = at === 0 ? 'start' : at === one.gaps.length - 1 ? 'end' : 'middle'
    // Persian puts a vowel before s and a consonant: `استالین`.
    const isCluster =
      at === 0 && one.consonants.startsWith('s') && (one.gaps[1] === '' || other.gaps[1] === '')
    distance += gapDistance(gap, left, other.gaps[at] ?? '', right, edge, isCluster)
  }
  return distance
}

type Edge = 'start' | 'middle' | 'end'

function gapDistance(
  one: string,
  left: Spelling,
  other: string,
  right: Spelling,
  edge: Edge,
  isCluster: boolean,
): number {
  if (one === other) return 0
  if (left.habits === 'persian' && right.habits !== 'persian') return persianGap(one, other, edge, isCluster)
  if (right.habits === 'persian' && left.habits !== 'persian') return persianGap(other, one, edge, isCluster)
  return latinGap(one, other)
}

/** Vowels as Persian writes them against vowels as they are heard. */
function persianGap(written: string, heard: string, edge: Edge, isCluster: boolean): number {
  // At the start alef carries any vowel; before s and a consonant it is Persian's own.
  if (edge === 'start' && written.startsWith('a')) {
    const rest = written.slice(1)
    const carried = heard === '' ? (isCluster ? 0.1 : 0.7) : 0
    return carried + (rest === '' ? unwritten(heard.slice(1)) : persianGap(rest, heard, 'middle', isCluster))
  }
  // A long vowel may be written twice: `نووک`. A final h is not heard: `Hezbollah`.
  const vowels = written.replace(/(.)\1+/g, '$1')
  const sounds = edge === 'end' ? heard.replace(/h$/, '') : heard
  const weight = (vowels === '' ? 1 : 0.6) * (edge === 'end' ? 2 : 1)
  return leastCost(vowels, sounds, {
    paired: (vowel, sound) => heardAs(vowel, sound) ?? unheard(vowel, edge),
    left: (vowel) => unheard(vowel, edge),
    right: (sound) => unwritten(sound) * weight,
  })
}

/** What it costs that Persian writes a vowel which is not heard; a final ی makes another word: `تهرانی`. */
function unheard(vowel: string, edge: Edge): number {
  if (edge !== 'end') return UNHEARD[vowel] ?? 0.5
  return vowel === 'i' ? FINAL_I : (UNHEARD[vowel] ?? 0.5) * 1.5
}

function unwritten(heard: string): number {
  let cost = 0
  for (const vowel of heard) cost += UNWRITTEN[vowel] ?? 0.5
  return cost
}

/** How well a vowel that Persian writes is heard as a sound; undefined: not at all. */
function heardAs(vowel: string, sound: string): number | undefined {
  return HEARD[vowel]?.[sound]
}

const HEARD: Record<string, Record<string, number>> = {
  a: { a: 0, e: 0.15, o: 0.25, h: 0.3 },
  o: { o: 0, w: 0 },
  i: { i: 0, y: 0, e: 0.1 },
  h: { h: 0, a: 0.2, e: 0.2 },
  y: { y: 0, i: 0 },
  w: { w: 0, o: 0 },
  e: { e: 0, a: 0.1 },
}

/** What it costs to pair a letter with another, and to leave one of the left or of the right side alone. */
type Costs = {
  paired: (left: string, right: string) => number
  left: (letter: string) => number
  right: (letter: string) => number
}

/** The least cost of making one string of letters the other (Wagner & Fischer 1974). */
function leastCost(one: string, other: string, costs: Costs): number {
  let row = [0]
  for (const letter of other) row.push((row.at(-1) ?? 0) + costs.right(letter))
  for (const letter of one) {
    const next = [(row[0] ?? 0) + costs.left(letter)]
    for (let at = 0; at < other.length; at++) {
      const paired = (row[at] ?? 0) + costs.paired(letter, other.charAt(at))
      const left = (row[at + 1] ?? 0) + costs.left(letter)
      const right = (next[at] ?? 0) + costs.right(other.charAt(at))
      next.push(Math.min(paired, left, right))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** Vowels of two Latin spellings, each against one of the other or against none. */
function latinGap(one: string, other: string): number {
  const weight = one === '' || other === '' ? 1 : 0.7
  const alone = (vowel: string) => missing(vowel) * weight
  return leastCost(one, other, { paired: vowelDistance, left: alone, right: alone })
}

function missing(vowel: string): number {
  return MISSING[vowel] ?? 0.5
}

function vowelDistance(one: string, other: string): number {
  if (one === other) return 0
  const pair = [one, other].sort().join('')
  return { ae: 0.1, iy: 0, ow: 0.4, ei: 0.2, ao: 0.35, ey: 0.2, io: 0.55, eo: 0.55 }[pair] ?? 0.5
}

function skeletonOf(sounds: string): Skeleton {
  let consonants = ''
  const gaps = ['']
  for (const sound of sounds) {
    if (WEAK.includes(sound)) gaps[gaps.length - 1] += sound
    else {
      consonants += sound
      gaps.push('')
    }
  }
  return { consonants, gaps }
}
