import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutEnding } from '../../../analysis/az/name-endings.ts'
import type { Language } from '../../../analysis/language.ts'
import { farthest, soundDistance } from '../../../analysis/names/distance.ts'
import { nameForms, nameKeys, nameTokens } from '../../../analysis/names/names.ts'
import { lower, normalise } from '../../../analysis/normalize.ts'

const LANGUAGES: Language[] = ['az', 'en', 'fa']
const form = (word: string, language: Language) => lower(normalise(word), language === 'az')
const meets = (asked: string, askedIn: Language, written: string, writtenIn: Language) => {
  const wanted = nameForms(form(asked, askedIn), askedIn, 'query')
  const keys = wanted.flatMap((one) => nameKeys(one, 'query'))
  const limit = farthest(wanted[0], (askedIn === 'fa') === (writtenIn === 'fa'))
  return nameForms(form(written, writtenIn), writtenIn, 'document').some(
    (other) =>
      nameKeys(other, 'document').some((key) => keys.includes(key)) &&
      wanted.some((one) => soundDistance(one, other) <= limit),
  )
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
  ['Lenin', 'Lennon', 'i is no o'],
  ['Lenin', 'Lunin', 'e is no u'],
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
  const keys = nameForms(word, language, 'query').flatMap((one) => nameKeys(one, 'query'))
  expect(keys).toEqual([])
})

test.each<[string, Language, string[], string]>([
  ['lavrovun', 'az', ['ƨnlavrov'], 'a case ending of a surname'],
  ['bakıda', 'az', ['ƨnbakida', 'ƨnbaki'], 'as written, and without what may be an ending'],
  ['martin', 'az', ['ƨnmartin'], 'no ending'],
  ['putin', 'en', ['ƨnputin'], 'English names have none'],
])('%s is carried as %j: %s', (word, language, tokens) => expect(nameTokens(word, language)).toEqual(tokens))

test.each([
  ['oil', 'en', 'علی', 'fa'],
  ['car', 'en', 'سر', 'fa'],
  ['november', 'en', 'number', 'az'],
  ['Lenin', 'en', 'لنون', 'fa'],
  ['Lenin', 'en', 'لونین', 'fa'],
] as const)('%s (%s) does not sound like %s (%s)', (one, oneIn, other, otherIn) => {
  expect(meets(one, oneIn, other, otherIn)).toBe(false)
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
      for (const side of ['query', 'document'] as const) {
        const forms = nameForms(text, language, side)
        expect(forms.length).toBeLessThanOrEqual(3)
        for (const one of forms) {
          const found = nameKeys(one, side)
          expect(found.length).toBeLessThanOrEqual(16)
          expect(new Set(found).size).toBe(found.length)
          for (const key of found) expect(key).toMatch(/^ƨ[a-z]+\d*$/)
          expect(nameKeys(one, side)).toEqual(found)
        }
      }
    }),
  )
})

test('no string throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(...LANGUAGES),
      (text, language) => {
        for (const one of nameForms(text, language, 'query')) soundDistance(one, one)
      },
    ),
  )
})
