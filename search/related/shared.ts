/** What two documents both name, for a page that shows them side by side. */
import type { Engine } from '../../engine/engine.ts'
import { withNamesAlike } from './alike.ts'
import { type Feature, nameFeatures, type Readable } from './features.ts'

/** More names would mark half of a text. */
const MOST_SHARED = 30

/** The names and numbers that two documents share, as each of them writes them, those that are repeated first. */
export async function sharedNames(
  engine: Engine,
  one: Readable,
  other: Readable,
): Promise<[ofOne: string[], ofOther: string[]]> {
  const first = await withNamesAlike(engine, nameFeatures(one), [other.language])
  const second = nameFeatures(other)
  return [inBoth(first, second), inBoth(second, first)]
}

function inBoth(features: readonly Feature[], others: readonly Feature[]): string[] {
  const tokens = new Set(others.flatMap((other) => other.tokens))
  return features
    .filter((feature) => feature.tokens.some((token) => tokens.has(token)))
    .slice(0, MOST_SHARED)
    .map(({ text }) => text)
}
