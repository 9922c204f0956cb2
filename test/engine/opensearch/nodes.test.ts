/** Which node of a cluster is asked, while one of them is silent. */

import { expect, test } from 'vitest'
import { startNodes } from '../../../engine/opensearch/nodes.ts'

const NODES = ['a', 'b', 'c'].map((id) => ({ id }))
const [a = { id: '' }] = NODES

function startAt(time: number) {
  const clock = { time }
  const nodes = startNodes(() => clock.time)
  const ask = (count: number) => Array.from({ length: count }, () => nodes.select(NODES)?.id).join('')
  return { clock, nodes, ask }
}

test('they are asked one after the other', () => {
  const { nodes, ask } = startAt(0)
  expect(ask(6)).toBe('abcabc')
  expect(nodes.select([])).toBeNull()
})

test('one that was silent is left alone, tried once, and left alone for longer', () => {
  const { clock, nodes, ask } = startAt(0)
  nodes.wasSilent(a)
  nodes.wasSilent(a)
  expect(ask(4)).not.toContain('a')
  clock.time = 5_000
  expect([...ask(5)].filter((id) => id === 'a')).toHaveLength(1)
  nodes.wasSilent(a)
  clock.time = 14_999
  expect(ask(4)).not.toContain('a')
  clock.time = 15_000
  expect(ask(4)).toContain('a')
})

test('a try that nobody waited for is made again', () => {
  const { clock, nodes, ask } = startAt(0)
  nodes.wasSilent(a)
  clock.time = 5_000
  expect(ask(1)).toBe('a')
  nodes.wasLeft(a)
  expect(ask(1)).toBe('a')
})

test('one that answers is one of them again', () => {
  const { clock, nodes, ask } = startAt(0)
  nodes.wasSilent(a)
  clock.time = 5_000
  ask(1)
  nodes.answered(a)
  expect([...ask(6)].sort().join('')).toBe('aabbcc')
})

test('where all were silent, all are asked', () => {
  const { nodes, ask } = startAt(0)
  for (const node of NODES) nodes.wasSilent(node)
  expect([...ask(3)].sort().join('')).toBe('abc')
})
