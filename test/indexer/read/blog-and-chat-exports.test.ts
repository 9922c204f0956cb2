/** What people take along when they leave: exports of blogs, chats and networks. */

import { expect, test } from 'vitest'
import { ReadError, SkippedError } from '../../../indexer/source-text.ts'
import { makeFile, readAll } from './make.ts'

const AZ = 'Gəncədə yeni parça fabriki işə düşüb.'
const FA = 'کارخانه تازه در شهر یزد آغاز به کار کرد.'
const EN = 'A new mill opened in the town.'

async function recordsOf(name: string, content: string) {
  return (await readAll(await makeFile(name, content))).map((source) =>
    source instanceof ReadError
      ? `${source instanceof SkippedError ? 'skipped' : 'failed'}: ${source.message}`
      : { text: source.text, ...source.given },
  )
}

test('an export of Blogger: its design and its settings are no posts', async () => {
  const entry = (kind: string, title: string, content: string) =>
    `<entry><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${kind}'/><title type='text'>${title}</title><content type='html'>${content}</content></entry>`
  const feed = `<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>Günlük</title>${entry('template', 'Template', 'body')}${entry('settings', 'The name of the blog', 'Günlük')}${entry('post', 'Fabrik', AZ)}${entry('comment', 'Sağ ol', 'Sağ ol')}</feed>`
  expect(await recordsOf('blog.xml', feed)).toMatchObject([
    'skipped: is no post of the blog, but `template`',
    'skipped: is no post of the blog, but `settings`',
    { title: 'Fabrik', text: AZ },
    { title: 'Sağ ol' },
  ])
})

test('an export of WordPress: its menus, its pictures and what was thrown away are no posts', async () => {
  const item = (type: string, title: string, body: string, status = 'publish') =>
    `<item><title>${title}</title><content:encoded><![CDATA[${body}]]></content:encoded><wp:status><![CDATA[${status}]]></wp:status><wp:post_type><![CDATA[${type}]]></wp:post_type></item>`
  const items = [
    item('post', 'یک', `${FA}\n\n[caption id="a_1" align="left"]<img src="a.jpg"/> عکس[/caption] [1]`),
    item('attachment', 'logo', ''),
    item('attachment', 'şəkil', AZ),
    item('nav_menu_item', 'منو', ''),
    item('post', 'trash', EN, 'trash'),
    item('news', 'Mill', EN),
  ]
  const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>S</title>${items.join('\n')}</channel></rss>`
  expect(await recordsOf('blog.xml', feed)).toMatchObject([
    { title: 'یک', text: `${FA}\n\nعکس [1]` },
    'skipped: is no post of the blog, but `attachment`',
    { title: 'şəkil', text: AZ },
    'skipped: is no post of the blog, but `nav_menu_item`',
    'skipped: is no post of the blog, but `trash`',
    { title: 'Mill', text: EN },
  ])
})

const chat = (id: number, name: string) => ({
  name,
  type: 'public_channel',
  id,
  messages: [
    { id: 1, type: 'service', date: '2020-01-01T00:00:00', action: 'create_channel', title: name },
    { id: 2, type: 'message', date: '2020-01-02T10:11:12', from: name, text: AZ },
    { id: 3, type: 'message', date: '2020-01-03T10:11:12', from: name, text: '', photo: 'a.jpg' },
  ],
})
const told = (id: number, name: string) => [
  'skipped: is a notice of Telegram',
  { id: `${id}-2`, text: AZ, date: '2020-01-02T10:11:12', source: name },
  'skipped: is a message without a text',
]

test('an export of Telegram: the chat is the source, and messages of two chats never have one id', async () => {
  expect(await recordsOf('result.json', JSON.stringify(chat(7, 'Kanal')))).toEqual(told(7, 'Kanal'))
  const all = { about: 'x', chats: { about: 'y', list: [chat(7, 'Kanal'), chat(8, 'کانال')] } }
  expect(await recordsOf('result.json', JSON.stringify(all))).toEqual([
    ...told(7, 'Kanal'),
    ...told(8, 'کانال'),
  ])
})

/** As Meta exports letters: their bytes. */
const bytes = (text: string) => Buffer.from(text).toString('latin1')

test('Instagram and Facebook: what is written below a picture', async () => {
  const posts = [
    { media: [{ uri: 'a.jpg', creation_timestamp: 1431604800, title: bytes(AZ) }] },
    {
      media: [{ uri: 'b.jpg', creation_timestamp: 1431604800, title: '' }],
      title: bytes(FA),
      creation_timestamp: 1431604801,
    },
    { timestamp: 1431604802, attachments: [{ data: [{ media: { uri: 'c.jpg', description: EN } }] }] },
    { media: [{ uri: 'd.jpg', creation_timestamp: 1431604800, title: '' }] },
  ]
  expect(await recordsOf('posts_1.json', JSON.stringify(posts))).toEqual([
    { text: AZ, date: '1431604800' },
    { text: FA, date: '1431604801' },
    { text: EN, date: '1431604802' },
    'failed: has no `text`',
  ])
})

test('messages of Facebook have their time in milliseconds', async () => {
  const value = { participants: [], messages: [{ timestamp_ms: 1431604800000, content: bytes(AZ) }] }
  expect(await recordsOf('message_1.json', JSON.stringify(value))).toEqual([
    { text: AZ, date: '1431604800000' },
  ])
})

test('long posts of an archive of X stand apart from the others', async () => {
  const note = { noteTweet: { noteTweetId: '5', createdAt: '2023-05-06T10:00:00.000Z', core: { text: AZ } } }
  expect(
    await recordsOf('note-tweet.js', `window.YTD.note_tweet.part0 = ${JSON.stringify([note, null])}`),
  ).toEqual([{ id: '5', text: AZ, date: '2023-05-06T10:00:00.000Z' }, 'failed: has no `text`'])
})

test.each(['Başlıq;Mətn;Tarix;Mənbə', 'basliq;metn;tarix;menbe', 'Başlık;Metin;Tarih;Kaynak'])(
  'a table with the columns %s',
  async (names) => {
    expect(await recordsOf('a.csv', `${names}\nAd;${AZ};05.03.2019;APA\n`)).toEqual([
      { title: 'Ad', text: AZ, date: '05.03.2019', source: 'APA' },
    ])
  },
)

test('a page of Telegram: each message a document, said by whom, and when', async () => {
  const message = (kind: string, inner: string) =>
    `<div class="message ${kind} clearfix" id="m"><div class="body">${inner}</div></div>`
  const date = '<div class="pull_right date details" title="02.01.2020 10:11:12 UTC+04:00">10:11</div>'
  const messages = [
    message('service', '2 January 2020'),
    message(
      'default',
      `${date}<div class="from_name">Nigar</div><div class="text">${AZ}<br>Bir &amp; <b>iki</b></div>`,
    ),
    message('default', `${date}<div class="text">${FA}</div>`),
    message('default', `${date}<div class="media_wrap"><div class="title bold">a.jpg</div></div>`),
  ]
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Kanal</div></div></div><div class="page_body chat_page"><div class="history">${messages.join('')}</div></div></div></body></html>`
  const facts = { date: '2020-01-02', source: 'Kanal', author: 'Nigar', origin: 'metadata' }
  expect(await recordsOf('messages.html', page)).toEqual([
    'skipped: is a notice of Telegram',
    { text: `${AZ}\nBir & iki`, ...facts },
    { text: FA, ...facts },
    'skipped: is a message without a text',
  ])
})
