import { detached } from './detached.ts'

/** Words that were met lately; the other half of those that are remembered were met before. */
type Generations<Value> = { young: Map<string, Value>; old: Map<string, Value> }

/**
 * What is made of words, kept for those that were met lately: frequent words stay, and what is kept does not grow.
 *
 * @param limit words in each of two generations
 * @param make what is made of a word alone, and is never undefined
 * @example const lengthOf = remembered(1_000, (word) => word.length); lengthOf('söz') // 3
 */
export function remembered<Value>(limit: number, make: (word: string) => Value): (word: string) => Value {
  const known: Generations<Value> = { young: new Map(), old: new Map() }
  return (word) => {
    const young = known.young.get(word)
    if (young !== undefined) return young
    const value = known.old.get(word) ?? make(word)
    if (known.young.size >= limit) {
      known.old = known.young
      known.young = new Map()
    }
    known.young.set(detached(word), value)
    return value
  }
}
