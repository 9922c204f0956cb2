import { describe, expect, test } from 'vitest'
import { analyze } from '../../analysis/analyze.ts'
import type { DocumentLanguage } from '../../analysis/language.ts'
import { readThousands } from '../../analysis/numerals.ts'
import { growthOf, repeated } from '../growth.ts'

const surfaces = (text: string, language: DocumentLanguage) =>
  analyze(text, language).map(({ word }) => word.surface)

describe('a number is one word, however its thousands are parted', () => {
  test.each([
    '1250000',
    '1.250.000',
    '1 250 000',
    '1\u00A0250\u00A0000',
    '1\u202F250\u202F000',
    '1\u2009250\u2009000',
    '1,250,000',
    "1'250'000",
    '۱۲۵۰۰۰۰',
    '۱،۲۵۰،۰۰۰',
    '۱٬۲۵۰٬۰۰۰',
    '١٬٢٥٠٬٠٠٠',
    '۱/۲۵۰/۰۰۰',
    '۱.۲۵۰.۰۰۰',
  ])('%s', (text) => {
    for (const language of ['az', 'en', 'fa', 'und'] as const)
      expect(surfaces(`x ${text} y`, language)).toEqual(['x', '1250000', 'y'])
  })

  test.each([
    ['1.250.000,50', ['1250000', '50']],
    ['1,250,000.50', ['1250000', '50']],
    ['1.250.000-dən', ['1250000']],
  ])('also with decimals or an ending: %s', (text, expected) =>
    expect(surfaces(text, 'az')).toEqual(expected),
  )
})

test.each<[string, DocumentLanguage, string[]]>([
  ['12.500', 'az', ['12500']],
  ['۱۲.۵۰۰', 'fa', ['12500']],
  ['3.141', 'en', ['3', '141']],
  ['3.141', 'und', ['3', '141']],
  ['0.250', 'az', ['0', '250']],
  ['2.2', 'az', ['2', '2']],
  ['1,25', 'az', ['1', '25']],
  ['۱/۲۵۰', 'fa', ['1', '250']],
  ['12,500', 'en', ['12500']],
])('one sign between two groups: %s, %s', (text, language, expected) =>
  expect(surfaces(text, language)).toEqual(expected),
)

test.each([
  ['21.08.2018', ['21', '08', '2018']],
  ['in 2018 500 people', ['in', '2018', '500', 'people']],
  ['050 123 456', ['050', '123', '456']],
  ['12 498 00 11', ['12', '498', '00', '11']],
  ['1234.567.890', ['1234', '567', '890']],
])('what is no number with thousands: %s', (text, expected) => expect(surfaces(text, 'en')).toEqual(expected))

test('groups that may be numbers of their own are found by themselves as well', () => {
  const [number] = analyze('120 345 678', 'en')
  expect(number?.word).toMatchObject({
    surface: '120345678',
    stemTokens: ['120345678'],
    partTokens: ['120', '345', '678'],
  })
  expect(analyze('1,250', 'en')[0]?.word.partTokens).toEqual([])
})

test('a number covers the whole of its text', () => {
  expect(readThousands('x 1 250 000 manat', 2, 'az')).toEqual({ end: 11, text: '1 250 000' })
  expect(readThousands('x 1 250 000 manat', 4, 'az')).toBeUndefined()
})

test('the time to read rows of digits does not grow faster than they do', () => {
  const read = (text: string) => surfaces(text, 'az')
  expect(growthOf(repeated('1 000 '), read)).toBeUndefined()
  expect(growthOf((size) => `1${repeated('.000')(size)}`, read)).toBeUndefined()
})
