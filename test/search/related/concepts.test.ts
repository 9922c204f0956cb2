import { expect, test } from 'vitest'
import { readableToken } from '../../../analysis/engine-tokens.ts'
import { compileLexicon } from '../../../analysis/lexicon/lexicon.ts'
import { readLexicon } from '../../../analysis/lexicon/rows.ts'
import { conceptFeatures } from '../../../search/related/concepts.ts'

const ROWS = `
oil | neft; petrol; yanacaq | نفت | n
price | qiymət | قیمت | n
oil price | neft qiyməti | قیمت نفت | n
flood | daşqın; sel | سیل | n
bank~ | bank | بانک | n
to be~ | olmaq | بودن | v
`
const lexicon = compileLexicon(readLexicon('t.txt', ROWS).rows)
const features = (title: string, text: string, most = 10) =>
  conceptFeatures(lexicon, { title, text, language: 'en' }, ['az'], most).map(
    (feature) => `${feature.text}: ${feature.tokens.map(readableToken).join(' ')}`,
  )

test('a document says what its words mean, the title first; words with another meaning say nothing', () => {
  expect(features('Floods', 'The bank says that floods raise the oil price.')).toEqual([
    'Floods: az:dasqi az:sel',
    'oil price: az:neft az:qiymet',
  ])
  expect(features('Floods', 'Oil is expensive', 1)).toEqual(['Floods: az:dasqi az:sel'])
  expect(features('', 'Oil')).toEqual(['Oil: az:neft az:petrol'])
})

test('without room, or in a language that the lexicon has not, there are none', () => {
  expect(features('Floods', '', 0)).toEqual([])
  expect(conceptFeatures(lexicon, { title: 'Floods', text: '', language: 'und' }, ['az'], 5)).toEqual([])
})
