/** The lexicon that comes with the program: whole, without doubles, and every word of it found by its own analysis. */
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../../analysis/language.ts'
import { rowProblems } from '../../../analysis/lexicon/check.ts'
import { compileLexicon } from '../../../analysis/lexicon/lexicon.ts'
import { lexiconFiles } from '../../../search/translate/lexicon.ts'

const FEWEST = 8_000
const files = lexiconFiles()
const rows = files.flatMap((file) => file.rows)

test('each line can be read, and there are many', () => {
  expect(files.flatMap(({ problems }) => problems)).toEqual([])
  expect(rows.length).toBeGreaterThanOrEqual(FEWEST)
})

/** All rows are analysed and looked up: some 15 s alone, minutes on a busy machine; in ms. */
const ALL_ROWS = 240_000

test(
  'no row stands there twice, is not found by one of its words, or contradicts another',
  () => {
    expect(rowProblems(rows, compileLexicon(rows))).toEqual([])
  },
  ALL_ROWS,
)

describe('letters', () => {
  const LETTERS: Partial<Record<Language, RegExp>> = {
    en: /^[\p{Script=Latin}\d '’.,&/+()-]+$/u,
    az: /^[\p{Script=Latin}\d '’.,&/+()-]+$/u,
    fa: /^[\p{Script=Arabic}\p{M}\p{Nd}\u200C .،()-]+$/u,
  }
  test.each(LANGUAGES)('of %s are its own', (language) => {
    const strange = rows.flatMap((row) =>
      row[language]
        .filter(({ text }) => LETTERS[language]?.test(text) === false)
        .map(({ text }) => `${row.place} ${text}`),
    )
    expect(strange).toEqual([])
    if (language === 'fa')
      expect(rows.filter((row) => row.fa.some(({ text }) => /[يك]/.test(text)))).toEqual([])
  })
})
