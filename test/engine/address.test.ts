import { expect, test } from 'vitest'
import { addressToken, isAddress } from '../../engine/address.ts'

test.each([
  'https://www.example.az/xeber/123',
  'http://example.az/xeber/123/',
  'example.az/xeber/123',
  '//example.az/xeber/123',
  'https://EXAMPLE.az:443/xeber/123?utm_source=tg&fbclid=1#a',
  '<https://example.az/xeber/123>.',
])('%s is one address', (address) => {
  expect(isAddress(address)).toBe(true)
  expect(addressToken(address)).toBe(addressToken('https://example.az/xeber/123'))
})

test('parameters that say what is read tell addresses apart, in any order', () => {
  expect(addressToken('https://a.az/?id=1&p=2')).toBe(addressToken('a.az?p=2&id=1&gclid=x'))
  expect(addressToken('https://a.az/?id=1')).not.toBe(addressToken('https://a.az/?id=2'))
  expect(addressToken('https://a.az/X')).not.toBe(addressToken('https://a.az/x'))
})

test('letters of a path are compared as they are read', () => {
  expect(addressToken('https://a.ir/خبر')).toBe(addressToken('https://a.ir/%D8%AE%D8%A8%D8%B1'))
  expect(addressToken('https://a.ir/%FF')).toBeDefined()
})

test.each([
  'apa.az',
  'Lavrov',
  'https://',
  'a b.az/c',
  'title:x',
  'S.Kariml',
  '12.5/3',
  'və/ya',
  'name@example.az',
])('%s is no address of a page', (typed) => expect(isAddress(typed)).toBe(false))

test('a token is of letters and figures that the engine leaves alone', () => {
  expect(addressToken('https://a.az/x')).toMatch(/^zu[0-9a-f]{24}$/)
  expect(addressToken('http://[')).toBeUndefined()
})
