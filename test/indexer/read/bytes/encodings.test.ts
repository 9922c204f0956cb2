/** Encodings that files of our languages are in against what they say: other pages of Cyrillic, two in one file, one upon another. */

import { expect, test } from 'vitest'
import { mendWindows1252 } from '../../../../indexer/read/bytes/windows-1252.ts'
import { AZERBAIJANI, encode, makeFile, outcomes, PERSIAN, readAll, readOne } from '../make.ts'

const RUSSIAN =
  'Министр заявил на брифинге, что переговоры продолжаются и их итог скоро будет объявлен. Я ещё жду.'
const OF_A_FONT = 'Азярбайъан Республикасынын Милли Мяълисинин иъласы, бюйцк дюйцшлярин тарихи вя щямин эцн'
const PAGES = ['windows-1251', 'koi8-r', 'iso-8859-5', 'x-mac-cyrillic', 'ibm866']

const oldPersian = PERSIAN.join(' ').replaceAll('ی', 'ي')
const oldAzerbaijani = AZERBAIJANI.join(' ').replaceAll('ə', 'e').replaceAll('Ə', 'E')

function page(head: string, body: Uint8Array): Buffer {
  const [start = '', end = ''] = `<html><head>${head}</head><body><p>…</p></body></html>`.split('…')
  return Buffer.concat([Buffer.from(start), body, Buffer.from(end)])
}

test.each(PAGES.flatMap((real) => [...PAGES, 'iso-8859-1', 'utf-8'].map((said) => [real, said])))(
  'Cyrillic in %s that says %s',
  async (real = '', said = '') => {
    const file = page(`<meta charset="${said}">`, encode(RUSSIAN, real))
    const { text, notes } = await readOne(await makeFile('a.html', file))
    expect(text).toBe(RUSSIAN)
    expect(notes).toEqual(
      real === said ? [] : [`says that it is in ${said}, but was read as ${real}, by its letters`],
    )
  },
)

test.each(['gb2312', 'big5', 'shift_jis'])('English that says %s and has its signs alone', async (said) => {
  const quotes = { gb2312: 'a1b0 a1b1', big5: 'a1a7 a1a8', shift_jis: '8167 8168' }[said]?.split(' ') ?? []
  const [open = '', close = ''] = quotes
  const body = Buffer.concat([
    Buffer.from('It is the company’s plan, and the '.replace('’', "'")),
    ...[open, Buffer.from('best').toString('hex'), close].map((hex) => Buffer.from(hex, 'hex')),
    Buffer.from(' one that there was.'),
  ])
  const { text, notes } = await readOne(await makeFile('a.html', page(`<meta charset="${said}">`, body)))
  expect([text, notes]).toEqual(["It is the company's plan, and the “best” one that there was.", []])
})

test.each(PAGES)('capitals, and letters of a font, in %s without a word of it', async (real) => {
  for (const text of ['ПРИКАЗ МИНИСТРА ОБРАЗОВАНИЯ', 'заявление министра', OF_A_FONT])
    expect(await outcomes(await makeFile('a.txt', encode(text, real)))).toEqual([text])
})

const OF_A_MAC = 'x-mac-turkish'

test.each([
  ['Azerbaijani', oldAzerbaijani],
  ['a few words', 'Dağıdılmış şeher'],
  ['English with its signs', 'It’s the company’s “best” year — ever. The café made a résumé.'],
])('a text of an old Macintosh: %s', async (_, text) => {
  const bytes = encode(text, OF_A_MAC)
  const lines = Buffer.concat([bytes, Buffer.from('\r'), bytes])
  expect(await outcomes(await makeFile('a.txt', lines))).toEqual([`${text}\r${text}`])
  const { notes, ...read } = await readOne(
    await makeFile('a.html', page('<meta charset="x-mac-turkish">', bytes)),
  )
  expect([read.text, notes]).toEqual([text, []])
})

test.each([
  ['windows-1254', 'Dağıdılmış şəhər üçün çıxış'.replaceAll('ə', 'e')],
  ['windows-1252', 'It’s the company’s “best” year — ever. The café made £20 more.'],
])('a text in %s is none of a Macintosh', async (real, text) => {
  expect(await outcomes(await makeFile('a.txt', encode(text, real)))).toEqual([text])
})

test.each([
  ['windows-1254', 'Ana səhifə – Xəbərlər', oldAzerbaijani],
  ['windows-1256', 'خبرگزاری', oldPersian],
  ['windows-1251', 'Новости дня', RUSSIAN],
  ['windows-1252', 'Café – “News”', 'It’s the company’s “best” year — ever. The café made £20 more.'],
])('a template in UTF-8 around a text in %s', async (real, head, text) => {
  const file = page(`<meta charset="utf-8"><title>${head}</title>`, encode(text, real))
  const { given, notes, ...read } = await readOne(await makeFile('a.html', file))
  expect([given.title, read.text]).toEqual([head, text])
  expect(notes).toEqual([`is in two encodings, utf-8 and ${real}: each line was read by its letters`])
})

