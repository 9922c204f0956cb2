import { expect, test } from 'vitest'
import { AZERBAIJANI, encode, makeFile, PERSIAN, readOne } from '../make.ts'

const paragraphs = (lines: string[]) =>
  lines.map((line) => `<p>${line.replaceAll('\u200C', '&zwnj;')}</p>`).join('\n')

function page(head: string, body: string, language = 'fa'): string {
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8">${head}<style>p{color:red}</style></head><body>
<header><nav><a href="/">خانه</a> <a href="/sport">ورزش</a></nav></header>
<aside><h2>مطالب مرتبط</h2><ul><li><a href="/1">خبر دیگر</a></li></ul></aside>
${body}
<footer>کپی رایت ۱۳۹۸ <time datetime="2001-01-01">2001</time></footer><script>var x = "<p>no</p>"</script></body></html>`
}

const article = (lines: string[], inside = '') =>
  `<article><h1>${lines[0]}</h1>${inside}${paragraphs(lines.slice(1))}</article>`

test('the article of a page without its menus, with paragraphs and ZWNJ', async () => {
  const { text } = await readOne(await makeFile('خبر.html', page('', article(PERSIAN))))
  expect(text.endsWith(PERSIAN.slice(1).join('\n\n'))).toBe(true)
  expect(text).not.toMatch(/ورزش|کپی|مطالب|color|var x/)
})

test('a long article is found among much else', async () => {
  const long = Array.from({ length: 10 }, (_, i) => `${AZERBAIJANI[1]} ${i}. ${AZERBAIJANI[2]}`)
  const body = `<div class="menu"><ul>${'<li><a href="/">Bölmə</a></li>'.repeat(30)}</ul></div><div class="content">${paragraphs(long)}</div><div class="comments"><p>Şərh</p></div>`
  const { text } = await readOne(await makeFile('xəbər.html', page('', body, 'az')))
  expect(text).toBe(long.join('\n\n'))
})

const JSON_LD = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Sayt' },
    {
      '@type': ['NewsArticle'],
      headline: 'Prezident Şuşada olub',
      datePublished: '2021-05-12T01:00:00+04:00',
      publisher: { '@type': 'Organization', name: 'APA' },
      inLanguage: 'az',
    },
  ],
}

test.each([
  [
    'JSON-LD',
    `<script type="application/ld+json">${JSON.stringify(JSON_LD)}</script><link rel="canonical" href="https://apa.az/1">`,
    '',
    {
      title: 'Prezident Şuşada olub',
      date: '2021-05-12',
      source: 'APA',
      language: 'az',
      url: 'https://apa.az/1',
    },
  ],
  [
    'Open Graph',
    '<meta property="og:title" content="Başlıq &amp; daha"><meta property="article:published_time" content="2019-08-03T10:00:00Z"><meta property="og:site_name" content="آران"><meta property="og:url" content="https://x.ir/2"><meta name="author" content="Müəllif">',
    '',
    { title: 'Başlıq & daha', date: '2019-08-03', source: 'آران', url: 'https://x.ir/2', author: 'Müəllif' },
  ],
  [
    'Dublin Core',
    '<meta name="DC.Date" content="2019-08"><meta name="DC.Title" content="T">',
    '',
    { date: '2019-08', title: 'T' },
  ],
  [
    'a time in the article',
    '<title>رئیس جمهور وارد باکو شد | آران</title>',
    '<time datetime="1398-05-12">x</time>',
    { date: '1398/05/12', title: PERSIAN[0] },
  ],
  [
    'a site name in the title',
    '<title>Xəbər - Sayt</title><meta property="og:site_name" content="Sayt">',
    '',
    { title: 'Xəbər', source: 'Sayt' },
  ],
  ['no time outside of the article', '<title>رئیس</title>', '', { date: undefined, title: 'رئیس' }],
  [
    'broken JSON-LD',
    '<script type="application/ld+json">{"@type": "NewsArticle", </script><title>T</title>',
    '',
    { title: 'T' },
  ],
])('facts from %s', async (_, head, inside, facts) => {
  const { given } = await readOne(await makeFile('a.html', page(head, article(PERSIAN, inside))))
  expect(given).toMatchObject({ language: 'fa', origin: 'metadata', ...facts })
})

test('a page of several articles has no time of its own', async () => {
  const two =
    article(PERSIAN, '<time datetime="2019-01-01">') + article(AZERBAIJANI, '<time datetime="2019-01-02">')
  expect((await readOne(await makeFile('a.html', page('', two)))).given.date).toBeUndefined()
})

test.each([
  ['windows-1256', '<meta charset="windows-1256">', PERSIAN.join(' ').replaceAll('ی', 'ي')],
  [
    'windows-1251',
    '<meta http-equiv="Content-Type" content="text/html; charset=cp1251">',
    'Президент провёл встречу',
  ],
  ['windows-1254', '<meta charset=windows-1254>', 'Şuşada görüş'],
  ['windows-1256', '', PERSIAN.join(' ').replaceAll('ی', 'ي')],
])('a page in %s %s', async (encoding, meta, text) => {
  const html = `<html><head>${meta}<title>x</title></head><body><p>${text}</p></body></html>`
  expect((await readOne(await makeFile('a.htm', encode(html, encoding)))).text).toBe(text)
})

const OLD_TEXTS: [string, string][] = [
  ['windows-1256', 'گزارش كار بندر در سال گذشته'],
  ['windows-1256', 'تهران'],
  ['windows-1251', 'Отчёт о работе порта, «Наш Азербайджан»'],
  ['windows-1254', 'Nazir bildirib ki, danışıqlar açıq keçib'],
  ['koi8-r', 'Переговоры продолжаются'],
]

test.each(
  OLD_TEXTS.flatMap(([encoding, text]) =>
    ['iso-8859-1', 'windows-1252', 'us-ascii', 'utf-8', 'x-unknown'].map((said) => [encoding, said, text]),
  ),
)('a page in %s that says it is in %s is read by its letters, and the note says so: %s', async (...row) => {
  const [encoding = '', said = '', text = ''] = row
  const html = `<html><head><meta charset="${said}"></head><body><p>${text}</p></body></html>`
  const source = await readOne(await makeFile('a.html', encode(html, encoding)))
  expect(source.text).toBe(text)
  expect(source.notes).toEqual([`says that it is in ${said}, but was read as ${encoding}, by its letters`])
})

test.each([
  ['iso-8859-1', 'windows-1252', 'Le président a été élu, “enfin”, à São Paulo; größte Mühe'],
  ['iso-8859-1', 'windows-1252', 'Þetta er íslenskur texti og það er gott að sjá hann á íslensku'],
  ['iso-8859-9', 'windows-1254', 'Cumhurbaşkanı bugün konuştu'],
  ['windows-1251', 'windows-1251', 'Отчёт о работе порта'],
])('a page that says rightly that it is in %s is believed', async (said, encoding, text) => {
  const html = `<html><head><meta charset="${said}"></head><body><p>${text}</p></body></html>`
  const source = await readOne(await makeFile('a.html', encode(html, encoding)))
  expect([source.text, source.notes]).toEqual([text, []])
})

test('UTF-8 under another name is UTF-8, and the note says so; ASCII is the same in both', async () => {
  const page = (text: string) =>
    `<html><head><meta charset="iso-8859-1"></head><body><p>${text}</p></body></html>`
  const source = await readOne(await makeFile('a.html', page('Şəhər می‌شود')))
  const note = 'says that it is in iso-8859-1, but was read as utf-8, by its letters'
  expect([source.text, source.notes]).toEqual(['Şəhər می‌شود', [note]])
  expect((await readOne(await makeFile('a.html', page('plain')))).notes).toEqual([])
})

test.each([
  ['<p>Bir</p><p>iki</p>', 'Bir\n\niki', 'no html element'],
  ['<html><body>bir<br>iki<table><tr><td>üç<td>dörd</table>', 'bir\niki\n\nüç dörd', 'breaks and cells'],
  ['<html><body><pre>a\n b</pre>', 'a\nb', 'lines of pre'],
  ['salam', 'salam', 'no markup at all'],
  ['<html><body><p>a &lt;b&gt; &#1740; &ccedil;', 'a <b> ی ç', 'entities'],
])('odd markup: %s', async (html, text) => {
  expect((await readOne(await makeFile('a.html', html))).text).toBe(text)
})

test.each([
  ['deep', `<html><body>${'<div>'.repeat(900)}${AZERBAIJANI[1]}`, AZERBAIJANI[1]],
  ['wide', `<html><body>${'<p>söz</p>'.repeat(120_000)}`, Array(120_000).fill('söz').join('\n\n')],
])('a %s page is read without Readability', async (_, html, text) => {
  expect((await readOne(await makeFile('a.html', html))).text).toBe(text)
})
