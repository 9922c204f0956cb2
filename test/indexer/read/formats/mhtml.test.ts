import { expect, test } from 'vitest'
import { AZERBAIJANI, encode, makeFile, outcomes, PERSIAN, readOne } from '../make.ts'
import { blink } from '../make-mail.ts'

const paragraphs = (lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('')
const page = (lines: string[], head = '') =>
  `<html><head><title>${lines[0]}</title>${head}</head><body><nav><a href="/">Ana</a></nav><article><h1>${lines[0]}</h1>${paragraphs(lines.slice(1))}</article></body></html>`

test.each([
  ['az', AZERBAIJANI],
  ['fa', PERSIAN],
  ['en', ['A new lighthouse', 'The lighthouse on the cape was opened by the harbour master, at last.']],
])('a page that Chrome saved, in %s', async (_, lines) => {
  for (const name of ['səhifə.mhtml', 'صفحه.mht', 'sehife.eml', 'sehife']) {
    const source = await readOne(await makeFile(name, blink(page(lines))))
    expect(source.text.endsWith(lines.slice(1).join('\n\n'))).toBe(true)
    expect(source.text).not.toContain('Ana')
    expect(source.given).toMatchObject({
      title: lines[0],
      url: 'https://www.xeber.az/siyaset/12.html',
      source: 'xeber.az',
      created: '2018-08-21',
      origin: 'metadata',
    })
  }
})

test('what the page says of itself wins over its host; frames are no part of it', async () => {
  const frame = `------MultipartBoundary--x----\r\nContent-Type: text/html\r\n\r\n<p>Reklam çərçivəsi</p>\r\n`
  const head = '<meta property="og:site_name" content="Xəbər"><meta name="date" content="2018-08-20">'
  const { text, given } = await readOne(await makeFile('a.mhtml', blink(page(AZERBAIJANI, head), frame)))
  expect(given).toMatchObject({ source: 'Xəbər', date: '2018-08-20' })
  expect(text).not.toContain('Reklam')
})

test('a page without a title has the subject of the file', async () => {
  const html = `<html><body>${paragraphs(AZERBAIJANI)}</body></html>`
  expect((await readOne(await makeFile('a.mhtml', blink(html)))).given.title).toBe('Şəhər')
})

test('a page that Word or an old browser saved, in an old charset that it states wrongly', async () => {
  const html = page(['گزارش كار بندر', 'نامه درباره اسكله هفتم نوشته شد و به اداره رسيد.'])
  const mail = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Location: file:///C:/a.htm\nContent-Transfer-Encoding: 8bit\nContent-Type: text/html; charset="iso-8859-1"\n\n${html}\n--x--\n`
  const source = await readOne(await makeFile('a.mht', encode(mail, 'windows-1256')))
  expect(source.text).toContain('نامه درباره اسكله هفتم')
  expect(source.given).toMatchObject({ title: 'گزارش كار بندر', url: undefined, source: undefined })
  expect(source.notes).toEqual([
    'says that it is in iso-8859-1, but was read as windows-1256, by its letters',
  ])
})

test('a mail of HTML with pictures stays a mail', async () => {
  const mail = `From: a@b.az\nDate: 1 Jan 2018\nMIME-Version: 1.0\nSubject: Ad\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\n\n<p>${AZERBAIJANI[1]}</p>\n--x--\n`
  expect((await readOne(await makeFile('a.eml', mail))).given).toMatchObject({
    title: 'Ad',
    source: 'a@b.az',
  })
})

test.each([
  ['without a page', blink('').replace('text/html\r\n', 'text/css\r\n'), 'has no page in it'],
  ['with an empty page', blink('<html></html>'), 'has no text'],
  ['cut off', blink(page(AZERBAIJANI)).slice(0, 420), 'has no text'],
])('a file %s is named', async (_, content, reason) => {
  expect(await outcomes(await makeFile('a.mhtml', content))).toEqual([`! ${reason}`])
})

test.each([
  '<!-- saved from url=(0036)https://www.xeber.az/siyaset/12.html -->',
  '<!--\n Page saved with SingleFile \n url: https://www.xeber.az/siyaset/12.html \n saved date: Tue -->',
])('a page of HTML that a browser saved has its address and source: %#', async (mark) => {
  const html = page(AZERBAIJANI).replace('<html>', `<!DOCTYPE html>\n${mark}\n<html>`)
  expect((await readOne(await makeFile('a.html', html))).given).toMatchObject({
    url: 'https://www.xeber.az/siyaset/12.html',
    source: 'xeber.az',
  })
})
