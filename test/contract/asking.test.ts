import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wholeWord } from '../../analysis/engine-tokens.ts'
import { nameForms, nameKeys, nameTokens } from '../../analysis/names/names.ts'
import type { ArchiveEngine, Clause, Part, Question } from '../../engine/contract.ts'
import type { VocabularyName } from '../../engine/vocabulary.ts'
import { TooSlowError } from '../../flow/lifetime.ts'
import { part, phrase, putOf, question, word } from './documents.ts'
import { ENGINES, type OpenEngine } from './engines.ts'

const DOCUMENTS = putOf([
  {
    id: 'oil-1',
    title: 'Oil price',
    text: 'The harbour exports oil to Baku.',
    date: '2018-03-01',
    language: 'en',
    source: 'APA',
  },
  {
    id: 'oil-2',
    title: 'Gas',
    text: 'Oil and gas. The price of oil rose in Baku harbour.',
    date: '2019-05-02',
    language: 'en',
    source: 'APA',
  },
  {
    id: 'tea-1',
    title: 'Tea of Lankaran',
    text: 'Tea grows in Lankaran, far from the harbour.',
    date: '2020-07-03',
    language: 'en',
    source: 'Trend',
  },
  { id: 'tea-2', title: 'Çay', text: 'Lankaran, tea and oil.', language: 'az' },
])

/** Put in by the test that is about them. */
const SCANS = putOf([
  {
    id: 'scan-1',
    title: 'Notice',
    text: 'Fishermen repair their nets.',
    language: 'en',
    scan: { hash: 'a', confidence: 91.5, pages: [1] },
  },
  {
    id: 'scan-2',
    title: 'Notice',
    text: 'Fishermen mend their boats.',
    language: 'en',
    scan: { hash: 'b', confidence: 52, pages: [1] },
  },
])

const TITLE = { of: ['surface' as const], title: true }
const TITLE_OR_STEM = { of: ['surface' as const, 'stems' as const], title: true }

const name = (form: string, title = false): Clause => ({
  kind: 'token',
  token: nameTokens(form, 'en')[0] ?? '',
  in: { of: ['names'], title },
})

