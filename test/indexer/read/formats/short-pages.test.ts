/** Pages whose text is short beside what stands around it: a notice of a ministry inside one form, an article that only metadata holds. */

import { expect, test } from 'vitest'
import { makeFile, readOne } from '../make.ts'

function portal(menu: string, text: string, foot: string): string {
  return `<html><head><title>Portal</title></head><body><form id="form1" action="Default.aspx"><input type="hidden" name="__VIEWSTATE" value="x"/>
<div id="ctl00_TopMenu">${menu}</div><div class="search"><input name="q"/><input type="submit" value="Axtar"/></div>
<div id="content"><span id="lblText">${text}</span></div><div class="site-footer">${foot}</div></form></body></html>`
}

test.each([
  ['<a href="1">Haqqımızda</a> <a href="2">Əlaqə</a>', 'İclas təxirə salındı.', '© 2018 Nazirlik'],
  [
    '<a href="1">درباره ما</a>',
    'جلسه به تعویق افتاد.',
    'تمامی حقوق این سایت محفوظ است و هرگونه کپی برداری پیگرد دارد.',
  ],
  [
    'Home <a href="1">About</a>',
    'The meeting was moved.',
    'Copyright 2018 Ministry. All rights reserved. Tel. +994 12 000',
  ],
])('%s is a menu, and not the text', async (menu, text, foot) => {
  expect((await readOne(await makeFile('a.aspx', portal(menu, text, foot)))).text).toBe(text)
})

test('a page laid out by tables, without a name on its parts', async () => {
  const page =
    '<html><body><form><input name="__VIEWSTATE" type="hidden"/><table><tr><td><a href="1">Bir</a><br/><a href="2">İki</a></td><td>Yeni park açıldı, uşaqlar sevindi.</td></tr><tr><td colspan="2">© 2009 İcra hakimiyyəti</td></tr></table></form></body></html>'
  expect((await readOne(await makeFile('a.html', page))).text).toBe('Yeni park açıldı, uşaqlar sevindi.')
})

test('a page that is nothing else keeps its menu', async () => {
  const page = '<html><body><div class="menu"><a href="1">Bir</a> <a href="2">İki</a></div></body></html>'
  expect((await readOne(await makeFile('a.html', page))).text).toContain('Bir İki')
})

test.each([
  [
    'a comma behind the last value',
    '{"@type":"NewsArticle","articleBody":"Dağlarda qar yağdı,\nyollar bağlandı, deyə xəbər verilir.",}',
    'Dağlarda qar yağdı, yollar bağlandı, deyə xəbər verilir.',
  ],
  [
    'markup that was escaped',
    '{"@type":"Article","articleBody":"&lt;p&gt;در کوه‌ها برف بارید و راه‌ها بسته شد.&lt;/p&gt;"}',
    'در کوه‌ها برف بارید و راه‌ها بسته شد.',
  ],
])('an article in JSON-LD with %s', async (_, json, text) => {
  const page = `<html><head><script type="application/ld+json">${json}</script></head><body><div id="root"></div></body></html>`
  expect((await readOne(await makeFile('a.html', page))).text).toBe(text)
})

test('a part of a page that a script served is a page, and markup in a text is not', async () => {
  const part =
    '<!-- cached 12:00 -->\n<div class="news"><h1>پل تازه</h1><p>پل تازه‌ای در شهر گشوده شد.</p></div>'
  for (const name of ['xeber.php', 'xeber.shtml', 'index.aspx?id=5', 'xeber'])
    expect((await readOne(await makeFile(name, part))).text).not.toContain('<')
  expect((await readOne(await makeFile('qeyd.txt', part))).text).toContain('<div')
  expect((await readOne(await makeFile('qeyd', '<p> is a tag of HTML, as <div> is.'))).text).toContain('<p>')
})
