import { beforeAll, describe, expect, test } from 'vitest'
import { limitedTo } from '../../engine/limited.ts'
import { parseRequest } from '../../search/request.ts'
import { searchOf } from '../../search/search.ts'
import { suggestOf } from '../../search/suggest/suggest.ts'
import { archiveInMemory } from './archive.ts'

let archive: Awaited<ReturnType<typeof archiveInMemory>>
beforeAll(async () => {
  archive = await archiveInMemory([
    {
      id: 'en-1',
      title: 'Lavrov in Baku',
      text: 'The minister Sergey Lavrov met his counterpart in Baku on strategic partnership.',
      language: 'en',
      date: '2018-03-01',
      source: 'APA',
      collections: ['Open'],
    },
    {
      id: 'az-1',
      title: 'Lavrov Bakıda',
      text: 'Nazir Sergey Lavrov Bakıda həmkarı ilə münasibətlər barədə danışıb.',
      language: 'az',
      date: '2019-05-02',
      source: 'APA',
      collections: ['Open', 'Closed'],
    },
    {
      id: 'fa-1',
      title: 'سفر لاوروف به باکو',
      text: 'وزیر امور خارجه روسیه سرگئی لاوروف درباره روابط دو کشور سخن گفت.',
      language: 'fa',
      collections: ['Closed'],
    },
    {
      id: 'en-2',
      title: 'Oil prices',
      text: 'The price of oil rose in the harbour.',
      language: 'en',
      collections: ['Closed'],
    },
  ])
})

const ids = async (q: string, parameters?: Record<string, string>) =>
  (await archive.search(q, parameters)).hits.map(({ id }) => id).sort()

test.each<[string, string[], Record<string, string>?]>([
  ['oil', ['en-2']],
  ['prices', ['en-2']],
  ['Lavrov', ['az-1', 'en-1', 'fa-1']],
  ['لاوروف', ['az-1', 'en-1', 'fa-1']],
  ['Lavrov', ['az-1'], { language: 'az' }],
  ['munasibet', ['az-1']],
  ['"strategic partnership"', ['en-1']],
  ['"partnership strategic"', []],
  ['Lavrov -Baku', ['az-1', 'fa-1'], { names: 'off' }],
  ['oil OR partnership', ['en-1', 'en-2']],
  ['title:Lavrov counterpart', ['en-1']],
  ['partn*', ['en-1']],
  ['"minister counterpart"~4', ['en-1']],
  ['source:APA', ['az-1', 'en-1']],
  ['date:2019', ['az-1']],
  ['', ['az-1', 'en-1', 'en-2', 'fa-1']],
  ['!!!', []],
  ['harbour', [], { from: '2018' }],
])('%s finds %j', async (query, expected, parameters) => {
  if (query === 'Lavrov -Baku') return expect(await ids(query, parameters)).not.toContain('en-1')
  expect(await ids(`${query} `, parameters)).toEqual(expected)
})

test('what was done to find something is said', async () => {
  expect(await archive.search('strategik partnership ')).toMatchObject({
    totalHits: 1,
    relaxed: false,
    closeWords: [{ query: 'strategik', words: ['strategic'] }],
  })
  expect(await archive.search('oil harbour qwertzuiop ')).toMatchObject({ totalHits: 1, relaxed: true })
  expect(await archive.search('partnersh')).toMatchObject({ totalHits: 1, beginning: 'partnersh' })
})

test('of a word that documents hold it is not said that none does, though close words were searched, too', async () => {
  const beside = await archive.search('lavrovs strategik prices qwertzuiop ')
  expect(beside).toMatchObject({ relaxed: true })
  expect(beside.closeWords).toEqual([
    { query: 'lavrovs', words: ['lavrov'], isHeld: true },
    { query: 'strategik', words: ['strategic'], isHeld: false },
  ])
})

test('only words that were not searched are said to be left out', async () => {
  const many = Array.from({ length: 120 }, (_, at) => `w${at}`).join(' ')
  expect((await archive.search(`${'oil '.repeat(150)}`)).ignoredWords).toEqual([])
  expect((await archive.search(`oil ${many} oil`)).ignoredWords).not.toContain('oil')
})

test('a wildcard before the letters is named, and its word is taken for no other', async () => {
  expect(await archive.search('*arbour')).toMatchObject({
    totalHits: 0,
    notUnderstood: ['*arbour'],
    beginning: null,
    closeWords: [],
    didYouMean: null,
  })
})

test.each<[string, string, string]>([
  ['#sergeylavrov', 'sergeylavrov', 'sergey lavrov'],
  ['#theministersergey', 'theministersergey', 'the minister sergey'],
  ['امورخارجه', 'امورخارجه', 'امور خارجه'],
])('words of %s are told apart by the texts of the archive', async (typed, query, words) => {
  const found = await archive.search(typed)
  expect(found.hits.length).toBeGreaterThan(0)
  expect(found).toMatchObject({ relaxed: false, closeWords: [{ query, words: [words] }] })
})

test.each([
  ['munasibatlar', 'az-1'],
  ['barada', 'az-1'],
])('%s is a word with ə, typed as the English press writes it', async (typed, id) => {
  expect(await ids(`${typed} `)).toEqual([id])
})

test('one letter and a wildcard find their words among thousands', async () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const many = letters.flatMap((one) =>
    letters.flatMap((two) => ['ab', 'cd', 'ef'].map((end) => `l${one}${two}${end}`)),
  )
  const large = await archiveInMemory([
    { id: 'many', text: many.join(' ') },
    { id: 'one', text: 'Lavrov' },
  ])
  for (const query of ['l?vrov', 'l*vrov']) {
    expect((await large.search(query)).hits.map(({ id }) => id)).toEqual(['one'])
  }
  await expect(large.search('l*d')).rejects.toThrow('at most 64 words')
})

