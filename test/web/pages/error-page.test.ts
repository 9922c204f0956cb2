import { describe, expect, test } from 'vitest'
import { SearchParameters } from '../../../search/parameters.ts'
import { INTERFACE_LANGUAGES, messagesOf } from '../../../web/interface-languages.ts'
import { errorPage } from '../../../web/pages/error-page.ts'
import { problemsOf } from '../markup.ts'
import { request } from '../samples.ts'

describe.each(INTERFACE_LANGUAGES)('in %s', (language) => {
  test.each([400, 404, 429, 500, 502, 503, 418])('the markup of %i is sound', (status) => {
    const problems = { from: 'expected YYYY', unheard: '<b>' }
    expect(
      problemsOf(errorPage({ status, language, problems, request: request('q=x&language=az') })),
    ).toEqual([])
    expect(problemsOf(errorPage({ status, language }))).toEqual([])
  })
})

test.each([
  [400, 'This search could not be understood'],
  [404, 'Page not found'],
  [429, 'Too many searches'],
  [503, 'Search is not available at the moment'],
  [500, 'Something went wrong'],
])('%i is told as: %s', (status, title) => {
  const page = errorPage({ status, language: 'en' })
  expect(page).toContain(`<title>${title} – Axtar</title>`)
  expect(page).toContain(`<h1 id="content" tabindex="-1">${title}</h1>`)
})

test('every parameter of a search has its sentence in every language', () => {
  for (const language of INTERFACE_LANGUAGES) {
    expect(Object.keys(messagesOf(language).problems).sort()).toEqual(
      Object.keys(SearchParameters.shape).sort(),
    )
  }
})

test('problems are told in the language of the page; of unknown parameters in English, as text', () => {
  const page = errorPage({
    status: 400,
    language: 'az',
    problems: { from: 'expected YYYY', constructor: '<i>' },
  })
  expect(page).toContain('<li>Başlanğıc tarixini oxumaq olmadı. ')
  expect(page).toContain('<li><span lang="en" dir="ltr">constructor: &lt;i&gt;</span></li>')
})

test('the search stays in the box', () =>
  expect(errorPage({ status: 503, language: 'fa', request: request('q=Bakı') })).toContain('value="Bakı"'))

test('a date that cannot be read is told as such, and there are ways on', () => {
  const page = errorPage({
    status: 400,
    language: 'en',
    problems: { from: 'expected YYYY' },
    request: request('q=x&language=az'),
  })
  expect(page).toContain('One of the dates could not be read</h1>')
  expect(page).toContain('<a class="button" href="/?q=x&amp;language=az">Back to the results</a>')
  const busy = errorPage({ status: 503, language: 'en', address: '/?q=x&page=2' })
  expect(busy).toContain('<a class="button" href="/?q=x&amp;page=2">Try again</a>')
  expect(errorPage({ status: 404, language: 'en', address: '/x' })).not.toContain('Try again')
})
