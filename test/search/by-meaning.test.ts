/** Search by meaning over the engine in memory, with vectors that are made here. */

import { expect, test } from 'vitest'
import { limitedTo } from '../../engine/limited.ts'
import { memoryEngine } from '../../engine/memory/memory.ts'
import type { Meaning } from '../../engine/vectors.ts'
import { parseRequest } from '../../search/request.ts'
import { searchOf } from '../../search/search.ts'
import { putOf } from '../contract/documents.ts'

const SPACE = { name: 'two_2_ab', dimensions: 2 }

/** Documents, two of which are near to any text. */
async function archive() {
  const engine = memoryEngine()
  await engine.prepare(SPACE)
  const change = putOf([
    { id: 'words', text: 'Petrol got dearer.', language: 'en', collections: ['Open'] },
    { id: 'near', text: 'Fuel costs more.', language: 'en', collections: ['Open'] },
    { id: 'secret', text: 'Diesel is dear.', language: 'az', collections: ['Closed'] },
    { id: 'far', text: 'Tea of Lankaran.', language: 'en', collections: ['Open'] },
  ])
  const vectors: Record<string, number[]> = {
    words: [1, 0],
    near: [0.8, 0.6],
    secret: [0.6, 0.8],
    far: [0, 1],
  }
  const documents = change.documents.map((document) => ({
    ...document,
    embedding: { space: SPACE.name, of: 'h', vector: vectors[document.key] ?? [0, 1] },
  }))
  await engine.write({ ...change, documents })
  const asked: string[] = []
  let isWell = true
  const meaning: Meaning = {
    nearest: async (text, filter, fields) => {
      asked.push(text)
      if (!isWell) return { isAvailable: false, documents: [] }
      const question = { space: SPACE.name, vector: [1, 0], filter, least: 0.5, limit: 20 }
      return { isAvailable: true, documents: (await engine.vectors?.nearest(question, fields)) ?? [] }
    },
    status: async () => ({ model: 'test', missing: 0, examples: [], problem: undefined }),
    complete: async () => 0,
    check: async () => SPACE,
  }
  const whole = { ...engine, meaning }
  const search = searchOf(whole)
  return {
    asked,
    whole,
    fail: () => {
      isWell = false
    },
    ask: (q: string, parameters: Record<string, string> = {}) => search(parseRequest({ q, ...parameters })),
    plain: (q: string) => searchOf(engine)(parseRequest({ q })),
  }
}

test('documents near in meaning are told behind all hits, and change nothing of them', async () => {
  const { ask, plain } = await archive()
  const { byMeaning, meaning, processingTimeMs, ...found } = await ask('petrol')
  const { byMeaning: none, meaning: off, processingTimeMs: _, ...alone } = await plain('petrol')
  expect([meaning, byMeaning.map(({ id }) => id), found.hits.map(({ id }) => id)]).toEqual([
    'searched',
    ['near', 'secret'],
    ['words'],
  ])
  expect(byMeaning[0]).toMatchObject({ matchedBy: ['meaning'], score: 0.8, matches: [] })
  // Hits, totals and facets are those of an archive without an embedder.
  expect([off, none, found]).toEqual(['off', [], alone])
  expect((await ask('petrol', { language: 'az' })).byMeaning.map(({ id }) => id)).toEqual(['secret'])
})

test('what freer attempts find is not told twice', async () => {
  const { ask } = await archive()
  const { hits, byMeaning } = await ask('petrol costs')
  expect(hits.map(({ id }) => id)).toEqual(expect.arrayContaining(['words', 'near']))
  expect(byMeaning.map(({ id }) => id)).toEqual(['secret'])
})

test('is asked where words mean something, and nobody is still typing', async () => {
  const { ask, asked } = await archive()
  for (const [q, parameters] of [
    ['', {}],
    ['!!!', {}],
    ['"petrol"', {}],
    ['petrol -tea', {}],
    ['petrol OR tea', {}],
    ['title:petrol', {}],
    ['petrol*', {}],
    ['petrol', { meaning: 'off' }],
    ['petrol', { typing: '1' }],
    ['petrol', { page: '2' }],
    ['petrol', { sort: 'newest' }],
  ] as const)
    expect((await ask(q, parameters)).meaning, q).toBe('off')
  expect(asked).toEqual([])
  await ask(' what does petrol cost? ')
  expect(asked).toEqual(['what does petrol cost?'])
})

test('where it fails the search goes on, and says so', async () => {
  const { ask, fail } = await archive()
  fail()
  const { hits, byMeaning, meaning } = await ask('petrol')
  expect([hits.length, byMeaning, meaning]).toEqual([1, [], 'unavailable'])
})

test('a reader of some collections is told of nothing else', async () => {
  const { whole } = await archive()
  const limited = searchOf(limitedTo(whole, ['open']))
  expect((await limited(parseRequest({ q: 'petrol' }))).byMeaning.map(({ id }) => id)).toEqual(['near'])
  expect(limitedTo(whole, ['open']).vectors).toBeUndefined()
})
