/** What people do to single documents: they correct and remove them, and want them back. Later runs must respect it. */

import { mkdir, rename, utimes, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGzip } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { STORED_FIELDS } from '../../engine/document.ts'
import { documentKey } from '../../engine/document-key.ts'
import { INDEX_VERSION } from '../../engine/index-version.ts'
import { removalsOf } from '../../indexer/decide/removals.ts'
import { PushIntake } from '../../indexer/deliver/push-intake.ts'
import type { Outcome } from '../../indexer/outcome.ts'
import { bringBackDocuments } from '../../indexer/run/bring-back.ts'
import { indexPaths, type RunOptions } from '../../indexer/run/run.ts'
import { backupText } from '../../indexer/whole/backup.ts'
import { restore } from '../../indexer/whole/restore.ts'
import { documentViewOf } from '../../search/show/document-view.ts'
import { type OpenArchive, openArchive } from './archive.ts'

let archive: OpenArchive
let intake: PushIntake
let folder: string

const fail = (problem: unknown) => {
  throw problem
}

beforeAll(async () => {
  archive = await openArchive()
  intake = new PushIntake(archive.engine, fail)
  folder = join(archive.folder, 'files')
  await mkdir(folder)
})
afterAll(() => archive.close())

const run = (options: RunOptions = {}) => indexPaths([folder], archive.engine, options)
const put = (name: string, text: string) => writeFile(join(folder, name), text)
const viewOf = async (id: string) => {
  const [document] = await archive.engine.fetch([documentKey(id)], STORED_FIELDS)
  return document && documentViewOf(document, [])
}

async function idOf(name: string): Promise<string> {
  const onOutcome = ({ path, id }: Outcome) => void (id !== undefined && ids.set(basename(path), id))
  if (!ids.has(name)) await run({ onOutcome })
  return ids.get(name) ?? ''
}

const STORY = 'Neft bahalaşıb\n\nBakı, 21 avqust 2018, APA. Bakıda neftin qiyməti artıb.\n'
/** The ids of documents by the names of their files, as they were told when these were new. */
const ids = new Map<string, string>()

test('a correction outlives the next runs, also when the file has changed, and what was found stands beside it', async () => {
  await put('oil.txt', STORY)
  const id = await idOf('oil.txt')
  const before = await viewOf(id)
  expect(before).toMatchObject({ date: '2018-08-21', dateOrigin: 'dateline', source: 'APA', found: {} })
  const receipt = await intake.correct(documentKey(id), {
    title: 'Neftin qiyməti',
    date: '2017',
    source: 'Təsnim',
  })
  await receipt?.done
  const facts = {
    ...{
      title: 'Neftin qiyməti',
      titleOrigin: 'hand',
      date: '2017',
      datePrecision: 'year',
      dateOrigin: 'hand',
    },
    ...{ source: 'Təsnim', sourceOrigin: 'hand', path: 'files/oil.txt' },
  }
  const found = {
    title: before?.title,
    titleOrigin: 'line',
    date: '2018-08-21',
    source: 'APA',
    sourceOrigin: 'dateline',
  }
  expect(await viewOf(id)).toMatchObject({ ...facts, found })
  expect(await run()).toMatchObject({ unchanged: 1, updated: 0 })
  expect(await viewOf(id)).toMatchObject({ ...facts, found })

  await put('oil.txt', `${STORY}Gözlənilir ki, bu davam edəcək.\n`)
  expect(await run()).toMatchObject({ updated: 1 })
  expect(await viewOf(id)).toMatchObject({ ...facts, found, text: expect.stringContaining('davam edəcək') })
  expect((await archive.search('title:"Neftin qiyməti"')).hits.map((hit) => hit.id)).toEqual([id])
  expect((await archive.search('', { source: 'تسنیم', to: '2017' })).hits.map((hit) => hit.id)).toEqual([id])
})

test('a correction that is taken back leaves what was found', async () => {
  const id = await idOf('oil.txt')
  await (await intake.correct(documentKey(id), { title: null, date: 'none' }))?.done
  expect(await viewOf(id)).toMatchObject({
    titleOrigin: 'line',
    date: null,
    dateOrigin: 'hand',
    source: 'Təsnim',
  })
  await (await intake.correct(documentKey(id), { date: null, source: null }))?.done
  expect(await viewOf(id)).toMatchObject({
    date: '2018-08-21',
    dateOrigin: 'dateline',
    source: 'APA',
    found: {},
  })
  expect(await intake.correct('nobody', { title: 'x' })).toBeUndefined()
})

