import { expect, test } from 'vitest'
import { encode, makeFile, outcomes, PERSIAN, readAll, readOne } from '../make.ts'
import { emlx } from '../make-mail.ts'

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')
const HEADERS = `From: =?utf-8?B?${base64('خبرگزاری آران')}?= <a@aran.ir>\r\nDate: Tue, 21 Aug 2018 01:30:00 +0430\r\nSubject: =?utf-8?Q?Bak=C4=B1da_g=C3=B6r=C3=BC=C5=9F?=\r\nMIME-Version: 1.0\r\n`
const FACTS = {
  title: 'Bakıda görüş',
  date: '2018-08-21',
  source: 'خبرگزاری آران',
  author: 'خبرگزاری آران',
  origin: 'metadata',
}
const text = PERSIAN.join('\n')

test.each([
  ['plain', `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`, text],
  [
    'base64 in windows-1251',
    `Content-Type: text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(encode('Салам, Бакы', 'windows-1251'))}`,
    'Салам, Бакы',
  ],
  ['HTML only', 'Content-Type: text/html; charset=utf-8\r\n\r\n<p>Bir</p><p>می&zwnj;شود</p>', 'Bir\n\nمی‌شود'],
  [
    'a stub beside HTML',
    `Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nHTML\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${'uzun mətn '.repeat(20)}</p>\r\n--x--`,
    'uzun mətn '.repeat(20).trim(),
  ],
])('a mail: %s', async (_, rest, body) => {
  const source = await readOne(await makeFile('məktub نامه.eml', HEADERS + rest))
  expect(source.text).toBe(body)
  expect(source.given).toEqual(FACTS)
})

test('attachments are noted', async () => {
  const parts =
    '--x\r\nContent-Type: text/plain\r\n\r\nsalam\r\n--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\nabc\r\n--x--'
  const source = await readOne(
    await makeFile('a.eml', `${HEADERS}Content-Type: multipart/mixed; boundary=x\r\n\r\n${parts}`),
  )
  expect([source.text, source.notes]).toEqual(['salam', ['1 attachment was not read: a.pdf']])
})

test('attachments of each kind are told by name: encoded names, winmail.dat, and files inside the text', async () => {
  const part = (disposition: string) =>
    `--x\r\nContent-Type: application/octet-stream\r\nContent-Disposition: ${disposition}\r\n\r\nabc\r\n`
  const parts =
    '--x\r\nContent-Type: text/plain\r\n\r\nsalam\r\n\r\nbegin 644 köhnə.txt\r\n#0V%T\r\n`\r\nend\r\n' +
    part("attachment;\r\n filename*0*=UTF-8''%C6%8Flav;\r\n filename*1*=%C9%99.txt") +
    part('attachment; filename="winmail.dat"')
  const source = await readOne(
    await makeFile('a.eml', `${HEADERS}Content-Type: multipart/mixed; boundary=x\r\n\r\n${parts}--x--`),
  )
  expect([source.text, source.notes]).toEqual([
    'salam',
    ['3 attachments were not read: Əlavə.txt, winmail.dat, köhnə.txt'],
  ])
})

test.each([
  ['az', 'Nazirl+Alk-r Kabineti g+APw-n +- gec+Alk', 'Nazirlər Kabineti gün + gecə'],
  ['fa', '+BkEGJwYxBjMGzA-', 'فارسی'],
])('UTF-7: %s', async (_language, written, text) => {
  const source = await readOne(
    await makeFile('a.eml', `${HEADERS}Content-Type: text/plain; charset=utf-7\r\n\r\n${written}\r\n`),
  )
  expect([source.text, source.notes]).toEqual([text, []])
})

