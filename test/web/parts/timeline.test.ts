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

describe('a few dates far from all others', () => {
  const counts = {
    year: { ...years(...Array.from({ length: 31 }, (_, at) => 1990 + at)).year, 1812: 1, 2090: 1 },
  }

  test('do not squeeze the picture, and are named beside it', () => {
    const { bars, outside } = timeline('', counts)
    expect([bars[0]?.key, bars.at(-1)?.key]).toEqual(['1990', '2020'])
    expect(outside).toEqual([
      { from: '1812', to: '1812', label: '1812', count: 1 },
      { from: '2090', to: '2090', label: '2090', count: 1 },
    ])
  })

  test('are shown when they are asked for', () => {
    const { bars, outside } = timeline('from=1800&to=1830', counts)
    expect(bars.some(({ count, isChosen }) => count === 1 && isChosen)).toBe(true)
    expect(outside).toEqual([])
  })

  test('stay where they are a part worth seeing', () => {
    expect(timeline('', { year: { 1900: 5, 2000: 10 } }).outside).toEqual([])
  })
})

test('languages are told apart where their counts are given', () => {
  const request_ = request('')
  const counts = { ...NO_COUNTS, year: { 2018: 3, 2019: 1 } }
  const byLanguage = {
    az: { ...NO_COUNTS, year: { 2018: 2 } },
    fa: { ...NO_COUNTS, year: { 2018: 1, 2019: 1 } },
  }
  const drawn = timelineOf(request_, counts, { language: 'en', calendar: 'gregorian' }, byLanguage)
  const parts = drawn.bars.map(({ parts }) => parts).filter((all) => all.length > 0)
  expect(drawn.unit).toBe('month')
  expect(parts).toEqual([])
  const whole = timelineOf(
    request_,
    { ...counts, year: { ...counts.year, 2010: 1 } },
    { language: 'en', calendar: 'gregorian' },
    byLanguage,
  )
  expect(whole.bars.find(({ key }) => key === '2018')?.parts).toEqual([
    { language: 'az', count: 2 },
    { language: 'fa', count: 1 },
  ])
})
