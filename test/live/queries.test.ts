/** Queries with fields, OR and brackets, against documents whose answers can be told by hand. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentView, SearchResults } from '../../search/answers.ts'
import { RequestError } from '../../search/request-error.ts'
import { documentViewOf, markedDocument } from '../../search/show/document-view.ts'
import { type OpenArchive, openArchive, SEEDS, seedsOf } from './archive.ts'
import { storedDocument } from './stored.ts'

/** Words that are no names, and that no ending or other spelling makes one another. */
const WORDS = ['granite', 'velvet', 'copper'] as const
type Word = (typeof WORDS)[number]
type Made = { id: string; title: string; text: string; language: string; source: string; date: string }

const SOURCES = ['Alfa', 'Beta News', 'Q" OR language = "en']
const LANGUAGES = ['en', 'az']
const YEARS = ['2016', '2018', '2020']

/** Each word in the title, in the text, or nowhere: every combination in each language, sources and years mixed. */
const DOCUMENTS: Made[] = LANGUAGES.flatMap((language) =>
  Array.from({ length: 27 }, (_, number): Made => {
    const places = WORDS.map((_word, at) => Math.floor(number / 3 ** at) % 3)
    const [first = 0, second = 0, third = 0] = places
    const wordsAt = (place: number) => WORDS.filter((_word, at) => places[at] === place).join(' ')
    return {
      id: `${language}-${number}`,
      title: `harvest ${wordsAt(1)}`.trim(),
      text: `report ${wordsAt(2)} of number ${number}`,
      language,
      source: SOURCES[(first + second + third) % 3] ?? '',
      date: `${YEARS[(first + 2 * second) % 3]}-05-0${1 + (number % 9)}`,
    }
  }),
)

type Test = (document: Made) => boolean
const inTitle =
  (word: Word): Test =>
  ({ title }) =>
    title.includes(word)
const has =
  (word: Word): Test =>
  ({ title, text }) =>
    title.includes(word) || text.includes(word)
const from =
  (source: string): Test =>
  (document) =>
    document.source === source
const spoken =
  (language: string): Test =>
  (document) =>
    document.language === language
const all =
  (...tests: Test[]): Test =>
  (document) =>
    tests.every((test) => test(document))
const any =
  (...tests: Test[]): Test =>
  (document) =>
    tests.some((test) => test(document))
const not =
  (test: Test): Test =>
  (document) =>
    !test(document)

const none: Test = () => false

const [granite, velvet, copper] = WORDS

let made: OpenArchive
let seeds: OpenArchive
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'axtar-queries-'))
  const file = join(folder, 'made.jsonl')
  await writeFile(file, DOCUMENTS.map((document) => JSON.stringify(document)).join('\n'))
  ;[made, seeds] = await Promise.all([openArchive([file]), openArchive([SEEDS])])
})
afterAll(async () => {
  await Promise.all([made.close(), seeds.close()])
  await rm(folder, { recursive: true })
})

const find = (query: string, parameters: Record<string, string> = {}) =>
  made.search(query, { hitsPerPage: '100', names: 'off', group: 'off', ...parameters })

function counts(documents: readonly Made[], value: (document: Made) => string): Record<string, number> {
  const counted: Record<string, number> = {}
  for (const document of documents) counted[value(document)] = (counted[value(document)] ?? 0) + 1
  return counted
}