test('letters of an old mail that does not state its encoding', async () => {
  const mail =
    'From: Али <a@b.ru>\nDate: 21 Aug 98 10:00:00 GMT\nSubject: Встреча в Баку\n\nПрезидент провёл встречу с журналистами.\n'
  const source = await readOne(await makeFile('a.eml', encode(mail, 'windows-1251')))
  expect(source.text).toBe('Президент провёл встречу с журналистами.')
  expect(source.given).toMatchObject({ title: 'Встреча в Баку', date: '1998-08-21', source: 'Али' })
})

const MBOX = `From a@b.az Tue Aug 21 10:00:00 2018
From: a@b.az
Date: Tue, 21 Aug 2018 10:00:00 +0400
Subject: Bir

Salam
>From burada başlayır
From here on it is text

From the start of a line too

From b@b.az Wed Aug 22 10:00:00 2018
From: b@b.az
Subject: =?koi8-r?B?${base64(encode('Два', 'koi8-r'))}?=
Content-Type: text/plain; charset=koi8-r
Content-Transfer-Encoding: 8bit

`

test('a mailbox: lines of text that begin with From do not part it', async () => {
  const content = Buffer.concat([Buffer.from(MBOX), encode('Привет', 'koi8-r'), Buffer.from('\n')])
  for (const name of ['poçt.mbox', 'poçt.txt', 'poçt.eml'])
    expect(await readAll(await makeFile(name, content))).toMatchObject([
      {
        record: 1,
        text: 'Salam\nFrom burada başlayır\nFrom here on it is text\n\nFrom the start of a line too',
        given: { title: 'Bir', date: '2018-08-21', source: 'a@b.az' },
      },
      { record: 2, text: 'Привет', given: { title: 'Два', source: 'b@b.az' } },
    ])
})

test('a mail by its content, and a text that only looks like one', async () => {
  const mail = `${HEADERS}Content-Type: text/plain; charset=utf-8\r\n\r\nsalam`
  expect(await outcomes(await makeFile('a.txt', mail))).toEqual(['salam'])
  const letter = 'Subject: görüş\nFrom: Bakı\n\nmətn'
  expect(await outcomes(await makeFile('a.txt', letter))).toEqual([letter])
})

const lines = (charset: string, encoding = '8bit') =>
  `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`
const word = (charset: string, bytes: Uint8Array, kind = 'B') =>
  kind === 'B'
    ? `=?${charset}?B?${base64(bytes)}?=`
    : `=?${charset}?Q?${[...bytes].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('')}?=`

test.each([
  ['windows-1256', 'دفتر بندر', 'گزارش كار بندر', 'نامه درباره اسكله هفتم نوشته شد.'],
  ['windows-1251', 'Бюро печати', 'Отчёт о работе порта', 'Письмо о причале номер семь.'],
  ['windows-1254', 'Nazirliyin bürosu', 'Danışıqlar açıqdır', 'Danışıqlar leğv edilib.'],
])('raw headers and body in %s, whatever is stated', async (charset, sender, title, body) => {
  const mail = (said: string) =>
    `From: "${sender}" <a@b.az>\r\nSubject: ${title}\r\nDate: Tue, 21 Aug 2018 10:00:00 +0400\r\n${lines(said)}${body}`
  for (const said of [charset, 'us-ascii', 'iso-8859-1', 'unknown-8bit', '"x-farsi"']) {
    const source = await readOne(await makeFile('a.eml', encode(mail(said), charset)))
    expect(source).toMatchObject({ text: body, given: { title, source: sender } })
    const note = `says that it is in ${said.replaceAll('"', '')}, but was read as ${charset}, by its letters`
    expect(source.notes).toEqual(said === charset ? [] : [note])
  }
})

const SUBJECT = 'گزارش کار می‌شود, Şəhərin “işi”'
const bytesOfSubject = Buffer.from(SUBJECT)
const split = (kind: string, charset = 'UTF-8') =>
  [...bytesOfSubject].map((byte) => word(charset, Uint8Array.of(byte), kind)).join('\r\n ')

