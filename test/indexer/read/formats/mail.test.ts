import { expect, test } from 'vitest'
import { encode, makeFile, outcomes, PERSIAN, readAll, readOne } from '../make.ts'

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
  expect([source.text, source.notes]).toEqual(['salam', ['1 attachments were not read']])
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
