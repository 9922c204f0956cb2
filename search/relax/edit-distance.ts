/** What mistakes cost: a letter too many or too few, one for another, two swapped. */
export type Costs = {
  single: (word: string, at: number) => number
  pair: (one: string, other: string) => number
  swap: number
}

/** Each mistake is one. */
const ONE_EACH: Costs = { single: () => 1, pair: (one, other) => (one === other ? 0 : 1), swap: 1 }

/**
 * What it costs to get from one word to the other by letters that are added, left out, changed or swapped with their neighbour
 * (restricted Damerau-Levenshtein); any number above `most` is only known to be above it.
 *
 * @example editDistance('minitser', 'minister') → 1
 */
export function editDistance(
  one: string,
  other: string,
  most = Number.POSITIVE_INFINITY,
  { single, pair, swap }: Costs = ONE_EACH,
): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = [0]
  for (let j = 1; j <= other.length; j++) last.push((last[j - 1] ?? 0) + single(other, j - 1))
  for (let i = 1; i <= one.length; i++) {
    const row = [(last[0] ?? 0) + single(one, i - 1)]
    for (let j = 1; j <= other.length; j++) {
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row.push(
        Math.min(
          (last[j] ?? 0) + single(one, i - 1),
          (row[j - 1] ?? 0) + single(other, j - 1),
          (last[j - 1] ?? 0) + pair(one.charAt(i - 1), other.charAt(j - 1)),
          isSwapped ? (beforeLast[j - 2] ?? 0) + swap : Number.POSITIVE_INFINITY,
        ),
      )
    }
    if (Math.min(...row) > most) return most + 1
    beforeLast = last
    last = row
  }
  return last[other.length] ?? 0
}