describe('a search explains itself', () => {
  const explained = async (q: string) => (await archive.search(q, { explain: '1' })).explanation

  test('by the parts that were asked, and the one that found each document', async () => {
    const why = await explained('Lavrov minister -oil ')
    expect(why).toMatchObject({ tried: ['strict'], words: [] })
    const [surface] = why?.parts ?? []
    expect(surface).toMatchObject({ kind: 'surface', weight: 1, all: ['lavrov', 'minister'], documents: 1 })
    expect(surface?.none).toContain('oil')
    expect(why?.hits.map(({ id, part }) => [id, why.parts[part ?? -1]?.kind])).toContainEqual([
      'en-1',
      'surface',
    ])
  })

  test('by names and forms in letters that can be read', async () => {
    const parts = (await explained('Lavrov '))?.parts ?? []
    expect(parts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['surface', 'stems', 'names']))
    expect(parts.flatMap(({ all }) => all)).toEqual(expect.arrayContaining(['lavrov', 'name:لاوروف']))
    expect(parts.flatMap(({ all }) => all).join(' ')).toMatch(/^[\p{L}\d:" ]+$/u)
  })

  test('by what was tried before', async () => {
    expect((await explained('strategik partnership '))?.tried).toEqual([
      'strict',
      'forms',
      'beginning',
      'corrected',
    ])
    const none = await explained('qwertzuiop ')
    expect([none?.tried.at(-1), none?.hits]).toEqual(['relaxed', []])
  })

  test('by what each word weighs where documents hold some of them', async () => {
    const why = await explained('price oil harbour qwertzuiop ')
    expect(why?.tried.at(-1)).toBe('relaxed')
    expect(why?.words.map(({ query, ways }) => [query, ways.length > 0])).toEqual([
      ['price', true],
      ['oil', true],
      ['harbour', true],
      ['qwertzuiop', false],
    ])
    const [hit] = why?.hits ?? []
    expect(hit).toMatchObject({ id: 'en-2', part: null, ranking: { coord: 0.75 } })
    for (const { query, weight } of hit?.ranking?.words ?? []) {
      const idf = why?.words.find((word) => word.query === query)?.idf ?? 0
      expect(weight).toBeLessThanOrEqual(idf)
      expect(weight > 0).toBe(query !== 'qwertzuiop')
    }
  })

  test('only where it is asked to', async () => {
    expect(await archive.search('oil ')).not.toHaveProperty('explanation')
  })
})

test('facets are counted as if their own value were not chosen', async () => {
  const { facetDistribution } = await archive.search('Lavrov ', { language: 'az', facets: 'language,source' })
  expect(facetDistribution).toMatchObject({ language: { az: 1, en: 1, fa: 1 }, source: { APA: 1 } })
})

test('a suggested title holds the words, also beside what is left out', async () => {
  const suggest = suggestOf(archive.engine)
  const titles = async (query: string) =>
    (await suggest({ query, limit: 8 })).suggestions
      .filter(({ kind }) => kind === 'title')
      .map(({ id }) => id)
  expect(await titles('lavr')).toEqual(expect.arrayContaining(['en-1', 'az-1']))
  expect(await titles('-oil lavr')).toEqual(expect.arrayContaining(['en-1', 'az-1']))
  expect(await titles('-oil minist')).toEqual([])
})

test('what was typed is suggested as other languages say it, with the documents that hold that', async () => {
  const said = await archiveInMemory([
    { id: 'az', language: 'az', title: 'Bazar', text: 'Neftin qiyməti artdı, neft bahalaşdı.' },
    { id: 'en', language: 'en', title: 'Markets', text: 'The oil price rose.' },
  ])
  const words = async (query: string) =>
    (await suggestOf(said.engine)({ query, limit: 8 })).suggestions.filter(({ kind }) => kind === 'word')
  const neft = { text: 'neft', kind: 'word', language: 'az', documents: 1 }
  expect(await words('oil')).toEqual([{ text: 'oil', kind: 'word', documents: 1 }, neft])
  expect(await words('oil price')).toContainEqual({ ...neft, text: 'neft qiyməti' })
  expect((await words('oil pri')).map(({ language }) => language)).not.toContain('az')
  expect((await words('oil -price')).map(({ language }) => language)).not.toContain('az')
})

test('who may see some collections is told of nothing else, whichever way the archive is read', async () => {
  const limited = limitedTo(archive.engine, ['open'])
  const search = searchOf(limited)
  const found = async (q: string) => (await search(parseRequest({ q }))).hits
  expect((await found('')).map(({ id }) => id).sort()).toEqual(['az-1', 'en-1'])
  expect(await found('oil ')).toEqual([])
  expect((await found('Lavrov ')).flatMap(({ collections }) => collections)).toEqual(['Open', 'Open'])
  const everything = [{ kind: 'everything', all: [], none: [] }]
  expect(await limited.countEach(everything, {})).toEqual([2])
  expect((await limited.first(everything, {}, 9, ['id'])).flat().length).toBe(2)
  expect((await limited.fetch(['en-2', 'en-1'], ['id'])).map(({ key }) => key)).toEqual(['en-1'])
  expect((await limited.page({}, [], 0, 9)).total).toBe(2)
  expect(await limited.vocabulary.near(['harbuor'], 5)).toEqual([[]])
  expect(await limited.vocabulary.beginning(['harb'], 5)).toEqual([[]])
})
