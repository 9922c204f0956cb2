import { expect, test } from 'vitest'
import { askedOnce } from '../../search/asked-once.ts'
import { part, word } from '../contract/documents.ts'
import { archiveInMemory } from './archive.ts'

test('within one search the same is asked once, and answered as it was', async () => {
  const { engine } = await archiveInMemory([
    { id: 'a', text: 'Oil and tea', language: 'en' },
    { id: 'b', text: 'Tea', language: 'az' },
  ])
  const asked: number[] = []
  const once = askedOnce({
    ...engine,
    countEach: (parts, filter) => {
      asked.push(parts.length)
      return engine.countEach(parts, filter)
    },
    vocabulary: {
      ...engine.vocabulary,
      near: (words, limit) => {
        asked.push(words.length)
        return engine.vocabulary.near(words, limit)
      },
    },
  })
  const [oil, tea] = [part([word('oil')]), part([word('tea')])]
  expect(await once.countEach([oil, tea, oil], {})).toEqual([1, 2, 1])
  expect(await once.countEach([tea, oil], {})).toEqual([2, 1])
  expect(await once.countEach([tea, part([])], {})).toEqual([2, 2])
  expect(await once.countEach([tea], { languages: ['az'] })).toEqual([1])
  // What narrows alike is one, in the part or beside it, and so is what does not narrow.
  expect(await once.countEach([{ ...tea, filter: { languages: ['az'] } }], { sources: [] })).toEqual([1])
  expect(await once.countEach([tea, oil], { languages: [], undated: false, all: [] })).toEqual([2, 1])
  expect(await once.countEach([], {})).toEqual([])
  const close = await engine.vocabulary.near(['oul', 'teb'], 5)
  expect(await once.vocabulary.near(['oul', 'teb'], 5)).toEqual(close)
  expect(await once.vocabulary.near(['teb'], 5)).toEqual(close.slice(1))
  expect(asked).toEqual([2, 1, 1, 2])
})

test('what failed is told to who asked for it', async () => {
  const { engine } = await archiveInMemory([])
  const once = askedOnce({ ...engine, countEach: () => Promise.reject(new Error('no')) })
  await expect(once.countEach([part([]), part([word('oil')])], {})).rejects.toThrow('no')
})
