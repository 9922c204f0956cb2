import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomOf } from '../../bench/random.ts'
import type { ArchiveDocument } from '../../engine/document.ts'
import { connect } from '../../engine/engine.ts'
import { build } from '../../indexer/build/build.ts'
import { pushBatch } from '../../indexer/deliver/batch.ts'
import { reprintsOf } from '../../search/show/reprints.ts'
import { type OpenArchive, openArchive } from './archive.ts'
import { articles, filledForms, type KnownText, reprint } from './reprint-texts.ts'
import { allDocuments } from './stored.ts'

let archive: OpenArchive
beforeAll(async () => {
  archive = await openArchive()
})
afterAll(() => archive.close())

const builtOf = ({ id, title, text, language }: KnownText): ArchiveDocument =>
  build({ path: '/archive.jsonl', record: 1, text, given: { id, title, language } }, {}).document

/** Another handle knows nothing of what was pushed lately, as another program. */
const handle = () => connect(() => archive.embedded.address(), 'test')

const push = (texts: readonly KnownText[], engine = handle()) =>
  pushBatch(engine, { documents: texts.map(builtOf), words: new Map() })

/** The ids of the documents by their group. */
async function groups(): Promise<string[][]> {
  const byGroup = new Map<string, string[]>()
  for (const { id, group } of await allDocuments(archive.engine, ['id', 'group']))
    byGroup.set(group, [...(byGroup.get(group) ?? []), id])
  return [...byGroup.values()]
}

test('of 500 reprints among articles about the same events and filled forms, 95 % are found and 98 % of what is found is right', async () => {
  const random = randomOf(2024)
  const originals = articles(random, 500)
  const forms = filledForms(random, 25)
  const reprints = originals.map((article) => reprint(random, article, { keeps: [0.4, 1], changes: 0.03 }))
  const texts = new Map([...originals, ...forms, ...reprints].map((text) => [text.id, text]))
  await push([...originals, ...forms])
  await push(reprints)

  const pairs = (await groups()).flatMap((ids) =>
    ids.flatMap((id, at) => ids.slice(at + 1).map((other) => [texts.get(id), texts.get(other)])),
  )
  const right = pairs.filter(([first, second]) => first?.original === second?.original)
  expect(right.length / reprints.length).toBeGreaterThanOrEqual(0.95)
  expect(right.length / pairs.length).toBeGreaterThanOrEqual(0.98)
}, 120_000)

describe('a reprint', () => {
  const random = randomOf(7)
  const [article, other] = articles(random, 8).filter(({ language }) => language === 'az')
  if (article === undefined || other === undefined) throw new TypeError('Expected two articles')
  const first = { ...article, id: 'first', original: 'first' }
  const second = reprint(random, { ...first, id: 'second' }, { keeps: [0.6, 0.8], changes: 0.02 })
  const third = { ...first, id: 'third', title: 'Başqa başlıq' }

  test('is found in the same batch, in one that is not searchable yet, and by another program', async () => {
    const engine = handle()
    await Promise.all([push([first, second], engine), push([third], engine)])
    await push([{ ...second, id: 'fourth' }])
    const [document] = await archive.engine.fetch(['first'], ['group', 'hash'])
    if (document === undefined) throw new TypeError('Expected the document')
    const found = await reprintsOf(archive.engine, document)
    expect(found.map(({ id }) => id).sort()).toEqual(['fourth', second.id, 'third'].sort())
  })

  test('is folded into the best hit of its text, and counted all the same', async () => {
    const query = `"${article.text.split(' ').slice(0, 4).join(' ')}"`
    const folded = await archive.search(query, { language: 'az' })
    const all = await archive.search(query, { language: 'az', group: 'off' })
    const ids = (hits: readonly { id: string }[]) => hits.map(({ id }) => id)
    const texts = folded.hits.filter(({ reprints }) => reprints.length > 0)
    expect(texts.length).toBeGreaterThan(0)
    expect(ids(folded.hits.flatMap((hit) => [hit, ...hit.reprints])).sort()).toEqual(ids(all.hits).sort())
    expect(folded.hits.length).toBeLessThan(all.hits.length)
    expect(folded.totalHits).toBe(all.totalHits)
    expect(all.hits.every(({ reprints }) => reprints.length === 0)).toBe(true)
  })

  test('leaves its group when its text becomes another, also where it began the group', async () => {
    await push([{ ...first, text: other.text.split('').reverse().join('') }])
    const mine = (await groups()).find((ids) => ids.includes('first'))
    const theirs = (await groups()).find((ids) => ids.includes('third'))
    expect(mine).toEqual(['first'])
    expect(theirs).toContain('fourth')
  })
})

test('titles alone are no reprints of each other', async () => {
  const title = 'Prezident fərman imzalayıb'
  const items = ['item-1', 'item-2'].map((id) => ({
    id,
    original: id,
    title,
    text: '',
    language: 'az' as const,
  }))
  await push(items)
  for (const ids of await groups()) expect(ids.filter((id) => id.startsWith('item-')).length).toBeLessThan(2)
})
