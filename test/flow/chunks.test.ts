import { expect, test } from 'vitest'
import { chunksOf, chunksOfStream } from '../../flow/chunks.ts'

test.each([
  [[], 2, []],
  [[1, 2], 2, [[1, 2]]],
  [[1, 2, 3], 2, [[1, 2], [3]]],
])('%j by %i', async (items, size, chunks) => {
  expect([...chunksOf<number>(items, size)]).toEqual(chunks)
  async function* stream() {
    yield* items as number[]
  }
  const streamed: number[][] = []
  for await (const chunk of chunksOfStream(stream(), size)) streamed.push(chunk)
  expect(streamed).toEqual(chunks)
})
