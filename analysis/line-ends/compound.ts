import { AZERBAIJANI_FIRST, AZERBAIJANI_REST } from '../az/compounds.ts'
import { ENGLISH_FIRST, ENGLISH_LAST, ENGLISH_NUMBER, ENGLISH_REST } from '../en/compounds.ts'

const ARABIC = /\p{Script=Arabic}/u
const CAPITAL = /^\p{Lu}/u
const SMALL = /\p{Ll}/u
/** Both halves must be so long that they are hardly words by chance, in letters. */
const MIN_HALF = 4
/** What joins words by hyphens before and behind it, in letters: `mother-in-law`, `state-of-the-art`. */
const LONGEST_MIDDLE = 3
/** `AzTV`, as acronyms end. */
const ENDS_IN_CAPITAL = /\p{L}\p{Lu}$/u
/** A listed beginning is believed before so many letters. */
const MIN_LISTED = 4

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(wordKey))
const FIRST = setOf(`${ENGLISH_FIRST} ${AZERBAIJANI_FIRST}`)
const LAST = setOf(ENGLISH_LAST)

/** The halves beside a hyphen at a line end; `isInside`: another hyphen stands before them, as in `mother-in-`. */
export type Halves = { left: string; right: string; isInside: boolean }

/**
 * Whether the hyphen belongs to the word: `long-⏎term`, `hərbi-⏎texniki`, `Rusiya-⏎Azərbaycan`; not `govern-⏎ment`. The words of
 * the archive decide; where it has none of these, what compounds usually look like.
 */
export function isCompound({ left, right, isInside }: Halves, isKnown: (key: string) => boolean): boolean {
  const [first, last] = [wordKey(left), wordKey(right)]
  const isAcronym =
    (ENDS_IN_CAPITAL.test(left) || (left.length > 1 && !SMALL.test(left))) && SMALL.test(right)
  const isMiddle = isInside && first.length <= LONGEST_MIDDLE
  const isName = CAPITAL.test(right) && SMALL.test(right)
  if (isMiddle || isAcronym || isName || first === last) return true
  if (isKnown(`${first}-${last}`)) return true
  if (isKnown(first + last)) return false
  const areWords = isKnown(first) && isKnown(last)
  // No line of Persian is broken inside a word by a hyphen, but where a typesetter did not know better.
  if (ARABIC.test(left)) return true
  return (areWords && Math.min(first.length, last.length) >= MIN_HALF) || looksCompound(first, last)
}

function looksCompound(first: string, last: string): boolean {
  if (LAST.has(last) || ENGLISH_NUMBER.test(`${first}-${last}`)) return true
  if (FIRST.has(first) && FIRST.has(last)) return true
  const isRest = ENGLISH_REST.test(last) || AZERBAIJANI_REST.test(last)
  return FIRST.has(first) && last.length >= MIN_LISTED && !isRest
}

/** One form of a word for comparing: small letters, without half spaces. `İŞ` → `iş`. */
export function wordKey(word: string): string {
  return word.replaceAll('İ', 'i').toLowerCase().replaceAll('\u200C', '')
}
