import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf } from '../../../web/parts/fragments.ts'
import { paragraphsOf } from '../../../web/parts/paragraphs.ts'

const LONG = 'word '.repeat(30).trim()

test.each([
  ['one\n\ntwo', ['one', 'two'], 'empty lines part paragraphs'],
  [`${LONG}\n${LONG}`, [LONG, LONG], 'so does every line of a text with long lines'],
  [
    'lines wrapped\nby hand go on\nto the end.\nNew one',
    ['lines wrapped by hand go on to the end.', 'New one'],
    'wrapped',
  ],
  ['a\r\n\r\nb\rc', ['a ', 'b c'], 'line ends of other systems'],
  ['', [], 'empty'],
  [' \n\t\n ', [], 'white space'],
])('%j → %j: %s', (text, paragraphs) =>
  expect(
    paragraphsOf([{ text, match: false }])
      .map(textOf)
      .map((line) => line.replace(/^ | $/g, '')),
  ).toEqual(paragraphs.map((line) => line.replace(/^ | $/g, ''))),
)

test('keeps what is marked, also across a line', () => {
  const fragments = [
    { text: 'a ', match: false },
    { text: 'b\n\nc', match: true },
    { text: ' d', match: false },
  ]
  expect(paragraphsOf(fragments)).toEqual([
    [
      { text: 'a ', match: false },
      { text: 'b', match: true },
    ],
    [
      { text: 'c', match: true },
      { text: ' d', match: false },
    ],
  ])
})

test('loses nothing but white space', () => {
  const piece = fc.record({
    text: fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', '\r', 'ə', '😀') }),
    match: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(piece), (fragments) => {
      const bare = (text: string) => text.replace(/\s/g, '')
      expect(bare(paragraphsOf(fragments).map(textOf).join(''))).toBe(bare(textOf(fragments)))
    }),
  )
})
