/** One word of Azerbaijani in two alphabets: what a query in one of them finds in the other, over the engine in memory. */
import { beforeAll, expect, test } from 'vitest'
import type { DocumentView } from '../../search/answers.ts'
import { markedDocument } from '../../search/show/document-view.ts'
import { archiveInMemory } from './archive.ts'

let archive: Awaited<ReturnType<typeof archiveInMemory>>
beforeAll(async () => {
  const texts: [id: string, text: string][] = [
    ['gul', 'Bağçamızda güllər bu il tez açdı.'],
    ['gel', 'Axşam qonaqlar gəldi.'],
    ['film', 'Yeni filmin adı hələ məlum deyil.'],
    ['fil', 'Heyvanxanada iki fil var.'],
    ['balıq', 'Göldə böyük balıqlar üzürdü.'],
    ['ölkə', 'Hər ölkənin öz bayrağı olur.'],
    ['əvvəlki', 'Bu, əvvəlki qaydadan asan idi.'],
    ['dil', 'Uşaq üç dil öyrənir.'],
    ['deyil', 'Yol uzun deyil.'],
    ['çalış', 'Onlar bütün gecə çalışırdılar.'],
    ['elsin', 'بو ایشی تئز ائلسین دئییرلر، السین قالدیرسین.'],
    ['öl', 'او اؤلوم دیر، اول دئییر. گون یاخشیدیر.'],
    ['güllər', 'باغچامیزدا گللر آچیب.'],
    ['balıx', 'گؤلده بؤیوک بالخلار وار ایدی.'],
    ['шәһәр', 'Шәһәрин мејданында һөкумәт бинасы тикилди.'],
    ['шехер', 'Шехерин майданында хокумет бинасы тикилди, дагларда гар ягыр.'],
    ['1929', 'Jeni məktəbin binasь tikildi, pambьq jьƣьldь.'],
    ['1990', '1990-ҹы илин гышы сојуг кечди.'],
    ['1990-cı', '1990-cı ilin qışı soyuq keçdi.'],
    ['ev', 'Bu ev çox köhnədir.'],
    ['şeir', 'Onun şeirləri çap olunub.'],
    ['xəbər', 'Axşam xəbərlər verilir.'],
    ['хабар', 'Хабар: бу гун кечде кулек эсир, ушаглар багчада галди.'],
    ['əliyev', 'Dünən müdir Əliyev iclas keçirdi.'],
    ['алиев', 'Дүнән мүдир Алиев иҹлас кечирди.'],
    ['او', 'او دونن یازدی، اونون ایشی چوخ ایدی.'],
    ['məktəb', 'Kənddə yeni məktəb açıldı.'],
    ['at', 'Meydanda ağ atlar qaçırdı.'],
    ['et', 'O bu işi tez etdi.'],
    ['su', 'Bulağın suyu sərindir.'],
    ['sev', 'Onlar kəndi çox sevirlər.'],
    ['ترکیب', 'بو ماده‌نین ترکیبینده دوز وار، یئنی ترکیبلر تاپیلیب.'],
    ['تورک', 'تورکلر بو یئرلرده یاشاییبلار.'],
    ['il', 'Bu iki il tez keçdi.'],
    ['ailə', 'Ailəsi kənddə yaşayır.'],
    ['ödə', 'Borclar ödənildi, o da ödəyir.'],
    ['od', 'Ocaqda odlar yanırdı.'],
    ['həsənov', 'Müəllim Kamran Həsənov çıxış etdi.'],
  ]
  archive = await archiveInMemory([
    ...texts.map(([id, text]) => ({ id, language: 'az', title: '', text })),
    { id: 'oil', language: 'en', title: '', text: 'They found oil in the valley.' },
    { id: 'مکتب', language: 'fa', title: '', text: 'این مکتب در قرن گذشته پدید آمد.' },
  ])
})

const found = async (query: string, how: Record<string, string> = {}) =>
  (await archive.search(query, { hitsPerPage: '50', ...how })).hits.map(({ id }) => id).sort()

