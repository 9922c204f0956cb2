/** A list in pieces of a size, in order; the last may be smaller. `chunksOf([1, 2, 3], 2)` → `[1, 2]`, `[3]` */
export function* chunksOf<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}
