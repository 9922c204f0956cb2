/** What must hold of every language of the registry, also of those that are added. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aliasRows } from '../../analysis/aliases/rows.ts'
import { analyze, stemsOf } from '../../analysis/analyze.ts'
import { findDates } from '../../analysis/dates/dates.ts'
import { detectDocument } from '../../analysis/detect/detect.ts'
import { ARABIC_MODEL, LATIN_MODEL } from '../../analysis/detect/evidence.ts'
import { isLanguage, LANGUAGES, languageOfCode, languagesIn, perLanguage } from '../../analysis/language.ts'
import { fold, lower } from '../../analysis/normalize.ts'
import { LANGUAGE_RULES, LINGUA_FRANCA } from '../../analysis/registry.ts'
import { scriptOf } from '../../analysis/script.ts'

const chains = LANGUAGES.map((language) => ({ language, ...LANGUAGE_RULES[language] }))

test('the languages are those of the registry, and nothing else is one', () => {
  expect(LANGUAGES).toEqual(Object.keys(LANGUAGE_RULES))
  for (const value of ['und', '', 'AZ', 'toString', '__proto__', undefined, 1])
    expect(isLanguage(value)).toBe(false)
  expect(perLanguage((language) => language)).toEqual(
    Object.fromEntries(LANGUAGES.map((each) => [each, each])),
  )
})

test('no two languages have a code in common', () => {
  const codes = chains.flatMap(({ language, codes }) => [language, ...codes])
  expect(new Set(codes).size).toBe(codes.length)
  for (const code of LANGUAGES) expect(code).toMatch(/^[a-z]{2}$/)
  for (const { language, codes } of chains)
    for (const code of codes) {
      expect(code).toMatch(/^[a-z]{3}$/)
      expect(languageOfCode(code)).toBe(language)
    }
})

test('no stem of one language begins with the mark of another, or of name keys', () => {
  const marks = [...chains.map(({ mark }) => mark)]
  for (const [at, mark] of marks.entries())
    for (const other of marks.toSpliced(at, 1))
      expect(mark.startsWith(other), `${mark} and ${other}`).toBe(false)
})

test('each script that foreign texts quote has one language, and English is that of Latin', () => {
  expect(languagesIn('latin')[0]).toBe(LINGUA_FRANCA)
  expect(analyze('Lavrov 2018 روسیه', 'fa').map(({ word }) => word.language)).toEqual(['en', 'fa', 'fa'])
})

describe.each(chains)('$language', ({ language, mark, scripts, codes, stopwords, dates }) => {
  const isArabic = scripts[0] === 'arabic'

  test('its mark is one that no word begins with', () => {
    expect(mark).toMatch(isArabic ? /^[\uF8F0-\uF8FF]$/ : /^[a-z]{2}$/)
    const words = aliasRows().flatMap((row) => LANGUAGES.flatMap((each) => row[each]))
    const folded = [...words, ...chains.flatMap((each) => [...each.stopwords])].map((word) =>
      fold(lower(word)),
    )
    expect(folded.filter((word) => word.startsWith(mark))).toEqual([])
  })

  test('its stop words are folded, in its script, and known to the analysis', () => {
    expect(stopwords.size).toBeGreaterThan(10)
    for (const word of stopwords) {
      expect(fold(word)).toBe(word)
      expect(scripts).toContain(scriptOf(word))
      expect(analyze(word, language)[0]?.word.isStop).toBe(true)
    }
  })

  test('every word has a stem, and none throws', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcçdeəfgğhxıijkqlmnoöprsştuüvyzابپتجخدرسشفقکگلمنوهی\u200C'),
      minLength: 1,
    })
    fc.assert(
      fc.property(word, fc.string({ unit: 'binary' }), (text, any) => {
        expect(stemsOf(text, language).length).toBeGreaterThan(0)
        expect(stemsOf(any, language).every((key) => typeof key === 'string')).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('its documents are told from those of other languages', () => {
    const model = isArabic ? ARABIC_MODEL : scripts[0] === 'latin' ? LATIN_MODEL : undefined
    if (model !== undefined) expect(model.codes).toContain(codes[0])
    expect(detectDocument([...stopwords].join(' ')).language).toBe(language)
  })

  test('dates in digits are read, whatever else its grammar reads', () => {
    expect(findDates('(21.08.2018)', language).map(({ iso }) => iso)).toEqual(['2018-08-21'])
    if (dates !== undefined) expect(dates.months.length).toBeGreaterThanOrEqual(12)
  })
})
