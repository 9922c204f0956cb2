import { expect, test } from 'vitest'
import { sinceText, sinceView } from '../../../web/parts/since.ts'
import { request } from '../samples.ts'

const reader = { language: 'en', calendar: 'gregorian' } as const
const NOW = Date.parse('2026-11-29T12:00:00Z')
const view = (counts: Record<string, number>, address = '') =>
  sinceView(request(address), counts, reader, NOW).toString()

test('counts of days are summed, and lead to the search since then', () => {
  const shown = view({ '2026-11-29': 2, '2026-11-25': 3, '2026-11-01': 4, '2020-01-01': 9, none: 5 })
  expect(
    [...shown.matchAll(/addedSince=([\d-]+).*?class="count">(\d+)/g)].map(([, day, count]) => [day, count]),
  ).toEqual([
    ['2026-11-29', '2'],
    ['2026-11-23', '5'],
    ['2026-10-31', '9'],
  ])
})

test('where everything came at once there is nothing to choose', () =>
  expect(view({ '2026-11-29': 7 })).toBe(''))

test('what is chosen can be taken away, and is said in words', () => {
  expect(view({ '2026-11-29': 2, '2020-01-01': 9 }, 'addedSince=2026-11-29')).toContain(
    'href="/?q=" rel="nofollow" aria-current',
  )
  expect(String(sinceText(request('addedSince=2026-11-23'), reader))).toContain(
    'since <time datetime="2026-11-23">23 November 2026',
  )
})
