import { expect, test } from 'vitest'
import { type Filter, filterExpression } from '../../engine/filter.ts'

test.each<[Filter, string | undefined]>([
  [{}, undefined],
  [{ languages: [] }, undefined],
  [{ languages: ['az', 'fa'] }, 'language IN ["az", "fa"]'],
  [{ sources: ['apa'], from: 20180101 }, 'sourceSlugs IN ["apa"] AND dateEnd >= 20180101'],
  [{ from: 20180101, to: 20181231 }, 'dateEnd >= 20180101 AND dateStart <= 20181231'],
  [{ fromKey: 'Doc-1"' }, 'key >= "doc-1\\""'],
  [{ languages: ['az" OR language = "en'] }, 'language IN ["az\\" OR language = \\"en"]'],
  [{ undated: true }, 'dateStart IS NULL'],
  [
    { keys: ['a'], sketch: ['1z'], groups: ['b"'] },
    'key IN ["a"] AND sketch IN ["1z"] AND group IN ["b\\""]',
  ],
  [{ sources: ['a\\'] }, 'sourceSlugs IN ["a\\\\"]'],
  [{ all: [{}, { languages: [] }], none: [{}] }, undefined],
  [
    { to: 1, all: [{ languages: ['az'] }, { from: 2, to: 3 }], none: [{ sources: ['a") OR ("'] }] },
    'dateStart <= 1 AND language IN ["az"] AND dateEnd >= 2 AND dateStart <= 3 AND NOT (sourceSlugs IN ["a\\") OR (\\""])',
  ],
  [
    { languages: ['az'], test: { kind: 'oneOf', field: 'sourceName', values: ['a" OR x = "b'] } },
    'language IN ["az"] AND sourceName IN ["a\\" OR x = \\"b"]',
  ],
  [{ test: { kind: 'compare', field: 'year', operator: '>=', value: '2018"' } }, 'year >= "2018\\""'],
  [
    { any: [{ languages: ['az'], from: 1 }, { sources: ['apa'] }] },
    '((language IN ["az"] AND dateEnd >= 1) OR sourceSlugs IN ["apa"])',
  ],
  [{ any: [{ languages: ['az'] }, {}] }, undefined],
  [{ all: [] }, undefined],
  [{ any: [] }, 'key NOT EXISTS'],
  [{ none: [{ any: [] }] }, 'NOT (key NOT EXISTS)'],
])('%j → %s', (filter, expected) => expect(filterExpression(filter)).toBe(expected))

test('a day that is no number is refused', () => {
  expect(() => filterExpression({ from: Number.NaN })).toThrow(TypeError)
  const test = { kind: 'compare', field: 'dateEnd', operator: '<', value: 1.5 } as const
  expect(() => filterExpression({ test })).toThrow(TypeError)
})
