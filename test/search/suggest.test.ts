/** Suggestions over the engine in memory; test/live/suggest.test.ts has what an engine that runs adds. */
import { expect, test } from 'vitest'
import { suggestOf } from '../../search/suggest/suggest.ts'
import { archiveInMemory } from './archive.ts'

test('a surname is not suggested as other languages say the word that it looks like a form of', async () => {
  const { engine } = await archiveInMemory([
    { id: 'az', language: 'az', title: '', text: 'Dünən Pezeşkian gəldi, tibb bilir.' },
    { id: 'en', language: 'en', title: '', text: 'Then they spoke of medicine.' },
    { id: 'fa', language: 'fa', title: '', text: 'سپس پزشکیان آمد و از پزشکی گفت.' },
  ])
  const suggest = suggestOf(engine)
  const textsFor = async (query: string) =>
    (await suggest({ query, limit: 20 })).suggestions.map(({ text }) => text)
  expect(await textsFor('پزشکی')).toEqual(expect.arrayContaining(['medicine', 'tibb']))
  const texts = await textsFor('پزشکیان')
  expect(texts).not.toContain('medicine')
  expect(texts).not.toContain('tibb')
})
