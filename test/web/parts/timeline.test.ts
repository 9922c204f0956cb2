import { describe, expect, test } from 'vitest'
import type { FacetDistribution } from '../../../search/answers.ts'
import type { Calendar } from '../../../web/parts/calendars.ts'
import { timelineOf } from '../../../web/parts/timeline.ts'
import { NO_COUNTS, request } from '../samples.ts'

const timeline = (address: string, counts: Partial<FacetDistribution>, calendar: Calendar = 'gregorian') =>
  timelineOf(request(address), { ...NO_COUNTS, ...counts }, { language: 'en', calendar })

/** Years with a document each. */
const years = (...keys: number[]) => ({ year: Object.fromEntries(keys.map((key) => [key, 1])) })

test('years follow each other without gaps, each leading to itself', () => {
  const { unit, bars } = timeline('q=x', { year: { 2018: 2, 2021: 5 } })
  expect(unit).toBe('year')
  expect(bars.map(({ label, count }) => [label, count])).toEqual([
    ['2018', 2],
    ['2019', 0],
    ['2020', 0],
    ['2021', 5],
  ])
  expect(bars[0]).toMatchObject({ from: '2018', to: '2018', isChosen: false })
})

test.each([
  ['', years(2018, 2022), 'year', 5, 'all years'],
  ['', years(2021, 2022), 'month', 24, 'two years are shown by their months'],
  ['from=2021&to=2021', years(2018, 2022), 'month', 12, 'narrowed to one'],
  ['from=2021-05&to=2022-02', years(2018, 2022), 'month', 24, 'to parts of two'],
  ['from=2022', years(2018, 2022), 'month', 12, 'to all since the last'],
  ['from=2019&to=2021', years(2018, 2022), 'year', 5, 'to three: the others stay in sight'],
  ['from=1999&to=1999', years(2018, 2022), 'year', 5, 'to a time without documents'],
  ['', years(1901, 2024), 'year', 13, 'too many years are put together by tens'],
  ['from=1990&to=2010', years(1901, 2024), 'year', 21, 'and taken apart where the search is narrowed'],
  ['', years(1020, 2024), 'year', 11, 'or by hundreds'],
  ['', {}, 'year', 0, 'nothing found'],
  ['', { year: { none: 5 } }, 'year', 0, 'nothing dated'],
])('%s %j: by %s, %i bars: %s', (address, counts, unit, length, _note) => {
  const drawn = timeline(address, counts)
  expect([drawn.unit, drawn.bars.length]).toEqual([unit, length])
})

test('tens of years are counted together and lead to all of them', () => {
  const { bars } = timeline('', { year: { 1901: 1, 1909: 2, 2024: 1 } })
  expect(bars[0]).toMatchObject({ label: '1900–1909', count: 3, from: '1900', to: '1909' })
  expect(bars.at(-1)).toMatchObject({ label: '2020–2029', count: 1 })
})

test('what is chosen is marked, a part of it too', () => {
  const chosen = timeline('from=2019-12&to=2021', years(2018, 2022)).bars.filter(({ isChosen }) => isChosen)
  expect(chosen.map(({ key }) => key)).toEqual(['2019', '2020', '2021'])
})

describe('in the Solar Hijri calendar', () => {
  const counts = {
    year: { 2018: 5, none: 2 },
    month: { '2018-08': 3, none: 4 },
    solarYear: { 1396: 1, 1397: 3, 1399: 1, none: 3 },
    solarMonth: { '1397-05': 2, none: 6 },
  }

  test('years lead to their days', () => {
    const { bars } = timeline('', counts, 'solar')
    expect(bars.map(({ label }) => label)).toEqual(['1396', '1397', '1398', '1399'])
    expect(bars[1]).toMatchObject({ from: '2018-03-21', to: '2019-03-20', count: 3 })
  })

  test('a year is shown by its months', () => {
    const { unit, bars } = timeline('from=2018-03-21&to=2019-03-20', counts, 'solar')
    expect(unit).toBe('month')
    expect(bars).toHaveLength(12)
    expect(bars[4]).toMatchObject({ label: 'Mordad 1397', from: '2018-07-23', to: '2018-08-22', count: 2 })
  })

  test('the undated are told from those dated by a Gregorian month or year', () => {
    expect(timeline('', counts, 'solar')).toMatchObject({ undated: 2, vague: 1 })
    expect(timeline('', counts, 'gregorian')).toMatchObject({ undated: 2, unit: 'month', vague: 2 })
  })
})

test('a stray date does not squeeze the picture: what lies outside is said', () => {
  const { unit, bars, outside, vague } = timeline('q=x', {
    year: { 1905: 1, 2018: 40, 2019: 30, 2021: 30, none: 2 },
  })
  expect([unit, bars[0]?.key, bars.at(-1)?.key]).toEqual(['year', '2018', '2021'])
  expect(outside).toEqual({ count: 1, from: '1905', to: '1905', first: '1905', last: '1905' })
  expect(vague).toBe(2)
})

test.each<[year: Record<string, number>, why: string]>([
  [{ 1905: 1, 2018: 2 }, 'one of a few documents is no stray one'],
  [{ 1905: 20, 2018: 40, 2019: 40 }, 'many old documents are none either'],
  [{ 2000: 1, 2009: 30, 2018: 30, 2019: 30 }, 'nor is what hardly makes the picture longer'],
])('%o is shown whole: %s', (year, _why) => expect(timeline('q=x', { year }).outside).toBeUndefined())
