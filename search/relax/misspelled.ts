/** Which words of two mistakes are one word spelled badly, and which are two words. */
import { areHomophones, areNeighbours } from '../../analysis/keyboard.ts'

/** What everybody mistakes: vowels, letters that sound alike or lie side by side, two letters swapped, one doubled or not. */
const EASY = 2
const HARD = 3
/** One of each, but not two that are hard. */
const MOST = EASY + HARD
const VOWELS = /[aeiouəıöüyاوی]/

/**
 * Whether two mistakes may make one word of the other: no more than one of them is of a consonant for no reason that the ear or the
 * finger has. `azerbijian` is `azerbaijan`; `helsinki` is another word than `həllini`.
 *
 * @param typed, meant as they are folded
 */
export function isMisspelled(typed: string, meant: string): boolean {
  let beforeLast: number[] = []
  let last = [0]
  for (let j = 1; j <= meant.length; j++) last.push((last[j - 1] ?? 0) + costOfOne(meant, j - 1))
  for (let i = 1; i <= typed.length; i++) {
    const row = [(last[0] ?? 0) + costOfOne(typed, i - 1)]
    for (let j = 1; j <= meant.length; j++) {
      const [one, other] = [typed.charAt(i - 1), meant.charAt(j - 1)]
      const isSwapped = i > 1 && j > 1 && one === meant.charAt(j - 2) && typed.charAt(i - 2) === other
      row.push(
        Math.min(
          (last[j] ?? 0) + costOfOne(typed, i - 1),
          (row[j - 1] ?? 0) + costOfOne(meant, j - 1),
          (last[j - 1] ?? 0) + costOfOther(one, other),
          isSwapped ? (beforeLast[j - 2] ?? 0) + EASY : Number.POSITIVE_INFINITY,
        ),
      )
    }
    beforeLast = last
    last = row
  }
  return (last[meant.length] ?? 0) <= MOST
}

/** Of a letter too many or too few. */
function costOfOne(word: string, at: number): number {
  const letter = word.charAt(at)
  const isDoubled = letter === word.charAt(at - 1) || letter === word.charAt(at + 1)
  return isDoubled || VOWELS.test(letter) ? EASY : HARD
}

function costOfOther(one: string, other: string): number {
  if (one === other) return 0
  const isEasy =
    (VOWELS.test(one) && VOWELS.test(other)) || areNeighbours(one, other) || areHomophones(one, other)
  return isEasy ? EASY : HARD
}
