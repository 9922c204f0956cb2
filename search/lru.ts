/** What was used lately, up to a weight in all: the longest unused is forgotten first. */
export type RecentlyUsed<Value> = {
  /** What is remembered under a key, which counts as a use. */
  get: (key: string) => Value | undefined
  set: (key: string, value: Value) => void
}

/**
 * An empty memory.
 *
 * @param most the weight of all that is remembered
 * @param weigh the weight of one thing, the same each time
 */
export function lru<Value>(most: number, weigh: (key: string, value: Value) => number): RecentlyUsed<Value> {
  // In the order of their use, the last one last.
  const values = new Map<string, Value>()
  let weight = 0
  const forget = (key: string) => {
    const value = values.get(key)
    if (value === undefined) return
    values.delete(key)
    weight -= weigh(key, value)
  }
  return {
    get: (key) => {
      const value = values.get(key)
      if (value === undefined) return undefined
      values.delete(key)
      values.set(key, value)
      return value
    },
    set: (key, value) => {
      forget(key)
      values.set(key, value)
      weight += weigh(key, value)
      for (const oldest of values.keys()) {
        if (weight <= most) return
        forget(oldest)
      }
    },
  }
}
