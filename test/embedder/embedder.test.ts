/** An embedder over HTTP: both dialects, and all that may go wrong with one. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { startBreaker } from '../../embedder/breaker.ts'
import { startEmbedder } from '../../embedder/embedder.ts'
import { EmbedderError } from '../../embedder/errors.ts'
import { dialectOf, spaceOf } from '../../embedder/setting.ts'
import { textToEmbed } from '../../embedder/texts.ts'
import { leastOf, UNRELATED } from '../../embedder/unrelated.ts'
import { type Behaviour, REFUSED, settingFor, startTestEmbedder, type TestEmbedder } from './server.ts'

let server: TestEmbedder
beforeEach(async () => {
  server = await startTestEmbedder()
})
afterEach(() => server.close())

const soon = () => AbortSignal.timeout(20_000)
const product = (one: readonly number[] = [], other: readonly number[] = []) =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)

test('is asked once what its vectors are like, in both dialects', async () => {
  const openai = startEmbedder(settingFor(server, { queryPrefix: 'query: ', textPrefix: 'passage: ' }))
  const vector = await openai.query('petrol', soon())
  const { space, least } = await openai.known()
  expect([vector.length, space.dimensions, space.name]).toEqual([
    384,
    384,
    expect.stringMatching(/^hashed-letters_384_\w{8}$/),
  ])
  expect(product(vector, vector)).toBeCloseTo(1, 4)
  // What is unrelated has some letters in common.
  expect(least).toBeGreaterThan(0)
  expect(least).toBeLessThan(0.6)
  const [first, second] = await openai.texts(['Petrol got dearer.', 'Tea of Lankaran.'])
  expect(product(vector, first)).toBeGreaterThan(product(vector, second))
  expect(server.asked.map(({ texts }) => texts.length).sort()).toEqual([1, 2, UNRELATED.length].sort())
  expect(server.asked.at(-1)).toEqual({
    model: 'hashed-letters',
    texts: ['passage: Petrol got dearer.', 'passage: Tea of Lankaran.'],
    authorization: 'Bearer a-secret-key',
  })
  const ollama = startEmbedder(settingFor({ url: server.ollama }, { dialect: 'ollama', key: '' }))
  const [same] = await ollama.texts(['passage: Petrol got dearer.'])
  expect([same, server.asked.at(-1)?.authorization]).toEqual([first, undefined])
  expect([
    dialectOf(server.url),
    dialectOf(server.ollama),
    dialectOf('http://x/v1'),
    dialectOf('ftp://x/embeddings'),
  ]).toEqual(['openai', 'ollama', undefined, undefined])
})

test.each<[Behaviour, RegExp]>([
  ['gone', /does not answer$/],
  ['silent', /does not answer in time/],
  ['nonsense', /something else than/],
  ['fewer', /something else than/],
  ['endless', /answers far too much/],
  [307, /sends on to another address; name that one \(EMBEDDER_URL\)/],
  [401, /refuses the key \(EMBEDDER_KEY\)/],
  [429, /asked too much/],
  [500, /fails \(status 500\)/],
])(
  'one that is %s is told of in a sentence without its key, and left alone for a while',
  async (how, message) => {
    const told: string[] = []
    const embedder = startEmbedder(settingFor(server), (problem) => told.push(problem.message))
    await embedder.known()
    server.behave(how)
    const short = AbortSignal.timeout(how === 'silent' ? 200 : 20_000)
    const error = await embedder.query('petrol', short).catch((problem: unknown) => problem)
    expect(error).toBeInstanceOf(EmbedderError)
    expect((error as Error).message).toMatch(message)
    expect(JSON.stringify(told)).not.toContain('secret')
    const before = server.asked.length
    server.behave('well')
    await expect(embedder.query('petrol', soon())).rejects.toThrow(message)
    expect([server.asked.length, told.length]).toEqual([before, 1])
    // Texts are asked for by themselves: a search that did not wait says nothing of them.
    expect((await embedder.texts(['Tea.']))[0]).toHaveLength(384)
  },
)

test('vectors of another number of dimensions are none', async () => {
  const embedder = startEmbedder(settingFor(server))
  await embedder.known()
  server.dimensions(100)
  await expect(embedder.query('petrol', soon())).rejects.toThrow('vectors of 100 numbers instead of 384')
})

test('a text that it refuses does not keep the others from having vectors', async () => {
  const embedder = startEmbedder(settingFor(server))
  const texts = Array.from({ length: 70 }, (_, at) => (at === 41 ? `This is ${REFUSED}` : `Text ${at}`))
  const vectors = await embedder.texts(texts)
  expect(vectors.flatMap((vector, at) => (vector === undefined ? [at] : []))).toEqual([41])
  expect(embedder.trouble()).toBeUndefined()
})

test('one that fails gives no vectors, is sent a batch twice, and is asked again after a pause', async () => {
  const embedder = startEmbedder(settingFor(server))
  await embedder.known()
  const before = server.asked.length
  server.behave(500)
  expect(await embedder.texts(['Tea.', 'Oil.'])).toEqual([undefined, undefined])
  expect([server.asked.length - before, embedder.trouble()?.message]).toEqual([
    2,
    expect.stringContaining('500'),
  ])
  let now = 0
  const breaker = startBreaker(
    () => {},
    () => now,
  )
  const fail = async () => {
    throw new EmbedderError('busy', { retryAfter: 60 })
  }
  await expect(breaker.run(fail)).rejects.toThrow('busy')
  now = 59_000
  await expect(breaker.run(async () => 'well')).rejects.toThrow('busy')
  now = 61_000
  expect([await breaker.run(async () => 'well'), breaker.trouble()]).toEqual(['well', undefined])
})

test('a space is that of a model and of what stands before its texts', () => {
  const names = [
    spaceOf({ model: 'a/b.c', textPrefix: '' }, 3).name,
    spaceOf({ model: 'a/b c', textPrefix: '' }, 3).name,
    spaceOf({ model: 'a/b.c', textPrefix: 'passage: ' }, 3).name,
    spaceOf({ model: 'a/b.c', textPrefix: '' }, 4).name,
  ]
  expect(new Set(names).size).toBe(4)
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]+$/)
})

test('of a document its title and the beginning of its text are embedded, whole letters only', () => {
  const embedded = (title: string, text: string) => textToEmbed({ key: 'k', id: 'the id', title, text }, 100)
  expect([
    embedded('Title', 'Text'),
    embedded('', 'Text'),
    embedded('', ''),
    embedded('', '😀'.repeat(99)).isWellFormed(),
  ]).toEqual(['Title\nText', 'Text', 'the id', true])
  expect(
    leastOf([
      [1, 0],
      [0, 1],
    ]),
  ).toBe(0)
})
