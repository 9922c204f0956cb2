import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenArchive, openArchive, SEEDS, seedsOf } from './archive.ts'

let archive: OpenArchive
beforeAll(async () => {
  archive = await openArchive([SEEDS])
})
afterAll(() => archive.close())

const found = async (query: string, parameters: Record<string, string> = {}) =>
  seedsOf(await archive.search(query, parameters)).sort()

test('nothing asked finds everything, newest first, counted by language', async () => {
  const results = await archive.search('')
  expect(results.totalHits).toBe(5)
  expect(results.hits[0]?.date).toBe('2024-08-21')
  expect(results.facetDistribution.language).toEqual({ az: 2, en: 2, fa: 1 })
  expect(results.facetDistribution.year).toEqual({ 2024: 1, none: 4 })
})

test.each([
  ['Azerbaycan', ['000', '001'], 'typed without ə'],
  ['AZƏRBAYCAN', ['000', '001'], 'in capitals'],
  ['azərbaycan', ['000', '001'], 'in small letters'],
  ['munasibetler', ['000', '001'], 'in ASCII'],
  ['münasibət', ['000', '001'], 'the base of inflected words'],
  ['qonsuluq', ['000', '001'], 'ş and q'],
  ['әмәкдашлыг', ['000', '001'], 'in Cyrillic'],
  ['روسیه', ['003'], 'as written'],
  ['روسيه', ['003'], 'with the Arabic yeh'],
  ['همکاری های', ['003'], 'with a space'],
  ['همکاری\u200Cهای', ['003'], 'with a half space'],
  ['همکاریهای', ['003'], 'joined'],
  ['جمهوری', ['003'], 'Persian base of a plural'],
  ['2018', ['002'], 'a number'],
  ['۲۰۱۸', ['002'], 'a number in Persian digits'],
])('%s within its language finds %j: %s', async (query, documents) => {
  const language = /[a-zəü]/i.test(query) || /[а-я]/i.test(query) ? 'az' : /[\d۰-۹]/.test(query) ? 'en' : 'fa'
  expect(await found(query, { language })).toEqual(documents)
})

describe('what a query can say', () => {
  test.each([
    ['"strategic partners"', ['002'], 'a phrase'],
    ['"partners strategic"', [], 'not in another order'],
    ['"strategic partners', ['002'], 'not closed'],
    ['“strategic partners”', ['002'], 'with typographic quotes'],
    ['zakharova -putin', [], 'every document with the one has the other'],
    ['Putin -zakharova', ['004'], 'without a name, however it is spelled'],
    ['Azerbaijan -"strategic partners"', ['000', '001', '003', '004'], 'without a phrase'],
    ['-putin', ['001', '003'], 'only exclusions'],
    ['"', [], 'punctuation asks for nothing'],
    ['-', [], 'nor does a dash'],
    ['import-export', ['004'], 'a compound'],
    ['strategicpartners', ['002'], 'words that were written together'],
    ['qwertzuiop', [], 'no word at all'],
  ])('%s finds %j: %s', async (query, documents) => expect(await found(query)).toEqual(documents))

  test('the engine takes no word apart, as it finds "put in" for Putin: where that is done, it is told', async () => {
    const { hits, closeWords } = await archive.search('strategicpartners')
    expect([hits.length, closeWords.map(({ words }) => words)]).toEqual([1, [['strategic partners']]])
    const asTyped = await archive.search('strategicpartners', { relaxed: 'off' })
    expect(asTyped.totalHits).toBe(0)
  })

  test('a filter, a quotation mark or a rule of the engine in a query is only text', async () => {
    expect(await found('language = "az" OR id EXISTS')).not.toHaveLength(5)
  })
})

