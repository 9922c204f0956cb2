import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../../analysis/language.ts'
import { documentPage } from '../../../web/pages/document-page.ts'
import { searchPage } from '../../../web/pages/search-page.ts'
import { problemsOf } from '../markup.ts'
import { AZERBAIJANI_HIT, DOCUMENT, PERSIAN_HIT, REPRINTS, request, results } from '../samples.ts'

const search = (language: Language) =>
  searchPage({
    request: request('q=Lavrov&sort=newest'),
    results: results({ hits: [{ ...AZERBAIJANI_HIT, reprints: REPRINTS }, PERSIAN_HIT] }),
    language,
  })

const document = (language: Language, reprints = REPRINTS) =>
  documentPage({
    document: { ...DOCUMENT, reprints },
    fragments: { title: [], text: [] },
    query: '',
    back: undefined,
    language,
    origin: 'https://archive.example.org',
  })

describe.each(LANGUAGES)('in %s', (language) => {
  test('the markup is sound under a hit and on the page of a document', () => {
    for (const markup of [search(language), document(language)]) {
      expect(problemsOf(markup)).toEqual([])
      expect(markup).not.toMatch(/undefined|null|\[object/)
    }
  })
})

test('only a hit with other versions has something to open, which says how many', () => {
  expect(search('en').match(/<details class="reprints"/g)).toHaveLength(1)
  expect(search('en')).toContain('<summary>2 more versions of this text</summary>')
})

test('each version links to its document, within the search', () => {
  expect(search('en')).toContain('<a href="/documents/az%2F2%20%3F?q=Lavrov&amp;sort=newest">')
  expect(document('en')).toContain('<a href="/documents/az%2F2%20%3F">')
})

test('titles and sources are text in their own direction', () => {
  expect(document('en')).toContain('<bdi dir="ltr" lang="az">Lavrov Bakıya gəlir &quot;tezliklə&quot;</bdi>')
  expect(document('en')).toContain('<bdi>Trend &amp; Co</bdi>')
  expect(document('en')).toContain('<bdi dir="rtl" lang="fa">')
})

test('a document that is alone says nothing of versions', () => {
  expect(document('en', [])).not.toContain('versions')
})
