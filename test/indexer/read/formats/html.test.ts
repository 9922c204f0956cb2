import { describe, expect, test } from 'vitest'
import { htmlText } from '../../../../indexer/read/formats/html-text.ts'
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
  ['<html><body>bir<br>iki<table><tr><td>üç<td>dörd</table>', 'bir\niki\n\nüç\tdörd', 'breaks and cells'],
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

const NAV = '<nav><a href="/">Ana səhifə</a> <a href="/x">Xəbərlər</a></nav>'
const BANNER = '<p>Hörmətli ziyarətçilər, saytın yeni nüsxəsi sınaqdadır, təkliflərinizi bizə göndərin.</p>'
const STATE = '<input type="hidden" name="__VIEWSTATE" value="wEPDwUK">'
const TEXTS: [string, string[]][] = [
  ['az', AZERBAIJANI],
  ['fa', PERSIAN],
  [
    'en',
    [
      'A new lighthouse',
      'The lighthouse on the cape was opened by the harbour master, after three years of work.',
    ],
  ],
]
const whole = (lines: string[]) => lines.join('\n\n')
const content = (lines: string[]) =>
  `<div id="content"><h1>${lines[0]}</h1>${paragraphs(lines.slice(1))}</div>`
const bodyOf = async (body: string) =>
  (
    await readOne(
      await makeFile('a.aspx.html', `<html><head><title>Nazirlik</title></head><body>${body}</body></html>`),
    )
  ).text

describe.each(TEXTS)('a page inside one form, in %s', (_, lines) => {
  test.each([
    ['ASP.NET', `<form>${STATE}${NAV}${content(lines)}</form>`],
    ['a banner above', `<div>${BANNER}</div><form>${STATE}${content(lines)}</form>`],
    ['a copyright below', `<form>${content(lines)}</form><div>© 2018 Nazirlik</div>`],
    ['no heading', `<div>© 2018</div><form><div>${paragraphs(lines)}</div></form>`],
    [
      'a search in it',
      `<form>${STATE}<label>Axtarış</label><input type="text"><button>Tap</button>${content(lines)}</form>`,
    ],
    [
      'many banners around',
      `<div>${BANNER}</div><form>${STATE}${content(lines)}</form><div>${BANNER}${BANNER}</div>`,
    ],
  ])('%s', async (_name, body) => {
    expect(await bodyOf(body)).toBe(whole(lines))
  })
})

test.each([
  ['a search', '<form><label>Axtarış sözü</label><input type="text"><button>Tap</button></form>'],
  [
    'a comment',
    '<form><p>Şərhinizi yazın. E-poçt ünvanınız dərc olunmayacaq, sahələr tələb olunur.</p><input><input type="email"><textarea></textarea></form>',
  ],
])('a form to be filled in is no part of the article: %s', async (_, form) => {
  expect(await bodyOf(`${content(AZERBAIJANI)}${form}`)).toBe(whole(AZERBAIJANI))
})

const [headline = '', first = '', second = ''] = AZERBAIJANI
const folded = (open: string, close: string) =>
  `<article><h1>${headline}</h1><p>${first}</p>${open}<p>${second}</p>${close}</article>`

test.each([
  ['<div hidden>', '</div>'],
  ['<div aria-hidden="true">', '</div>'],
  ['<div class="more" style="color:red; display: none">', '</div>'],
  ['<noscript>', '</noscript>'],
  ['<section><div style="visibility:hidden">', '</div></section>'],
])('parts of an article that are folded away are read: %s', async (open, close) => {
  expect(await bodyOf(folded(open, close))).toBe(whole(AZERBAIJANI))
})

test.each([
  `<div hidden>${content(AZERBAIJANI)}</div>`,
  `<div>Yüklənir…</div><noscript>${content(AZERBAIJANI)}</noscript>`,
])('a page whose whole article is hidden is read: %#', async (body) => {
  expect(await bodyOf(body)).toContain(whole(AZERBAIJANI.slice(1)))
})

