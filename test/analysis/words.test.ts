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
  ['اس-300', ['اس300'], 'a letter and a number, in Persian'],
  ['S-400, F–16s, T-72B3, Su-35', ['S400', 'F16s', 'T72B3', 'Su35'], 'letters and numbers that name a thing'],
  ['ABŞ-2024, Bakı-2015, mid-2018', ['ABŞ', '2024', 'Bakı', '2015', 'mid', '2018'], 'years name nothing'],
  ['a.b.ş., u.s. və x.', ['abş', 'us', 'və', 'x'], 'acronyms in small letters'],
  ['ا.م.ا و ق.م.', ['ا.م.ا', 'و', 'ق.م'], 'acronyms in Persian, which are no words'],
  ['B.M.T.-nin', ['BMT'], 'an acronym with dots and its ending'],
  ['#BakıMetrosu #UNClimate #a_b', ['Bakı', 'Metrosu', 'UN', 'Climate', 'a', 'b'], 'words of hashtags'],
  ['YouTube @BakuPost', ['YouTube', 'BakuPost'], 'other words with capitals inside'],
  ['11,000 və 2.2', ['11000', 'və', '2', '2'], 'thousands and decimals'],
  ['«Azərbaycan»', ['Azərbaycan'], 'quotation marks'],
  ['a😀b 𐌰𐌱', ['a', 'b', '𐌰𐌱'], 'beyond the basic plane'],
  ['', [], 'empty'],
  [' .,-–', [], 'no words'],
])('%s → %s: %s', (text, expected) => expect(words(text)).toEqual(expected))

test('a word with its ending is covered whole, for marking', () => {
  expect(covered('Rusiya XİN-in məlumatı, Russia’s')).toEqual(['Rusiya', 'XİN-in', 'məlumatı', 'Russia’s'])
})

test.each([
  ['apa-nın, bmt-nin, bmt-də', 'az', ['apa', 'bmt', 'bmt']],
  ['apa-nın', 'en', ['apa', 'nın']],
  ['iki-üç, x-a', 'az', ['iki', 'üç', 'x', 'a']],
] as const)(
  'acronyms in small letters have endings where the language has them: %s, %s',
  (text, language, expected) => expect(splitWords(text, language).map((span) => span.text)).toEqual(expected),
)

test('a word says what it is also written as, together with those before it', () => {
  const also = (text: string) => splitWords(text).flatMap((span) => span.also ?? [])
  expect(also('S 400 və اس ۳۰۰, COP 29')).toEqual(['S400', 'اس۳۰۰', 'COP29'])
  expect(also('#BakıMetrosu')).toEqual(['BakıMetrosu'])
  expect(also('Bakı 2015, S  400, 5 400')).toEqual([])
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
