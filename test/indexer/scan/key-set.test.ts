import { expect, test } from 'vitest'
import { startKeySet } from '../../../indexer/scan/key-set.ts'

test('a set of keys knows what was added and nothing else', () => {
  const set = startKeySet()
  for (let at = 0; at < 20_000; at++) set.add(`key-${at % 10_000}`)
  expect(set.size).toBe(10_000)
  for (let at = 0; at < 10_000; at++)
    if (!set.has(`key-${at}`) || set.has(`other-${at}`)) throw new Error(`wrong at ${at}`)
})
