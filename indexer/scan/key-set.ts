import { createHash } from 'node:crypto'

/** The keys that were seen in a file. */
export type KeySet = { has: (key: string) => boolean; add: (key: string) => void; readonly size: number }

const FIRST_SIZE = 8

/**
 * A set of keys that holds 8 bytes of each one's hash and no key: a file of ten million records needs 150 MB at most.
 * Two of a million keys come out the same once in 40 million files.
 */
export function startKeySet(): KeySet {
  let slots = new BigUint64Array(FIRST_SIZE)
  let size = 0
  const place = (into: BigUint64Array, hash: bigint): number => {
    let at = Number(hash & BigInt(into.length - 1))
    while (into[at] !== 0n && into[at] !== hash) at = (at + 1) & (into.length - 1)
    return at
  }
  const grow = () => {
    const larger = new BigUint64Array(slots.length * 2)
    for (const hash of slots) if (hash !== 0n) larger[place(larger, hash)] = hash
    slots = larger
  }
  return {
    has: (key) => slots[place(slots, hashOf(key))] !== 0n,
    add: (key) => {
      const hash = hashOf(key)
      const at = place(slots, hash)
      if (slots[at] === hash) return
      slots[at] = hash
      size++
      if (size * 4 > slots.length * 3) grow()
    },
    get size() {
      return size
    },
  }
}

/** Never 0, which marks an empty slot. */
function hashOf(key: string): bigint {
  return createHash('sha256').update(key).digest().readBigUInt64LE() || 1n
}
