import { expect, test } from 'vitest'
import { AZERBAIJANI, encode, makeFile, outcomes, PERSIAN, readOne } from '../make.ts'
import { doc, rtf } from '../make-office.ts'

test.each([
  ['az', AZERBAIJANI],
  ['fa', PERSIAN],
  ['en', ['The port', 'Ships {waited} outside \\ the port.', '“Two” days']],
])('%s: a Word file of before 2007, and RTF', async (_, paragraphs) => {
  const text = paragraphs.join('\n\n')
  expect(await outcomes(await makeFile('köhnə.doc', doc(paragraphs.join('\n'))))).toEqual([text])
  expect(await outcomes(await makeFile('نامه.rtf', rtf(paragraphs)))).toEqual([text])
  expect(await outcomes(await makeFile('noending', rtf(paragraphs)))).toEqual([text])
})

const cyrillic = 'Бакыда илк гар јағды'.replaceAll('ј', 'й').replaceAll('ғ', 'г')
const hex = (text: string, encoding: string) =>
  [...encode(text, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')

test.each([
  ['windows-1254', 'Şəhər'.replaceAll('ə', 'e'), '\\ansicpg1254', ''],
  ['windows-1256', 'سلام دنيا', '\\ansicpg1256', ''],
  ['windows-1251', cyrillic, '\\ansicpg1252', '{\\fonttbl{\\f0 Times;}{\\f7\\fcharset204 Times Cyr;}}\\f7 '],
  ['windows-1256', 'سلام', '\\ansicpg1252', '{\\fonttbl{\\f3\\fcharset178 Nazanin;}}\\f3 '],
])('letters of %s: %s', async (encoding, text, page, fonts) => {
  const bytes = `{\\rtf1\\ansi${page}${fonts}${hex(text, encoding)}\\par}`
  expect(await outcomes(await makeFile('a.rtf', bytes))).toEqual([text])
})

test('raw letters of the code page, as some programs write them', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{\\rtf1\\ansi\\ansicpg1251 '),
    encode(cyrillic, 'windows-1251'),
    Buffer.from('}'),
  ])
  expect(await outcomes(await makeFile('a.rtf', bytes))).toEqual([cyrillic])
})

test('what is not text is left out, and facts are taken', async () => {
  const head =
    '{\\stylesheet{\\s1 heading 1;}}{\\info{\\title Hesabat}{\\author Nigar}{\\creatim\\yr2018\\mo8\\dy21\\hr9}}{\\*\\generator Word;}{\\header sehife}{\\pict\\pngblip 89504e47}{\\*\\shppict{\\pict 00}}'
  const body = `Salam {\\v gizli}{\\deleted silinib}{\\field{\\*\\fldinst HYPERLINK "http://a.az"}{\\fldrslt ke\\'e7id}}{\\footnote qeyd}\\~son\\bin4 {}{}.`
  const source = await readOne(await makeFile('a.rtf', rtf([], `${head}${body}`)))
  expect(source.text).toBe('Salam keçid qeyd son.')
  expect(source.given).toEqual({
    title: 'Hesabat',
    author: 'Nigar',
    created: '2018-08-21',
    origin: 'metadata',
  })
})

test('a file that is cut off says so', async () => {
  const whole = rtf(AZERBAIJANI)
  const source = await readOne(await makeFile('a.rtf', whole.slice(0, whole.lastIndexOf('\\par'))))
  expect(source.notes).toEqual(['it is cut off; what could be read was kept'])
})
