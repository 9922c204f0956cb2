import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugOf } from '../../analysis/slug.ts'

test.each([
  ['Azərtac', 'azertac', 'ə as it is typed'],
  ['AZƏRTAC', 'azertac', 'capitals'],
  ['İTAR-TASS', 'itar-tass', 'the dotted capital'],
  ['خبرگزاری آران', 'khbrgzari-aran', 'Persian in Latin letters'],
  ['خبرگزاري آران', 'khbrgzari-aran', 'typed with Arabic letters'],
  ['Азәртаҹ', 'azertac', 'Cyrillic Azerbaijani'],
  ['BBC  News!', 'bbc-news', 'signs and spaces'],
  ['1news.az', '1news-az', 'an address'],
  ['۱۲۳', '123', 'Persian digits'],
  ['Ελλάς', 'u3b5u3bbu3bbu3b1u3c2', 'letters without a Latin form'],
  ['', '', 'nothing'],
  ['— !', '', 'no letters'],
])('%s → %s: %s', (name, slug) => expect(slugOf(name)).toBe(slug))

test('a slug is an identifier, and its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const slug = slugOf(name)
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      expect(slugOf(slug)).toBe(slug)
    }),
  )
})

test.each(['azertac', 'khbrgzari-aran', 'bbc-news', '1news-az', 'itar-tass'])(
  'the slug of the slug %s is the same: an address may hold either',
  (slug) => expect(slugOf(slug)).toBe(slug),
)

test('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(slugOf(name)).toMatch(/^[a-z0-9-]*$/)
    }),
  )
})
