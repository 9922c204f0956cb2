import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stemAzerbaijani } from '../../../analysis/az/stem.ts'
import { fold } from '../../../analysis/normalize.ts'

const keys = (words: string): string[] => [...new Set(words.split(' ').map(stemAzerbaijani))]

test.each([
  ['kitablarımızdan', 'kitab', 'plural, possessive, case'],
  ['əməkdaşlığa', 'emekdasliq', 'ğ before a vowel is q again, -lıq stays'],
  ['ürəyində', 'urek', 'y before a vowel is k again'],
  ['yubileyi', 'yubiley', 'a y of its own stays'],
  ['oğlunun', 'ogul', 'the vowel that was lost comes back'],
  ['ailəsindəki', 'aile', '-ki on a case'],
  ['gəldi', 'gelmek', 'a verb of one syllable is keyed by its infinitive'],
  ['bildirilib', 'bildir', 'a longer verb by its stem, passive taken off'],
  ['yaradılır', 'yarat', 'd before a vowel is t again'],
  ['imzalanacaq', 'imzala', 'a verb made of a listed noun'],
  ['azərbaycanlılar', 'azerbaycanli', 'derivation stays'],
  ['ev', 'ev', 'two letters'],
  ['və', 've', 'a particle'],
  ['', '', 'empty'],
  ['2012', '2012', 'a number'],
  ['b2b', 'b2b', 'a letter word with a digit'],
  ['محمد', 'محمد', 'another script'],
])('%s → %s: %s', (word, key) => expect(stemAzerbaijani(word)).toBe(key))

describe('forms that must meet', () => {
  test.each([
    ['kitab kitablar kitabımızdan kitabın kitabdır', 'plain noun'],
    ['münasibət münasibətlər münasibətlərin munasibetlerinin', 'with and without the special letters'],
    ['əməkdaşlıq əməkdaşlığa əməkdaşlığının əməkdaşlıqları', 'stem in q'],
    ['ürək ürəyi ürəyə ürəklərdə', 'stem in k'],
    ['ölkə ölkəyə ölkənin ölkələrimizin ölkəmizdə', 'stem in a vowel'],
    ['oğul oğlu oğlunun oğullar', 'lost vowel'],
    ['şəhər şəhərdə şəhərlərindəki', 'relative -ki'],
    ['iş işi işdən işlər işlərinə', 'one syllable'],
    ['su suyu suya sular suların', 'irregular accusative'],
    ['mənbə mənbəyi mənbələr', 'loan in ə with y'],
    ['azərbaycan azərbaycanın azərbaycanda azərbaycanla', 'name of a country'],
    ['putin putinin putinə', 'name in -in'],
    ['məmmədov məmmədovun məmmədova', 'surname'],
    ['bayden baydenin baydenə baydenlə', 'unlisted name in -n'],
    ['zelenski zelenskinin zelenskiyə', 'unlisted name in a vowel'],
    ['blokçeyn blokçeynin blokçeynlər', 'unlisted noun'],
    ['brend brendi brendlərin', 'unlisted loan of one syllable'],
    ['gəldi gəlir gəlirlər gəlib gələcək gəlmişdi gəlməyən gəlməsi gəldiyi', 'verb of one syllable'],
    ['etmək edir edəcəklər etdi edilib edilmişdir edilməsinə etməli', 't and d'],
    ['keçirilən keçirilib keçirildi keçirəcək keçirmək', 'passive of a longer verb'],
    ['demək deyir dedi deyib deyən', 'verb in a vowel'],
    ['imzalamaq imzaladı imzalandı imzalayıb imzalanması', 'verb made of a listed noun'],
    ['modernləşmə modernləşir modernləşdirilməsi', 'verb made of an unlisted word'],
  ])('%s: %s', (words) => expect(keys(words)).toHaveLength(1))
})

describe('words that must not meet', () => {
  test.each([
    ['putin', 'put'],
    ['vladimir', 'vladi'],
    ['məktəb', 'məktub'],
    ['saat', 'sat'],
    ['dərs', 'dəri'],
    ['siyasi', 'siyasət'],
    ['at', 'atdı'],
    ['dollar', 'dol'],
    ['əsər', 'əsdi'],
    ['asan', 'asdı'],
    ['gəncə', 'gənc'],
    ['iran', 'ir'],
    ['uzun', 'üz'],
    ['yaşar', 'yaşayır'],
    ['ana', 'an'],
    ['yazı', 'yaz'],
    ['quzu', 'quz'],
    ['təhlükəsizlik', 'təhlükə'],
    ['qalmaqal', 'qalmaq'],
  ])('%s, %s', (one, other) => expect(stemAzerbaijani(one)).not.toBe(stemAzerbaijani(other)))
})

describe('any string', () => {
  const letters = [...'abcçdeəfgğhxıijkqlmnoöprsştuüvyz']
  const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 60 })

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof stemAzerbaijani(text) === 'string'))
  })

  test('a word has a key of plain letters, the same without its special letters', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(stemAzerbaijani(text)).toMatch(/^[a-z]+$/)
        expect(stemAzerbaijani(fold(text))).toBe(stemAzerbaijani(text))
      }),
    )
  })
})
