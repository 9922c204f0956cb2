/** Words with `*` for any letters and `?` for one: `Helsin*`, `Lavr?v`, `az*can`. Which words they are, the vocabulary of the archive tells. */
import { plain } from '../../analysis/normalize.ts'
import { scriptOf } from '../../analysis/script.ts'

/** Letters before the first `*` or `?`, at least. */
export const MIN_BEGINNING = 1
/** Words of the archive that one word with wildcards may be. */
export const MAX_PATTERN_WORDS = 64

/** Inside or at the end of a word. */
const WILDCARD = /[\p{L}\p{N}\u200C][*?]/u

/** What a word with wildcards looks for; `words` are those of the archive, as the engine knows them, once they were looked up. */
export type Pattern = {
  /** Folded letters before the first wildcard. */
  beginning: string
  /** Whether all words that begin so are meant. */
  isOpen: boolean
  /** The whole, folded, `*` and `?` in their places. */
  glob: string
  words: readonly string[]
}

/** Whether a text has a wildcard behind a letter. */
export function hasWildcard(text: string): boolean {
  return WILDCARD.test(text)
}

/** Whether a word has a wildcard before its letters, which no archive is asked for: `*avrov`. */
export function beginsOpenly(text: string): boolean {
  return /^[*?]+[\p{L}\p{N}]/u.test(text)
}

/**
 * Read a word with wildcards.
 *
 * @returns undefined where too few letters stand before the first one
 * @example patternOf('Lavr?v') → { beginning: 'lavr', isOpen: false, glob: 'lavr?v', words: [] }
 */
export function patternOf(word: string): Pattern | undefined {
  const pieces = word.match(/[*?]+|[^*?]+/g) ?? []
  const folded = pieces.map((piece) => (/[*?]/.test(piece) ? oneOf(piece) : foldedLetters(piece)))
  const [beginning = ''] = folded
  if (beginning.length < MIN_BEGINNING || /[*?]/.test(beginning)) return undefined
  const glob = folded.join('')
  return { beginning, isOpen: glob === `${beginning}*`, glob, words: [] }
}

/** Any letters in a row are any letters. */
function oneOf(wildcards: string): string {
  return wildcards.includes('*') ? '*' : wildcards
}

/**
 * Whether a folded word fits a pattern. A `?` at its end may stand for no letter, since people write it for an ending too.
 *
 * @example fits('lavrov', 'lavr?v') → true
 */
export function fits(word: string, glob: string): boolean {
  return matches(word, glob) || (glob.endsWith('?') && matches(word, glob.slice(0, -1)))
}

/** The folded letters and digits that words of a script have. */
const LETTERS: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  ['latin', lettersBetween(0x30, 0x7a)],
  ['arabic', [...lettersBetween(0x30, 0x39), ...lettersBetween(0x621, 0x64a), ...'پچژکگیەۆۇۈێ']],
])

function lettersBetween(first: number, last: number): string[] {
  const letters = Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at))
  return letters.filter((letter) => plain(letter) === letter && /[\p{L}\p{N}]/u.test(letter))
}

/**
 * The longer beginnings that words which fit may have; empty where that cannot be told.
 *
 * @example longer('l', 'l?vrov') // lavrov, lbvrov, …, and with digits
 */
export function longer(beginning: string, glob: string): string[] {
  const letters = LETTERS.get(scriptOf(beginning) ?? 'latin') ?? []
  return letters
    .map((letter) => beginning + letter)
    .filter((begun) => mayFit(begun, glob))
    .map((begun) => begun + lettersBehind(glob, begun.length))
}

/** Whether a word that begins so may fit. */
function mayFit(beginning: string, glob: string): boolean {
  for (const [at, letter] of [...beginning].entries()) {
    const sign = glob[at]
    if (sign === '*') return true
    if (sign === undefined || (sign !== '?' && sign !== letter)) return false
  }
  return true
}

/** The letters that follow at a place of a pattern, where no `*` stands before. */
function lettersBehind(glob: string, place: number): string {
  return glob.slice(0, place).includes('*') ? '' : (/^[^*?]*/.exec(glob.slice(place))?.[0] ?? '')
}

/** Goes back to the last `*` only, so the time is at most the one length times the other. */
function matches(word: string, glob: string): boolean {
  let at = 0
  let from = 0
  let star = -1
  let afterStar = 0
  while (at < word.length) {
    const sign = glob[from]
    if (sign === '*') {
      star = from++
      afterStar = at
    } else if (sign === '?' || (sign !== undefined && sign === word[at])) {
      from++
      at++
    } else if (star >= 0) {
      from = star + 1
      at = ++afterStar
    } else return false
  }
  while (glob[from] === '*') from++
  return from === glob.length
}

/** Only letters and digits: nothing of it is a sign. */
function foldedLetters(piece: string): string {
  return plain(piece).replace(/[^\p{L}\p{N}]/gu, '')
}
