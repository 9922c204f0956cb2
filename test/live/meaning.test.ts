/** An archive with an embedder, over the real engine: it is indexed, searched, made anew, and goes on where the embedder fails. */

import { createReadStream, createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedder } from '../../embedder/embedder.ts'
import { withMeaning } from '../../embedder/with-meaning.ts'
import type { ArchiveEngine } from '../../engine/contract.ts'
import { PushIntake } from '../../indexer/deliver/push-intake.ts'
import { indexPaths } from '../../indexer/run/run.ts'
import { backupText } from '../../indexer/whole/backup.ts'
import { rebuild } from '../../indexer/whole/rebuild.ts'
import { restore } from '../../indexer/whole/restore.ts'
import { parseRequest } from '../../search/request.ts'
import { searchOf } from '../../search/search.ts'
import { REFUSED, settingFor, startTestEmbedder, type TestEmbedder } from '../embedder/server.ts'
import { type OpenArchive, openArchive } from './archive.ts'

const RECORDS = [
  { id: 'oil', text: 'Petroleum production fell in the autumn.', language: 'en' },
  {
    id: 'ship',
    text: 'Petrochemical works were opened at the harbour.',
    language: 'en',
    collection: 'Works',
  },
  { id: 'tea', text: 'Lənkəranda çay yığımı başlayıb.', language: 'az' },
  { id: 'court', text: 'The court heard two witnesses on Friday.', language: 'en' },
]

let server: TestEmbedder
let archive: OpenArchive
let folder: string
beforeAll(async () => {
  server = await startTestEmbedder()
  archive = await openArchive()
  folder = archive.folder
  // It was prepared without an embedder, and is empty.
  await write(RECORDS)
}, 120_000)
afterAll(async () => {
  await archive.close()
  await server.close()
})

/** The archive as a program with an embedder has it that was started now. */
const started = (more: object = {}): ArchiveEngine =>
  withMeaning(archive.engine, startEmbedder(settingFor(server, { least: 0.1, ...more })))
const write = (records: readonly object[]) =>
  writeFile(join(folder, 'records.jsonl'), records.map((record) => JSON.stringify(record)).join('\n'))
const index = (engine: ArchiveEngine) => indexPaths([join(folder, 'records.jsonl')], engine)
const near = async (engine: ArchiveEngine, q: string, parameters: Record<string, string> = {}) => {
  const { byMeaning, meaning } = await searchOf(engine)(parseRequest({ q, ...parameters }))
  return meaning === 'searched' ? byMeaning.map(({ id }) => id) : meaning
}
const embedded = () =>
  server.asked.flatMap(({ texts }) => texts).filter((text) => RECORDS.some((one) => one.text === text))

test('documents get vectors while they are indexed, and are found by them, behind what holds the words', async () => {
  const engine = started()
  await engine.prepare()
  await index(engine)
  expect(await engine.meaning?.status()).toEqual({
    model: expect.stringMatching(/^hashed-letters at 127\.0\.0\.1:\d+$/),
    missing: 0,
    examples: [],
    problem: undefined,
  })
  expect(embedded().sort()).toEqual(RECORDS.map(({ text }) => text).sort())
  const { hits, totalHits, byMeaning, meaning } = await searchOf(engine)(parseRequest({ q: 'petroleum' }))
  expect(meaning).toBe('searched')
  expect([hits.map(({ id }) => id), totalHits, byMeaning[0]?.id]).toEqual([['oil'], 1, 'ship'])
  expect(await near(engine, 'petrochemistry', { language: 'az' })).not.toContain('ship')
  expect(await near(engine, 'petrochemistry', { collection: 'works' })).toEqual(['ship'])
})

test('what did not change is not embedded again, whatever is done with it', async () => {
  const before = embedded().length
  const engine = started()
  await index(engine)
  const intake = new PushIntake(engine, () => {})
  await (await intake.correct('tea', { source: 'APA' }))?.done
  expect(await rebuild(engine)).toBe(RECORDS.length)
  const file = join(folder, 'backup.gz')
  const about = { axtar: 'test', index: 'test' }
  await pipeline(Readable.from(backupText(engine, about)), createGzip(), createWriteStream(file))
  await restore(engine, createReadStream(file))
  // A program without an embedder keeps what there is.
  expect(await rebuild(archive.engine)).toBe(RECORDS.length)
  expect([embedded().length, (await engine.meaning?.status())?.missing]).toEqual([before, 0])
  expect((await near(engine, 'petroleum'))[0]).toBe('ship')
}, 120_000)

test('a document comes in while the embedder fails, is told of, and gets its vector later', async () => {
  server.behave(500)
  const failing = started()
  await write([...RECORDS, { id: 'late', text: 'Petrol stations were closed.' }])
  expect(await index(failing)).toMatchObject({ added: 1, failed: 0 })
  const { hits, meaning } = await searchOf(failing)(parseRequest({ q: 'stations' }))
  expect([hits.map(({ id }) => id), meaning]).toEqual([['late'], 'unavailable'])
  expect(await failing.meaning?.status()).toMatchObject({
    missing: 1,
    examples: ['late'],
    problem: expect.stringContaining('status 500'),
  })
  server.behave('well')
  const engine = started()
  expect(await index(engine)).toMatchObject({ unchanged: 5 })
  expect((await engine.meaning?.status())?.missing).toBe(0)
  expect(await near(engine, 'petroleum')).toContain('late')
})

test('pushed documents have vectors; one whose text is refused comes in without', async () => {
  const engine = started()
  const intake = new PushIntake(engine, () => {})
  const pushed = (id: string, text: string) => ({ path: '', text, given: { id } })
  const taken = await intake.take(
    [pushed('pushed', 'Petrodollars were spent.'), pushed('refused', `A text that is ${REFUSED}.`)] as never,
    new Map(),
  )
  for (const { delivery } of taken) await delivery?.done
  expect(await engine.meaning?.status()).toMatchObject({
    missing: 1,
    examples: ['refused'],
    problem: undefined,
  })
  expect(await near(engine, 'petroleum')).toContain('pushed')
  // A program that knows of no embedder puts documents into the same archive.
  await index(archive.engine)
  await (await new PushIntake(archive.engine, () => {}).correct('pushed', { source: 'APA' }))?.done
  expect((await engine.meaning?.status())?.examples.toSorted()).toEqual(['pushed', 'refused'])
  expect(await engine.meaning?.complete()).toBe(1)
})

test('another model is noticed, nobody is asked in vain, and a rebuild makes its vectors', async () => {
  server.dimensions(100)
  const other = started({ model: 'hashed-letters-2' })
  expect([await near(other, 'petroleum'), (await other.meaning?.status())?.problem]).toEqual([
    'unavailable',
    expect.stringMatching(/are of another model .*: run `axtar rebuild`$/),
  ])
  const before = server.asked.length
  expect(await near(other, 'petrol')).toBe('unavailable')
  expect(server.asked.length).toBe(before)
  await rebuild(other)
  const again = started({ model: 'hashed-letters-2' })
  expect([await near(again, 'petroleum'), (await again.meaning?.status())?.missing]).toEqual([
    expect.arrayContaining(['ship']),
    1,
  ])
}, 120_000)
