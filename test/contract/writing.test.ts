import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { ArchiveEngine, Change } from '../../engine/contract.ts'
import { builtOf, part, putOf, question, word } from './documents.ts'
import { ENGINES, type OpenEngine } from './engines.ts'

describe.each(ENGINES)('what is written to %s', (_name, open) => {
  const opened: OpenEngine[] = []
  let engine: ArchiveEngine
  beforeEach(async () => {
    const one = await open()
    opened.push(one)
    engine = one.engine
    await engine.prepare()
  }, 60_000)
  afterAll(async () => {
    for (const { close } of opened) await close()
  })

  const done = async (change: Change) => (await engine.write(change)).searchable()
  const keys = async () => (await engine.page({}, [], 0, 100)).items.map(({ key }) => key).sort()
  const found = async (spelled: string) =>
    (await engine.ask(question([part([word(spelled)])]), [])).hits.map(({ document }) => document.key).sort()

  test('is there in the order of the changes, and changes the revision', async () => {
    expect(await engine.ask(question([part([word('oil')])]), [])).toEqual({ hits: [], total: 0, facets: {} })
    const before = await engine.revision()
    await done(
      putOf([
        { id: 'a', text: 'First oil' },
        { id: 'b', text: 'Second oil' },
      ]),
    )
    expect([await found('oil'), await engine.stats()]).toEqual([
      ['a', 'b'],
      expect.objectContaining({ documents: 2 }),
    ])
    expect(await engine.revision()).not.toBe(before)
    const last = await engine.write({ kind: 'remove', keys: ['a'] })
    await engine.write(putOf([{ id: 'b', text: 'Second gas' }]))
    await last.searchable()
    await engine.settled()
    expect([await found('oil'), await found('gas'), await keys()]).toEqual([[], ['b'], ['b']])
    await done({ kind: 'removeWhere', filter: { keys: ['b'] } })
    expect(await keys()).toEqual([])
    await expect(engine.write({ kind: 'removeWhere', filter: {} })).rejects.toThrow(TypeError)
  })

  test('is found or not while the first of it comes, and no search fails', async () => {
    let isOver = false
    const written = done(putOf([{ id: 'a', text: 'First oil' }])).finally(() => {
      isOver = true
    })
    const oil = part([word('oil')])
    while (!isOver) {
      const [{ total }, each] = await Promise.all([
        engine.ask(question([oil, part([word('gas')])]), []),
        engine.countEach([oil, oil], {}),
      ])
      expect([[0], [1]]).toContainEqual([total])
      expect(each.every((count) => count === 0 || count === 1)).toBe(true)
    }
    await written
    expect(await found('oil')).toEqual(['a'])
  })

  test('is fetched by key, in the order asked for; a place is changed alone', async () => {
    await done(
      putOf([
        { id: 'a', text: 'First' },
        { id: 'b', text: 'Second' },
      ]),
    )
    await done({
      kind: 'place',
      placements: [{ key: 'a', path: '/x', places: ['/x', '/y'], files: ['f', 'g'] }],
    })
    expect(await engine.fetch(['b', 'none', 'a'], ['path', 'places', 'text'])).toMatchObject([
      { key: 'b', text: 'Second' },
      { key: 'a', path: '/x', places: ['/x', '/y'], text: 'First' },
    ])
    expect((await engine.page({ files: ['g'] }, [], 0, 9)).items).toEqual([{ key: 'a' }])
  })

  test('is given part by part where a text is long, and no part outlives it', async () => {
    const text = 'Oil and gas. '.repeat(10_000)
    await done(putOf([{ id: 'a', text }]))
    const [{ parts, ...first } = { text: '', parts: 0 }] = await engine.fetch(['a'], ['text', 'parts'])
    const others = Array.from({ length: (parts ?? 1) - 1 }, (_, at) => engine.part('a', at + 2))
    expect(parts).toBeGreaterThan(2)
    expect([first.text, ...(await Promise.all(others))].join('')).toBe(text.trim())
    expect(await engine.part('a', (parts ?? 1) + 1)).toBeUndefined()
    expect(await engine.part('none', 2)).toBeUndefined()
    await done(putOf([{ id: 'a', text: 'Short' }]))
    expect(await engine.part('a', 2)).toBeUndefined()
  })

  test('is refused alone where a document cannot be stored, and newer ones are not overwritten', async () => {
    const { document } = builtOf({ id: 'a', text: 'Old oil' })
    const wrong = { ...document, key: 'not a key!' }
    const other = builtOf({ id: 'b', text: 'Oil' }).document
    const put: Change = {
      kind: 'put',
      documents: [document, wrong, other],
      words: [],
      isCurrent: (key) => key !== 'a',
    }
    const refusals = await done(put)
    expect([...refusals.keys()]).toEqual(['not a key!'])
    expect(await keys()).toContain('b')
    expect(refusals.get('not a key!')).toContain('not a key!')
  })

  test('beside the documents are small records, by key and by group', async () => {
    const files = engine.ledger<{ key: string; within: string[]; size: number }>('files')
    const records = [1, 2, 3].map((size) => ({
      key: `k${size}`,
      size,
      within: size < 3 ? ['all', 'few'] : ['all'],
    }))
    await (await files.put(records)).searchable()
    expect(await files.get(['k1', 'none'])).toEqual([{ key: 'k1', size: 1 }])
    expect(await files.page('few', 1, 1)).toEqual({ items: [{ key: 'k2', size: 2 }], total: 2 })
    await (await files.remove(['k1'])).searchable()
    expect((await files.page('all', 0, 0)).total).toBe(2)
    const runs = engine.ledger<{ key: string; how: string }>('runs')
    await (await runs.put([{ key: '2026_1', how: 'complete' }])).searchable()
    expect(await runs.page(undefined, 0, 9)).toEqual({
      items: [{ key: '2026_1', how: 'complete' }],
      total: 1,
    })
    await (await files.clear()).searchable()
    expect((await files.page('all', 0, 0)).total).toBe(0)
    expect((await runs.get(['2026_1'])).length).toBe(1)
  })

  test('waits while another archive takes the place of this one, and is in the new one', async () => {
    await done(putOf([{ id: 'old', text: 'Old oil' }]))
    const next = engine.next()
    await next.discard()
    await next.archive.prepare()
    await (await next.archive.write(putOf([{ id: 'new', text: 'New oil' }]))).searchable()
    expect([await found('oil'), await next.archive.describe()]).toEqual([
      ['old'],
      expect.objectContaining({ documents: 1 }),
    ])
    let late: Promise<unknown> = Promise.resolve()
    await next.publish(async () => {
      late = done(putOf([{ id: 'late', text: 'Late oil' }]))
      expect(await keys()).toEqual(['old'])
    })
    await late
    expect(await found('oil')).toEqual(['late', 'new'])
    await next.discard()
    expect([await keys(), await engine.prepare()]).toEqual([
      ['late', 'new'],
      { documents: 2, isOutdated: false },
    ])
  })

  test('a new archive that fails its last look leaves the old one, which can be written to again', async () => {
    await done(putOf([{ id: 'old', text: 'Old oil' }]))
    const next = engine.next()
    await next.archive.prepare()
    await expect(next.publish(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await next.discard()
    await done(putOf([{ id: 'more', text: 'More oil' }]))
    expect(await found('oil')).toEqual(['more', 'old'])
  })
})
