/** What is told beside the hits costs no question whose answer is known: counts of parts tell most of it. */
import { expect, test } from 'vitest'
import type { ArchiveEngine, Part } from '../../../engine/contract.ts'
import { memoryEngine } from '../../../engine/memory/memory.ts'
import { parseRequest } from '../../../search/request.ts'
import { searchOf } from '../../../search/search.ts'
import { putOf } from '../../contract/documents.ts'

/** An archive that remembers which parts were counted together. */
async function archive() {
  const engine = memoryEngine()
  await engine.prepare()
  const change = putOf([
    { id: 'en', language: 'en', text: 'The oil price rose.' },
    { id: 'az', language: 'az', text: 'Neftin qiyməti artdı.' },
    { id: 'az-2', language: 'az', text: 'Neft və onun dəyəri.' },
    { id: 'fa', language: 'fa', text: 'قیمت نفت بالا رفت.' },
  ])
  await (await engine.write(change)).searchable()
  const together: Part[][] = []
  const spied: ArchiveEngine = {
    ...engine,
    ask: (question, fields) => {
      if (question.limit === 0) together.push([...question.anyOf])
      return engine.ask(question, fields)
    },
  }
  return { search: searchOf(spied), together }
}

test('ways to say several words that no document holds are not asked for together', async () => {
  const { search, together } = await archive()
  const { translations, ownHits, totalHits } = await search(parseRequest({ q: 'oil price ' }))
  expect(translations.map(({ language, documents }) => [language, documents])).toEqual([
    ['az', 1],
    ['fa', 1],
  ])
  expect([ownHits, totalHits]).toEqual([1, 3])
  expect(together.filter((parts) => parts.some(({ kind }) => kind === 'translations'))).toEqual([])
})

test('a document that several ways find is counted once', async () => {
  const { search } = await archive()
  const { translations } = await search(parseRequest({ q: 'oil ' }))
  expect(translations).toContainEqual(expect.objectContaining({ language: 'az', documents: 2 }))
})
