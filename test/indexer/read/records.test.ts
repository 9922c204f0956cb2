import { expect, test } from 'vitest'
import { encode, makeFile, outcomes, PERSIAN, readAll, readOne, utf16 } from './make.ts'

const RECORDS = [
  {
    id: '1',
    title: 'Başlıq',
    text: 'Mətn, "dırnaq" və\nyeni sətir',
    date: '2018-08',
    source: 'APA',
    lang: 'az',
    url: 'https://apa.az/1',
  },
  {
    id: 'ب',
    title: PERSIAN[0],
    text: PERSIAN[1],
    date: '1398/05/12',
    source: 'آران',
    lang: 'fa',
    url: 'https://aran.ir/2',
  },
]
const EXPECTED = RECORDS.map(({ text, lang, ...given }, index) => ({
  record: index + 1,
  text,
  given: { ...given, language: lang },
}))

function table(delimiter: string): string {
  const names = Object.keys(RECORDS[0] ?? {})
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
  return [names, ...RECORDS.map((record) => Object.values(record).map((value) => quoted(value ?? '')))]
    .map((row) => row.join(delimiter))
    .join('\r\n')
}

const lines = RECORDS.map((record) => JSON.stringify(record)).join('\n')
const json = JSON.stringify(RECORDS, null, 2)

test.each([
  ['xəbər.json', json],
  ['xəbər.jsonl', lines],
  ['خبر.ndjson', `\uFEFF${lines}\n`],
  ['a.jsonl', lines.replaceAll('\n', '\r\n\r\n')],
  ['a.jsonl', utf16(lines, 'le')],
  ['lines in.json', lines],
  ['a.jsonl', `\uFEFF${lines.replaceAll('\n', '\n\uFEFF')}`],
  ['list in.jsonl', json],
  ['list in.txt', json],
  ['lines in.txt', lines],
  ['a.csv', table(',')],
  ['a.csv', `\uFEFF${table(';')}`],
  ['a.tsv', table('\t')],
  ['a.csv', utf16(table('\t'), 'le')],
  ['a.csv', table(',').replace('text', ' TEXT ')],
  ['a.csv', `sep=;\r\n${table(';')}`],
  ['a.csv', `\uFEFF"sep=,"\n${table(',')}`],
  ['a.csv', `sep=^;;;\r\n${table('^')}`],
  ['a.csv', utf16(`sep=\t\r\n${table('\t')}`, 'le')],
  ['a.csv', table(';').replaceAll('\r\n', '\r')],
  ['a.csv', `sep=;\r${table(';').replaceAll('\r\n', '\r')}`],
])('%s %#', async (name, content) => {
  const sources = await readAll(await makeFile(name, content))
  const numbered = EXPECTED.map((source) => ({ ...source, record: expect.any(Number) as number }))
  expect(sources).toMatchObject(numbered)
})

test('lines of JSON in a .json that are longer than what is looked at first', async () => {
  const long = `{"text":"${'a'.repeat(100_000)}"}`
  expect(await outcomes(await makeFile('a.json', `${long}\n${long}\n`))).toEqual(
    Array(2).fill('a'.repeat(100_000)),
  )
})

test.each(['[] tapşırıq', '{Reuters} xəbər', '{"a": bu JSON deyil', '[{"x"'])(
  '%s is a text',
  async (text) => {
    expect(await outcomes(await makeFile('a.txt', text))).toEqual([text])
  },
)

test.each(['a.json', 'a.jsonl', 'a.txt'])('one record in %s', async (name) => {
  for (const spaces of [0, 2]) {
    const content = JSON.stringify(RECORDS[0], null, spaces)
    expect(await readAll(await makeFile(name, content))).toMatchObject([
      { text: EXPECTED[0]?.text, given: EXPECTED[0]?.given },
    ])
  }
})

test('a wrong row is named and the rest goes on', async () => {
  const csv = 'text,title\nbir,1\niki,2,artıq\nüç\ndörd "dırnaq",4\n"beş,5\n'
  expect(await readAll(await makeFile('a.csv', csv))).toMatchObject([
    { record: 1, text: 'bir' },
    { record: 2, message: 'has more columns than the first line (line 3)' },
    { record: 3, text: 'üç' },
    { record: 4, text: 'dörd "dırnaq"' },
    { record: 5, message: 'has a quote that is not closed' },
  ])
})

test('a wrong line is named and the rest goes on', async () => {
  const content = '{"text":"bir"}\n{"text":\n{"title":"x"}\n\n["a"]\n{"text":"beş"}'
  expect(await outcomes(await makeFile('a.jsonl', content))).toEqual([
    'bir',
    '! is not valid JSON (Unexpected end of JSON input)',
    '! has no `text`',
    '! is not an object',
    'beş',
  ])
})

test.each([
  ['a.jsonl', '{"text":"müna-<br>sibət<BR />\\nqurulub"}'],
  ['a.csv', 'text\n"müna-<br/>sibət<br>qurulub"\n'],
])('lines that pages end in their own way are lines: %s', async (name, content) => {
  expect(await outcomes(await makeFile(name, content))).toEqual(['müna-\nsibət\nqurulub'])
})

const IDS = ['1030102030405060711', '1030102030405060712', '-9223372036854775808', '1.0', '1.00', '7']
const numbered = IDS.map((id) => `{"id":${id},"text":"qeyd ${id}"}`)

test.each([
  ['ids.json', `[${numbered.join(',')}]`],
  ['ids.jsonl', numbered.join('\n')],
  ['ids.csv', `id,text\n${IDS.map((id) => `${id},qeyd ${id}`).join('\n')}\n`],
])('ids that no number of JavaScript can hold stay as they are given: %s', async (name, content) => {
  const sources = await readAll(await makeFile(name, content))
  expect(sources).toMatchObject(IDS.map((id) => ({ given: { id }, text: `qeyd ${id}` })))
})

const OLD = 'قيمت نفت در باكو افزايش يافت'
const oldLine = `{"text":"${OLD}"}`

test.each([
  ['a.csv', `text\n${OLD}\n${OLD}\n`, 'at once'],
  ['a.jsonl', `${oldLine}\n${oldLine}\n`, 'at once'],
  ['a.csv', `text\n${'plain ascii row\n'.repeat(20_000)}${OLD}\n`, 'late'],
  ['a.jsonl', `${'{"text":"plain ascii line"}\n'.repeat(10_000)}${oldLine}\n`, 'late'],
])('rows of an old encoding: %s, whose letters come %#', async (name, content) => {
  const sources = await readAll(await makeFile(name, encode(content, 'windows-1256')))
  expect(sources.at(-1)).toMatchObject({ text: OLD })
  const notes = sources.map((source) => ('notes' in source ? source.notes : undefined))
  expect(notes[0]).toEqual(['was read as windows-1256, which is a guess'])
  expect(notes.slice(1).flat()).toEqual([])
})

test.each([
  ['mətn;başlıq;tarix\nXəbər;Bakı;21.08.2018\n', 'Xəbər', 'Bakı'],
  ['متن,عنوان,تاریخ\nخبر,باکو,۱۳۹۷/۰۵/۳۰\n', 'خبر', 'باکو'],
  ['body,headline,text\nx,y,the text\n', 'the text', 'y'],
])('columns of CSV have names in the languages of the archive: %j', async (csv, text, title) => {
  const source = await readOne(await makeFile('a.csv', csv))
  expect([source.text, source.given.title]).toEqual([text, title])
})
