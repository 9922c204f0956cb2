/** Which words are names, and what is found by them: over the engine in memory. */
import { beforeAll, expect, test } from 'vitest'
import { archiveInMemory } from './archive.ts'

let archive: Awaited<ReturnType<typeof archiveInMemory>>
beforeAll(async () => {
  const texts: [id: string, language: string, text: string][] = [
    ['china-en', 'en', 'Two trains left for China at dawn.'],
    ['china-az', 'az', 'Səhər iki qatar Çin istiqamətində getdi.'],
    ['china-fa', 'fa', 'دو قطار سپیده‌دم به چین رفت.'],
    ['lebanon-az', 'az', 'Ötən il Livan ilə ticarət artıb.'],
    ['lebanon-fa', 'fa', 'سال گذشته بازرگانی با لبنان بیشتر شد.'],
    ['indian', 'en', 'An old Indian song was heard in the garden.'],
    ['kerman-fa', 'fa', 'باغ‌های کرمان در بهار دیدنی است.'],
    ['german', 'en', 'A young German painter lives next door.'],
    ['great-1', 'en', 'It was a great day for all.'],
    ['great-2', 'en', 'We saw a great many boats.'],
    ['great-3', 'en', 'They met in the Great Hall of the castle.'],
    ['gareth', 'en', 'Then our friend Gareth scored twice.'],
    ['gareth-fa', 'fa', 'سپس گرت دو بار گل زد.'],
    ['hong-kong-en', 'en', 'A ship from Hong Kong came in.'],
    ['hong-kong-fa', 'fa', 'کشتی از هنگ‌کنگ رسید.'],
    ['belgium-en', 'en', 'Two trains left for Belgium at noon.'],
    ['kante', 'en', 'Then our friend Kante scored once.'],
    ['kent', 'en', 'Then our friend Kent scored twice.'],
    ['saarinen', 'en', 'Then our friend Saarinen fell.'],
    ['sarah', 'en', 'Then our friend Sarah fell.'],
    ['menga', 'fa', 'سپس منگا دو بار گل زد.'],
    ['quay', 'en', 'The harbour is quiet.'],
    ['biden', 'en', 'Then our friend Joe Biden sang.'],
    ['barley', 'en', 'We have sown barley there.'],
    ['tyson', 'az', 'Sonra dostumuz Tayson oxudu.'],
    ['tyson-en', 'en', 'Then our friend Tyson sang.'],
    ['velho', 'en', 'We went to Porto Velho by boat.'],
    ['velho-fa', 'fa', 'با قایق به پورتوولیو رفتیم.'],
    ['apart', 'en', 'From Porto to the town of Velho it is far.'],
    ['quays', 'en', 'All harbours were closed.'],
  ]
  archive = await archiveInMemory(texts.map(([id, language, text]) => ({ id, language, title: '', text })))
})

const search = (query: string) => archive.search(query, { hitsPerPage: '50' })
const found = async (query: string) => (await search(query)).hits.map(({ id }) => id).sort()

test.each([
  ['چین', ['china-az', 'china-en', 'china-fa'], 'a country, though the word has another meaning'],
  ['Livan', ['lebanon-az', 'lebanon-fa'], 'ends like an English adjective and is none'],
  ['Indian', ['indian'], 'a capital I is no letter with a sign'],
  ['INDIAN', ['indian'], 'nor are capitals'],
  ['کرمان', ['kerman-fa'], 'sounds like German, which the table has as آلمان'],
  ['گرت', ['gareth', 'gareth-fa'], 'sounds like great, which is no name here'],
  ['هنگ‌کنگ', ['hong-kong-en', 'hong-kong-fa'], 'joined here and apart there'],
  ['Hong Kong', ['hong-kong-en', 'hong-kong-fa'], 'and the other way'],
])('%s finds %j: %s', async (query, ids) => expect(await found(query)).toEqual(ids))

test.each([
  ['بایدن', ['biden'], 'an i that English speaks as two sounds'],
  ['Tayson', ['tyson', 'tyson-en'], 'a y, too'],
  ['Tyson', ['tyson', 'tyson-en'], 'and the other way'],
  ['پورتوولیو', ['apart', 'velho', 'velho-fa'], 'one word here, two side by side in some text there'],
  ['Porto Velho', ['apart', 'velho', 'velho-fa'], 'and the other way'],
])('%s is %j: %s', async (query, ids) => expect(await found(query)).toEqual(ids))

test('a word of everyday language beside a name is looked for as one', async () => {
  const { hits } = await search('جو بایدن')
  expect(hits.map(({ id }) => id)).toEqual(['biden'])
  expect(hits[0]?.matches).toContainEqual(expect.objectContaining({ word: 'Joe', by: 'name' }))
})

test('a name is looked for in one language as it is typed in another, with its endings', async () => {
  const { hits } = await archive.search('Belçikaya', { language: 'en' })
  expect(hits.map(({ id }) => id)).toEqual(['belgium-en'])
})

test.each([
  ['کانت', ['kante', 'kent'], 'the nearest in sound first'],
  ['سارینن', ['saarinen'], 'nothing that sounds like a part of a name that is there'],
  ['Menqaya', ['menga'], 'Azerbaijani endings of one vowel'],
])('%s lists %j: %s', async (query, ids) =>
  expect((await search(query)).hits.map(({ id }) => id)).toEqual(ids),
)

test('forms of a close word are marked as well', async () => {
  const { hits, closeWords } = await search('harbuor')
  expect(closeWords).toEqual([{ query: 'harbuor', words: ['harbour'], isHeld: false }])
  expect(hits.map(({ id, matchedBy }) => [id, matchedBy])).toEqual([
    ['quay', ['typo']],
    ['quays', ['typo']],
  ])
})
