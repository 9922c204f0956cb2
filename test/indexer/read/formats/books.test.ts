import { expect, test } from 'vitest'
import { AZERBAIJANI, encode, makeFile, outcomes, PERSIAN, readOne, zip } from '../make.ts'
import { fb2, srt } from '../make-office.ts'

test('a FictionBook: its text and what it says of itself', async () => {
  const info =
    '<author><first-name>Nizami</first-name><last-name>Gəncəvi</last-name></author><author><first-name>X</first-name></author><book-title>Xəmsə</book-title><lang>az</lang><date value="1981-05-02">1981</date>'
  const source = await readOne(await makeFile('kitab.fb2', fb2(AZERBAIJANI, info)))
  expect(source.text).toBe(AZERBAIJANI.join('\n\n'))
  expect(source.given).toEqual({
    title: 'Xəmsə',
    author: 'Nizami Gəncəvi',
    language: 'az',
    date: '1981-05-02',
    origin: 'metadata',
  })
})

test.each([
  ['کتاب.fb2.zip', zip({ 'کتاب.fb2': fb2(PERSIAN) }), PERSIAN.join('\n\n')],
  ['kitab', fb2(['A book']), 'A book'],
  ['old.fb2', encode(fb2(['Китаб']).replace('UTF-8', 'windows-1251'), 'windows-1251'), 'Китаб'],
])('%s', async (name, bytes, text) => expect(await outcomes(await makeFile(name, bytes))).toEqual([text]))

test.each([
  ['film.srt', srt(['Salam, <i>dünya</i>!', '{\\an8}Necəsən?', 'Necəsən?']), 'Salam, dünya!\nNecəsən?'],
  ['فیلم.srt', encode(srt(['سلام دنيا', 'خوبم']), 'windows-1256'), 'سلام دنيا\nخوبم'],
  ['noending', srt(['Hello\nworld']), 'Hello world'],
  [
    'film.vtt',
    'WEBVTT - x\n\nSTYLE\n::cue { color: red }\n\nNOTE\nheç kim\n\n1\n00:01.000 --> 00:02.000 align:start\n<v Nigar>Salam</v>\n\nad\n00:00:03.000 --> 00:00:04.000\n- Bir\n- İki &amp; üç\n',
    'Nigar: Salam\n- Bir - İki & üç',
  ],
  ['film.txt', srt(['Xəzər']), 'Xəzər'],
])('%s: what is said, without times', async (name, bytes, text) =>
  expect(await outcomes(await makeFile(name, bytes))).toEqual([text]),
)
