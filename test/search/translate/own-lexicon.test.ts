/** An archive's own rows: they go before those of the program, need no new index, and what is wrong in them is told line by line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readableToken } from '../../../analysis/engine-tokens.ts'
import { readWords } from '../../../search/query/query.ts'
import {
  type LexiconSource,
  lexiconOf,
  ownLexiconProblems,
  programLexicon,
  readOwnLexicon,
} from '../../../search/translate/lexicon.ts'
import { translate } from '../../../search/translate/translate.ts'
import { stemsFor } from '../../../search/translate/translations.ts'

const file = (content: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'axtar-lexicon-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'lexicon.txt')
  writeFileSync(path, content)
  return path
}

/** How Azerbaijani says a query. */
function said(lexicon: LexiconSource, query: string): string[] {
  const words = readWords(query, [])
  const groups = translate(lexicon(), words, words).get('az') ?? []
  return groups.flatMap(({ wordings }) => wordings.map(({ text }) => text))
}

test('a word of the archive is translated by its own rows alone; others as before', () => {
  const reported: string[] = []
  const report = (problem: string) => reported.push(problem)
  const own = lexiconOf(
    file('\uFEFFoil | qara qızıl | طلای سیاه | n\r\nzarbazan | zərbzən | ضربزن | n\r\noil | neft | n\r\n'),
    report,
  )
  expect([said(own, 'oil'), said(own, 'zarbazan')]).toEqual([['qara qızıl'], ['zərbzən']])
  expect(said(programLexicon, 'oil')).toEqual(['neft'])
  expect(said(own, 'flood')).toContain('daşqın')
  expect(reported).toEqual([expect.stringMatching(/^lexicon\.txt:3: expected 4 columns .* found 3$/)])
})

test('a file is checked before it is used', () => {
  const path = file(
    [
      'zarbazan | zərbzən | ضربزن | n # found',
      'zarbazan | zərbzən | ضربزن | n',
      'zarbazan | qapı | ضربزن | n',
      'table | masa | میز | noun',
      'chair | stul || n',
      'oil ; … | neft | نفت | n',
    ].join('\n'),
  )
  const own = readOwnLexicon(path)
  expect(own && ownLexiconProblems(own)).toEqual([
    'lexicon.txt:4: expected a part of speech (n, v, a, adv, pron, num, prep, phrase, conj, near), found “noun”',
    'lexicon.txt:5: expected a word in each language, found none in fa',
    'lexicon.txt:2: stands in lexicon.txt:1 as well',
    'lexicon.txt:6: “…” is no en word that can be found',
  ])
  expect(readOwnLexicon(join(tmpdir(), 'there-is-none.txt'))).toBeUndefined()
  expect(readOwnLexicon(tmpdir())?.problems).toEqual([`${tmpdir()} cannot be read (EISDIR)`])
})

test('words of two rows that have nothing in common are told', () => {
  const own = readOwnLexicon(file('ruby | yaqut | یاقوت | n\nruby | lal | لعل | n'))
  expect(own && ownLexiconProblems(own)).toEqual([
    expect.stringContaining(':2: “ruby” means something else in '),
  ])
})

test('what is only near stands for no word where all words are asked for', () => {
  const rows = 'city | şəhər | شهر | n\ncity; village; town hall | kənd; qəsəbə | روستا | near'
  const lexicon = lexiconOf(file(rows), () => {})
  const words = readWords('city', [])
  const translations = translate(lexicon(), words, words)
  const stems = (kind: 'wordings' | 'near') =>
    words.flatMap((word) => stemsFor(word, translations, kind).map(readableToken))
  expect(said(lexicon, 'city')).toEqual(['şəhər'])
  expect(said(lexicon, 'town hall')).not.toContain('kənd')
  expect([stems('wordings').includes('az:kend'), stems('near').includes('az:kend')]).toEqual([false, true])
})