test.each([
  ['گللری', ['gul', 'güllər'], 'a plural is of no verb'],
  ['فیلمین', ['film'], 'the vowel of an ending is not the stem’s'],
  ['بالخلار', ['balıq', 'balıx'], 'q at the end as it is spoken'],
  ['اؤلکه', ['ölkə'], 'ö is written'],
  ['دیل', ['dil'], 'each letter is rendered'],
  ['اود', ['od'], 'the ا before a vowel is written with it'],
  ['ایل', ['1990', '1990-cı', 'gul', 'il'], 'a last ə would be written'],
  ['چالشردلار', ['çalış'], 'no vowel of the endings is written'],
  ['balıqlar', ['balıq', 'balıx'], 'the other way round'],
  ['şəhər', ['шехер', 'шәһәр'], 'a Russian keyboard'],
  ['шәһәр', ['шехер', 'шәһәр'], 'in proper Cyrillic'],
  ['шехерин', ['шехер', 'шәһәр'], 'typed so'],
  ['hökumət', ['шехер', 'шәһәр'], 'х for һ, o for ө'],
  ['dağ', ['шехер'], 'г for ғ'],
  ['şeir', ['şeir'], 'ʿayn'],
  ['شعرلری', ['şeir'], 'ʿayn and no vowel; h would be written'],
  ['xəbər', ['xəbər', 'хабар'], 'а for both ә'],
  ['خبر', ['xəbər', 'хабар'], 'an everyday word of Persian that no document holds'],
  ['x@b@r', ['xəbər', 'хабар'], 'typed as in mail'],
  ['pambıq', ['1929'], 'ь of 1929 is ı'],
  ['yeni məktəb', ['1929', 'məktəb'], 'and its j is y, where other words have its letters'],
  ['pambьq', ['1929'], 'typed so'],
  ['ev', ['ev'], 'a word that every text has is no other'],
  ['1990-ҹы ил', ['1990', '1990-cı'], 'an ending behind a number'],
  ['1990-джи ил', ['1990', '1990-cı'], 'on a Russian keyboard'],
  ['Əliyev', ['əliyev', 'алиев'], 'a surname in Russian letters'],
  ['Алиев', ['əliyev', 'алиев'], 'and asked for in them'],
  ['Гасанов', ['həsənov'], 'Russian has г for h'],
  ['oil', ['oil'], 'an English word is no Azerbaijani one'],
  ['qovun', [], 'a word that stands alone needs more than its consonants'],
])('%s finds %j: %s', async (query, ids) => expect(await found(query)).toEqual(ids.sort()))

test.each([
  ['آت', ['at'], 'its vowel is written'],
  ['سو', ['su'], 'each of its letters is rendered'],
  ['türk', ['تورک'], 'a loan keeps its letters'],
])('%s in Azerbaijani finds %j: %s', async (query, ids) =>
  expect(await found(query, { language: 'az' })).toEqual(ids),
)

test.each([
  ['', ['مکتب'], 'the word of the language that holds it'],
  ['az', ['1929', 'məktəb'], 'where Azerbaijani is chosen, its own as well'],
  ['az,fa', ['1929', 'məktəb', 'مکتب'], 'where both are, both'],
])('مکتب in %s finds %j: %s', async (language, ids) =>
  expect(await found('مکتب', { language })).toEqual(ids.sort()),
)

test.each([
  ['مکتب', 'az'],
  ['güllər', 'az'],
  ['güllər', 'en'],
])('%s in %s: each language has as many as are found where it is chosen, too', async (query, language) => {
  const facets = (await archive.search(query, { language, facets: 'language' })).facetDistribution.language
  for (const other of ['az', 'en', 'fa']) {
    const chosen = [...new Set([language, other])].join(',')
    const { facetDistribution } = await archive.search(query, { language: chosen, facets: 'language' })
    expect([other, facets[other] ?? 0]).toEqual([other, facetDistribution.language[other] ?? 0])
  }
})

test('a name that begins with h is no word without it', async () => expect(await found('Helsin')).toEqual([]))

test.each([
  ['güllər', 'باغچامیزدا گللر آچیب.', ['گللر']],
  ['گللری', 'Bağçamızda güllər bu il tez açdı.', ['güllər']],
])('what %s found is marked in its document, too', async (query, text, marked) => {
  const document = { title: '', text, language: 'az', scan: null } as unknown as DocumentView
  const marks = await markedDocument(archive.engine, document, query)
  expect(marks.text.filter(({ match }) => match).map((piece) => piece.text)).toEqual(marked)
})