/** That a search found just the documents that it should have, and counted them so. */
function expectToBe(results: SearchResults, expected: readonly Made[]): void {
  expect(results.hits.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
  expect(results.totalHits).toBe(expected.length)
  expect(results.facetDistribution.language).toEqual(counts(expected, ({ language }) => language))
  expect(results.facetDistribution.source).toEqual(counts(expected, ({ source }) => source))
  expect(results.facetDistribution.year).toEqual(counts(expected, ({ date }) => date.slice(0, 4)))
  expect(results.relaxed).toBe(false)
}

describe('a document is found by what is asked', () => {
  test.each<[string, Test, string]>([
    ['granite OR velvet', any(has(granite), has(velvet)), 'either'],
    ['granite | velvet | copper', any(has(granite), has(velvet), has(copper)), 'one of three'],
    ['granite (velvet OR copper)', all(has(granite), any(has(velvet), has(copper))), 'brackets'],
    ['granite velvet OR copper', any(all(has(granite), has(velvet)), has(copper)), 'side by side'],
    ['granite -(velvet OR copper)', all(has(granite), not(any(has(velvet), has(copper)))), 'neither'],
    ['-(granite velvet)', not(all(has(granite), has(velvet))), 'not both'],
    ['granite OR -velvet', any(has(granite), not(has(velvet))), 'an alternative of an exclusion'],
    ['title:granite', inTitle(granite), 'in the title'],
    ['title:gran', inTitle(granite), 'in the title, while it is typed'],
    ['title:granites ', inTitle(granite), 'in the title, in another form'],
    ['title:granite velvet', all(inTitle(granite), has(velvet)), 'in the title, and anywhere'],
    ['velvet -title:granite', all(has(velvet), not(inTitle(granite))), 'not in the title'],
    ['-title:granite', not(inTitle(granite)), 'just not in the title'],
    [
      'title:(granite OR velvet) copper',
      all(any(inTitle(granite), inTitle(velvet)), has(copper)),
      'a field for all',
    ],
    ['title:"granite velvet"', all(inTitle(granite), inTitle(velvet)), 'side by side in the title'],
    ['title:"velvet granite"', none, 'not in another order'],
    [
      'title:"harvest copper" granite',
      ({ title, text }) => title === 'harvest copper' && text.includes(granite),
      'a phrase of the title, and a word',
    ],
    [
      'granite -title:"harvest granite"',
      all(has(granite), not(inTitle(granite))),
      'without a phrase of the title',
    ],
    ['source:alfa granite', all(from('Alfa'), has(granite)), 'from a source'],
    [
      'source:"Beta News" OR title:copper',
      any(from('Beta News'), inTitle(copper)),
      'a filter as an alternative',
    ],
    [
      'source:Alfa,beta-news -granite',
      all(any(from('Alfa'), from('Beta News')), not(has(granite))),
      'from two',
    ],
    ['-source:Alfa', not(from('Alfa')), 'from all but one'],
    [
      '(source:Alfa velvet) OR (language:az copper)',
      any(all(from('Alfa'), has(velvet)), all(spoken('az'), has(copper))),
      'filters of their own',
    ],
    [
      'granite -(source:Alfa language:az)',
      all(has(granite), not(all(from('Alfa'), spoken('az')))),
      'not both filters',
    ],
    ['language:az language:en', none, 'two languages at once'],
    ['after:2016 before:2020', ({ date }) => date.startsWith('2018'), 'the years themselves are left out'],
    ['after:2018-05-05 copper', all(({ date }) => date > '2018-05-05', has(copper)), 'a day is left out'],
    ['before:2018-05 OR language:az', any(({ date }) => date < '2018-05', spoken('az')), 'before a month'],
    ['-before:2018 granite', all(({ date }) => date >= '2018', has(granite)), 'not before'],
    ['بعد:۲۰۱۶ قبل:۲۰۲۰ زبان:az', all(({ date }) => date.startsWith('2018'), spoken('az')), 'in Persian'],
  ])('%s: %s', async (query, isWanted) => {
    const wanted = DOCUMENTS.filter(isWanted)
    expect(wanted.length === 0).toBe(isWanted === none)
    expectToBe(await find(query), wanted)
  })

  test('whatever is put together of words, fields, OR and brackets', async () => {
    type Part = { text: string; holds: Test }
    const word = fc.constantFrom(...WORDS)
    const leaf: fc.Arbitrary<Part> = fc.oneof(
      word.map((text) => ({ text, holds: has(text) })),
      word.map((text) => ({ text: `title:${text}`, holds: inTitle(text) })),
      fc.constantFrom('Alfa', 'Beta News').map((name) => ({ text: `source:"${name}"`, holds: from(name) })),
      fc.constantFrom(...LANGUAGES).map((code) => ({ text: `language:${code}`, holds: spoken(code) })),
    )
    const { part } = fc.letrec<{ part: Part }>((tie) => {
      const two = fc.tuple(tie('part'), tie('part'))
      return {
        part: fc.oneof(
          { maxDepth: 3, depthSize: 'small' },
          leaf,
          two.map(([a, b]) => ({ text: `(${a.text} ${b.text})`, holds: all(a.holds, b.holds) })),
          two.map(([a, b]) => ({ text: `(${a.text} OR ${b.text})`, holds: any(a.holds, b.holds) })),
          tie('part').map(({ text, holds }) => ({ text: `-(${text})`, holds: not(holds) })),
        ),
      }
    })
    await fc.assert(
      fc.asyncProperty(part, async ({ text, holds }) => {
        // A space: nothing is still typed. What has too many alternatives is refused, and nothing else.
        const results = await find(`${text} `).catch((error) => {
          if (!(error instanceof RequestError)) throw error
          return undefined
        })
        if (results !== undefined) expectToBe(results, DOCUMENTS.filter(holds))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a union of alternatives', () => {
  test('has pages without gaps or repeats', async () => {
    const pages = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((page) =>
        find('granite OR source:Alfa OR title:velvet', { page: String(page), hitsPerPage: '9' }),
      ),
    )
    const ids = pages.flatMap(({ hits }) => hits.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(pages[0]?.totalHits ?? 0)
  })

  test('counts a facet with a chosen value as if none were chosen', async () => {
    const results = await find('granite OR source:Alfa', { language: 'az' })
    const wanted = DOCUMENTS.filter(any(has(granite), from('Alfa')))
    expect(results.totalHits).toBe(wanted.filter(spoken('az')).length)
    expect(results.facetDistribution.language).toEqual(counts(wanted, ({ language }) => language))
    expect(results.facetDistribution.source).toEqual(
      counts(wanted.filter(spoken('az')), ({ source }) => source),
    )
  })

  test('has what words found before what only a filter found', async () => {
    const { hits } = await find('source:Alfa OR "granite velvet copper"')
    expect(hits.slice(0, 2).every(({ matchedBy }) => matchedBy.includes('exact'))).toBe(true)
    expect(hits.slice(4).every(({ matchedBy }) => matchedBy.length === 0)).toBe(true)
  })

  test('can be paged to its depth', async () => {
    const deep = await find('granite OR source:Alfa', { page: '500', hitsPerPage: '20' })
    const { totalHits, facetDistribution } = await find('granite OR source:Alfa')
    expect(deep).toMatchObject({ hits: [], totalHits, facetDistribution })
  })

  test('can be put in order', async () => {
    const { hits } = await find('granite OR velvet', { sort: 'oldest' })
    const dates = hits.map(({ date }) => date ?? '')
    expect(dates).toEqual(dates.toSorted())
  })

  test('without words has the newest first', async () => {
    const { hits } = await find('source:Alfa OR language:az')
    const dates = hits.map(({ date }) => date ?? '')
    expect(dates).toEqual(dates.toSorted().reverse())
  })
})

describe('what is said of the results', () => {
  const marked = (pieces: { text: string; match: boolean }[]) =>
    pieces.filter(({ match }) => match).map(({ text }) => text)

  test('words of every alternative are marked, those of the title only there', async () => {
    const { hits } = await find('title:granite velvet OR copper')
    for (const { titleFragments, snippet } of hits) {
      expect(marked(snippet)).not.toContain('granite')
      const words = snippet.flatMap(({ text }) => text.split(' '))
      expect(marked(snippet)).toEqual(words.filter((word) => word === 'velvet' || word === 'copper'))
      expect(marked(titleFragments)).not.toContain('harvest')
    }
    expect(hits.flatMap(({ titleFragments }) => marked(titleFragments))).toContain('granite')
  })

  test('a document that is opened has the same words marked; a query with an error marks its words', async () => {
    const stored = await storedDocument(made.engine, 'en-16')
    const view = stored && documentViewOf(stored, [])
    expect(view).toMatchObject({ title: 'harvest granite copper', text: 'report velvet of number 16' })
    const marks = async (query: string) => {
      const { title, text } = await markedDocument(made.engine, view as DocumentView, query)
      return [marked(title), marked(text)]
    }
    expect(await marks('title:granite OR velvet')).toEqual([['granite'], ['velvet']])
    expect(await marks('source:Alfa -granite')).toEqual([[], []])
    expect(await marks('copper language:xx')).toEqual([['copper'], []])
  })

  test('a mistyped word is corrected beside fields, and offered beside OR', async () => {
    const narrowed = await find('grannite source:Alfa')
    expectToBe(narrowed, DOCUMENTS.filter(all(has(granite), from('Alfa'))))
    expect(narrowed.hits[0]?.matchedBy).toEqual(['typo'])
    expect(narrowed.didYouMean).toBe('granite source:Alfa')
    expectToBe(await find('title:grannite '), DOCUMENTS.filter(inTitle(granite)))
    const either = await find('grannite OR velvvet ')
    expect(either).toMatchObject({ totalHits: 0, relaxed: false, didYouMean: 'granite OR velvet' })
  })

  test('words are left out within what fields narrow to; never words of the title, nor beside OR', async () => {
    const relaxed = await find('granite qwertzuiop velvet source:Alfa')
    expect(relaxed.relaxed).toBe(true)
    expect(relaxed.hits.length).toBeGreaterThan(0)
    expect(relaxed.hits.every(({ source }) => source === 'Alfa')).toBe(true)
    for (const query of ['title:granite qwertzuiop velvet', '(granite OR velvet) qwertzuiop'])
      expect(await find(query), query).toMatchObject({ totalHits: 0, relaxed: false })
  })

  test('a long alternative says which words it left out', async () => {
    const long = 'granite a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2'
    expect((await find(`velvet OR ${long} `)).ignoredWords).toEqual(['b1', 'b2'])
  })
})

describe('what a query cannot do', () => {
  test.each([
    'source:"x\\" OR language = \\"az"',
    'source:x")OR(language="az',
    'source:"x\\"',
    'source:x\\',
    'source:"Q\\" OR language = \\"en" granite',
    'title:"\\" OR qwertz',
    'title:"* OR harvest"',
    'title:qwertz\uF000',
  ])('%s finds nothing, having no such source or title', async (query) => {
    expect(await find(query)).toMatchObject({ totalHits: 0, relaxed: false })
  })

  test('a source with the signs of a filter is just a source', async () => {
    const [, , strange = ''] = SOURCES
    expectToBe(await find('source:q-or-language-en'), DOCUMENTS.filter(from(strange)))
    expect((await find('source:"x OR language = en"')).totalHits).toBe(0)
  })

  test.each(['language:xx', 'before:soon', '(a|b)(c|d)(e|f)(g|h)'])('%s is refused', async (query) => {
    await expect(find(query)).rejects.toThrow(RequestError)
  })
})

describe('the sample documents', () => {
  const found = async (query: string) => seedsOf(await seeds.search(query)).sort()

  test.each([
    ['title:"strategic partners"', ['002'], 'a phrase of the title'],
    ['title:Zakharova', ['002'], 'a name'],
    ['title:زاخارووا ', ['002'], 'a name in another script'],
    ['language:az Putin OR language:fa روسیه ', ['000', '003'], 'two languages'],
    ['after:2023', ['004'], 'undated documents are not after anything'],
    ['-after:2023 -language:az', ['002', '003'], 'but they are not excluded either'],
    ['source:AzerNews OR "strategic partners" ', ['002', '004'], 'a source or a phrase'],
  ])('%s finds %j: %s', async (query, documents) => expect(await found(query)).toEqual(documents))

  test('names of every alternative are searched in other spellings', async () => {
    const { otherSpellings } = await seeds.search('Caucasus OR title:Russia ')
    expect(otherSpellings.map(({ query }) => query)).toEqual(['Caucasus', 'Russia'])
  })
})

describe('what is asked for besides hits', () => {
  test('facets that are not asked for are not counted', async () => {
    const some = await find('granite', { facets: 'source', language: 'az' })
    expect(some.facetDistribution).toMatchObject({ language: {}, year: {}, solarMonth: {} })
    expect(some.facetDistribution.source).not.toEqual({})
    const none = await find('granite qwertzuiop velvet', { facets: '' })
    expect(Object.values(none.facetDistribution).every((counts) => Object.keys(counts).length === 0)).toBe(
      true,
    )
    expect(none.hits.length).toBeGreaterThan(0)
  })

  test('a snippet is as long as it is asked for', async () => {
    const length = async (snippetLength: string) => {
      const { hits } = await seeds.search('Putin', { snippetLength, hitsPerPage: '1' })
      return (hits[0]?.snippet ?? []).map(({ text }) => text).join('').length
    }
    expect(await length('60')).toBeLessThanOrEqual(62)
    expect(await length('600')).toBeGreaterThan(400)
  })
})
