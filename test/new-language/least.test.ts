/** Languages with what is needed and nothing else: all that may be left out must be missed by nobody. */

import { expect, test, vi } from 'vitest'
import { analyze } from '../../analysis/analyze.ts'
import { findDates } from '../../analysis/dates/dates.ts'
import { detectDocument, detectQuery } from '../../analysis/detect/detect.ts'
import { segmentsOf } from '../../analysis/document.ts'
import type { Language } from '../../analysis/language.ts'
import type { LanguageRules } from '../../analysis/rules.ts'
import { tokensOf } from '../../engine/search-fields.ts'
import { build } from '../../indexer/build/build.ts'
import { wordParts } from '../../search/plan/plan.ts'
import { wordsOf } from '../../search/query/queries.ts'
import { tokensOfPart } from '../contract/documents.ts'

vi.mock('../../analysis/registry.ts', async (original) => {
  const registry = await original<typeof import('../../analysis/registry.ts')>()
  const stems: Pick<LanguageRules, 'stem' | 'stopwords'> = {
    stem: (_written, surface) => [surface.slice(0, 5)],
    stopwords: new Set(),
  }
  const words = `eta da du ez bat ere dira izan egin dute den duen baina edo hau hori hura bere bi arteko egingo dela direla esan
  zen ziren baino gehiago oso berriro beste urte gaur atzo bihar nor zer non noiz nola guztiak orain dituzte dago daude`
  /** In Latin letters, and new to detection, so that its function words are needed too. */
  const basque: LanguageRules = {
    ...stems,
    codes: ['eus', 'baq'],
    scripts: ['latin'],
    mark: 'qz',
    detection: { words },
  }
  /** In a script whose languages are not compared. */
  const isIn = (words: readonly string[]) => words.some((word) => /[ҳҷқғӯӣ]/.test(word))
  const tajik: LanguageRules = {
    ...stems,
    codes: ['tgk'],
    scripts: ['cyrillic'],
    mark: 'qw',
    detection: { isIn },
  }
  /** In Arabic script, beside Persian. */
  const urdu: LanguageRules = { ...stems, codes: ['urd'], scripts: ['arabic'], mark: '\uF8F1' }
  return { ...registry, LANGUAGE_RULES: { ...registry.LANGUAGE_RULES, eu: basque, tg: tajik, ur: urdu } }
})

const BASQUE =
  'Atzerri ministroak esan du bi herrialdeen arteko harremanak hobetu egingo direla eta datorren astean berriro bilduko direla.'
const TAJIK = 'Вазири корҳои хориҷӣ гуфт, ки гуфтушунидҳо ҳафтаи оянда идома меёбанд.'
const URDU = 'وزیر خارجہ نے کہا ہے کہ دونوں ملکوں کے درمیان تعلقات مضبوط ہو رہے ہیں۔'

const CASES: [string, string, RegExp][] = [
  ['eu', BASQUE, /^ȝqzminis$/],
  ['tg', TAJIK, /^ȝqwmeyob$/],
  ['ur', URDU, /^\uF8F1/],
]

test.each(CASES)('%s is detected, stemmed and stored', (language, text, token) => {
  expect(detectDocument(text).language).toBe(language)
  const { document } = build({ path: 'a.txt', record: undefined, text, given: {} }, {})
  expect(document.language).toBe(language)
  expect(tokensOf(document.stemsText).some((key) => token.test(key))).toBe(true)
})

test.each(CASES)('a query of a word in %s asks for its stem', (language, text, token) => {
  const word = analyze(text, language as Language).find((term) =>
    term.word.stemTokens.some((key) => token.test(key)),
  )
  const query = wordsOf(text.slice(word?.start, word?.end), [])
  const asked = wordParts(query, query.words).flatMap(tokensOfPart)
  expect(asked.some((one) => token.test(one))).toBe(true)
  expect(detectQuery(text).languages).toContain(language)
})

test.each(CASES)(
  '%s has dates in digits, names of countries, and paragraphs in other languages',
  (language, text) => {
    const own = language as Language
    expect(findDates('21.08.2024', own).map(({ iso }) => iso)).toEqual(['2024-08-21'])
    const english =
      'The ministers of the two countries said that the talks in the capital would go on for another week.'
    expect(segmentsOf(`${text}\n\n${english}`, own).map((segment) => segment.language)).toEqual([
      language,
      'en',
    ])
  },
)

test.each([
  ['az', 'Харичи ишләр назири дүнән Бакыда Русија нүмајәндә һејәти илә ҝөрүшүб.'],
  ['und', 'Министр иностранных дел заявил, что переговоры продолжатся на следующей неделе.'],
  [
    'fa',
    'وزیر امور خارجهٔ ایران دیروز در باکو با همتای خود دیدار کرد و گفت که همکاری‌های دو کشور گسترش می‌یابد.',
  ],
  ['en', 'The two ministers agreed to continue the talks in Baku next week.'],
])('texts in %s are what they were', (language, text) => expect(detectDocument(text).language).toBe(language))
