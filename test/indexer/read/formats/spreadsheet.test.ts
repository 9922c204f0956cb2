import { expect, test } from 'vitest'
import { ReadError } from '../../../../indexer/source-text.ts'
import { AZERBAIJANI, encode, makeFile, outcomes, PERSIAN, readAll, readOne } from '../make.ts'
import { ods, xls, xlsx } from '../make-office.ts'

const ENGLISH = ['The port of Baku', 'Ships waited outside the port of Baku for two days.']
const day = new Date(Date.UTC(2018, 7, 21))
const TABLE = {
  Xəbərlər: [
    ['Arxivin cədvəli'],
    [],
    ['Başlıq', 'Mətn', 'Tarix', 'Mənbə', 'Link', 'Qeyd'],
    [AZERBAIJANI[0] ?? '', AZERBAIJANI[1] ?? '', day, 'APA', 'https://apa.az/1', 'x'],
    [PERSIAN[0] ?? '', PERSIAN[1] ?? '', '1397/05/30', 'ایسنا', '', ''],
    ['', '', '', '', '', ''],
    [ENGLISH[0] ?? '', ENGLISH[1] ?? '', '21 August 2018', '', '', ''],
  ],
}

test.each([
  ['cədvəl.xlsx', xlsx(TABLE)],
  ['cədvəl.xls', xls(TABLE)],
  ['cədvəl.ods', ods(TABLE)],
  ['cədvəl.dat', xlsx(TABLE)],
])('%s: a row is a record where a row of known names stands above', async (name, bytes) => {
  const sources = await readAll(await makeFile(name, bytes))
  expect(
    sources.map((source) =>
      source instanceof ReadError ? source.message : [source.record, source.text, source.given],
    ),
  ).toEqual([
    [
      1,
      AZERBAIJANI[1],
      { title: AZERBAIJANI[0], date: '2018-08-21', source: 'APA', url: 'https://apa.az/1' },
    ],
    [2, PERSIAN[1], { title: PERSIAN[0], date: '1397/05/30', source: 'ایسنا' }],
    [3, ENGLISH[1], { title: ENGLISH[0], date: '21 August 2018' }],
  ])
})

const LONG_ID = {
  S: [
    ['id', 'text'],
    [123456789012345, ENGLISH[1] ?? ''],
    [123456789012346, AZERBAIJANI[1] ?? ''],
  ],
}

test.each([
  ['a.xlsx', xlsx(LONG_ID)],
  ['a.xls', xls(LONG_ID)],
  ['a.ods', ods(LONG_ID)],
])('%s: a long number is an id with all its digits, however it is shown', async (name, bytes) => {
  const sources = await readAll(await makeFile(name, bytes))
  expect(sources).toMatchObject([{ given: { id: '123456789012345' } }, { given: { id: '123456789012346' } }])
})

const PLAIN = {
  'Büdcə 2024': [
    ['Rayon', 'Məbləğ'],
    ['Şuşa', 12.5],
    ['Laçın', 7],
  ],
  Sheet2: [
    ['استان', 'مبلغ'],
    ['اردبیل', 30],
  ],
  Boş: [],
}

test.each([
  ['a.xlsx', xlsx(PLAIN)],
  ['a.xls', xls(PLAIN)],
  ['a.ods', ods(PLAIN)],
])('%s: otherwise a sheet is a document, with the name of the sheet as its title', async (name, bytes) => {
  const sources = await readAll(await makeFile(name, bytes))
  expect(sources).toMatchObject([
    {
      record: 1,
      text: 'Rayon\tMəbləğ\nŞuşa\t12.5\nLaçın\t7',
      given: { title: 'Büdcə 2024', origin: 'metadata' },
    },
    { record: 2, text: 'استان\tمبلغ\nاردبیل\t30', given: {} },
  ])
})

test('one sheet is one document', async () => {
  const source = await readOne(await makeFile('a.xlsx', xlsx({ Sheet1: [['Salam', 'dünya']] })))
  expect(source).toMatchObject({ record: undefined, text: 'Salam\tdünya' })
})

test('rows without a column for texts: what the other columns say is the text', async () => {
  const rows = [
    ['Ad', 'Tarix', 'Müəllif', 'Qeyd'],
    ['Kitab', day, 'Nizami', 'əlyazma'],
  ]
  expect(await readOne(await makeFile('a.xlsx', xlsx({ a: rows })))).toMatchObject({
    text: 'Müəllif: Nizami\nQeyd: əlyazma',
    given: { title: 'Kitab', date: '2018-08-21' },
  })
})

test('a file of Excel 5 with letters of a code page', async () => {
  const bytes = Buffer.from(xls({ a: [['XXXXX', 1992]] }, 'biff5'))
  bytes.set(encode('Хебер', 'windows-1251'), bytes.indexOf('XXXXX'))
  const codePage = bytes.indexOf(Buffer.from('42000200', 'hex'))
  expect(codePage).toBeGreaterThan(0)
  bytes.writeUInt16LE(1251, codePage + 4)
  expect(await outcomes(await makeFile('a.xls', bytes))).toEqual(['Хебер\t1992'])
  expect(await outcomes(await makeFile('b.xls', xls({ a: [['Бакыда илк гар јағды', 'ә']] })))).toEqual([
    'Бакыда илк гар јағды\tә',
  ])
})

test('a sheet that says it has seventeen billion cells has those that are there', async () => {
  const bytes = xlsx({ a: [['Salam']] }, {}, '<dimension ref="A1:XFD1048576"/>')
  expect(await outcomes(await makeFile('a.xlsx', bytes))).toEqual(['Salam'])
})

const ROW = { title: 'Fabrik', date: '2019-03-05' }
const PERSIAN_ROW = 'کارخانه تازه در شهر یزد آغاز به کار کرد و نزدیک به سیصد کارگر در آن کار میکنند.'
const HTML_TABLE =
  '<table border=1><tr><th>Başlıq<th>Mətn<th colspan=2>Tarix</tr><tr><td>Fabrik</td><td>Bir<br>iki &amp; üç</td><td>2019-03-05</td></tr></table>'

test.each([
  ['a page', `<html><head><meta charset=utf-8></head><body>${HTML_TABLE}</body></html>`, 'Bir\niki & üç'],
  ['a part of a page', `\n${HTML_TABLE}`, 'Bir\niki & üç'],
  ['a text', 'Başlıq\tMətn\tTarix\nFabrik\tBir iki\t2019-03-05\n', 'Bir iki'],
])('what is called XLS and is %s with a table gives its rows as records', async (_, content, text) => {
  expect(await readAll(await makeFile('a.xls', content))).toMatchObject([{ record: 1, text, given: ROW }])
})

test('a text that is called XLS is read by its letters', async () => {
  const bytes = encode(`${PERSIAN_ROW}\n`.replaceAll('ی', 'ي').replaceAll('ک', 'ك'), 'windows-1256')
  expect(await outcomes(await makeFile('a.xls', bytes))).toEqual([
    expect.stringContaining('شهر يزد آغاز به كار كرد'),
  ])
})

test('a date in a cell that is shown as a number', async () => {
  const rows = [
    ['title', 'text', 'date'],
    ['Mill', 'A mill opened.', 43831],
    ['Old', 'An old mill.', 1905],
  ]
  expect(await readAll(await makeFile('a.xlsx', xlsx({ a: rows })))).toMatchObject([
    { given: { date: '2020-01-01' } },
    { given: { date: '1905' } },
  ])
})