test('records in two encodings, the second far behind the first', async () => {
  const lines = Array.from({ length: 2_000 }, () => JSON.stringify({ text: AZERBAIJANI[1] })).join('\n')
  const file = Buffer.concat([
    Buffer.from(`${lines}\n`),
    encode(JSON.stringify({ text: oldPersian }), 'windows-1256'),
    Buffer.from(`\n${lines}\n`),
  ])
  const texts = await outcomes(await makeFile('a.jsonl', file))
  expect(texts).toHaveLength(4_001)
  expect(texts[2_000]).toBe(oldPersian)
  expect(new Set(texts).size).toBe(2)
})

test('UTF-8 with a letter that was cut off is UTF-8 all the same', async () => {
  const file = Buffer.concat([
    Buffer.from('Birinci sətir.\nKəsil'),
    Buffer.from([0xc9]),
    Buffer.from('\nSətir.'),
  ])
  expect(await outcomes(await makeFile('a.txt', file))).toEqual(['Birinci sətir.\nKəsil\uFFFD\nSətir.'])
})

/** A text as a program stores it that takes its UTF-8 for a code page. */
function twice(text: string, codePage: string): string {
  const read = new TextDecoder(codePage).decode(Buffer.from(text))
  return codePage === 'windows-1252' ? mendWindows1252(read) : read
}

const TEXTS = [
  AZERBAIJANI.join('\n'),
  PERSIAN.join('\n'),
  RUSSIAN,
  'Қара Азәрбајҹан',
  'The café’s “best” year — ever',
]
const CODE_PAGES = ['windows-1252', 'windows-1254', 'windows-1251', 'windows-1256']

test.each(CODE_PAGES)('UTF-8 that was taken for %s is restored, once and twice', async (codePage) => {
  for (const text of TEXTS) {
    const once = await readOne(await makeFile('a.txt', twice(text, codePage)))
    expect(once.text).toBe(text)
    expect(once.notes?.join()).toMatch(/^was encoded twice \(its UTF-8 was read as windows-125\d once\)/)
    expect((await readOne(await makeFile('a.txt', twice(twice(text, codePage), codePage)))).text).toBe(text)
  }
})

test('it is restored beside letters that are right, in pages, mail and Latin-1', async () => {
  const text = AZERBAIJANI[1] ?? ''
  const mixed = `<title>Xəbər</title><article><h1>Şuşada görüş</h1><p>${twice(text, 'windows-1252')}</p></article>`
  expect((await outcomes(await makeFile('a.html', `<!doctype html>${mixed}`)))[0]).toContain(text)
  const persian = Buffer.from(PERSIAN.join('\n')).toString('latin1')
  expect(await outcomes(await makeFile('a.txt', persian))).toEqual([PERSIAN.join('\n')])
})

test.each([
  'حافظ… گفت: چاپ «پارک» خط»',
  'ع، غ، ط؛ ظ… ع…',
  'Р. С… «Р» ТР» С»',
  'Ångström, Ærø, São Tomé, Ğ…, Ü…',
])('%s was encoded once', async (text) => {
  expect((await readAll(await makeFile('a.txt', text))).map((one) => 'text' in one && one.text)).toEqual([
    text,
  ])
})

const IN_ISO_6 = 'نماينده مردم تبريز در مجلس: قانون بودجه سال آينده هفته بعد به صحن خواهد آمد و بررسى مى شود.'

test.each(['', 'iso-8859-1', 'utf-8', 'windows-1251', 'windows-1254', 'windows-1256', 'iso-8859-6'])(
  'Azerbaijani of DOS and Arabic letters by ISO 8859-6, stated as %s',
  async (said) => {
    const head = said === '' ? '' : `<meta charset="${said}">`
    for (const [text, real] of [
      ...oldAzerbaijani
        .replace(/[“”]/g, '"')
        .split('. ')
        .map((one) => [one, 'cp857'] as const),
      [IN_ISO_6, 'iso-8859-6'] as const,
      ['وزير كشور وارد اهواز شد', 'iso-8859-6'] as const,
      ['ПРИКАЗ МИНИСТРА', 'windows-1251'] as const,
    ]) {
      const { text: read } = await readOne(await makeFile('a.html', page(head, encode(text, real))))
      expect(read).toBe(text)
    }
  },
)

test('a table of DOS keeps its frame and its letters', async () => {
  const table =
    '┌──────────┬────┐\r\n│ Gəncə    │ 12 │\r\n│ Şəki, Ağdaş və köçkünlər │ 7 │\r\n└──────────┴────┘\r\n'
  const text = table.replaceAll('ə', 'e')
  const [read = ''] = await outcomes(await makeFile('CEDVEL.TXT', encode(text, 'cp857')))
  expect(read).toContain('Şeki, Ağdaş ve köçkünler')
})

test.each(['x-mac-farsi', 'x-mac-arabic'])('a page in %s, which it states', async (charset) => {
  const start = `<html><head><meta charset="${charset}"></head><body><p>`
  // کارخانه تازه در شهر یزد
  const bytes = 'E3 C7 D1 CE C7 E6 E7 A0 CA C7 D2 E7 A0 CF D1 A0 D4 E7 D1 A0 EA D2 CF'
  const text = Buffer.from(bytes.replaceAll(' ', ''), 'hex')
  const page = Buffer.concat([Buffer.from(start), text, Buffer.from('</p></body></html>')])
  expect(await outcomes(await makeFile('a.html', page))).toEqual(['كارخانه تازه در شهر يزد'])
})
