import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../engine/engine.ts'
import { indexPaths } from '../../indexer/run/run.ts'
import { parseSuggest, type Suggest, suggestOf } from '../../search/suggest/suggest.ts'
import { type OpenArchive, openArchive, SEEDS } from './archive.ts'

let archive: OpenArchive
let suggest: Suggest
beforeAll(async () => {
  archive = await openArchive([SEEDS])
  const records = [
    { id: 'a', title: 'Bakıda konfrans', text: 'Bakıda konfrans keçirildi. Konfransda Əliyev çıxış etdi.' },
    { id: 'b', title: 'Konfransın nəticələri', text: 'Konfransın nəticələri Bakıda elan edildi.' },
    { id: 'c', title: 'Konsert', text: 'Bakıda konsert oldu.' },
    {
      id: 'd',
      title: 'کنفرانس در باکو',
      text: 'علی‌اف در کنفرانس باکو سخن گفت. علی‌اف رئیس جمهور است.',
      language: 'fa',
    },
  ]
  const file = join(archive.folder, 'records.jsonl')
  await writeFile(file, records.map((record) => JSON.stringify({ language: 'az', ...record })).join('\n'))
  await indexPaths([file], archive.engine)
  suggest = suggestOf(archive.engine)
})
afterAll(() => archive?.close())

const textsFor = async (query: string, kind: 'word' | 'title', limit = 8) =>
  (await suggest({ query, limit })).suggestions.filter((one) => one.kind === kind).map(({ text }) => text)

test.each([
  ['lavr', 'Lavrov', 'a name, with its capital'],
  ['lavr', 'لاوروف', 'the same in another script'],
  ['لاور', 'لاوروف', 'in Persian'],
  ['azerb', 'Azərbaycan', 'typed without its letters'],
  ['azerb', 'آذربایجان', 'a translated name'],
  ['strateg', 'strategic', 'a common word stays small'],
  ['Sergey lavr', 'Sergey Lavrov', 'the last word is completed, the others stay'],
  ['روسی', 'روسیه', 'a Persian word'],
  ['title:lavr', 'title:Lavrov', 'a word of the title'],
  ['(Putin OR lavr', '(Putin OR Lavrov', 'an alternative'],
])('%s → %s: %s', async (query, text) => expect(await textsFor(query, 'word')).toContain(text))

test('words that more documents hold come first, one form of each', async () => {
  const words = await textsFor('kon', 'word')
  expect(words.slice(0, 2)).toEqual(expect.arrayContaining([expect.stringMatching(/^konfrans/i)]))
  expect(words.filter((word) => /^konfrans/i.test(word))).toHaveLength(1)
})

test('titles are suggested by their words, the last as a beginning, with the document they are of', async () => {
  expect((await textsFor('konfr', 'title')).sort()).toEqual(['Bakıda konfrans', 'Konfransın nəticələri'])
  expect((await textsFor('language:fa OR title:konfr', 'title')).sort()).toEqual([
    'Bakıda konfrans',
    'Konfransın nəticələri',
  ])
  expect(await textsFor('language:fa konfr', 'title')).toEqual([])
  const { suggestions } = await suggest({ query: 'bakida kon', limit: 8 })
  expect(suggestions.find(({ kind }) => kind === 'title')).toEqual({
    text: 'Bakıda konfrans',
    kind: 'title',
    language: 'az',
    id: 'a',
  })
})

test.each([
  ['', 'nothing typed'],
  ['b', 'one letter'],
  ['qwertzuiop', 'a word that the archive does not have'],
  ['"strategic par"', 'a phrase'],
  ['-putin', 'an exclusion'],
  ['"\\', 'marks only'],
  ['Putin source:lavr', 'a source'],
  ['language:az before:20', 'a date'],
])('%j suggests no word: %s', async (query) => expect(await textsFor(query, 'word')).toEqual([]))

test('a word that is finished is not completed', async () =>
  expect(await textsFor('lavrov ', 'word')).toEqual([]))

test('the limit holds, and leaves room for words and titles', async () => {
  const { suggestions } = await suggest({ query: 'kon', limit: 4 })
  expect(suggestions.map(({ kind }) => kind)).toEqual(['word', 'word', 'title', 'title'])
})

test('the engine is asked in two turns at most', async () => {
  let turns = 0
  let running = 0
  const counted =
    (ask: (...args: never[]) => Promise<unknown>) =>
    async (...args: never[]) => {
      if (running++ === 0) turns++
      try {
        return await ask(...args)
      } finally {
        running--
      }
    }
  const { near, beginning, sounding } = archive.engine.vocabulary
  const vocabulary = { near: counted(near), beginning: counted(beginning), sounding: counted(sounding) }
  const counting = new Proxy(archive.engine, {
    get: (engine, name: keyof Engine) =>
      name === 'vocabulary' ? vocabulary : counted(engine[name] as (...args: never[]) => Promise<unknown>),
  })
  await suggestOf(counting)({ query: 'azerb', limit: 8 })
  expect(turns).toBeLessThanOrEqual(2)
})

test.each([
  [{ q: 'x', limit: '0' }, 'limit'],
  [{ q: 'x', limit: 'many' }, 'limit'],
  [{ q: 'x'.repeat(1_001) }, 'q'],
  [{ q: ['a', 'b'] }, 'q'],
])('%j is refused, naming %s', (parameters, name) => expect(() => parseSuggest(parameters)).toThrow(name))

test('an empty archive suggests nothing', async () => {
  const empty = await openArchive()
  try {
    expect(await suggestOf(empty.engine)({ query: 'lavr', limit: 8 })).toEqual({
      query: 'lavr',
      suggestions: [],
    })
  } finally {
    await empty.close()
  }
})
