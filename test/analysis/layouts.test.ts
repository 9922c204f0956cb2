import { expect, test } from 'vitest'
import { readingsOf } from '../../analysis/layouts.ts'

test.each([
  ['jivhk', 'تهران'],
  ['ktj', 'نفت'],
  ['v,sdi', 'روسیه'],
  ['Hdvhk', 'آیران'],
  ['مشرقخر', 'lavrov'],
  ['дфмкщм', 'lavrov'],
  ['kfdhjd', 'лавров'],
  ["m'kt'b", 'məktəb'],
  ['[l/]', 'öl.ğ'],
  ['ktj 2018', 'نفت 2018'],
])('%s reads %s on another keyboard', (typed, meant) => expect(readingsOf(typed)).toContain(meant))

test('no word begins with a sign that follows others', () =>
  expect(readingsOf('Minsk')).not.toContain('ьштыл'))

test('what no keyboard has is read on none', () => {
  expect(readingsOf('東京')).toEqual([])
  expect(readingsOf('lavrov روسیه')).toEqual([])
  expect(readingsOf('')).toEqual([''].filter(Boolean))
})
