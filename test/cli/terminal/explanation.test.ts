import { expect, test } from 'vitest'
import { explanationText } from '../../../cli/terminal/explanation.ts'

test('what found something is read at a glance', () => {
  const text = explanationText({
    tried: ['strict'],
    parts: [
      { kind: 'surface', weight: 1, all: ['lavrov', 'neft'], none: ['oil'], documents: 2 },
      { kind: 'everything', weight: 0.1, all: [], none: [], documents: 9 },
    ],
    concepts: [{ query: 'oil', language: 'az', said: ['neft', 'yağ'], rows: ['energy.txt:27'] }],
    words: [],
    hits: [
      { id: 'a', part: 0, ranking: null },
      { id: 'b', part: null, ranking: null },
    ],
  })
  expect(text.split('\n')).toEqual([
    'Tried: strict',
    '',
    'Parts (a document holds all of one):',
    '  1. surface ×1, 2 found: lavrov neft -oil',
    '  2. everything ×0.1, 9 found: everything',
    '',
    'Said in other languages:',
    '  oil  az  neft, yağ (energy.txt:27)',
    '',
    'Hits:',
    '  a  by part 1, surface',
    '  b',
  ])
})

test('so is what documents with some of the words were ranked by', () => {
  const text = explanationText({
    tried: ['strict', 'forms', 'beginning', 'corrected', 'parted', 'relaxed'],
    parts: [],
    concepts: [],
    words: [
      {
        query: 'oil',
        idf: 2.1,
        ways: [
          { token: 'oil', weight: 1 },
          { token: 'en:oil', weight: 0.9 },
        ],
      },
      { query: 'qwertz', idf: 9.2, ways: [] },
    ],
    hits: [
      {
        id: 'a',
        part: null,
        ranking: {
          coord: 0.5,
          proximity: 0,
          title: 1,
          words: [
            { query: 'oil', weight: 1.4 },
            { query: 'qwertz', weight: 0 },
          ],
        },
      },
    ],
  })
  expect(text.split('\n')).toEqual([
    'Tried: strict, forms, beginning, corrected, parted, relaxed',
    '',
    'Words (idf, and what stands for each, with how much of it that is):',
    '  oil  2.1  oil 1, en:oil 0.9',
    '  qwertz  9.2  in no document',
    '',
    'Hits:',
    '  a  words oil 1.4, qwertz 0; coord 0.5, proximity 0, title 1',
  ])
  expect(explanationText({ tried: ['strict'], parts: [], concepts: [], words: [], hits: [] })).toContain(
    'Hits:\n  none',
  )
})
