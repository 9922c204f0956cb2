import { describe, expect, test } from 'vitest'
import { FACETS } from '../../search/answers.ts'
import { HIT_PARTS } from '../../search/hit-parts.ts'
import { parseRequest, requestParameters } from '../../search/request.ts'
import { RequestError } from '../../search/request-error.ts'

const problemsOf = (parameters: Record<string, unknown>) => {
  try {
    parseRequest(parameters)
  } catch (error) {
    if (error instanceof RequestError) return Object.keys(error.problems)
    throw error
  }
  return []
}

test('nothing given is a search for everything', () => {
  expect(parseRequest({})).toEqual({
    query: '',
    languages: [],
    scripts: [],
    sources: [],
    collections: [],
    addedSince: undefined,
    from: undefined,
    to: undefined,
    undated: false,
    sort: 'relevance',
    page: 1,
    hitsPerPage: 20,
    names: true,
    translations: true,
    relaxed: true,
    typing: false,
    group: true,
    layout: true,
    misread: true,
    meaning: true,
    facets: [...FACETS],
    attributesToRetrieve: [...HIT_PARTS],
    snippetLength: 240,
  })
})

test('lists may be repeated or have commas; sources become slugs', () => {
  const request = parseRequest({ language: ['az', 'fa,en', 'az'], source: 'APA, Azərtac' })
  expect(request.languages).toEqual(['az', 'fa', 'en'])
  expect(request.sources).toEqual(['apa', 'azertac'])
  expect(parseRequest({ script: 'Arab,Cyrl' }).scripts).toEqual(['Arab', 'Cyrl'])
})

test('some facets and fields can be asked for, or none', () => {
  expect(parseRequest({ facets: 'year,language' }).facets).toEqual(['language', 'year'])
  expect(parseRequest({ facets: '' }).facets).toEqual([])
  expect(parseRequest({ attributesToRetrieve: ['snippet', 'title'] }).attributesToRetrieve).toEqual([
    'title',
    'snippet',
  ])
  expect(parseRequest({ attributesToRetrieve: '' }).attributesToRetrieve).toEqual([])
})

test('empty fields of a form are fields that were not filled in', () => {
  expect(parseRequest({ q: '', from: '', to: '', language: '', page: '', sort: '' })).toEqual(
    parseRequest({}),
  )
})

test.each([
  [{ language: 'de' }, ['language']],
  [{ from: '2018-13' }, ['from']],
  [{ to: 'yesterday' }, ['to']],
  [{ from: '2018-02-31', to: '2018' }, ['from']],
  [{ sort: 'random', page: '0' }, ['sort', 'page']],
  [{ page: '1.5' }, ['page']],
  [{ page: 'x' }, ['page']],
  [{ hitsPerPage: '101' }, ['hitsPerPage']],
  [{ page: '101', hitsPerPage: '100' }, ['page']],
  [{ q: 'x'.repeat(1001) }, ['q']],
  [{ q: ['a', 'b'] }, ['q']],
  [{ names: 'maybe' }, ['names']],
  [{ date: '2018' }, ['date']],
  [{ date: 'none', from: '2018' }, ['date']],
  [{ group: 'yes' }, ['group']],
  [{ facets: 'language,colour' }, ['facets']],
  [{ attributesToRetrieve: 'title,stemsText' }, ['attributesToRetrieve']],
  [{ snippetLength: '39' }, ['snippetLength']],
  [{ snippetLength: '2001' }, ['snippetLength']],
])('%j is refused, naming %j', (parameters, names) => expect(problemsOf(parameters)).toEqual(names))

test.each([
  [
    { from: '2019', to: '2018' },
    { from: '2018', to: '2019' },
  ],
  [
    { from: '1398', to: '1397' },
    { from: '2018-03-21', to: '2020-03-19' },
  ],
  [
    { from: '21.08.2018', to: '08/2019' },
    { from: '2018-08-21', to: '2019-08' },
  ],
  [
    { from: 'avqust 2018', to: '۳۰ مرداد ۱۳۹۸' },
    { from: '2018-08', to: '2019-08-21' },
  ],
])('%j is %j: as people write it, the earlier first', (typed, span) =>
  expect(parseRequest(typed)).toMatchObject(span),
)

test.each([[{ from: '2018', to: '2018-08' }], [{ from: '2018-08-21', to: '2018' }]])(
  '%j is a span of time',
  (parameters) => expect(problemsOf(parameters)).toEqual([]),
)

describe('the address of a request', () => {
  test('is the inverse of reading it', () => {
    const parameters = {
      q: 'Bakı "a b"',
      language: ['az', 'fa'],
      source: ['apa'],
      from: '2018',
      to: '2019-02',
      sort: 'newest',
      page: '2',
      hitsPerPage: '10',
      names: 'off',
      group: 'off',
      layout: 'off',
      facets: '',
      attributesToRetrieve: 'title,snippet',
      snippetLength: '100',
    }
    const request = parseRequest(parameters)
    const address = requestParameters(request)
    const again = Object.fromEntries(
      [...new Set(address.keys())]
        .map((name) => [name, address.getAll(name)])
        .map(([name, values]) => [name, values?.length === 1 ? values[0] : values]),
    )
    expect(parseRequest(again)).toEqual(request)
  })

  test('can ask for documents without a date', () => {
    const request = parseRequest({ date: 'none' })
    expect(request.undated).toBe(true)
    expect(requestParameters(request).toString()).toBe('date=none')
  })

  test('leaves out what is the default', () => {
    expect(requestParameters(parseRequest({})).toString()).toBe('')
  })
})