describe('facets', () => {
  test('a chosen language does not hide the counts of the others', async () => {
    const results = await archive.search('Putin', { language: 'az' })
    expect(results.totalHits).toBe(1)
    expect(results.facetDistribution.language).toMatchObject({ az: 1, en: 2 })
  })

  test('languages add up, other facets narrow', async () => {
    expect(await found('', { language: 'az,fa' })).toEqual(['000', '001', '003'])
    expect(await found('', { language: 'en', from: '2024' })).toEqual(['004'])
    expect(await found('', { source: 'AzerNews' })).toEqual(['004'])
    expect(await found('', { from: '2024-08-22' })).toEqual([])
    expect(await found('', { from: '2024-08', to: '2024-08-21' })).toEqual(['004'])
  })

  test('documents without a date can be asked for, and dated ones are still counted', async () => {
    const results = await archive.search('', { date: 'none' })
    expect(seedsOf(results).sort()).toEqual(['000', '001', '002', '003'])
    expect(results.facetDistribution.year).toEqual({ 2024: 1, none: 4 })
    expect(results.facetDistribution.solarMonth).toEqual({ '1403-05': 1, none: 4 })
  })

  test('an unknown source finds nothing', async () => {
    expect(await found('', { source: 'x" OR language = "az' })).toEqual([])
  })
})

describe('a result', () => {
  test('marks whole words and says why it was found', async () => {
    const { hits } = await archive.search('munasibetler', { language: 'az' })
    const marked = hits.flatMap(({ snippet }) => snippet.filter(({ match }) => match).map(({ text }) => text))
    expect(marked.length).toBeGreaterThan(0)
    expect(marked.every((word) => /^münasibət\p{L}*$/u.test(word))).toBe(true)
    expect(hits[0]?.matchedBy).toContain('spelling')
    expect((await archive.search('münasibətlər')).hits[0]?.matchedBy).toContain('exact')
  })

  test('has the direction of its script', async () => {
    const { hits } = await archive.search('')
    expect(hits.map(({ language, direction }) => `${language} ${direction}`).sort()).toEqual([
      'az ltr',
      'az ltr',
      'en ltr',
      'en ltr',
      'fa rtl',
    ])
  })

  test('has a title even if the document has none, and no more of a text than its beginning', async () => {
    const { hits } = await archive.search('')
    for (const { title } of hits) expect(title.length).toBeGreaterThan(10)
    expect(hits.find(({ id }) => id.startsWith('002'))?.title).toBe(
      'Maria Zakharova: Russia and Azerbaijan are strategic partners now',
    )
  })
})

