import { expect, test } from 'vitest'
import { type Linked, rememberRecent } from '../../../indexer/deliver/recent.ts'

const document = (key: string, sketch: string[], shingles = 10): Linked => ({
  key,
  sketch,
  group: key,
  shingles: { all: new Uint32Array(shingles), numbers: new Uint32Array(0) },
})
const keys = (found: readonly Linked[]) => found.map(({ key }) => key)

test('documents are found by each of their sketch, oldest first', () => {
  const recent = rememberRecent()
  recent.add(document('a', ['x', 'y']))
  recent.add(document('b', ['y']))
  expect(keys(recent.holders('x'))).toEqual(['a'])
  expect(keys(recent.holders('y'))).toEqual(['a', 'b'])
  expect(recent.holders('z')).toEqual([])
  expect([recent.has('a'), recent.has('c')]).toEqual([true, false])
})

test('a document that is added again replaces itself', () => {
  const recent = rememberRecent()
  recent.add(document('a', ['x']))
  recent.add(document('a', ['y']))
  expect(recent.holders('x')).toEqual([])
  expect(keys(recent.holders('y'))).toEqual(['a'])
})

test('the oldest are forgotten when the texts are too much', () => {
  const recent = rememberRecent(3_500)
  for (const key of ['a', 'b', 'c']) recent.add(document(key, ['x']))
  expect(keys(recent.holders('x'))).toEqual(['b', 'c'])
  recent.add(document('long', ['y'], 1_000))
  expect(recent.holders('x')).toEqual([])
  expect(recent.has('long')).toBe(false)
})
