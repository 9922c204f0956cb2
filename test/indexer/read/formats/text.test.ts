import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AZERBAIJANI, encode, makeFile, PERSIAN, readOne, utf16 } from '../make.ts'

const persian = PERSIAN.join('\n\n')
/** Windows-1256 has the Arabic yeh only. */
const oldPersian = persian.replaceAll('ی', 'ي')
const azerbaijani = AZERBAIJANI.join('\n\n')
const russian = 'Президент Азербайджана провёл встречу с журналистами в Баку и рассказал о планах на будущее.'
const turkish = 'Cumhurbaşkanı bugün Bakü’de gazetecilere konuştu, ilişkilerin güçlü olduğunu söyledi.'
const english = 'It’s the company’s “best” year — ever. The café made £20 more.'
const bytes = new TextEncoder()

test.each([
  ['utf-8', persian, bytes.encode(persian)],
  ['utf-8 with a mark', azerbaijani, bytes.encode(`\uFEFF${azerbaijani}`)],
  ['utf-16le with a mark', persian, utf16(persian, 'le')],
  ['utf-16be with a mark', azerbaijani, utf16(azerbaijani, 'be')],
  ['utf-16le without a mark', persian, utf16(persian, 'le', false)],
  ['utf-16be without a mark', persian, utf16(persian, 'be', false)],
  ['utf-16le without a mark, Latin', azerbaijani, utf16(azerbaijani, 'le', false)],
  ['utf-16be without a mark, Cyrillic', russian, utf16(russian, 'be', false)],
  ['windows-1256', oldPersian, encode(oldPersian, 'windows-1256')],
  ['windows-1256, short', 'رئيس جمهور وارد باکو شد', encode('رئيس جمهور وارد باکو شد', 'windows-1256')],
  ['windows-1251', russian, encode(russian, 'windows-1251')],
  ['koi8-r', russian, encode(russian, 'koi8-r')],
  ['windows-1254', turkish, encode(turkish, 'windows-1254')],
  ['windows-1252', english, encode(english, 'windows-1252')],
  ['ibm866', russian, encode(russian, 'ibm866')],
])('%s is read', async (_, text, content) => {
  expect((await readOne(await makeFile('xəbər خبر.txt', content))).text).toBe(text)
})

test('letters that begin late in a file still tell its encoding', async () => {
  const text = `${'plain ascii line\n'.repeat(8_000)}${oldPersian}`
  expect((await readOne(await makeFile('a.txt', encode(text, 'windows-1256')))).text).toBe(text)
})

test('a few bad bytes do not make UTF-8 something else, and are noted', async () => {
  const content = Buffer.concat([
    bytes.encode(azerbaijani),
    Buffer.from([0xff, 0xfe]),
    bytes.encode(azerbaijani),
  ])
  const source = await readOne(await makeFile('a.txt', content))
  expect(source.text).toBe(`${azerbaijani}\uFFFD\uFFFD${azerbaijani}`)
  expect(source.notes).toEqual(['2 characters could not be decoded (utf-8)'])
})

test('a guessed encoding is noted, a sure one is not', async () => {
  expect((await readOne(await makeFile('a.txt', encode(oldPersian, 'windows-1256')))).notes).toEqual([
    'was read as windows-1256, which is a guess',
  ])
  expect((await readOne(await makeFile('a.txt', persian))).notes).toEqual([])
})

test('the odd control character is taken out, and noted', async () => {
  const source = await readOne(await makeFile('a.txt', `${azerbaijani}\x00${azerbaijani}\x1A`))
  expect(source.text).toBe(azerbaijani + azerbaijani)
  expect(source.notes).toEqual(['2 control characters were taken out'])
})

test('any text comes back as it was', async () => {
  // U+FFFD stands for what could not be decoded: a text that is mostly that is refused as damaged.
  const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\p{C}\uFFFD]/u.test(text))
  await fc.assert(
    fc.asyncProperty(word, async (text) => {
      fc.pre(text.trim() !== '' && !/^[<{[]/.test(text.trim()))
      expect((await readOne(await makeFile('a.txt', text))).text).toBe(text)
    }),
    { numRuns: 50 },
  )
})

test.each([
  [
    '---\ntitle: "Bakı: \\"yeni\\" gün"\ndate: 2018-08-21T01:00:00+04:00\nsource: APA # agentlik\nlang: az\nurl: https://apa.az/1\nauthor: \'D\'\'Artanyan\'\ntags: [a, b]\n---\n# Başlıq\n\nMətn.',
    '# Başlıq\n\nMətn.',
    {
      title: 'Bakı: "yeni" gün',
      date: '2018-08-21',
      source: 'APA',
      language: 'az',
      url: 'https://apa.az/1',
      author: "D'Artanyan",
      origin: 'metadata',
    },
  ],
  [
    '---\ndate: ۱۳۹۸/۰۵/۱۲\nlanguage: fa\n...\nمتن',
    'متن',
    { date: '1398/05/12', language: 'fa', origin: 'metadata' },
  ],
  [
    '+++\ntitle = "Bakı: yeni gün"\ndate = 2018-08-21T01:00:00Z\ntags = ["a"]\n+++\nMətn.',
    'Mətn.',
    { title: 'Bakı: yeni gün', date: '2018-08-21', origin: 'metadata' },
  ],
  ['+++\nMətn\n+++\nDaha', '+++\nMətn\n+++\nDaha', {}],
  ['---\nnot front matter', '---\nnot front matter', {}],
  ['# Başlıq\n\n---\n\nMətn', '# Başlıq\n\n---\n\nMətn', {}],
])('Markdown %#', async (content, text, given) => {
  const source = await readOne(await makeFile('a.md', content))
  expect(source.text).toBe(text)
  expect(source.given).toEqual(given)
})
