/** Which words of two mistakes are one word spelled badly, and which are two words. */
import { areHomophones, areNeighbours } from '../../analysis/keyboard.ts'
import { type Costs, editDistance } from './edit-distance.ts'

/** What everybody mistakes: vowels, letters that sound alike or lie side by side, two letters swapped, one doubled or not. */
const EASY = 2
const HARD = 3
/** One of each, but not two that are hard. */
const MOST = EASY + HARD
const VOWELS = /[aeiouəıöüyاوی]/

const COSTS: Costs = { single: costOfOne, pair: costOfOther, swap: EASY }

/**
 * Whether two mistakes may make one word of the other: no more than one of them is of a consonant for no reason that the ear or the
 * finger has. `azerbijian` is `azerbaijan`; `helsinki` is another word than `həllini`.
 *
 * @param typed, meant as they are folded
 */
export function isMisspelled(typed: string, meant: string): boolean {
  return editDistance(typed, meant, undefined, COSTS) <= MOST
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
