import { expect, test } from 'vitest'
import { chunksOf } from '../../flow/chunks.ts'

test.each([
  [[], 2, []],
  [[1, 2], 2, [[1, 2]]],
  [[1, 2, 3], 2, [[1, 2], [3]]],
])('%j by %i', (items, size, chunks) => expect([...chunksOf<number>(items, size)]).toEqual(chunks))
