import { expect, test } from 'vitest'
import { parseRequest } from '../../../search/request.ts'
import { distribution, facetQuestions, filterOf } from '../../../search/resolve/facets.ts'

const asked = (parameters: Record<string, string>) =>
  facetQuestions(parseRequest({ q: 'oil', facets: 'language,source,year', ...parameters })).map(
    ({ facets, filter }) => {
      const { languages, sources, from, to } = filter
      return { facets: facets.join(), narrowed: JSON.stringify({ languages, sources, from, to }) }
    },
  )

test.each<[string, Record<string, string>, string[]]>([
  ['nothing chosen: one question', {}, ['language,source,year']],
  ['each chosen facet is counted by itself', { language: 'az' }, ['source,year', 'language']],
  ['a span of time is one group', { from: '2018', to: '2019' }, ['language,source', 'year']],
  ['two chosen', { language: 'az', source: 'apa' }, ['year', 'language', 'source']],
  ['of a facet that is not wanted nothing is asked', { facets: 'source', language: 'az' }, ['source']],
  ['none wanted', { facets: '', language: 'az' }, ['']],
])('%s', (_what, parameters, facets) => {
  expect(asked(parameters).map((question) => question.facets)).toEqual(facets)
})

test('a chosen facet is counted as if it were not chosen, under all other choices', () => {
  const [, language, source] = asked({ language: 'az', source: 'apa' })
  expect([language?.narrowed, source?.narrowed]).toEqual([
    '{"languages":[],"sources":["apa"]}',
    '{"languages":["az"],"sources":[]}',
  ])
})

test('a span of time reaches from the first day of the one to the last of the other', () => {
  const { from, to } = filterOf(parseRequest({ q: '', from: '2018-02', to: '2019' }))
  expect([from, to]).toEqual([20180201, 20191231])
})

test('counts of several questions are one; what was not asked for is empty', () => {
  const counts = distribution([{ facets: { year: { 2018: 2 } } }, { facets: { language: { az: 1 } } }])
  expect(counts).toMatchObject({ year: { 2018: 2 }, language: { az: 1 }, source: {} })
})