describe('order', () => {
  test('exact spelling comes before other forms, names in other spellings last', async () => {
    const { hits } = await archive.search('Lavrov')
    expect(hits.map(({ matchedBy }) => matchedBy[0])).toEqual(['exact', 'stem', 'name'])
  })

  test('a translated name is shown whole, as it stands in the text', async () => {
    const { hits } = await archive.search('russia', { language: 'az' })
    const names = hits.flatMap(({ matches }) => matches.filter(({ by }) => by === 'name'))
    expect(names.map(({ word }) => word)).toContain('Rusiya Federasiyasının')
    expect(names.map(({ word }) => word)).not.toContain('Federasiyasının')
  })

  test('a word that only sounds like one of the query is not shown beside that word itself', async () => {
    const { hits } = await archive.search('ministry', { language: 'en' })
    expect(hits[0]?.matchedBy).toContain('exact')
    expect(hits.flatMap(({ matches }) => matches.map(({ word }) => word))).not.toContain('Minister')
    const crossing = await archive.search('Lavrov', { language: 'fa' })
    expect(crossing.hits[0]?.matches).toContainEqual({ word: 'لاوروف', query: 'Lavrov', by: 'name' })
  })

  test('a word that is still being typed finds what begins so, until a space follows', async () => {
    expect(await found('lavr')).toEqual(['000', '001'])
    expect(
      (await archive.search('lavr ')).hits.filter(({ matchedBy }) => matchedBy.includes('prefix')),
    ).toEqual([])
  })

  test('a mistyped word is said and corrected', async () => {
    const results = await archive.search('strategik partnership')
    expect(results.hits[0]?.matchedBy).toContain('typo')
    expect(results.didYouMean).toBe('strategic partnership')
  })

  test('several mistyped words are corrected together, and every page is of that search', async () => {
    const results = await archive.search('stratgic parnters', { language: 'en' })
    expect(results).toMatchObject({ totalHits: 1, relaxed: false, didYouMean: 'strategic partners' })
    expect(results.hits[0]?.matchedBy).toEqual(['typo'])
    expect(
      (await archive.search('stratgic parnters', { language: 'en', page: '2' })).hits.map(({ id }) => id),
    ).toEqual([])
  })

  test('a question is answered by what says most of it, though another document holds all its words', async () => {
    const question = 'Which official of the ministry called the two countries strategic partners?'
    const results = await archive.search(question, { language: 'en' })
    expect(seedsOf(results)[0]).toBe('002')
  })

  test('where no document holds all words, those with some are shown and said to be', async () => {
    const results = await archive.search('Putin qwertzuiop Zakharova sovereign')
    expect(results.relaxed).toBe(true)
    expect(seedsOf(results)[0]).toBe('002')
  })

  test('names across scripts can be switched off', async () => {
    expect(await found('Lavrov', { names: 'off' })).toEqual(['000', '001'])
    const { otherSpellings } = await archive.search('Caucasus')
    const spellings = otherSpellings.flatMap((other) => other.spellings)
    expect(spellings).toContainEqual({ text: 'قفقاز', language: 'fa', by: 'table', documents: 1 })
    const { otherSpellings: sounding } = await archive.search('Lavrov')
    expect(sounding.flatMap((other) => other.spellings)).toContainEqual({
      text: 'لاوروف',
      language: 'fa',
      by: 'sound',
      documents: 1,
    })
  })
})

describe('pages', () => {
  test('follow each other without gaps', async () => {
    const pages = await Promise.all(
      ['1', '2', '3', '4'].map((page) => archive.search('Azerbaijan', { page, hitsPerPage: '2' })),
    )
    const ids = pages.flatMap(seedsOf)
    expect(new Set(ids).size).toBe(pages[0]?.totalHits)
    expect(pages[0]?.totalPages).toBe(Math.ceil((pages[0]?.totalHits ?? 0) / 2))
    expect(pages[3]?.hits).toEqual([])
  })

  test('are of one kind, though names come last', async () => {
    const pages = await Promise.all(
      ['1', '2', '3'].map((page) => archive.search('Maria Zakharova', { page, hitsPerPage: '1' })),
    )
    expect(pages.map(seedsOf)).toEqual([['002'], ['000'], []])
    expect(pages.map(({ totalHits, relaxed }) => [totalHits, relaxed])).toEqual([
      [2, false],
      [2, false],
      [2, false],
    ])
  })
})

test('an empty archive answers that nothing is there', async () => {
  const empty = await openArchive()
  try {
    for (const query of ['', 'Lavrov', '"a phrase"', '-excluded', 'two words']) {
      expect((await empty.search(query)).totalHits, query).toBe(0)
    }
  } finally {
    await empty.close()
  }
})

describe('a finished word', () => {
  test('is no beginning, unless it is still typed', async () => {
    expect(await found('Azerb')).toEqual(await found('Azerb', { typing: '1' }))
    expect((await archive.search('Azerb')).beginning).toBe('Azerb')
    expect((await archive.search('Azerbaijan')).beginning).toBeNull()
  })

  test('in letters with signs is no word without them', async () => {
    const { hits } = await archive.search('iş')
    for (const { matches } of hits) for (const { word } of matches) expect(word.toLowerCase()).not.toBe('is')
  })

  test('a phrase is found in other forms of its words where none is as it was typed', async () => {
    const results = await archive.search('"Xarici İşlər Nazirliyi"')
    expect(results.totalHits).toBeGreaterThan(0)
    expect(results.phraseForms.length).toBeGreaterThan(0)
    expect((await archive.search('"Nazirliyi İşlər Xarici"')).totalHits).toBe(0)
  })
})
