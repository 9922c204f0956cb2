import { expect, test } from 'vitest'
import { AZERBAIJANI, docx, epub, makeFile, odt, PERSIAN, readOne, wordParagraph } from '../make.ts'

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
