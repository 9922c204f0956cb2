/**
 * Whether two texts are one: a news item that another agency printed again, cut, with another heading, lightly edited.
 * Texts are compared by their shingles, runs of a few words in surface form, so case, alphabet and missing letters do not matter.
 * All figures below were measured; docs/architecture.md tells on what.
 */
import { FNV_OFFSET, withUnit } from '../fnv.ts'

/** Words in a shingle: longer ones tell forms that are filled in apart, shorter ones survive more editing. */
const SHINGLE = 5

/** A text with fewer shingles is a headline or a note; those are alike without being one. */
const FEWEST = 30

/** Shingles in a sketch, under which a text is looked up. */
const SKETCH = 12

/** Share of the shorter text's shingles that the longer one has, from which on they are one. */
const SAME = 0.4
/** The same for a shorter text of few shingles, where one phrase that all such texts have weighs more. */
const SAME_IF_SHORT = 0.65
const SHORT = 60

/**
 * Where the words around a number are the same, so must the number be, in this share of places: exchange rates and
 * weather reports of two days differ in nothing else. Fewer places say nothing.
 */
const SAME_NUMBERS = 0.7
const FEWEST_NUMBERS = 3

/** The shingles of a text as 32-bit hashes. */
export type Shingles = {
  /** Ascending, each once. */
  all: Uint32Array
  /** For each shingle that holds a number, two hashes in turn: without its digits, and whole. */
  numbers: Uint32Array
}

/**
 * The shingles of a text.
 *
 * @param surface the words of the text with spaces between them, as `surfaceText` has them
 */
export function shinglesOf(surface: string): Shingles {
  const { count, words, masked } = hashWords(surface)
  const all = new Uint32Array(Math.max(0, count - SHINGLE + 1))
  const numbers: number[] = []
  for (let at = 0; at < all.length; at++) {
    const whole = shingleHash(words, at)
    const mask = shingleHash(masked, at)
    all[at] = whole
    if (mask !== whole) numbers.push(mask, whole)
  }
  return { all: distinct(all.sort()), numbers: Uint32Array.from(numbers) }
}

/**
 * What a text is looked up by: texts that are one nearly always have one of these in common. They are its shingles with the
 * smallest hashes, since those of a part are mostly among those of the whole. Empty for a text that is too short.
 */
export function sketchOf({ all }: Shingles): string[] {
  return all.length < FEWEST ? [] : Array.from(all.subarray(0, SKETCH), (hash) => hash.toString(36))
}

/**
 * How sure it is that two texts are one: the share of the shorter one's shingles that the longer one has, or 0 where that is
 * too little, or where their numbers differ.
 */
export function containment(first: Shingles, second: Shingles): number {
  const [short, long] = first.all.length <= second.all.length ? [first, second] : [second, first]
  if (short.all.length < FEWEST) return 0
  const share = countCommon(short.all, long.all) / short.all.length
  if (share < (short.all.length < SHORT ? SAME_IF_SHORT : SAME)) return 0
  return haveSameNumbers(short, long) ? share : 0
}

/** How many hashes two ascending lists have in common. */
function countCommon(first: Uint32Array, second: Uint32Array): number {
  let common = 0
  for (let at = 0, other = 0; at < first.length && other < second.length; ) {
    const difference = (first[at] ?? 0) - (second[other] ?? 0)
    if (difference === 0) common++
    if (difference <= 0) at++
    if (difference >= 0) other++
  }
  return common
}

function haveSameNumbers(short: Shingles, long: Shingles): boolean {
  const places = new Set(long.numbers.filter((_, at) => at % 2 === 0))
  const whole = new Set(long.numbers.filter((_, at) => at % 2 === 1))
  let met = 0
  let same = 0
  for (let at = 0; at < short.numbers.length; at += 2) {
    if (!places.has(short.numbers[at] ?? 0)) continue
    met++
    if (whole.has(short.numbers[at + 1] ?? 0)) same++
  }
  return met < FEWEST_NUMBERS || same >= SAME_NUMBERS * met
}

const SPACE = 0x20
const ZERO = 0x30
const NINE = 0x39

/** The words of a text as FNV-1a hashes: whole, and without their digits. In one pass, since every document goes through here. */
function hashWords(surface: string): { count: number; words: Int32Array; masked: Int32Array } {
  const words = new Int32Array((surface.length + 3) >> 1)
  const masked = new Int32Array(words.length)
  let count = 0
  let whole = FNV_OFFSET
  let mask = FNV_OFFSET
  for (let at = 0; at <= surface.length; at++) {
    const code = at < surface.length ? surface.charCodeAt(at) : SPACE
    if (code === SPACE) {
      words[count] = whole
      masked[count++] = mask
      whole = mask = FNV_OFFSET
    } else {
      whole = withUnit(whole, code)
      if (code < ZERO || code > NINE) mask = withUnit(mask, code)
    }
  }
  return { count, words, masked }
}

/** The hashes of the words of a shingle as one, mixed as MurmurHash3 does it, so that the smallest are spread over the text. */
function shingleHash(words: Int32Array, start: number): number {
  let hash = 0
  for (let at = start; at < start + SHINGLE; at++) hash = Math.imul(hash, 0x9e3779b1) + (words[at] ?? 0)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function distinct(sorted: Uint32Array): Uint32Array {
  let kept = 0
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0
  }
  return sorted.slice(0, kept)
}
