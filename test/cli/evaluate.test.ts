import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateLists } from '../../cli/commands/evaluate-lists.ts'
import { CommandError } from '../../cli/errors.ts'
import { type OpenArchive, openArchive, SEEDS } from '../live/archive.ts'

let archive: OpenArchive
beforeAll(async () => {
  archive = await openArchive([SEEDS])
})
afterAll(() => archive.close())

const fileOf = async (lines: readonly unknown[]) => {
  const file = join(archive.folder, 'lists.jsonl')
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'))
  return file
}

test('whole lists are compared with what they should be, by language', async () => {
  const { hits } = await archive.search('Zakharova', { language: 'en' })
  const docids = hits.map(({ id }) => id)
  const table = await evaluateLists(
    archive.engine,
    await fileOf([
      { qid: '1', lang: 'en', query: 'Zakharova', forms: ['zakharova', 'zaxarova'], docids },
      { qid: '2', lang: 'az', query: 'Putin', forms: ['nothing'], docids: ['none'], accept: ['nothing'] },
    ]),
  )
  const [heading, all, en, az] = table.split('\n').map((line) => line.trim().split(/\s{2,}/))
  expect(heading).toEqual(['lists', 'precision', 'recall', 'mostly wrong'])
  expect(all?.slice(0, 2)).toEqual(['all', '2'])
  expect(en?.[3]).toBe('1.0000')
  expect(az?.[3]).toBe('0.0000')
})

test('a line that is wrong is named', async () => {
  const file = await fileOf([{ qid: '1', lang: 'xx', query: 'a', forms: [], docids: [] }])
  await expect(evaluateLists(archive.engine, file)).rejects.toThrow(CommandError)
  await expect(evaluateLists(archive.engine, file)).rejects.toThrow('lists.jsonl:1: ')
})
