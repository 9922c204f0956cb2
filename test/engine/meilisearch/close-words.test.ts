import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Call, callEngine } from '../../../engine/meilisearch/client.ts'
import { type CloseWords, closeWordsOf } from '../../../engine/meilisearch/close-words.ts'
import { type Searches, searchesOf } from '../../../engine/meilisearch/searches.ts'
import { putOf } from '../../contract/documents.ts'
import { type OpenArchive, openArchive } from '../../live/archive.ts'

let archive: OpenArchive
beforeAll(async () => {
  archive = await openArchive()
})
afterAll(() => archive.close())

const put = async (...texts: string[]) => {
  const change = putOf(texts.map((text) => ({ id: text.slice(0, 20), text, language: 'en' })))
  await (await archive.engine.write(change)).searchable()
}

test('words are the same from memory as from the engine, also those that came later', async () => {
  await put('The harbour of Baku exports oil.', 'Tea grows far from the harbours and ports.')
  const call = callEngine(() => archive.embedded.address())
  let asked = 0
  const counted: Searches = (queries) => {
    asked += queries.length
    return searchesOf(call)(queries)
  }
  const closeWords: CloseWords = closeWordsOf(call, 'test')
  const near = async (...words: string[]) => {
    const found = await closeWords.near(call, counted, words, 20)
    return found.map((list) => list.map(({ word }) => word))
  }
  /** Ask until the engine is not asked to search. */
  const fromMemory = async (...words: string[]) => {
    for (;;) {
      const before = asked
      const found = await near(...words)
      if (asked === before) return found
      await setTimeout(20)
    }
  }
  const told = [{ word: 'harbour', written: 'harbour' }, undefined]
  expect(await closeWords.known(call, ['harbour', 'harbuor'])).toEqual(told)
  const words = ['harbuor', 'prots', 'zzzzzz', 'Teh']
  const byEngine = await near('harbuor', 'prots')
  expect(byEngine.map(([first]) => first)).toEqual(['harbour', 'ports'])
  expect(await fromMemory(...words)).toEqual([['harbour'], ['ports'], [], []])
  expect(await fromMemory('harbuors', 'eta')).toEqual([['harbours', 'harbour'], ['tea']])

  expect(await closeWords.known(call, ['harbour', 'harbuor'])).toEqual(told)
  let looks = 0
  const counting: Call = Object.assign(
    (action: Parameters<Call>[0]) => {
      looks++
      return call(action)
    },
    { within: call.within },
  ) as Call
  const once = closeWords.once()
  expect(await once.known(counting, ['harbour', 'harbuor'])).toEqual(told)
  const [close] = await once.near(counting, counted, ['prots'], 20)
  expect(close?.map(({ word }) => word)).toEqual(['ports'])
  expect(looks).toBe(1)

  // Words that are written again stay what they are; what is new is known.
  await put('The harbour of Baku exports oil again, and parts.', 'Lankaran has tea.', 'Tea of Lankaran.')
  await put('Sports in Lankaran and in the harbour.')
  expect(await fromMemory('prots', 'lankraan', 'spotrs', 'harbuor')).toEqual([
    ['ports'],
    ['lankaran'],
    ['sports'],
    ['harbour'],
  ])
})

test('another archive in its place has other words', async () => {
  const call = callEngine(() => archive.embedded.address())
  const closeWords = closeWordsOf(call, 'test')
  const near = async (word: string) => (await closeWords.near(call, searchesOf(call), [word], 20))[0]
  for (let times = 0; times < 8; times++) await near('harbuor')
  const next = archive.engine.next()
  await next.archive.prepare()
  const change = putOf([{ id: 'new', text: 'The harvest is good.', language: 'en' }])
  await (await next.archive.write(change)).searchable()
  await next.publish()
  await next.discard()
  for (let times = 0; times < 8; times++) {
    expect((await near('harvset'))?.map(({ word }) => word)).toEqual(['harvest'])
    expect(await near('harbuor')).toEqual([])
  }
})