test.each([
  ['base64, cut inside letters', split('B')],
  ['quoted, cut inside letters', split('Q')],
  ['in one word', word('utf-8', bytesOfSubject)],
  ['UTF-8 under another name', word('us-ascii', bytesOfSubject)],
  ['an unknown charset', split('Q', 'unknown-8bit')],
  ['with a language', split('B', 'utf-8*fa')],
  ['raw', bytesOfSubject.toString()],
])('a subject %s', async (_, subject) => {
  const mail = `From: ${word('utf-8', Buffer.from('Əliyev, "V."'))} <a@b.az>\nSubject: ${subject}\nDate: 1 Jan 2018\n${lines('utf-8')}salam`
  const { given } = await readOne(await makeFile('a.eml', mail))
  expect(given).toMatchObject({ title: SUBJECT, source: 'Əliyev, "V."' })
})

test('an encoded word in an old charset, and blanks between words of text and encoded ones', async () => {
  const old = word('windows-1256', encode('نامه انبار', 'windows-1256'), 'Q')
  const mail = `From: a@b.az\nSubject: Re: ${old} (2)\nDate: 1 Jan 2018\n${lines('utf-8')}salam`
  expect((await readOne(await makeFile('a.eml', mail))).given.title).toBe('Re: نامه انبار (2)')
})

test.each(['8bit', 'base64', 'quoted-printable'])(
  'parts each in a charset of its own, in %s',
  async (kind) => {
    const packed = (bytes: Uint8Array) => {
      if (kind === '8bit') return Buffer.from(bytes).toString('latin1')
      if (kind === 'base64') return base64(bytes)
      return [...bytes].map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('=\r\n')
    }
    const parts = [
      ['iso-8859-1', encode('نامه درباره انبار كالا', 'windows-1256')],
      ['windows-1252', Buffer.from('Bu məktub UTF-8 ilədir')],
      ['koi8-r', encode('Письмо о причале', 'koi8-r')],
    ] as const
    const body = parts.map(([said, bytes]) => `--x\r\n${lines(said, kind)}${packed(bytes)}\r\n`).join('')
    const mail = `${HEADERS}Content-Type: multipart/mixed; boundary="x"\r\n\r\n${body}--x--\r\n`
    const bytes = kind === '8bit' ? Buffer.from(mail, 'latin1') : Buffer.from(mail)
    const source = await readOne(await makeFile('a.eml', bytes))
    expect(source.text.split(/\n+/)).toEqual([
      'نامه درباره انبار كالا',
      'Bu məktub UTF-8 ilədir',
      'Письмо о причале',
    ])
    expect(source.notes).toHaveLength(2)
  },
)

test('a mail in a mail, whose text is in a charset it does not state', async () => {
  const inner = `From: c@d.az\r\nSubject: Daxili\r\nDate: 1 Jan 2018\r\n${lines('us-ascii')}Şəhərin işi`
  const mail = `${HEADERS}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n${lines('utf-8')}Ötürülən\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--x--\r\n`
  const { text } = await readOne(await makeFile('a.eml', mail))
  expect(text).toContain('Ötürülən')
  expect(text).toContain('Şəhərin işi')
})

test('a mail of Apple Mail, with its count above it and its properties below', async () => {
  const mail =
    'From: Nazirlik <a@b.az>\nDate: Tue, 21 Aug 2018 10:00:00 +0400\nSubject: نامه\nContent-Type: text/plain; charset=utf-8\n\nMəktub.\n'
  for (const name of ['12.emlx', '12.partial.emlx', '12']) {
    const { text, given } = await readOne(await makeFile(name, emlx(mail)))
    expect([text, given.title, given.date, given.source]).toEqual([
      'Məktub.',
      'نامه',
      '2018-08-21',
      'Nazirlik',
    ])
  }
  expect(await outcomes(await makeFile('a.emlx', 'salam'))).toEqual([
    expect.stringContaining('is no mail of Apple Mail'),
  ])
})
