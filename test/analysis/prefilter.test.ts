import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../analysis/analyze.ts'
import { AMERICAN_SPELLINGS, IRREGULAR_FORMS } from '../../analysis/en/irregular.ts'
import { LANGUAGES, type Language } from '../../analysis/language.ts'
import { beginningsAmong, canMatch } from '../../analysis/prefilter.ts'
import { LANGUAGE_RULES } from '../../analysis/registry.ts'
import type { Word } from '../../analysis/term.ts'
import { splitWords } from '../../analysis/words.ts'
import { documents } from '../../bench/documents.ts'

const told = LANGUAGES.filter((language) => LANGUAGE_RULES[language].beginnings !== undefined)

const folder = (path: string) => new URL(`../../${path}/`, import.meta.url)
const filesIn = (path: string) =>
  readdirSync(folder(path))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder(path)), 'utf8'))

const TEXTS = [
  ...filesIn('seeds'),
  ...filesIn('test/analysis/golden'),
  [...documents(0, 120)].map(({ title, text }) => `${title}\n${text}`).join('\n'),
  [...IRREGULAR_FORMS.keys(), ...AMERICAN_SPELLINGS.keys()]
    .flatMap((form) => [form, `${form}s`, `${form}ed`, `${form}ing`, `${form}ly`])
    .join(' '),
]

const VOCABULARY = [...new Set(TEXTS.flatMap((text) => splitWords(text).map((span) => span.text)))]

const wordOf = (text: string, language: Language) => analyze(text, language)[0]?.word

function lookedFor(words: readonly Word[], names = false) {
  const beginnings = beginningsAmong(words)
  return beginnings && { beginnings, names }
}

/** Whether a word of a text is looked at when this one is searched. */
function isLookedAt(text: string, searched: string, language: Language, names = false): boolean {
  const only = lookedFor([wordOf(searched, language) as Word], names)
  return only === undefined || canMatch(text, language, only)
}

describe.each(told)('in %s', (language) => {
  test('all words that share a key with a word are looked at when it is searched', () => {
    const byKey = new Map<string, { text: string; word: Word }[]>()
    for (const text of VOCABULARY) {
      const word = wordOf(text, language)
      if (word === undefined) continue
      const meets = [word.surface, word.spelling ?? '', ...word.keys.map((key) => `key ${key}`)]
      for (const key of meets) byKey.set(key, [...(byKey.get(key) ?? []), { text, word }])
    }
    byKey.delete('')
    const missed: string[] = []
    for (const forms of byKey.values())
      for (const { word } of forms) {
        const only = lookedFor([word])
        for (const { text } of forms)
          if (only !== undefined && !canMatch(text, language, only)) missed.push(`${text} of ${word.written}`)
      }
    expect(missed).toEqual([])
    expect(byKey.size).toBeGreaterThan(3_000)
  })

  test('a word is looked at when it is searched itself, whatever its letters', () => {
    const letter = fc.oneof(
      fc.constantFrom(...'abcdeizmnəğıöüşçƏĞIİÖÜŞÇéßæœʻ‌́̇كیاБа1٣-’'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    )
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 8 }), (letters) => {
        for (const { text } of splitWords(letters.join('')))
          if (wordOf(text, language)) expect(isLookedAt(text, text, language), text).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })

  test('most words are not looked at for another', () => {
    const only = lookedFor([wordOf('makaronlar', language) as Word])
    const words = VOCABULARY.filter((text) => /^[a-z]{3,}$/.test(text))
    const count = words.filter((text) => only === undefined || canMatch(text, language, only)).length
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(words.length / 10)
  })
})

test.each([
  ['went', 'gone', 'en'],
  ['paediatric', 'pediatric', 'en'],
  ['gördüm', 'gor', 'az'],
  ['edilib', 'etmək', 'az'],
  ['bişirildi', 'pişmək', 'az'],
  ['Məmmədyarov', 'mammadyarov', 'az'],
  ['covid19', '19', 'en'],
  ['لاوروف', 'Lavrov', 'az'],
] as const)('%s is looked at for %s (%s)', (text, searched, language) => {
  expect(isLookedAt(text, searched, language)).toBe(true)
})

test('words with a capital are looked at where names are searched, since these sound alike and begin otherwise', () => {
  expect(isLookedAt('Xruşşov', 'Khrushchev', 'az')).toBe(false)
  expect(isLookedAt('Xruşşov', 'Khrushchev', 'az', true)).toBe(true)
  expect(isLookedAt('xruşşov', 'Khrushchev', 'az', true)).toBe(false)
})
