import { expect, test } from 'vitest'
import { searchPage } from '../../../web/pages/search-page.ts'
import { AZERBAIJANI_HIT, request, results } from '../samples.ts'

const reasons = (matches: typeof AZERBAIJANI_HIT.matches) => {
  const hit = { ...AZERBAIJANI_HIT, matches, matchedBy: [...new Set(matches.map(({ by }) => by))] }
  const page = searchPage({ request: request('q=x'), results: results({ hits: [hit] }), language: 'en' })
  return /<ul class="why".*?<\/ul>/s.exec(page)?.[0].replace(/<[^>]+>/g, '')
}

const itself = { word: 'Azərbaycan', query: 'Azərbaycan', by: 'exact' as const }

test('a longer name that begins with the word of the query is no reason beside it', () => {
  const name = { word: 'Azərbaycan Respublikasının', query: 'Azərbaycan', by: 'name' as const }
  expect(reasons([itself, name])).toBeUndefined()
  expect(reasons([name])).toContain('Azərbaycan Respublikasının')
})

test('another form and another name are told beside the word itself', () => {
  expect(reasons([itself, { word: 'Azərbaycanda', query: 'Azərbaycan', by: 'stem' }])).toContain(
    'Azərbaycanda',
  )
  expect(reasons([itself, { word: 'Azerbaijan', query: 'Azərbaycan', by: 'name' }])).toContain('Azerbaijan')
})
