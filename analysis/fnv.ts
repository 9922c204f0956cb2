/** FNV-1a over UTF-16 code units, in 32 bits: fast, and good enough for tables that check what they find. */

export const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * The hash of what was hashed so far and one more code unit.
 *
 * @example withUnit(withUnit(FNV_OFFSET, 0x61), 0x62) // of `ab`
 */
export function withUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME)
}
