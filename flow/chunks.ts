/** A list in pieces of a size, in order; the last may be smaller. `chunksOf([1, 2, 3], 2)` → `[1, 2]`, `[3]` */
export function* chunksOf<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}

/** What comes in time, in pieces of a size, in order; the last may be smaller. Nothing is asked for before the piece is wanted. */
export async function* chunksOfStream<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let chunk: T[] = []
  for await (const item of items) {
    chunk.push(item)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
