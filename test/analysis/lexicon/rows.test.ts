import { expect, test } from 'vitest'
import { readLexicon } from '../../../analysis/lexicon/rows.ts'

test('a line is a meaning with its words in each language; comments and empty lines are none', () => {
  const { rows, problems } = readLexicon(
    'energy.txt',
    '# oil and gas\n\noil price; price of oil | neft qiyməti | قیمت نفت; بهای نفت | n # the first\nto drill | qazmaq~ | حفاری کردن | v',
  )
  expect(problems).toEqual([])
  expect(rows).toEqual([
    {
      en: [
        { text: 'oil price', use: 'always' },
        { text: 'price of oil', use: 'always' },
      ],
      az: [{ text: 'neft qiyməti', use: 'always' }],
      fa: [
        { text: 'قیمت نفت', use: 'always' },
        { text: 'بهای نفت', use: 'always' },
      ],
      partOfSpeech: 'n',
      place: 'energy.txt:3',
    },
    {
      en: [{ text: 'drill', use: 'always' }],
      az: [{ text: 'qazmaq', use: 'never' }],
      fa: [{ text: 'حفاری کردن', use: 'always' }],
      partOfSpeech: 'v',
      place: 'energy.txt:4',
    },
  ])
})

test('marks say when a word is translated', () => {
  const { rows } = readLexicon('a.txt', 'May^ | may | مه~ | n')
  expect(rows[0]?.en).toEqual([{ text: 'May', use: 'capital' }])
  expect(rows[0]?.fa).toEqual([{ text: 'مه', use: 'never' }])
})

test.each([
  [
    'oil | neft | n',
    'a.txt:1: expected 4 columns (English | Azerbaijani | Persian | part of speech), found 3',
  ],
  ['oil | neft | نفت | noun', /^a\.txt:1: expected a part of speech \(n, v, .*\), found “noun”$/],
  ['oil | | نفت | n', 'a.txt:1: expected a word in each language, found none in az'],
  ['oil | ; | نفت | n', 'a.txt:1: expected a word in each language, found none in az'],
])('%s is told as wrong, and other lines are read', (line, problem) => {
  const { rows, problems } = readLexicon('a.txt', `${line}\ngas | qaz | گاز | n`)
  expect(rows.map(({ place }) => place)).toEqual(['a.txt:2'])
  expect(problems).toEqual([typeof problem === 'string' ? problem : expect.stringMatching(problem)])
})
