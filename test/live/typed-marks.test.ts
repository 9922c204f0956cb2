/** What the engine uses as marks means only itself in texts and in queries. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentKey } from '../../engine/document-key.ts'
import { indexPaths } from '../../indexer/run/run.ts'
import { type OpenArchive, openArchive } from './archive.ts'

const HASHED = documentKey('neft/1')
const RECORDS = [
  { id: 'frogs', title: 'Qurbaqalar', text: 'Gölməçədə yaşayırlar.', language: 'az' },
  {
    id: 'typed',
    title: 'Sınaq',
    text: 'Burada ztqurbaqalar, ƕqurbaqalar və ztqurbaqalarqx yazılıb.',
    language: 'az',
  },
  { id: 'putin', title: 'Səfər', text: 'Putin Bakıya gəldi.', language: 'az' },
  { id: 'bank', title: 'Bank', text: 'The bank of the river.', language: 'en' },
  {
    id: 'private',
    title: 'Private',
    text: 'Between \uE641\uE627\uE642 \uF8F0\uE6A9 and \uF000baku.',
    language: 'en',
  },
  { id: 'rusiya', title: 'خبر', text: 'روسیه و ایران', language: 'fa' },
  { id: 'neft/1', title: 'Birinci', text: 'Neft bahalaşıb.', language: 'az' },
  { id: HASHED, title: 'İkinci', text: 'Qaz ucuzlaşıb.', language: 'az' },
]

let archive: OpenArchive
beforeAll(async () => {
  archive = await openArchive()
  const file = join(archive.folder, 'records.jsonl')
  await writeFile(file, RECORDS.map((record) => JSON.stringify(record)).join('\n'))
  await indexPaths([file], archive.engine)
})
afterAll(() => archive?.close())

const found = async (query: string) => {
  const { hits, relaxed } = await archive.search(query, { names: 'off' })
  // A word that nobody wrote is taken for a close one, and the answer says so.
  const asTyped = hits.filter(({ matchedBy }) => !matchedBy.includes('typo'))
  return relaxed ? [] : asTyped.map(({ id }) => id).sort()
}

test.each([
  ['title:qurbaqalar', ['frogs']],
  ['ztqurbaqalar', ['typed']],
  ['ƕqurbaqalar', ['typed']],
  ['title:ztqurbaqalar', []],
  ['-yoxdur putinq', []],
  ['putinqx', []],
  ['putinƿ', []],
  ['puti', ['putin']],
  ['zzbank -yoxdur', []],
  ['ȝzzbank -yoxdur', []],
  ['ȝxxbank', []],
  ['xxbank -nothing', []],
  ['ƨptn0100 -yoxdur', []],
  ['nnptn0100 -yoxdur', []],
  ['روسیه', ['rusiya']],
  ['"\uE631\uE648\uE633\uE6CC\uE647"', []],
])('%s finds %j', async (query, ids) => {
  expect(await found(query)).toEqual(ids)
})

test('an id that looks like the key of another document takes nobody’s place', async () => {
  expect((await archive.engine.stats()).documents).toBe(RECORDS.length)
  const [first, second] = await archive.engine.fetch([documentKey('neft/1'), documentKey(HASHED)], ['title'])
  expect([first?.title, second?.title]).toEqual(['Birinci', 'İkinci'])
})