test('other facts that are pushed for the text of a file are a correction, and it keeps its path', async () => {
  const id = await idOf('oil.txt')
  const { text = '' } = (await viewOf(id)) ?? {}
  const source = {
    path: 'document',
    record: 1,
    text,
    given: { id, title: 'Göndərilən başlıq', date: '1397/05/12' },
  }
  const [taken] = await intake.take([source], new Map())
  await taken?.delivery?.done
  expect(taken?.status).toBe('updated')
  const given = { title: 'Göndərilən başlıq', date: '2018-08-03', dateOrigin: 'hand', path: 'files/oil.txt' }
  expect(await viewOf(id)).toMatchObject(given)
  await put('oil.txt', `${STORY}Başqa cümlə.\n`)
  expect(await run()).toMatchObject({ updated: 1 })
  expect(await viewOf(id)).toMatchObject({ ...given, text: expect.stringContaining('Başqa cümlə') })
})

test('what was removed by hand stays out, says so, and comes back when it is asked for', async () => {
  await put('gone.txt', 'نفت گران شد\n\nقیمت نفت در باکو افزایش یافت.\n')
  const id = await idOf('gone.txt')
  await (await intake.remove(documentKey(id)))?.done
  expect(await run()).toMatchObject({ unchanged: 1, withheld: 1, added: 0 })
  // Touched, and moved to another name: it is the same document all the same.
  await utimes(join(folder, 'gone.txt'), new Date(), new Date())
  expect(await run()).toMatchObject({ unchanged: 1, withheld: 1 })
  await rename(join(folder, 'gone.txt'), join(folder, 'moved.txt'))
  expect(await run({ prune: true })).toMatchObject({ withheld: 1, added: 0 })
  await rename(join(folder, 'moved.txt'), join(folder, 'gone.txt'))
  expect(await viewOf(id)).toBeUndefined()
  expect(await run({ bringBack: true })).toMatchObject({ added: 1, withheld: 0 })
  expect(await viewOf(id)).toMatchObject({ title: 'نفت گران شد' })
  expect(await run()).toMatchObject({ unchanged: 2, withheld: 0 })
})

test('what was removed by hand stays out after a restore, as it was when the backup was made', async () => {
  await put('early.txt', 'Birinci xəbər\n\nNeft bazarında qiymətlər sabit qaldı.\n')
  await put('late.txt', 'İkinci xəbər\n\nLimanda yeni körpü açıldı.\n')
  const [early, late] = [await idOf('early.txt'), await idOf('late.txt')]
  await (await intake.remove(documentKey(early)))?.done
  const about = { axtar: 'test', index: INDEX_VERSION }
  const packed = Readable.from(backupText(archive.engine, about)).pipe(createGzip())
  const backup = await buffer(packed)
  expect(await run({ bringBack: true })).toMatchObject({ withheld: 0 })
  await (await intake.remove(documentKey(late)))?.done
  await restore(archive.engine, Readable.from([backup]))
  expect(await run()).toMatchObject({ withheld: 1, added: 0 })
  expect(await viewOf(early)).toBeUndefined()
  expect(await viewOf(late)).toMatchObject({ text: expect.stringContaining('körpü') })
  expect(await run({ bringBack: true })).toMatchObject({ added: 1, withheld: 0 })
})

test('a single record of a file comes back by its id, and the others stay as they are', async () => {
  const line = (id: string) => JSON.stringify({ id, title: `Xəbər ${id}`, text: `Mətn ${id}` })
  await put('many.jsonl', ['m1', 'm2', 'm3'].map(line).join('\n'))
  await run()
  await intake.removeWhere({ keys: ['m1', 'm3'] }).done
  expect(await run()).toMatchObject({ withheld: 2 })
  const { unknown, outcomes, summary } = await bringBackDocuments(archive.engine, ['m3', 'nobody'], {})
  expect(unknown).toEqual(['nobody'])
  expect(outcomes.find((outcome) => outcome.id === 'm3')).toMatchObject({ status: 'added', record: 3 })
  expect(summary).toMatchObject({ added: 1, unchanged: 1, withheld: 1 })
  expect(await viewOf('m1')).toBeUndefined()
})

test('a document that is pushed again was not removed', async () => {
  const [taken] = await intake.take(
    [{ path: 'document', record: 1, text: 'Yenidən.', given: { id: 'm1', title: 'Yenidən' } }],
    new Map(),
  )
  await taken?.delivery?.done
  expect(await removalsOf(archive.engine, ['m1'])).toEqual([])
  expect(await viewOf('m1')).toMatchObject({ title: 'Yenidən' })
})

test('the moment of arrival stays, whatever becomes of a document', async () => {
  const id = await idOf('oil.txt')
  const { added } = (await viewOf(id)) ?? {}
  expect(Date.parse(added ?? '')).toBeLessThanOrEqual(Date.now())
  await put('oil.txt', `${STORY}Yenə başqa cümlə.\n`)
  await run()
  await (await intake.correct(documentKey(id), { language: 'az' }))?.done
  expect((await viewOf(id))?.added).toBe(added)
})
