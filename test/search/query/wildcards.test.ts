import { expect, test } from 'vitest'
import { beginsOpenly, fits, longer, patternOf } from '../../../search/query/wildcards.ts'
import { growthOf, repeated } from '../../growth.ts'

test.each([
  ['lavrov', 'lavr?v', true],
  ['lavrv', 'lavr?v', false],
  ['helsinki', 'helsin*', true],
  ['helsin', 'helsin*', true],
  ['lavrov', 'lavro?', true],
  ['lavro', 'lavro?', true],
  ['lavrova', 'lavro?', false],
  ['munasibetler', 'mun*b*ler', true],
  ['munasib', 'mun*b*ler', false],
  ['', 'a*', false],
])('%s, %s: %s', (word, glob, expected) => expect(fits(word, glob)).toBe(expected))

test('a pattern is folded as words are', () => {
  expect(patternOf('MÜN?SİB*')).toMatchObject({ glob: 'mun?sib*', beginning: 'mun', isOpen: false })
  expect(patternOf('هلسین*')).toMatchObject({ beginning: 'هلسین', isOpen: true })
  expect(patternOf('*x')).toBeUndefined()
  expect(patternOf('a.c(*')).toMatchObject({ glob: 'ac*' })
})

test('many wildcards in a long word take no time', () => {
  const glob = `${'a*'.repeat(20)}b`
  expect(growthOf(repeated('a'), (word) => expect(fits(word, glob)).toBe(false))).toBeUndefined()
})

test('where more words begin so than are given, longer beginnings are asked for', () => {
  expect(longer('l', 'l?vrov')).toContain('lavrov')
  expect(longer('l', 'l*vrov')).toEqual(expect.arrayContaining(['la', 'l0', 'lz']))
  expect(longer('ت', 'ت?ران')).toEqual(expect.arrayContaining(['تهران', 'توران']))
  expect(longer('lav', 'lav')).toEqual([])
})

test.each([
  ['*avrov', true],
  ['?avrov', true],
  ['avrov*', false],
  ['*', false],
])('%s has a wildcard before its letters: %s', (text, expected) => expect(beginsOpenly(text)).toBe(expected))
