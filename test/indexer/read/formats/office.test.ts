import { expect, test } from 'vitest'
import { AZERBAIJANI, docx, encode, epub, makeFile, odt, PERSIAN, readOne, wordParagraph } from '../make.ts'

const LANGUAGES: [string, string[]][] = [
  ['fa', PERSIAN],
  ['az', AZERBAIJANI],
]
const paragraphs = (lines: string[], element: string) =>
  lines.map((line) => `<${element}>${line}</${element}>`).join('')

test.each(LANGUAGES)('DOCX in %s', async (_, lines) => {
  const path = await makeFile('گزارش hesabat.docx', docx(lines.map(wordParagraph).join('')))
  expect((await readOne(path)).text).toBe(lines.join('\n\n'))
})

test('DOCX: notes, tables and tabs are text; deleted text, fields and the fallback of a text box are not', async () => {
  const body = `<w:p><w:r><w:t>Bir</w:t><w:tab/><w:t>iki</w:t><w:br/><w:t>üç</w:t></w:r><w:del><w:r><w:delText>köhnə</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
    <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>qutu</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>qutu</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>xana</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`
  const notes = {
    'word/footnotes.xml':
      '<w:footnotes><w:footnote><w:p><w:r><w:t>Qeyd</w:t></w:r></w:p></w:footnote></w:footnotes>',
  }
  const { text } = await readOne(await makeFile('a.docx', docx(body, '', notes)))
  expect(text).toBe('Bir iki\nüç\n\nqutu\n\nxana\n\nQeyd')
})

test('the properties of a DOCX: its making is no date of the document', async () => {
  const properties =
    '<dc:title>Hesabat &amp; plan</dc:title><dc:creator>Əli</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2019-08-03T10:00:00Z</dcterms:created>'
  const { given } = await readOne(await makeFile('a.docx', docx(wordParagraph('Mətn'), properties)))
  expect(given).toEqual({ title: 'Hesabat & plan', author: 'Əli', created: '2019-08-03', origin: 'metadata' })
})

test.each(LANGUAGES)('ODT in %s', async (_, lines) => {
  const path = await makeFile('گزارش hesabat.odt', odt(paragraphs(lines, 'text:p')))
  expect((await readOne(path)).text).toBe(lines.join('\n\n'))
})

test('ODT: headings, spaces, notes; deleted text and comments are left out', async () => {
  const body = `<text:tracked-changes><text:p>silinmiş</text:p></text:tracked-changes><text:h>Başlıq</text:h><text:p>bir<text:s text:c="3"/>iki<text:line-break/>üç<office:annotation><text:p>şərh</text:p></office:annotation><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>qeyd</text:p></text:note-body></text:note> dörd</text:p>`
  const properties =
    '<dc:title>Ad</dc:title><meta:creation-date>2020-01-02T00:00:00</meta:creation-date><dc:language>az-AZ</dc:language>'
  const { text, given } = await readOne(await makeFile('a.odt', odt(body, properties)))
  expect(text).toBe('Başlıq\n\nbir iki\nüç qeyd dörd')
  expect(given).toEqual({ title: 'Ad', created: '2020-01-02', language: 'az-AZ', origin: 'metadata' })
})

test.each(LANGUAGES)(
  'EPUB in %s: chapters in reading order, with what it says of itself',
  async (language, lines) => {
    const metadata = `<dc:title>Kitab کتاب</dc:title><dc:date>2015</dc:date><dc:creator>Müəllif</dc:creator><dc:publisher>Nəşr</dc:publisher><dc:language>${language}</dc:language>`
    const chapters = [paragraphs(lines.slice(0, 2), 'p'), `<h1>${lines[2]}</h1><p>a<br/>b</p>`]
    const { text, given } = await readOne(await makeFile('کتاب kitab.epub', epub(chapters, metadata)))
    expect(text).toBe(`${lines.join('\n\n')}\n\na\nb`)
    expect(given).toEqual({
      title: 'Kitab کتاب',
      date: '2015',
      author: 'Müəllif',
      source: 'Nəşr',
      language,
      origin: 'metadata',
    })
  },
)

test('DOCX: pages begin where Word laid them out, or where a new one is asked for', async () => {
  const laidOut = docx(
    '<w:p><w:r><w:t>Bir </w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>iki.</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/></w:r><w:r><w:lastRenderedPageBreak/><w:t>Üç.</w:t></w:r></w:p>',
  )
  const { text, pages } = await readOne(await makeFile('a.docx', laidOut))
  expect(pages?.map((start, page) => text.slice(start, pages[page + 1]).trim())).toEqual([
    'Bir',
    'iki.',
    'Üç.',
  ])
  const asked = docx(
    '<w:p><w:r><w:t>Bir.</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/><w:t>İki.</w:t></w:r></w:p>',
  )
  expect(await readOne(await makeFile('a.docx', asked))).toMatchObject({
    text: 'Bir.\n\nİki.',
    pages: [0, 6],
  })
  expect((await readOne(await makeFile('a.docx', docx(wordParagraph('Bir.'))))).pages).toBeUndefined()
})

test('EPUB: each chapter is where it begins', async () => {
  const { text, pages } = await readOne(await makeFile('a.epub', epub(['<p>Birinci</p>', '<p>İkinci</p>'])))
  expect(pages?.map((start) => text.slice(start).split('\n')[0])).toEqual(['Birinci', 'İkinci'])
})

const wordRun = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const textBox = (text: string) => `<w:txbxContent><w:p>${wordRun(text)}</w:p></w:txbxContent>`
const relations = (targets: Record<string, string>) =>
  `<Relationships>${Object.entries(targets)
    .map(
      ([id, target]) => `<Relationship Id="${id}" Type="http://x/relationships/aFChunk" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

