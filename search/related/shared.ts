/** What two documents both name, for a page that shows them side by side. */
import { nameTraits, type Readable, type Trait } from './features.ts'

/** More names would mark half of a text. */
const MOST_SHARED = 30

/** The names and numbers that two documents share, as each of them writes them, those that are repeated first. */
export function sharedNames(one: Readable, other: Readable): [ofOne: string[], ofOther: string[]] {
  const [first, second] = [nameTraits(one), nameTraits(other)]
  return [inBoth(first, second), inBoth(second, first)]
}

function inBoth(traits: readonly Trait[], others: readonly Trait[]): string[] {
  const tokens = new Set(others.flatMap((other) => other.tokens))
  return traits
    .filter((trait) => trait.tokens.some((token) => tokens.has(token)))
    .slice(0, MOST_SHARED)
    .map(({ text }) => text)
}
