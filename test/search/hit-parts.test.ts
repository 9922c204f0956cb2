import { expect, test } from 'vitest'
import { HIT_PARTS, trimmed } from '../../search/hit-parts.ts'
import { results } from '../web/samples.ts'

test('hits have what was asked for, and always their id', () => {
  const whole = results()
  expect(trimmed(whole, HIT_PARTS)).toEqual(whole)
  const { hits, ...rest } = trimmed(whole, ['title', 'snippet'])
  expect(hits).toEqual(whole.hits.map(({ id, title, snippet }) => ({ id, title, snippet })))
  expect({ ...rest, hits: whole.hits }).toEqual(whole)
  expect(trimmed(whole, []).hits).toEqual(whole.hits.map(({ id }) => ({ id })))
})

test('every field that a hit has can be asked for', () => {
  expect(Object.keys(results().hits[0] ?? {}).sort()).toEqual([...HIT_PARTS].sort())
})
