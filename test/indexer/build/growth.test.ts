/** No text takes more time than others of its length, whatever it is made of. */

import { expect, test } from 'vitest'
import { splitWords } from '../../../analysis/words.ts'
import { build } from '../../../indexer/build/build.ts'
import type { GivenFacts } from '../../../indexer/source-text.ts'
import { growthOf, RUNS, repeated } from '../../growth.ts'

const buildOf = (text: string, given: GivenFacts = {}) =>
  build({ path: '/archive/a.txt', record: undefined, text, given }, {})

/** Where a run may stand in a text. */
const PLACES: readonly [name: string, text: (run: string) => string][] = [
  ['alone', (run) => run],
  ['in a dateline', (run) => `BAKI,${run}APA`],
  ['in a heading', (run) => `# Neft ${run} qaz #\n\nDünən bahalaşıb.`],
  ['below a title', (run) => `Neft bahalaşıb\n${run}\nDünən bahalaşıb.`],
]

test.each(PLACES)(
  'a run of anything %s is built in linear time',
  (_name, textOf) => {
    const slow = RUNS.filter((piece) => growthOf(repeated(piece), (run) => buildOf(textOf(run))))
    expect(slow).toEqual([])
  },
  300_000,
)

const FACTS = ['title', 'source', 'date', 'language', 'url', 'id'] as const
test.each(FACTS)('a run of anything as %s of a record is built in linear time', (fact) => {
  const slow = RUNS.filter((piece) =>
    growthOf(repeated(piece), (run) => buildOf('Neft bahalaşıb.', { [fact]: `a${run}b` })),
  )
  expect(slow).toEqual([])
})

test('a title that stands again and again above its text is built in linear time', () => {
  const use = (run: string) => buildOf(`${run}\nDünən bahalaşıb.`, { title: 'Neft bahalaşıb' })
  expect(growthOf(repeated('Neft bahalaşıb\n'), use)).toBeUndefined()
  expect(growthOf(repeated('# Neft bahalaşıb #\n=====\n\n'), use)).toBeUndefined()
})

test('Persian endings without end join no word without end', () => {
  expect(growthOf(repeated(' ها'), (run) => buildOf(`کتاب${run}`))).toBeUndefined()
})

test('words are split in linear time, also where nothing is one', () => {
  const slow = RUNS.filter((piece) => growthOf(repeated(piece), (run) => splitWords(`a${run}b`)))
  expect(slow).toEqual([])
})
