import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SKIPPED } from '../../analysis/analyze.ts'
import { analyzeDocument, analyzeTitle, segmentsOf, showsCapitals } from '../../analysis/document.ts'
import { wholeWord } from '../../analysis/engine-tokens.ts'
import type { DocumentLanguage } from '../../analysis/language.ts'
import type { Word } from '../../analysis/term.ts'
import { termVector, wantedAmong, wordsByVector } from '../../analysis/term-vector.ts'

const folder = new URL('../../seeds/', import.meta.url)
const SEEDS = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

function vectorOf(title: string, text: string, language: DocumentLanguage, length = text.length): string {
  const terms = analyzeTitle(title, language)
  return termVector(
    { terms, segments: segmentsOf(title, language), allNames: !showsCapitals(terms) },
    { terms: analyzeDocument(text, language), segments: segmentsOf(text, language) },
    length,
  )
}

const tokensOf = ({ token, stemTokens, partTokens, names }: Word) => [
  wholeWord(token),
  ...stemTokens,
  ...partTokens,
  ...names,
]

describe.each(['az', 'en', 'fa', 'und'] as const)('in a document in %s', (language) => {
  test('each word is told by each of its tokens, and stands where it stands', () => {
    let told = 0
    for (const text of SEEDS) {
      const title = text.slice(0, 60).toLowerCase()
      const vector = vectorOf(title, text, language)
      for (const part of ['title', 'text'] as const) {
        const whole = part === 'title' ? analyzeTitle(title, language) : analyzeDocument(text, language)
        const shown = part === 'title' ? title : text
        for (const term of whole.slice(0, 40)) {
          for (const token of tokensOf(term.word)) {
            const found = wordsByVector(vector, part, shown, wantedAmong([token]))
            // What is made of several words is left to the analysis.
            if (found === undefined) continue
            expect(found.words).toHaveLength(whole.length)
            const at = whole.indexOf(term)
            expect([...found.bounds.slice(2 * at, 2 * at + 2)]).toEqual([term.start, term.end])
            expect(found.words[at], `${token} in ${title}`).toEqual(term.word)
            told++
          }
        }
      }
    }
    expect(told).toBeGreaterThan(300)
  })
})

test('words that are not looked for are not analysed', () => {
  const text = 'Ministers went to Baku. The minister of Iran went, too.'
  const found = wordsByVector(vectorOf('', text, 'en'), 'text', text, wantedAmong(['ȝxxminister'], ['bak']))
  expect(found?.words.flatMap((word) => (word === SKIPPED ? [] : [word.written]))).toEqual([
    'ministers',
    'baku',
    'minister',
  ])
})

test('a vector of another text tells nothing of this one', () => {
  const vector = vectorOf('', 'Ministers went to Baku.', 'en')
  expect(
    wordsByVector(vector, 'text', 'A text, and none of it.', wantedAmong(['ȝxxminister'])),
  ).toBeUndefined()
})

test('the words that make another with those before them are left to the analysis of the whole', () => {
  const text = 'Iran bought S 400 missiles.'
  const vector = vectorOf('', text, 'en')
  expect(wordsByVector(vector, 'text', text, wantedAmong(['ȝxxs400']))).toBeUndefined()
  expect(wordsByVector(vector, 'text', text, wantedAmong(['ȝxxiran']))?.words[0]?.written).toBe('iran')
})

test('what is not shown is not in it, and languages are told for each stretch', () => {
  const long =
    'The minister said that the government would talk with the companies, and that they would be asked to pay for what was done to the countries of the region.'
  const text = `Nazirlər görüşdülər.\n\n${long}\n\nSonra Bakıya qayıtdılar.`
  const vector = vectorOf('', text, 'az')
  const stems = [...analyzeDocument('countries', 'en'), ...analyzeDocument('Bakı', 'az')].flatMap(
    ({ word }) => word.stemTokens,
  )
  const found = wordsByVector(vector, 'text', text, wantedAmong(stems))
  const written = found?.words.filter((word) => word !== SKIPPED).map((word) => [word.written, word.language])
  expect(written).toEqual([
    ['countries', 'en'],
    ['bakıya', 'az'],
  ])
  expect(wordsByVector(vectorOf('', text, 'az', 20), 'text', text, wantedAmong([]))?.words).toHaveLength(2)
})
