import { expect, test } from 'vitest'
import { memoryEngine } from '../../../engine/memory/memory.ts'
import { parseRequest } from '../../../search/request.ts'
import { searchOf } from '../../../search/search.ts'
import { hitsInLatin, inLatin, isHitOfOtherLetters } from '../../../search/show/in-latin.ts'
import { putOf } from '../../contract/documents.ts'

const DOCUMENTS = putOf([
  {
    id: 'latin',
    text: 'Zərdabidə pambıqçılar müşavirəsi keçirildi. Məktəb haqqında danışdılar.',
    language: 'az',
  },
  { id: 'arabic', title: 'زردابی', text: 'باکیدا یئنی مکتب آچیلدی.', language: 'az' },
  { id: 'cyrillic', text: 'Бакы шәһәриндә јени мәктәб ачылды.', language: 'az' },
])

async function archive() {
  const engine = memoryEngine()
  await engine.prepare()
  await engine.write(DOCUMENTS)
  return engine
}

test('hits in other letters are shown in Latin ones, with their marks', async () => {
  const engine = await archive()
  const { hits } = await searchOf(engine)(parseRequest({ q: 'məktəb' }))
  const shown = await hitsInLatin(engine, hits)
  const marked = shown.map(({ id, snippet, direction, script }) => [
    id,
    snippet.filter(({ match }) => match).map(({ text }) => text),
    direction,
    script,
  ])
  expect(marked).toContainEqual(['arabic', ['məktəb'], 'ltr', 'Arab'])
  expect(marked).toContainEqual(['cyrillic', ['məktəb'], 'ltr', 'Cyrl'])
  expect(shown.find(({ id }) => id === 'latin')).toEqual(hits.find(({ id }) => id === 'latin'))
})

test('a word that no list has is read as the archive writes it', async () => {
  const engine = await archive()
  const read = async (text: string) => (await inLatin(engine, [[{ text, match: false }]]))[0]?.[0]?.text
  expect(await read('زردابی')).toMatch(/^Zərdab/)
})

test('a text in the letters of 1929 is shown in those of today, and one without them is not', async () => {
  const engine = await archive()
  const [[title] = [], [text] = []] = await inLatin(engine, [
    [{ text: 'Jeni məktəb', match: false }],
    [{ text: 'Kənddə jeni məktəbin binasь acьldь.', match: true }],
  ])
  expect(title?.text).toBe('Yeni məktəb')
  expect(text).toEqual({ text: 'Kənddə yeni məktəbin binası açıldı.', match: true })
  await engine.write(
    putOf([{ id: 'of-1929', text: 'Jeni məktəbin binasь acьldь, myəllimlər gəldilər.', language: 'az' }]),
  )
  const { hits } = await searchOf(engine)(parseRequest({ q: 'məktəb' }))
  const shown = await hitsInLatin(engine, hits)
  const of1929 = shown.find(({ id }) => id === 'of-1929')
  expect(of1929?.snippet.map(({ text }) => text).join('')).toBe(
    'Yeni məktəbin binası açıldı, müəllimlər gəldilər.',
  )
  expect(of1929?.snippet.filter(({ match }) => match).map(({ text }) => text)).toEqual(['məktəbin'])
  expect(hits.filter(isHitOfOtherLetters).map(({ id }) => id)).toContain('of-1929')
  expect(shown.find(({ id }) => id === 'latin')).toBe(hits.find(({ id }) => id === 'latin'))
})
