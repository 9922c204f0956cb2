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

/** Two lines of SubStation Alpha, the later one above, a comment and a drawing. */
function substation(first: string, second: string): string {
  const line = (kind: string, time: number, words: string, name = '') =>
    `${kind}: 0,0:00:0${time}.00,0:00:09.00,Default,${name},0,0,0,,${words}\n`
  return `[Script Info]\nTitle: Default Aegisub file\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n${line('Comment', 0, 'x')}${line('Dialogue', 5, second, 'Nigar')}${line('Dialogue', 1, first)}${line('Dialogue', 7, '{\\p1}m 0 0{\\p0}')}`
}

test('the title of subtitles is that of their file, where somebody gave it one', async () => {
  const titled = substation('a', 'b').replace('Default Aegisub file', 'Xəzərin sahilində')
  expect((await readOne(await makeFile('a.ass', titled))).given.title).toBe('Xəzərin sahilində')
  expect((await readOne(await makeFile('a.ass', substation('a', 'b')))).given.title).toBeUndefined()
})

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
  [
    'film.ass',
    substation('Salam, {\\i1}dünya{\\i0}', 'Necəsən\\Nbu gün?'),
    'Salam, dünya\nNigar: Necəsən bu gün?',
  ],
  [
    'فیلم.ssa',
    encode(substation('سلام دنيا', 'خوبم').replace('Nigar', ''), 'windows-1256'),
    'سلام دنيا\nخوبم',
  ],
  [
    'youtube.sbv',
    '0:00:01.000,0:00:03.000\r\nHello,\r\nworld\r\n\r\n0:00:04.000,0:00:06.000\r\nBye\r\n',
    'Hello, world\nBye',
  ],
  ['film.sub', '{1}{1}25.000\n{10}{35}{y:i}Salam|dünya\n{40}{60}/Necəsən?\n', 'Salam dünya\nNecəsən?'],
  ['فیلم.sub', encode('{10}{35}سلام|دنيا\r\n{40}{60}خوبم\r\n', 'windows-1256'), 'سلام دنيا\nخوبم'],
  ['mpl2', '[10][35]Hello|/world\n[40][60]Bye\n', 'Hello world\nBye'],
  [
    'subviewer.sub',
    '[INFORMATION]\n[TITLE]x\n[END INFORMATION]\n[SUBTITLE]\n00:00:01.00,00:00:03.00\nBir[br]iki\n',
    'Bir iki',
  ],
  [
    'a.ttml',
    '<?xml version="1.0"?>\n<tt xmlns="http://www.w3.org/ns/ttml"><body><p begin="1s">Salam<br/>dünya &amp; hamı</p><p>سلام</p></body></tt>',
    'Salam dünya & hamı\nسلام',
  ],
  [
    'a.smi',
    '<SAMI><HEAD><TITLE>x</TITLE></HEAD><BODY>\n<SYNC Start=1><P>Salam<br>dünya\n<SYNC Start=2><P>&nbsp;\n</BODY></SAMI>',
    'Salam dünya',
  ],
  ['law.txt', '{12} maddə: qərar.\n{13} maddə.', '{12} maddə: qərar.\n{13} maddə.'],
])('%s: what is said, without times', async (name, bytes, text) =>
  expect(await outcomes(await makeFile(name, bytes))).toEqual([text]),
)
