/** The lexicon that comes with the program: whole, without doubles, and every word of it found by its own analysis. */
import { describe, expect, test } from 'vitest'
import { analyze } from '../../../analysis/analyze.ts'
import { LANGUAGES, type Language } from '../../../analysis/language.ts'
import { compileLexicon, meaningsIn } from '../../../analysis/lexicon/lexicon.ts'
import type { LexiconRow, LexiconWord } from '../../../analysis/lexicon/rows.ts'
import { lexiconFiles } from '../../../search/translate/lexicon.ts'

const FEWEST = 8_000
const files = lexiconFiles()
const rows = files.flatMap((file) => file.rows)
const lexicon = compileLexicon(rows)
const wordsOf = (text: string, language: Language) => analyze(text, language).map(({ word }) => word)

/** Words of a row that are translated by it, each with its row. */
const used = LANGUAGES.flatMap((language) =>
  rows.flatMap((row) =>
    row[language].filter(({ use }) => use === 'always').map((word) => ({ language, row, word })),
  ),
)

test('each line can be read, and there are many', () => {
  expect(files.flatMap(({ problems }) => problems)).toEqual([])
  expect(rows.length).toBeGreaterThanOrEqual(FEWEST)
})

test('no row stands there twice', () => {
  const texts = (words: readonly LexiconWord[]) => words.map(({ text }) => text).join(';')
  const places = new Map<string, string[]>()
  for (const row of rows) {
    const key = LANGUAGES.map((language) => texts(row[language])).join('|') + row.partOfSpeech
    places.set(key, [...(places.get(key) ?? []), row.place])
  }
  expect([...places.values()].filter((each) => each.length > 1)).toEqual([])
})

test('each word is found by its own row', () => {
  const lost = used.filter(({ language, row, word }) => {
    const meanings = meaningsIn(lexicon, wordsOf(word.text, language), language)
    return !meanings.some(({ rows: meant }) => meant.includes(row))
  })
  expect(lost.map(({ row, word }) => `${row.place} ${word.text}`)).toEqual([])
})

describe('letters', () => {
  const LETTERS: Record<Language, RegExp> = {
    en: /^[\p{Script=Latin}\d '’.,&/+()-]+$/u,
    az: /^[\p{Script=Latin}\d '’.,&/+()-]+$/u,
    fa: /^[\p{Script=Arabic}\p{M}\p{Nd}\u200C .،()-]+$/u,
  }
  test.each(LANGUAGES)('of %s are its own', (language) => {
    const strange = rows.flatMap((row) =>
      row[language]
        .filter(({ text }) => !LETTERS[language].test(text))
        .map(({ text }) => `${row.place} ${text}`),
    )
    expect(strange).toEqual([])
    if (language === 'fa')
      expect(rows.filter((row) => row.fa.some(({ text }) => /[يك]/.test(text)))).toEqual([])
  })
})

test('no word is translated as two things that have nothing in common; such words are marked with ~', () => {
  const byWritten = new Map<string, Set<LexiconRow>>()
  for (const { language, row, word } of used) {
    const key = `${language} ${wordsOf(word.text, language)
      .map(({ written }) => written)
      .join(' ')}`
    byWritten.set(key, (byWritten.get(key) ?? new Set()).add(row))
  }
  const contradictions = [...byWritten].flatMap(([key, meant]) => {
    const [first, ...others] = [...meant]
    if (first === undefined || others.length === 0) return []
    return others
      .filter((other) => !haveInCommon(first, other, key.slice(0, 2)))
      .map((other) => `${key}: ${first.place}, ${other.place}`)
  })
  expect(contradictions).toEqual([])
})

/** Whether two rows share a stem in one of the languages other than that of the word. */
function haveInCommon(one: LexiconRow, other: LexiconRow, own: string): boolean {
  return LANGUAGES.filter((language) => language !== own).some((language) => {
    const stems = new Set(stemsIn(one, language))
    return stemsIn(other, language).some((stem) => stems.has(stem))
  })
}

function stemsIn(row: LexiconRow, language: Language): string[] {
  return row[language].flatMap(({ text }) =>
    wordsOf(text, language)
      .filter(({ isStop }) => !isStop)
      .flatMap(({ keys }) => keys),
  )
}
