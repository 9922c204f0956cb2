import { expect, test } from 'vitest'
import { beginsOpenly, fits, longer, patternOf } from '../../../search/query/wildcards.ts'

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
  const start = performance.now()
  expect(fits('a'.repeat(5_000), `${'a*'.repeat(200)}b`)).toBe(false)
  expect(performance.now() - start).toBeLessThan(1_000)
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
