import { expect, test } from 'vitest'
import { analyze } from '../../analysis/analyze.ts'
import { joinedDesignators, latinDesignators } from '../../analysis/designators.ts'
import type { Language } from '../../analysis/language.ts'

test.each([
  ['S 400 raketi', 'S-400 raketi'],
  ['t 72', 't-72'],
  ['F 16s', 'F-16s'],
  ['سامانه اس ۳۰۰', 'سامانه اس-۳۰۰'],
  ['میگ ۲۹', 'میگ-۲۹'],
  ['o 5 nəfər', 'o 5 nəfər'],
  ['a 5', 'a 5'],
  ['COP 29', 'COP 29'],
  ['سی ۳۰ نفر', 'سی ۳۰ نفر'],
  ['s 1,250', 's 1,250'],
  ['S 2015', 'S 2015'],
  ["Bakı'n 5", "Bakı'n 5"],
])('%s is asked for as %s', (typed, asked) => {
  expect(joinedDesignators(typed)).toBe(asked)
  expect(asked).toHaveLength(typed.length)
})

test.each([
  ['اس300', ['s300']],
  ['جی36', ['g36', 'j36']],
  ['میگ29', ['mig29']],
  ['سال1400', []],
  ['s300', []],
])('%s is %j in Latin letters', (surface, names) => expect(latinDesignators(surface)).toEqual(names))

const stems = (text: string, language: Language) =>
  new Set(analyze(text, language).flatMap(({ word }) => word.stemTokens))

test.each([
  ['اس-۳۰۰', 'S-300', 'en'],
  ['اس ۳۰۰', 'S300', 'az'],
  ['میگ-۲۹', 'MiG-29', 'az'],
  ['اف۱۶', 'F-16', 'en'],
] as const)('%s meets %s in %s', (persian, latin, language) => {
  const [own, other] = [stems(persian, 'fa'), stems(latin, language)]
  expect([...other].some((token) => own.has(token))).toBe(true)
})