test.each([
  `<noscript><p>Zəhmət olmasa brauzerinizdə JavaScript dəstəyini yandırın, sayt onsuz işləmir.</p></noscript>`,
  `<div id="cookie-bar" hidden><p>Bu sayt kukilərdən istifadə edir, davam etməklə razılıq verirsiniz.</p></div>`,
  `<div role="dialog" aria-hidden="true"><p>Xəbərlərimizə abunə olun, hər səhər poçtunuza məktub göndərək.</p></div>`,
  `<ul hidden><li><a href="/1">Birinci bölmə xəbərləri</a></li><li><a href="/2">İkinci bölmə xəbərləri</a></li></ul>`,
  `<div hidden><p>${first}</p><p>${second}</p></div>`,
])('what opens over an article, is said to browsers, or is there twice is not: %#', async (hidden) => {
  expect(await bodyOf(`<article><h1>${headline}</h1>${paragraphs([first, second])}${hidden}</article>`)).toBe(
    whole(AZERBAIJANI),
  )
})

test('an article that is hidden beside one that is shown is not read: a template, or the next one', async () => {
  const next = `<article hidden><h1>Növbəti</h1><p>${second}</p></article>`
  const shown = `<article><h1>${headline}</h1>${paragraphs([first, first])}</article>`
  expect(await bodyOf(`${next}${shown}`)).toBe(whole([headline, first, first]))
})

const jsonLd = (articleBody: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody })}</script>`

test.each([
  ['as text', `${first}\n${second}`, `${first}\n${second}`],
  ['as HTML', `<p>${first}</p><p>می&zwnj;شود ${second}</p>`, `${first}\n\nمی‌شود ${second}`],
])('an article that stands only in JSON-LD: %s', async (_, articleBody, text) => {
  expect(await bodyOf(`${NAV}<div id="app">Yüklənir…</div>${jsonLd(articleBody)}`)).toBe(text)
  expect(await bodyOf(`<article><p>${first}</p></article>${jsonLd(articleBody)}`)).toBe(text)
})

test('an article that is seen whole is read as it is seen', async () => {
  const body = `<article>${paragraphs([first, second])}</article>${jsonLd(`${first} ${second}`)}`
  expect(await bodyOf(body)).toBe(`${first}\n\n${second}`)
})

test.each([
  [
    '<tr><th>Şəhər<th>Əhali<tr><td>Bakı<td>2300<tr><td>گنجه<td>332',
    'Şəhər\tƏhali\nBakı\t2300\nگنجه\t332',
    'rows',
  ],
  ['<tr><td>a<td><td>c<tr><td>d<td>e', 'a\t\tc\nd\te', 'an empty cell'],
  ['<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e', 'a\t\tb\nc\td\te', 'a cell over two columns'],
  ['<tr><td rowspan=2>2018<td>may<td>1<tr><td>iyun<td>2', '2018\tmay\t1\n\tiyun\t2', 'a cell over two rows'],
  ['<tr><td><p>a</p><p>b</p></td><td>c<br>d<tr><td>e<td>f', 'a b\tc d\ne\tf', 'paragraphs in cells'],
])('tables keep their columns: %s', async (rows, text) => {
  const html = `<article>${paragraphs(AZERBAIJANI)}<table>${rows}</table></article>`
  expect(await bodyOf(html)).toBe(`${whole(AZERBAIJANI)}\n\n${text}`)
})

test('a table that lays out a page comes out as paragraphs', () => {
  const inner = `<table><tr><td>a<td>b<tr><td>c<td>d</table>`
  const html = `<table><tr><td><p>${first}</p><p>${second}</p>${inner}<td>Sağ</table>`
  expect(htmlText(html, '')).toBe(`${first}\n\n${second}\n\na\tb\nc\td\n\nSağ`)
})