describe.each(ENGINES)('a search in %s', (_name, open) => {
  let opened: OpenEngine
  let engine: ArchiveEngine
  beforeAll(async () => {
    opened = await open()
    engine = opened.engine
    await engine.prepare()
    await (await engine.write(DOCUMENTS)).searchable()
  }, 60_000)
  afterAll(() => opened.close())

  const found = async (parts: Part[], more: Partial<Question> = {}) =>
    (await engine.ask(question(parts, more), [])).hits.map(({ document }) => document.key)
  const set = async (parts: Part[], more: Partial<Question> = {}) => (await found(parts, more)).sort()

  test.each<[string, Part[], string[]]>([
    ['one word', [part([word('harbour')])], ['oil-1', 'oil-2', 'tea-1']],
    ['two words, both needed', [part([word('oil'), word('harbour')])], ['oil-1', 'oil-2']],
    ['a word that is none', [part([word('harbou')])], []],
    ['a phrase', [part([phrase('price', 'of', 'oil')])], ['oil-2']],
    ['a phrase in another order', [part([phrase('oil', 'of', 'price')])], []],
    [
      'a beginning',
      [part([word('tea'), { kind: 'prefix', token: 'lanka', in: { of: ['surface'] } }])],
      ['tea-1', 'tea-2'],
    ],
    ['without a word', [part([word('harbour')], { none: [word('tea')] })], ['oil-1', 'oil-2']],
    ['without a phrase', [part([word('oil')], { none: [phrase('tea', 'and')] })], ['oil-1', 'oil-2']],
    ['a word of the title', [part([word('price', TITLE)])], ['oil-1']],
    ['a name', [part([name('lankaran')])], ['tea-1', 'tea-2']],
    ['a name of the title', [part([name('lankaran', true)])], ['tea-1']],
    ['a name of the title beside a word', [part([name('lankaran', true), word('harbour')])], ['tea-1']],
    ['a word of the title, or a form of it', [part([word('price', TITLE_OR_STEM)])], ['oil-1']],
    ['a word of the title beside one of the text', [part([word('tea', TITLE), word('harbour')])], ['tea-1']],
    [
      'one of several',
      [
        part([
          { kind: 'anyToken', tokens: [wholeWord('gas'), wholeWord('tea')], in: { of: ['surface'] } },
          word('oil'),
        ]),
      ],
      ['oil-2', 'tea-2'],
    ],
    ['any of two parts', [part([word('gas')]), part([word('grows')])], ['oil-2', 'tea-1']],
    ['everything', [part([])], ['oil-1', 'oil-2', 'tea-1', 'tea-2']],
    ['everything but', [part([], { none: [word('harbour')] })], ['tea-2']],
    [
      'a part with a filter of its own',
      [part([word('oil')], { filter: { sources: ['apa'] } }), part([word('grows')])],
      ['oil-1', 'oil-2', 'tea-1'],
    ],
  ])('finds by %s', async (_what, parts, keys) => {
    expect(await set(parts)).toEqual(keys)
    expect((await engine.ask(question(parts, { limit: 0 }), [])).total).toBe(keys.length)
  })

  test('a hit says which part found it, and parts of a lower weight come later', async () => {
    const { hits } = await engine.ask(
      question([part([word('grows')], { weight: 0.5 }), part([word('gas')])]),
      ['title'],
    )
    expect(hits.map(({ document: { key, title }, part: at }) => [key, title, at])).toEqual([
      ['oil-2', 'Gas', 1],
      ['tea-1', 'Tea of Lankaran', 0],
    ])
    expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? 1)
  })

  test('documents have the fields that were asked for, and their key', async () => {
    const { hits } = await engine.ask(question([part([word('gas')])]), ['language', 'date'])
    expect(hits.map(({ document }) => document)).toEqual([
      { key: 'oil-2', language: 'en', date: '2019-05-02' },
    ])
  })

  test('some of the words will do where it is said, the rarest above all', async () => {
    const words = [word('grows'), word('oil')]
    expect(await found([part(words)])).toEqual([])
    expect(await found([part(words, { atLeast: 1 })])).toContain('tea-1')
  })

  test('orders by date or key, pages, and counts facets over all', async () => {
    const everything = [part([])]
    expect((await found(everything, { order: 'newest' })).slice(0, 3)).toEqual(['tea-1', 'oil-2', 'oil-1'])
    expect((await found(everything, { order: 'oldest' })).slice(0, 3)).toEqual(['oil-1', 'oil-2', 'tea-1'])
    expect(await found(everything, { order: 'key', offset: 1, limit: 2 })).toEqual(['oil-2', 'tea-1'])
    const { facets } = await engine.ask(
      question(everything, { limit: 0, facets: ['language', 'script', 'source'] }),
      [],
    )
    expect(facets).toEqual({ language: { en: 3, az: 1 }, script: { Latn: 1 }, source: { APA: 2, Trend: 1 } })
  })

  test.each<[string, Question['filter'], string[]]>([
    ['languages', { languages: ['az'] }, ['tea-2']],
    ['scripts, of languages that have several', { scripts: ['Latn'] }, ['tea-2']],
    ['a script that nothing is in', { scripts: ['Arab'] }, []],
    ['a span of time', { from: 20180101, to: 20191231 }, ['oil-1', 'oil-2']],
    ['no date', { undated: true }, ['tea-2']],
    ['one of several filters', { any: [{ languages: ['az'] }, { sources: ['trend'] }] }, ['tea-1', 'tea-2']],
    ['none of some', { none: [{ sources: ['apa'] }] }, ['tea-1', 'tea-2']],
    [
      'a comparison',
      { test: { kind: 'compare', field: 'dateStart', operator: '>', value: 20190502 } },
      ['tea-1'],
    ],
    ['a key from which on', { fromKey: 'TEA-1' }, ['tea-1', 'tea-2']],
  ])('narrows by %s', async (_what, filter, keys) => {
    expect(await set([part([])], { filter })).toEqual(keys)
    const { items, total } = await engine.page(filter, ['title'], 0, 10)
    expect([items.map(({ key }) => key).sort(), total]).toEqual([keys, keys.length])
  })

  test('counts each part, and gives the first documents of each', async () => {
    const parts = [part([word('harbour')]), part([word('nothing')]), part([])]
    expect(await engine.countEach(parts, { sources: ['apa'] })).toEqual([2, 0, 2])
    const first = await engine.first([part([word('gas')]), part([word('nothing')])], {}, 1, ['title'])
    expect(first).toEqual([[{ key: 'oil-2', title: 'Gas' }], []])
  })

  test('tells by their keys which documents each part finds', async () => {
    const parts = [part([word('harbour')]), part([word('nothing')]), part([], { none: [word('harbour')] })]
    const told = async (filter: Question['filter']) =>
      (await engine.holders(parts, filter)).map((keys) => keys.sort())
    expect(await told({})).toEqual([['oil-1', 'oil-2', 'tea-1'], [], ['tea-2']])
    expect(await told({ keys: ['oil-2', 'tea-2'] })).toEqual([['oil-2'], [], ['tea-2']])
    expect(await engine.holders([], {})).toEqual([])
  })

  test('what is asked for at once is answered to each who asked', async () => {
    const counts = [part([word('tea')]), part([word('gas')])].map((one) => engine.countEach([one], {}))
    const words = engine.vocabulary.beginning(['lank'], 5)
    expect(await Promise.all(counts)).toEqual([[2], [1]])
    expect((await words)[0]?.map(({ word: coded }) => coded)).toEqual(['lankaran'])
  })

  test('answers as long as there is time, and rejects after that', async () => {
    const late = engine.within({
      deadline: AbortSignal.abort(new TooSlowError('late')),
      check: () => {
        throw new TooSlowError('late')
      },
    })
    const soon = engine.within({ deadline: new AbortController().signal, check: () => {} })
    expect(await soon.countEach([part([word('tea')])], {})).toEqual([2])
    for (const ask of [
      () => late.ask(question([part([])]), []),
      () => late.countEach([part([])], {}),
      () => late.first([part([])], {}, 1, []),
      () => late.fetch(['tea-1'], []),
      () => late.vocabulary.near(['tea'], 1),
    ])
      await expect(ask()).rejects.toThrow(TooSlowError)
  })

  test('knows its words: those that begin so, and those that are close', async () => {
    const [begun] = await engine.vocabulary.beginning(['lank'], 5)
    expect(begun?.map(({ word: coded }) => coded)).toEqual(['lankaran'])
    const [close, none] = await engine.vocabulary.near(['harbuor', 'zzzzzz'], 5)
    expect([close?.[0]?.word, none]).toEqual(['harbour', []])
    const known = await engine.vocabulary.known(['harbour', 'harbuor', 'lankaran'])
    expect(known.map((entry) => entry?.word)).toEqual(['harbour', undefined, 'lankaran'])
    expect(await engine.vocabulary.known([])).toEqual([])
  })

  test('knows its names: by the keys of their sound, in documents of the languages that are asked for', async () => {
    const { sounding } = engine.vocabulary
    const keysOf = (form: string) => nameForms(form, 'en', 'query').flatMap((name) => nameKeys(name, 'query'))
    const asked = [keysOf('lankaran'), keysOf('zzubrovnik'), [...keysOf('baku'), ...keysOf('lankaran')], []]
    const told = (names: VocabularyName[]) => names.map(({ written, language }) => `${written} ${language}`)
    const all = (await sounding(asked, [])).map((names) => told(names).sort())
    expect(all).toEqual([['lankaran az', 'lankaran en'], [], ['baku en', 'lankaran az', 'lankaran en'], []])
    expect((await sounding(asked, ['az'])).map(told)).toEqual([['lankaran az'], [], ['lankaran az'], []])
    expect((await sounding(asked, ['az', 'en'])).map((names) => told(names).sort())).toEqual(all)
    expect((await sounding(asked, ['fa'])).flat()).toEqual([])
    const [lankaran] = (await sounding(asked, ['en'])).flat()
    expect(lankaran?.name).toBe(nameTokens('lankaran', 'en')[0])
    expect(await sounding([], [])).toEqual([])
  })

  test('tells texts that were recognised, and those of them that are unsure', async () => {
    await (await engine.write(SCANS)).searchable()
    const fishermen = [part([word('fishermen')])]
    const scanned = (scanned: true | { below: number }) => ({ filter: { scanned } })
    expect(await set(fishermen, scanned(true))).toEqual(['scan-1', 'scan-2'])
    expect(await set(fishermen, scanned({ below: 65 }))).toEqual(['scan-2'])
    expect(await set([part([])], { filter: { none: [{ scanned: true }], languages: ['en'] } })).toEqual([
      'oil-1',
      'oil-2',
      'tea-1',
    ])
    await (await engine.write({ kind: 'remove', keys: ['scan-1', 'scan-2'] })).searchable()
    expect(await set([part([])], scanned(true))).toEqual([])
  })
})
