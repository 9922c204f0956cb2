/** A page of an invented newspaper, typed for a font that drew Azerbaijani letters in the places of Russian ones, as LibreOffice stores it. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asWritten } from '../../../indexer/build/as-written.ts'
import { encode, makeFile, readOne } from '../read/make.ts'
import { rtf } from '../read/make-office.ts'

const TYPED =
  'Кянд мяктябляриндя йени дярс или. Щяр кянддя мяктяб бинасы тямир олунуб, чюряк дя вар, эюзял ил олаъаг.'
const DRAWN = 'Kənd məktəblərində yeni dərs ili'
const NOTE =
  'its letters are those of a font of the nineties, or of another code page: they were read as Azerbaijani'

test.each(['azlat.doc', 'azlat.docx', 'azlat.pdf'])('%s', async (file) => {
  const found = await readOne(join(import.meta.dirname, 'fonts-of-the-nineties', file))
  const { source, notes } = asWritten(found)
  expect(source.text).toContain(DRAWN)
  expect(source.text.replace(/\s+/g, ' ')).toContain(
    'Müdir dedi ki, gözəl bir il olacaq, çörək də, su da var.',
  )
  expect(notes).toEqual([NOTE])
})

test.each([
  ['text in the Russian code page', 'a.txt', encode(TYPED, 'windows-1251')],
  ['RTF', 'a.rtf', rtf([TYPED])],
  ['the Russian code page read as the Western one', 'a.txt', Buffer.from(asWestern(TYPED))],
])('%s', async (_, name, bytes) => {
  const { source, notes } = asWritten(await readOne(await makeFile(name, bytes)))
  expect(source.text).toContain(DRAWN)
  expect(notes).toEqual([NOTE])
})

test('Russian stays what it is', () => {
  const text = asWestern('Сегодня в столице республики прошло заседание кабинета министров.')
  const source = { path: '/a.txt', record: 1, text, given: {} }
  expect(asWritten(source).source).toBe(source)
})

function asWestern(text: string): string {
  return new TextDecoder('windows-1252').decode(encode(text, 'windows-1251'))
}
