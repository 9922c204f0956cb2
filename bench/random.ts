/** Chance that is the same every time. */

/** Numbers from 0 to 1. */
export type Random = () => number

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The same for one of many things that are counted: well mixed for neighbouring numbers. */
export function randomAt(number: number): Random {
  return randomOf(Math.imul(number, 0x9e3779b1) | 0)
}

/** A whole number, both ends included. */
export const whole = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1))

/** One of some items, which must not be empty. */
export function pick<T>(random: Random, items: ArrayLike<T>): T {
  const item = items[whole(random, 0, items.length - 1)]
  if (item === undefined) throw new TypeError('Expected something to pick from')
  return item
}
