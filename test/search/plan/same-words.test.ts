import { expect, test } from 'vitest'
import { analyze } from '../../../analysis/analyze.ts'
import { bridgesOf } from '../../../analysis/az/alphabets/bridges.ts'
import { encodeStem } from '../../../analysis/engine-tokens.ts'
import { spellingsOf } from '../../../search/plan/same-words.ts'
import type { QueryWord } from '../../../search/query/query.ts'

/** What a word alone is spelled as, of some stems that an archive has. */
function spellings(text: string, stems: readonly string[]): string[] {
  const readings = analyze(text, 'az').map(({ word }) => word)
  const word = { text, readings } as unknown as QueryWord
  const candidates = stems.map((written) => ({ name: encodeStem(written, 'az'), written }))
  return spellingsOf(word, readings.flatMap(bridgesOf), candidates, { isAlone: true }).map(
    ({ written }) => written,
  )
}

test('a listed word is itself, and no form of a shorter one', () => {
  expect(spellings('اوزون', ['uzun', 'üzv'])).toEqual(['uzun'])
})

test('a form is found where no listed word looks like it', () => {
  expect(spellings('اوزوو', ['uzun', 'üzv'])).toEqual(['üzv'])
})
