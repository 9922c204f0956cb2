import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from '../../../../indexer/read/formats/parse-json.ts'

test.each<[string, string | number, string]>([
  ['9007199254740993', '9007199254740993', 'the first whole number that is rounded'],
  ['1030102030405060721', '1030102030405060721', 'an id of 64 bits'],
  ['-1030102030405060721', '-1030102030405060721', 'below zero'],
  ['123456789012345678901234567890', '123456789012345678901234567890', 'longer than any number of a machine'],
  ['1.0', '1.0', 'a version'],
  ['0.10', '0.10', 'zeros at the end'],
  ['1e3', '1e3', 'an exponent'],
  ['1.0301020304050607E+18', '1.0301020304050607E+18', 'what Excel makes of an id'],
  ['9007199254740991', 9007199254740991, 'the last that is not'],
  ['42', 42, 'a small number'],
  ['0.5', 0.5, 'a fraction that comes back as it is'],
])('%s → %o: %s', (written, value) => {
  expect(parseJson(`{"id":${written}}`, '', 1)).toEqual({ id: value })
  expect(parseJson(`[ ${written} , "x"]`, '', 1)).toEqual([value, 'x'])
  expect(parseJson(`${written}\n`, '', 1)).toEqual(value)
})

test('digits inside strings stay where they are, whatever quotes and backslashes stand around them', () => {
  const value = { 'id "1.0"': 'a\\', b: '1030102030405060721', 'c\\"': [': 1.0, "x\\', '۱۲ 12.50'] }
  const json = JSON.stringify(value).replace('"b"', '"n":1030102030405060721,"b"')
  expect(parseJson(json, '', 1)).toEqual({ ...value, n: '1030102030405060721' })
})

test('any JSON comes out as JSON.parse reads it, but for such numbers', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const json = JSON.stringify(value)
      expect(parseJson(json, '', 1)).toEqual(JSON.parse(json))
    }),
  )
})

test('a long string of quotes and backslashes takes no longer than its length', () => {
  const text = '\\"'.repeat(500_000)
  const value = parseJson(JSON.stringify({ text, id: 1.5, more: [text] }).replace('1.5', '1.50'), '', 1)
  expect(value).toEqual({ text, id: '1.50', more: [text] })
})