test.each([
  [
    'a text box inside a paragraph',
    `${wordRun('Bir ')}<w:r><w:pict>${textBox('qutu')}</w:pict></w:r>${wordRun('iki')}`,
    'Bir iki\n\nqutu',
  ],
  [
    'a text box with another form for old programs',
    `${wordRun('Bir')}<mc:AlternateContent><mc:Choice>${textBox('qutu')}</mc:Choice><mc:Fallback>${textBox('qutu')}</mc:Fallback></mc:AlternateContent>`,
    'Bir\n\nqutu',
  ],
  [
    'a text box that only old programs know',
    `${wordRun('Bir')}<mc:AlternateContent><mc:Choice><x:new/></mc:Choice><mc:Fallback>${textBox('کادر')}</mc:Fallback></mc:AlternateContent>`,
    'Bir\n\nکادر',
  ],
  [
    'a box in a box',
    `${wordRun('Bir')}<w:txbxContent><w:p>${wordRun('iki')}${textBox('üç')}</w:p></w:txbxContent>`,
    'Bir\n\niki\n\nüç',
  ],
])('DOCX: %s', async (_, paragraph, text) => {
  const file = docx(`<w:p>${paragraph}</w:p><w:p>${wordRun('Son')}</w:p>`)
  expect((await readOne(await makeFile('a.docx', file))).text).toBe(`${text}\n\nSon`)
})

test.each(LANGUAGES)('DOCX in %s with another prefix, or none', async (_, lines) => {
  for (const prefix of ['ns0:', '']) {
    const renamed = (xml: string) => xml.replaceAll('w:', prefix).replace('xmlns:w=', 'xmlns=')
    const file = docx('', '', {
      'word/document.xml': `<${prefix}document><${prefix}body>${renamed(lines.map(wordParagraph).join(''))}</${prefix}body></${prefix}document>`,
      'docProps/core.xml': '<ns1:coreProperties><ns2:title>Ad</ns2:title></ns1:coreProperties>',
    })
    const { text, given } = await readOne(await makeFile('a.docx', file))
    expect([text, given]).toEqual([lines.join('\n\n'), { title: 'Ad', origin: 'metadata' }])
  }
})

test('DOCX: comments and notes of both kinds come behind the text', async () => {
  const part = (name: string, text: string) => ({
    [`word/${name}.xml`]: `<w:${name}><w:x><w:p>${wordRun(text)}</w:p></w:x></w:${name}>`,
  })
  const notes = { ...part('comments', 'şərh'), ...part('footnotes', 'پانویس'), ...part('endnotes', 'qeyd') }
  const { text } = await readOne(await makeFile('a.docx', docx(wordParagraph('Mətn'), '', notes)))
  expect(text).toBe('Mətn\n\nپانویس\n\nqeyd\n\nşərh')
})

test('DOCX: tables keep their columns', async () => {
  const cell = (text: string, more = '') =>
    `<w:tc><w:tcPr>${more}</w:tcPr><w:p>${text === '' ? '' : wordRun(text)}</w:p></w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const table = `<w:tbl>${row(cell('Şəhər'), cell('شهر'), cell('2018'))}${row(cell('Bakı'), cell(''), cell('5'))}${row(cell('Cəmi', '<w:gridSpan w:val="2"/>'), cell('7'))}</w:tbl>`
  const { text } = await readOne(await makeFile('a.docx', docx(wordParagraph('Əvvəl') + table)))
  expect(text).toBe('Əvvəl\n\nŞəhər\tشهر\t2018\nBakı\t\t5\nCəmi\t\t7')
})

test('DOCX: parts that are embedded whole stand in their place', async () => {
  const chunk = (id: string) => `<w:altChunk r:id="${id}"/>`
  const html = `<html><head><meta charset="windows-1256"></head><body><p>نامه انبار</p></body></html>`
  const mhtml = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Şəhər</p><p>yazısı</p>\r\n--x--\r\n`
  const file = docx(
    wordParagraph('Əvvəl') + ['h', 'm', 't', 'd'].map(chunk).join('') + wordParagraph('Sonra'),
    '',
    {
      'word/_rels/document.xml.rels': relations({
        h: 'afchunk.htm',
        m: '/word/b.mht',
        t: '../c.txt',
        d: 'd.docx',
      }),
      'word/afchunk.htm': encode(html, 'windows-1256'),
      'word/b.mht': mhtml,
      'c.txt': 'Sadə mətn',
      'word/d.docx': docx(wordParagraph('Daxili sənəd')),
    },
  )
  const { text, notes } = await readOne(await makeFile('a.docx', file))
  const texts = ['Əvvəl', 'نامه انبار', 'Şəhər', 'yazısı', 'Sadə mətn', 'Daxili sənəd', 'Sonra']
  expect([text, notes]).toEqual([texts.join('\n\n'), []])
})

test('DOCX: an embedded part that is missing or no text is noted, and the rest is read', async () => {
  const file = docx(`${wordParagraph('Mətn')}<w:altChunk r:id="a"/><w:altChunk r:id="b"/>`, '', {
    'word/_rels/document.xml.rels': relations({ a: 'a.htm', b: 'b.docx' }),
    'word/b.docx': 'PK\x03\x04 damaged',
  })
  const { text, notes } = await readOne(await makeFile('a.docx', file))
  expect(text).toBe('Mətn')
  expect(notes).toEqual(['its part a.htm is missing', expect.stringContaining('its part b.docx is')])
})
