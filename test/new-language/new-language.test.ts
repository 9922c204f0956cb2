/**
 * The example of docs/adding-a-language.md: Turkish is a folder and a line in registry.ts, and then the whole program knows it.
 * The registry of this test has that line.
 */

import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { aliasesOf } from '../../analysis/aliases/in-text.ts'
import { analyze } from '../../analysis/analyze.ts'
import { findDates } from '../../analysis/dates/dates.ts'
import { detectDocument, detectQuery } from '../../analysis/detect/detect.ts'
import { isLanguage, LANGUAGES, type Language } from '../../analysis/language.ts'
import { nameForms, nameKeys } from '../../analysis/names/names.ts'
import { tokensOf } from '../../engine/search-fields.ts'
import { build } from '../../indexer/build/build.ts'
import { wordParts } from '../../search/plan/plan.ts'
import { wordsOf } from '../../search/query/queries.ts'
import { INTERFACE_LANGUAGES, languageName } from '../../web/interface-languages.ts'
import { tokensOfPart } from '../contract/documents.ts'

vi.mock('../../analysis/registry.ts', async (original) => {
  const registry = await original<typeof import('../../analysis/registry.ts')>()
  const { turkish } = await import('./rules.ts')
  return { ...registry, LANGUAGE_RULES: { ...registry.LANGUAGE_RULES, tr: turkish } }
})

/** The type of a language has no line of this test. */
const TURKISH = 'tr' as Language
const TEXT =
  'ANKARA, 21 Ağustos 2024 – Dışişleri Bakanlığı, çocukların eğitimi için yeni bir proje hazırladığını açıkladı. Kitapların Kafkasya ülkelerine de gönderileceği belirtildi.'

const keyOf = (word: string) => analyze(word, TURKISH)[0]?.word.keys[0]
const idsIn = (text: string, language: Language) =>
  aliasesOf(analyze(text, language), language).map(({ id }) => id)

test('it is a language', () => {
  expect(LANGUAGES).toEqual(['az', 'en', 'fa', 'tr'])
  expect(isLanguage('tr')).toBe(true)
})

test.each([
  ['ev', 'evler', 'plural'],
  ['kitap', 'kitaplarımızdan', 'plural, possessive, case'],
  ['kitap', 'kitabı', 'p becomes b'],
  ['çocuk', 'çocuğun', 'k becomes ğ'],
  ['bakan', 'bakanlar', 'a word that ends like a case'],
  ['insan', 'insanın', 'a known word before the longest ending'],
  ['araba', 'arabasını', 'possessive and case after a vowel'],
  ['Ankara', 'Ankara’dadır', 'apostrophe'],
  ['Ankara', 'ANKARA’DA', 'capitals'],
  ['çocuklar', 'cocuklar', 'typed in ASCII'],
  ['ışık', 'IŞIK', 'the dotless capital'],
])('%s meets %s: %s', (left, right) => expect(keyOf(right)).toBe(keyOf(left)))

test.each([
  ['kadın', 'kadro', 'woman, staff'],
  ['insan', 'inşa', 'human, building'],
  ['para', 'park', 'money, park'],
])('%s does not meet %s: %s', (left, right) => expect(keyOf(right)).not.toBe(keyOf(left)))

test('a document is detected, dated by the names of CLDR, and stored under its stems', () => {
  const { document } = build({ path: 'haber.txt', record: undefined, text: TEXT, given: {} }, {})
  expect(document).toMatchObject({ language: 'tr', date: '2024-08-21' })
  expect(tokensOf(document.stemsText)).toEqual(expect.arrayContaining(['ȝqqcocuk', 'ȝqqkitap', 'ȝqqankar']))
  expect(tokensOf(document.stemsText)).not.toContain('qqicin')
})

test('a query is stemmed in it as in the other languages of its script', () => {
  const query = wordsOf('kitaplar', [])
  const asked = wordParts(query, query.words).flatMap(tokensOfPart)
  expect(asked).toEqual(expect.arrayContaining(['kitaplarƿ', 'ȝzzkitap', 'ȝxxkitaplar', 'ȝqqkitap']))
  expect(detectQuery('kitaplar').languages).toContain('tr')
})

test('records may call it by any of its codes', () => {
  for (const language of ['tr', 'tur', 'tr-TR'])
    expect(build({ path: 'a.json', record: 1, text: '1', given: { language } }, {}).document.language).toBe(
      'tr',
    )
})

test('translated names are those of its table, and countries those of CLDR', () => {
  expect(idsIn('Kafkasya ve Almanya', TURKISH)).toEqual(['ƨxcaucasus', 'ƨxgermany'])
  expect(idsIn('Dışişleri Bakanlığı', TURKISH)).toEqual(idsIn('Xarici İşlər Nazirliyi', 'az'))
})

test('names meet across scripts by the sound of its letters', () => {
  const keys = (word: string, language: Language, side: 'query' | 'document') =>
    nameForms(word, language, side).flatMap((form) => nameKeys(form, side))
  const written = keys('ecevit', TURKISH, 'document')
  expect(keys('اجویت', 'fa', 'query').some((key) => written.includes(key))).toBe(true)
})

test('dates are read without a grammar', () => {
  const dates = findDates('3.2.2020, 29 Ekim 1923 ve Mayıs 2018; 31 Şubat, 12 Mayısta değil', TURKISH)
  expect(dates.map(({ iso }) => iso)).toEqual(['2020-02-03', '1923-10-29', '2018-05'])
})

test('pages need no texts in it, and call it by its name', () => {
  expect(INTERFACE_LANGUAGES).toEqual(['az', 'en', 'fa'])
  expect(['az', 'en', 'fa'].map((page) => languageName(TURKISH, page as Language))).toEqual([
    'türk',
    'Turkish',
    'ترکی استانبولی',
  ])
})

test('other languages are what they were', () => {
  expect(
    detectDocument('Xarici işlər naziri dünən Bakıda Rusiya nümayəndə heyəti ilə görüşüb.').language,
  ).toBe('az')
  expect(detectDocument('The two ministers agreed to continue the talks in Baku.').language).toBe('en')
})

test.each(['rules.ts', 'stem.ts', 'stopwords.ts'])('docs/adding-a-language.md shows %s as it is', (file) => {
  const code = readFileSync(new URL(file, import.meta.url), 'utf8')
  const docs = readFileSync('docs/adding-a-language.md', 'utf8')
  expect(docs.includes(code.replaceAll("'../../analysis/", "'../"))).toBe(true)
})
