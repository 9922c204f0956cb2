import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArchiveEngine, Change } from '../../engine/contract.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import type { Vectors } from '../../engine/vectors.ts'
import { TooSlowError } from '../../flow/lifetime.ts'
import { part, putOf, question, word } from './documents.ts'
import { ENGINES, type OpenEngine } from './engines.ts'

const SPACE = { name: 'small_3_ab', dimensions: 3 }
const VECTORS: Record<string, [number, number, number]> = {
  oil: [1, 0, 0],
  gas: [0.8, 0.6, 0],
  tea: [0, 0, 1],
}

/** Documents with vectors of a space; one of them without. */
function embedded(space = SPACE.name): Change & { kind: 'put' } {
  const change = putOf([
    { id: 'oil', text: 'Oil rose in Baku.', language: 'en' },
    { id: 'gas', text: 'Gaz bahalaşıb.', language: 'az' },
    { id: 'tea', text: 'Tea of Lankaran.', language: 'en' },
    { id: 'none', text: 'Nothing is near to this.', language: 'en' },
  ])
  const documents = change.documents.map((document): ArchiveDocument => {
    const vector = VECTORS[document.key]
    return vector === undefined
      ? document
      : { ...document, embedding: { space, of: `h-${document.key}`, vector } }
  })
  return { ...change, documents }
}

describe.each(ENGINES)('vectors of %s', (name, open) => {
  let opened: OpenEngine
  let engine: ArchiveEngine
  beforeAll(async () => {
    opened = await open()
    engine = opened.engine
    await engine.prepare(SPACE)
    expect(await done(embedded())).toEqual(new Map())
  }, 60_000)
  afterAll(() => opened.close())

  const done = async (change: Change, to = engine) => (await to.write(change)).searchable()
  const vectors = (of = engine): Vectors => {
    if (of.vectors === undefined) throw new Error('has none')
    return of.vectors
  }
  const nearest = async (more: Partial<Parameters<Vectors['nearest']>[0]> = {}, of = engine) => {
    const asked = { space: SPACE.name, vector: [1, 0, 0], filter: {}, least: -1, limit: 9, ...more }
    const near = await vectors(of).nearest(asked, ['title'])
    return near?.map(({ document, similarity }) => `${document.key} ${similarity.toFixed(2)}`)
  }

  // A cluster has none, and keeps documents without them.
  if (name === 'opensearch') {
    test('are left away where there are none', async () => {
      expect([engine.vectors, await engine.stats()]).toEqual([
        undefined,
        expect.objectContaining({ documents: 4 }),
      ])
    })
    return
  }

  describe('where it has some', () => {
    test('find the nearest, within a filter and a bound, and nothing without a vector', async () => {
      expect(await vectors().space()).toEqual(SPACE)
      expect(await nearest()).toEqual(['oil 1.00', 'gas 0.80', 'tea 0.00'])
      expect(await nearest({ least: 0.5 })).toEqual(['oil 1.00', 'gas 0.80'])
      expect(await nearest({ limit: 1 })).toEqual(['oil 1.00'])
      expect(await nearest({ filter: { languages: ['az'] } })).toEqual(['gas 0.80'])
      expect(await nearest({ filter: { keys: ['none'] } })).toEqual([])
    })

    test('change nothing of what words find', async () => {
      const { hits, total } = await engine.ask(question([part([word('oil')])]), [])
      expect([hits.map(({ document }) => document.key), total]).toEqual([['oil'], 1])
    })

    test('are fetched with what they are of, and outlive a new place', async () => {
      await done({ kind: 'place', placements: [{ key: 'gas', path: '/x', places: ['/x'], files: ['f'] }] })
      const [gas, none] = await engine.fetch(['gas', 'none'], ['embedding', 'path'])
      expect([gas?.embedding?.of, gas?.embedding?.space, gas?.path]).toEqual(['h-gas', SPACE.name, '/x'])
      for (const [at, value] of (gas?.embedding?.vector ?? []).entries())
        expect(value).toBeCloseTo(VECTORS['gas']?.[at] ?? 9, 5)
      expect(none?.embedding).toBeUndefined()
      expect(await nearest({ limit: 2 })).toEqual(['oil 1.00', 'gas 0.80'])
    })

    test('are missed where there are none, given later, and gone with another text', async () => {
      expect(await vectors().missing(SPACE.name, 0, 9)).toEqual({ items: ['none'], total: 1 })
      const embedding = { space: SPACE.name, of: 'h', vector: [0.6, 0.8, 0] }
      await done({ kind: 'embed', embeddings: [{ key: 'none', embedding }] })
      expect([(await vectors().missing(SPACE.name, 0, 9)).total, await nearest({ least: 0.6 })]).toEqual([
        0,
        ['oil 1.00', 'gas 0.80', 'none 0.60'],
      ])
      await done(putOf([{ id: 'none', text: 'Another text.' }]))
      expect([(await vectors().missing(SPACE.name, 0, 9)).items, await nearest({ least: 0.6 })]).toEqual([
        ['none'],
        ['oil 1.00', 'gas 0.80'],
      ])
    })

    test('are of one space: others are not compared, nor taken', async () => {
      expect(await nearest({ space: 'other_3_cd' })).toBeUndefined()
      await engine.prepare({ name: 'other_2_cd', dimensions: 2 })
      await engine.prepare()
      expect(await vectors().space()).toEqual(SPACE)
    })

    test('have an end as all that is asked', async () => {
      const late = engine.within({
        deadline: AbortSignal.abort(new TooSlowError('late')),
        check: () => {
          throw new TooSlowError('late')
        },
      })
      await expect(nearest({}, late)).rejects.toThrow(TooSlowError)
    })

    test('go with the archive that takes the place of another, which has its space or a new one', async () => {
      const copied = engine.next()
      await copied.archive.prepare()
      expect(await vectors(copied.archive).space()).toEqual(SPACE)
      await copied.discard()
      const other = { name: 'other_3_cd', dimensions: 3 }
      const next = engine.next()
      await next.archive.prepare(other)
      await done(embedded(other.name), next.archive)
      await next.publish()
      await next.discard()
      expect([await vectors().space(), await nearest()]).toEqual([other, undefined])
      expect(await nearest({ space: other.name, least: 0.5 })).toEqual(['oil 1.00', 'gas 0.80'])
      // Who has not seen the exchange writes vectors that the archive does not take, and the documents come in.
      expect(await done(embedded())).toEqual(new Map())
      expect([
        await vectors()
          .missing(other.name, 0, 9)
          .then(({ total }) => total),
        await engine.stats(),
      ]).toEqual([4, expect.objectContaining({ documents: 4 })])
    })
  })
})

// A cluster has none at all.
describe.each(ENGINES.filter(([name]) => name !== 'opensearch'))('without vectors %s', (_, open) => {
  test('keeps documents as they are', async () => {
    const { engine, close } = await open()
    try {
      await engine.prepare()
      expect(await engine.vectors?.space()).toBeUndefined()
      await (await engine.write(putOf([{ id: 'a', text: 'Oil.' }]))).searchable()
      // It is made for vectors when it is made anew.
      await engine.prepare(SPACE)
      expect(await engine.vectors?.space()).toBeUndefined()
      const asked = { space: SPACE.name, vector: [1, 0, 0], filter: {}, least: 0, limit: 9 }
      expect(await engine.vectors?.nearest(asked, [])).toBeUndefined()
    } finally {
      await close()
    }
  }, 60_000)
})
