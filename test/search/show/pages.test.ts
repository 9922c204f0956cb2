import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byPage, firstMarkedPage, pageAt } from '../../../search/show/pages.ts'

test.each([
  [[] as number[], 5, null as number | null, 'no pages'],
  [[0, 10, 20], 0, 1, 'the first letter'],
  [[0, 10, 20], 10, 2, 'where a page begins'],
  [[0, 10, 20], 19, 2, 'its last letter'],
  [[0, 10, 20], 99, 3, 'the last page'],
  [[0, 10, 10], 12, 3, 'behind an empty page'],
  [[4, 10], 1, 1, 'above the first'],
])('%j, %i → %s: %s', (pages, at, page, _note) => expect(pageAt(pages, at)).toBe(page))

test('the page of the first marked word', () => {
  const fragments = [
    { text: 'one\n\n', match: false },
    { text: 'two', match: true },
  ]
  expect(firstMarkedPage({ total: 9, first: 3, starts: [5] }, fragments)).toBe(4)
  expect(
    firstMarkedPage({ total: 2, first: 1, starts: [5] }, [{ text: 'one\n\ntwo', match: false }]),
  ).toBeNull()
})

test('a text cut by pages is the text, a piece a page', () => {
  const texts = fc.array(fc.record({ text: fc.string(), match: fc.boolean() }))
  fc.assert(
    fc.property(texts, fc.array(fc.nat(40)), (fragments, starts) => {
      const pages = starts.toSorted((a, b) => a - b)
      const cut = byPage(fragments, pages)
      expect(cut).toHaveLength(pages.length + 1)
      expect(
        cut
          .flat()
          .map(({ text }) => text)
          .join(''),
      ).toBe(fragments.map(({ text }) => text).join(''))
    }),
  )
})
