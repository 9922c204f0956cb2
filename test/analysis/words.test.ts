import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitWords } from '../../analysis/words.ts'

const words = (text: string) => splitWords(text).map((span) => span.text)
const covered = (text: string) => splitWords(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['APA-nın xəbəri', ['APA', 'xəbəri'], 'an acronym and its ending'],
  ['XİN-in', ['XİN'], 'dotted İ'],
  ['Bakı’nın', ['Bakı'], 'an ending after an apostrophe'],
  ['2012-ci ilin 8-də, 150-dən', ['2012', 'ilin', '8', '150'], 'numbers and their endings'],
  ['2013-14-cü', ['2013', '14'], 'a range of years'],
  ['25-26-da', ['25', '26'], 'a range of days'],
  ['hərbi-texniki', ['hərbi', 'texniki'], 'a compound is two words'],
  ['bir-birinin', ['bir', 'birinin'], 'lower-case words have no hyphen endings'],
  ['Rusiya-Azərbaycan', ['Rusiya', 'Azərbaycan'], 'two names'],
  ['M.Zaxarova', ['M', 'Zaxarova'], 'an initial stands apart'],
  ['the U.S. army', ['the', 'US', 'army'], 'an acronym with dots'],
  ['Russia’s', ['Russia'], 'English possessive'],
  ["can't", ['cant'], 'English contraction'],
  ["O'Connor l'Oréal", ['OConnor', 'lOréal'], 'apostrophes inside names'],
  ["mə'na", ['məna'], 'the old apostrophe of Azerbaijani'],
  ["'دمیتری مدودیف'", ['دمیتری', 'مدودیف'], 'apostrophes as quotation marks'],
  ['می\u200Cشود', ['می\u200Cشود'], 'a half space is inside a word'],
  ['اس-300', ['اس', '300'], 'Persian and a number'],
  ['11,000 və 2.2', ['11000', 'və', '2', '2'], 'thousands and decimals'],
  ['«Azərbaycan»', ['Azərbaycan'], 'quotation marks'],
  ['a😀b 𐌰𐌱', ['a', 'b', '𐌰𐌱'], 'beyond the basic plane'],
  ['', [], 'empty'],
  [' .,-–', [], 'no words'],
])('%s → %s: %s', (text, expected) => expect(words(text)).toEqual(expected))

test('a word with its ending is covered whole, for marking', () => {
  expect(covered('Rusiya XİN-in məlumatı, Russia’s')).toEqual(['Rusiya', 'XİN-in', 'məlumatı', 'Russia’s'])
})

test('offsets are true for any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let last = 0
      for (const { start, end } of splitWords(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }),
  )
})
