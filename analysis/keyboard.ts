/** Which keys lie side by side on the keyboards of all languages, and which letters sound alike, to tell a slip from another word. */
import { LANGUAGES } from './language.ts'
import { LANGUAGE_RULES } from './registry.ts'

const NEIGHBOURS = neighboursOf(LANGUAGES.map((language) => LANGUAGE_RULES[language].keyboard ?? []))

const HOMOPHONES = new Set(
  LANGUAGES.flatMap((language) => LANGUAGE_RULES[language].homophones ?? []).flatMap((group) =>
    [...group].flatMap((one) => [...group].map((other) => one + other)),
  ),
)

/**
 * Whether two letters lie on keys that touch.
 *
 * @example areNeighbours('ı', 'ə') → true
 */
export function areNeighbours(one: string, other: string): boolean {
  return NEIGHBOURS.has(one + other)
}

/**
 * Whether two letters sound alike in one of the languages.
 *
 * @example areHomophones('ت', 'ط') → true
 */
export function areHomophones(one: string, other: string): boolean {
  return HOMOPHONES.has(one + other)
}

/**
 * Whether a word can be a slip of the finger for another: two letters swapped, a key hit that touches the right one, or
 * two keys hit at once, or one twice; or of the ear: a letter that sounds like the right one.
 *
 * @param typed, meant words in small letters
 * @example isSlip('yazəlar', 'yazılar') → true; isSlip('yazolar', 'yazılar') → false
 */
export function isSlip(typed: string, meant: string): boolean {
  let at = 0
  while (at < typed.length && typed[at] === meant[at]) at++
  let end = 0
  while (end < Math.min(typed.length, meant.length) - at && typed.at(-1 - end) === meant.at(-1 - end)) end++
  const wrong = typed.slice(at, typed.length - end)
  const right = meant.slice(at, meant.length - end)
  if (wrong.length === 2 && right.length === 2) return wrong === [...right].reverse().join('')
  if (wrong.length === 1 && right.length === 1)
    return areNeighbours(wrong, right) || areHomophones(wrong, right)
  if (wrong.length !== 1 || right.length !== 0) return false
  return [typed[at - 1] ?? '', typed[at + 1] ?? ''].some((key) => key === wrong || areNeighbours(key, wrong))
}

/** Every row of keys is shifted by half a key against the one above. */
function neighboursOf(layouts: readonly (readonly string[])[]): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const rows of layouts) {
    for (const [row, keys] of rows.entries()) {
      for (const [column, key] of [...keys].entries()) {
        const touching = [keys[column + 1], rows[row + 1]?.[column - 1], rows[row + 1]?.[column]]
        for (const other of touching) {
          if (other === undefined) continue
          pairs.add(key + other)
          pairs.add(other + key)
        }
      }
    }
  }
  return pairs
}
