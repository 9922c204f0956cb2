import { expect, test } from 'vitest'
import { pageNumbers, paginationView } from '../../../web/parts/pagination.ts'
import { request } from '../samples.ts'

test.each([
  [1, 2, [1, 2]],
  [1, 9, [1, 2, 0, 9]],
  [5, 9, [1, 0, 4, 5, 6, 0, 9]],
  [4, 7, [1, 2, 3, 4, 5, 6, 7]],
  [9, 9, [1, 0, 8, 9]],
  [50, 9, [1, 0, 9]],
])('page %i of %i shows %j, with 0 for a gap', (page, last, numbers) =>
  expect(pageNumbers(page, last)).toEqual(numbers),
)

test('does not lead deeper than a search can go', () => {
  const markup = paginationView(request('q=x&hitsPerPage=100&page=100'), 5_000, 'en').toString()
  expect(markup).toContain('Page 100 of 100')
  expect(markup).not.toContain('rel="next"')
})
