import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutEnding } from '../../../analysis/az/name-endings.ts'
import type { Language } from '../../../analysis/language.ts'
import { nameKeys, nameQueryKeys } from '../../../analysis/names/names.ts'
import { lower, normalise } from '../../../analysis/normalize.ts'

const LANGUAGES: Language[] = ['az', 'en', 'fa']
const form = (word: string, language: Language) => lower(normalise(word), language === 'az')
const meets = (asked: string, askedIn: Language, written: string, writtenIn: Language) => {
  const carried = nameKeys(form(written, writtenIn), writtenIn)
  return nameQueryKeys(form(asked, askedIn), askedIn).some((key) => carried.includes(key))
}

test.each([
  ['Lavrov', 'Lavrov', 'لاوروف', 'a surname in -ov'],
  ['Lavrov', 'Lavrova', 'لاورووا', 'a woman of that name'],
  ['Əliyev', 'Aliyev', 'علی\u200Cیف', 'short, joined by ZWNJ'],
  ['Əliyev', 'Aliyev', 'علی\u200Cاف', 'short, the other spelling'],
  ['Əliyeva', 'Aliyeva', 'علی\u200Cیف', 'short, a woman'],
  ['Zaxarova', 'Zakharova', 'زاخارووا', 'kh, x, خ'],
  ['Məmmədyarov', 'Mammadyarov', 'ممدیاروف', 'doubled consonants'],
  ['Məhəmməd', 'Mohammad', 'محمد', 'no vowel written'],
  ['Hüseyn', 'Hussein', 'حسین', 'h at the start'],
  ['Putin', 'Putin', 'پوتین', 'three consonants'],
  ['Ərdoğan', 'Erdogan', 'اردوغان', 'ğ, g, غ'],
  ['Paşinyan', 'Pashinyan', 'پاشینیان', 'sh, ş, ش'],
  ['Tramp', 'Trump', 'ترامپ', 'English u is a'],
  ['Conson', 'Johnson', 'جانسون', 'English j is c'],
  ['Stalin', 'Stalin', 'استالین', 'a vowel before s and a consonant'],
  ['Ştutqart', 'Stuttgart', 'اشتوتگارت', 'German st'],
  ['Petrovka', 'Petrovka', 'پتروفکا', 'v heard as f'],
  ['Hizbullah', 'Hezbollah', 'حزب\u200Cالله', 'the l of Allah'],
  ['Uilyam', 'William', 'ویلیام', 'English w is u in Azerbaijani'],
  ['Reykyavik', 'Reykjavik', 'ریکیاویک', 'Nordic and Slavic j'],
  ['Azərbaycan', 'Azerbaijan', 'آذربایجان', 'a country'],
  ['Təbriz', 'Tabriz', 'تبریز', 'a city'],
  ['Bağdad', 'Baghdad', 'بغداد', 'gh'],
])('%s, %s and %s meet: %s', (az, en, fa) => {
  expect(meets(az, 'az', en, 'en')).toBe(true)
  expect(meets(en, 'en', az, 'az')).toBe(true)
  expect(meets(az, 'az', fa, 'fa')).toBe(true)
  expect(meets(fa, 'fa', az, 'az')).toBe(true)
  expect(meets(en, 'en', fa, 'fa')).toBe(true)
  expect(meets(fa, 'fa', en, 'en')).toBe(true)
})

test.each([
  ['Lavrov', 'Lavrovun', 'genitive of a surname'],
  ['Lavrov', 'Lavrovanın', 'genitive of the woman'],
  ['Lavrov', 'Лавров', 'Cyrillic'],
  ['Aliyev', 'Əliyevə', 'dative'],
  ['Aliyev', 'Əliyevlərin', 'plural and genitive'],
  ['Putin', 'Putinin', 'genitive, where nin and in both fit'],
  ['Iran', 'İranda', 'locative'],
  ['Tehran', 'Tehrandan', 'ablative'],
  ['Ankara', 'Ankaranın', 'genitive after a vowel'],
  ['Nikol', 'Nikolu', 'accusative'],
  ['Washington', 'Washingtonda', 'not assimilated, with an ending'],
  ['Eliyev', 'Əliyev', 'ə typed as e'],
])('%s finds %s in Azerbaijani: %s', (asked, written) => {
  expect(meets(asked, 'en', written, 'az')).toBe(true)
})

test.each([
  ['Mart', 'Martin', 'an ending that breaks the harmony is none'],
  ['Bush', 'Şuba', 'another order'],
  ['Gaza', 'Quzu', 'other vowels'],
  ['Putin', 'Patan', 'another vowel'],
  ['Aliyev', 'Həlf', 'another beginning'],
  ['Biden', 'Odin', 'another consonant'],
  ['Lavrov', 'Larijani', 'another name'],
  ['Merkel', 'Makron', 'another name'],
])('%s does not find %s: %s', (asked, written) => {
  expect(meets(asked, 'en', written, 'az')).toBe(false)
})

test.each<[string, Language, string]>([
  ['2024', 'en', 'a number'],
  ['ə', 'az', 'one letter'],
  ['g20', 'en', 'letters and digits'],
  ['東京', 'en', 'a script without rules'],
  ['oui', 'en', 'no consonant'],
])('%s has no key: %s', (word, language) => {
  expect(nameKeys(word, language)).toEqual([])
  expect(nameQueryKeys(word, language)).toEqual([])
})

test.each([
  ['bakıdan', ['bakı'], 'ablative'],
  ['iranın', ['ira', 'iran'], 'two readings'],
  ['əliyevlərin', ['əliyev', 'əliyevlər'], 'plural and case'],
  ['martin', [], 'against the harmony'],
  ['bakı', [], 'a vowel alone is no ending here'],
])('endings of %s: %j (%s)', (word, stems) => {
  expect(withoutEnding(word, 3).toSorted()).toEqual(stems.toSorted())
})

test('keys are short tokens that no word is, few of them, and the same every time', () => {
  const letter = fc.constantFrom(
    ...'abcçdeəfgğhxıijkqlmnoöprsştuüvyzwابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآ\u200C',
  )
  const word = fc.string({ unit: letter, maxLength: 30 })
  fc.assert(
    fc.property(word, fc.constantFrom(...LANGUAGES), (text, language) => {
      for (const found of [nameKeys(text, language), nameQueryKeys(text, language)]) {
        expect(found.length).toBeLessThanOrEqual(3)
        expect(new Set(found).size).toBe(found.length)
        for (const key of found) expect(key).toMatch(/^ƨ[a-z]+\d*$/)
      }
      expect(nameKeys(text, language)).toEqual(nameKeys(text, language))
    }),
  )
})

test('no string throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(...LANGUAGES),
      (text, language) => {
        nameKeys(text, language)
        nameQueryKeys(text, language)
      },
    ),
  )
})
