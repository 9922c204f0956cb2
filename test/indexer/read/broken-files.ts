/** Files that are broken, hostile or not what they say, and what comes of each. */

import { gzipSync } from 'node:zlib'
import { AZERBAIJANI, docx, encode, epub, odt, plainPdf, utf16, wordParagraph, zip } from './make.ts'
import { doc, fb2, ole as oleFile, openDocument, pptx, warc, xls, xlsx } from './make-office.ts'

const text = AZERBAIJANI.join('\n\n')
const word = docx(wordParagraph('Salam'))
const half = (bytes: Uint8Array | string) => bytes.slice(0, bytes.length / 2)
const noise = (size: number) =>
  Buffer.from(Array.from({ length: size }, (_, i) => (i * 7919 + (i >> 3) * 104_729) % 256))

/** A copy of a ZIP file with other numbers at a place of each directory entry and each header. */
function patched(bytes: Uint8Array, inEntry: number, inHeader: number, value: number): Buffer {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf('PK'); at >= 0; at = copy.indexOf('PK', at + 1)) {
    const mark = copy.readUInt32LE(at)
    if (mark === 0x02014b50) copy.writeUInt16LE(value, at + inEntry)
    if (mark === 0x04034b50) copy.writeUInt16LE(value, at + inHeader)
  }
  return copy
}

/** The same directory entry twice: two members that share their bytes. */
function overlapping(): Buffer {
  const bytes = Buffer.from(zip({ 'a.txt': noise(5_000) }))
  const [start, end] = [bytes.indexOf('PK\x01\x02'), bytes.indexOf('PK\x05\x06')]
  const entry = bytes.subarray(start, end)
  const tail = Buffer.from(bytes.subarray(end))
  tail.writeUInt16LE(3, 10)
  tail.writeUInt32LE(entry.length * 3, 12)
  return Buffer.concat([bytes.subarray(0, start), entry, entry, entry, tail])
}

function inEnd(bytes: Uint8Array, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt16LE(value, copy.lastIndexOf('PK\x05\x06') + at)
  return copy
}

function flipped(bytes: Uint8Array, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

const nested = (levels: number): Uint8Array =>
  levels === 0 ? zip({ 'a.txt': 'dərin' }) : zip({ 'a.zip': nested(levels - 1) })
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
/** Word 6 has other marks at the start of its text. */
function ole6(): Buffer {
  const bytes = Buffer.from(doc('salam'))
  bytes.writeUInt16LE(0xa5dc, bytes.indexOf(Buffer.from('eca5c100', 'hex')))
  return bytes
}
const notText = '! is not a text file'
const cutZip = '! is cut off or damaged: the directory at the end of the ZIP file is missing'
const encryptedPdf = `/Encrypt<</Filter/Standard/V 1/R 2/O<${'28'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>/ID[<00><00>]`
export const mail = (rest: string) => `From: a@b.az\r\nDate: Tue, 21 Aug 2018 10:00:00 +0400\r\n${rest}`
const deepMail = `Content-Type: multipart/mixed; boundary=x\r\n\r\n${'--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n'.repeat(1_000)}`

export const BROKEN: [
  name: string,
  content: string | Uint8Array,
  outcome: string | string[] | RegExp,
  note: string,
][] = [
  ['a.txt', '', '! is empty', 'nothing'],
  ['a.txt', ' \n\t\n', '! is empty', 'nothing but spaces'],
  ['a.pdf', '', '! is empty', 'nothing, of any kind'],
  ['a.txt', noise(5_000), notText, 'binary'],
  ['a.txt', Buffer.alloc(5_000), notText, 'zeros'],
  ['a.txt', 'a\0b\0\0c d e f', notText, 'zeros in a short text'],
  ['a.xyz', noise(5_000), notText, 'binary with an unknown ending'],
  ['a.jsonl', noise(5_000), notText, 'binary for JSON lines'],
  ['a.csv', noise(5_000), notText, 'binary for CSV'],
  ['a.txt', Buffer.from('fffe00006100000062000000', 'hex'), '! is in UTF-32; save it as UTF-8', 'UTF-32'],
  [
    'a.txt',
    Buffer.from(`89504e470d0a1a0a${'00'.repeat(50)}`, 'hex'),
    '! is a PNG image',
    'an image for a text',
  ],
  [
    'a.docx',
    Buffer.concat([ole, noise(600)]),
    '! is an old Office file of a kind that is not read, or a damaged one; save it as DOCX or PDF',
    'the start of an old Office file for a DOCX',
  ],
  [
    'a.docx',
    Buffer.concat([ole, Buffer.alloc(600), utf16('EncryptedPackage', 'le', false)]),
    '! is an encrypted Office file; save it without a password',
    'a DOCX with a password',
  ],
  [
    'a.txt',
    Buffer.concat([Buffer.from(text), Buffer.from([0xc3])]),
    `${text}\uFFFD`,
    'UTF-8 cut off inside a character',
  ],
  ['a.txt', utf16(text, 'le').slice(0, -1), /^«?Prezident Şuşada/, 'UTF-16 cut off inside a character'],
  [
    'a.txt',
    Buffer.concat([Buffer.from(text), encode('سلام', 'windows-1256')]),
    /^Prezident Şuşada/,
    'two encodings in one file',
  ],

  ['a.txt', plainPdf(['Salam']), 'Salam', 'a PDF for a text'],
  [
    'a.pdf',
    'salam',
    '! is no PDF file, as its name says: it is damaged or something else',
    'a text for a PDF',
  ],
  [
    'a.pdf',
    '<!DOCTYPE html><html><body>Not found</body></html>',
    'Not found',
    'the page of an error for a PDF',
  ],
  ['a.pdf', '%PDF-1.4\n', '! is no PDF that can be read: it is damaged or cut off', 'a PDF that only begins'],
  [
    'a.pdf',
    half(plainPdf(['Salam'])),
    '! is no PDF that can be read: it is damaged or cut off',
    'half a PDF',
  ],
  ['a.pdf', plainPdf(['Salam'], encryptedPdf), '! is encrypted', 'a PDF with a password'],
  ['a.pdf', plainPdf([undefined, undefined]), '! has no text (a scan?)', 'a PDF of pictures'],
  ['a.pdf', plainPdf([]), '! has no text (a scan?)', 'a PDF without pages'],

  ['a.zip', half(word), cutZip, 'half a ZIP'],
  ['a.docx', half(word), cutZip, 'half a DOCX'],
  ['a.docx', word.slice(200), /is no DOCX file|is cut off or damaged|is damaged/, 'a DOCX without its start'],
  [
    'a.docx',
    'salam',
    '! is no DOCX file, as its name says: it is damaged or something else',
    'a text for a DOCX',
  ],
  [
    'a.docx',
    flipped(word, 200),
    /! (?:is damaged|has no file in it|has no text)/,
    'a DOCX with a wrong byte',
  ],
  ['a.docx', docx(''), '! has no text', 'a DOCX without text'],
  ['a.docx', docx(`<w:p><w:r><w:t>Salam</w:t>`), 'Salam', 'a DOCX with unclosed elements'],
  ['a.docx', docx('<w:sdt>'.repeat(5_000)), '! has more than 2000 elements in one another', 'a deep DOCX'],
  ['a.txt', word, 'Salam', 'a DOCX for a text'],
  [
    'a.odt',
    odt('<text:p>x</text:p>', '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
    '! is encrypted',
    'an ODT with a password',
  ],
  [
    'a.odt',
    odt('', '', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    '! has no text',
    'an empty spreadsheet for an ODT',
  ],
  ['a.xlsx', zip({ 'xl/workbook.xml': '<x/>' }), /^! is a damaged spreadsheet/, 'an XLSX without its parts'],
  ['a.xlsx', half(xlsx({ a: [['Salam']] })), cutZip, 'half an XLSX'],
  ['a.xlsx', xlsx({ a: [] }), '! has no text', 'an XLSX without cells'],
  [
    'a.xlsx',
    xlsx({ a: [['x']] }, { 'xl/media/x.bin': new Uint8Array(40_000_000).fill(97) }),
    '! is a ZIP bomb: it unpacks to more than 200 times its size',
    'a bomb in an XLSX',
  ],
  [
    'a.xls',
    half(xls({ a: [['Salam']] })),
    /^! (?:is a damaged spreadsheet|is an old Office file)/,
    'half an XLS',
  ],
  [
    'a.ods',
    openDocument(
      'spreadsheet',
      `<table:table>${'<table:table-row table:number-rows-repeated="9999999"><table:table-cell table:number-columns-repeated="9999999"><text:p>salam</text:p></table:table-cell></table:table-row>'.repeat(90)}</table:table>`,
    ),
    '! has more than 64 MB of text',
    'cells that are repeated without end',
  ],
  [
    'a.ods',
    openDocument('spreadsheet', '<table:table>'.repeat(5_000)),
    '! has more than 2000 elements in one another',
    'a deep ODS',
  ],
  ['a.pptx', pptx([]), '! has no text (pictures of slides?)', 'a presentation without slides'],
  ['a.pptx', half(pptx([['Salam']])), cutZip, 'half a presentation'],
  ['a.odp', openDocument('presentation', ''), '! has no text', 'an ODP without slides'],
  ['a.doc', half(doc(text.repeat(40))), /^! is (?:cut off or damaged|a damaged Word file)/, 'half a DOC'],
  ['a.doc', doc(''), '! has no text', 'a DOC without text'],
  ['a.doc', ole6(), '! is a Word file of before 1997; save it as DOCX', 'a DOC of Word 6'],
  [
    'a.ppt',
    oleFile({ 'PowerPoint Document': noise(5_000) }),
    '! is an old PowerPoint file; save it as PPTX or PDF',
    'a PPT',
  ],
  ['a.rtf', '{\\rtf1}', '! has no text', 'an RTF without text'],
  ['a.rtf', '{\\rtf1', '! is cut off or damaged', 'an RTF that only begins'],
  ['a.rtf', `{\\rtf1${'{'.repeat(100_000)}`, '! has more than 2000 groups in one another', 'a deep RTF'],
  ['a.rtf', `{\\rtf1 salam\\bin2147483647 x}`, 'salam', 'an RTF that says two gigabytes follow'],
  [
    'a.rtf',
    'salam',
    '! is no RTF file, as its name says: it is damaged or something else',
    'a text for an RTF',
  ],
  ['a.fb2', fb2([]), '! has no text', 'a FictionBook without text'],
  [
    'a.fb2',
    '<FictionBook><body>'.concat('<section>'.repeat(5_000)),
    '! has more than 2000 elements in one another',
    'a deep book',
  ],
  ['a.srt', '1\n00:00:01,000 --> 00:00:02,000\n\n', '! has no text', 'subtitles without text'],
  ['a.warc', 'WARC/1.0\r\n', /^! (?:is damaged|has no captures)/, 'a web archive that only begins'],
  [
    'a.warc',
    warc([{ url: 'https://a.az/', body: 'x' }]).subarray(0, 60),
    '! is cut off or damaged',
    'a web archive cut in its header',
  ],
  [
    'a.warc.gz',
    gzipSync(warc([{ url: 'https://a.az/', body: Buffer.alloc(40_000_000, 97) }])),
    '! is a ZIP bomb: it unpacks to more than 200 times its size',
    'a web archive that is a bomb',
  ],
  [
    'a.warc',
    warc([
      {
        url: 'https://a.az/',
        body: gzipSync(Buffer.alloc(80_000_000, 97)),
        headers: 'Content-Encoding: gzip\r\n',
      },
    ]),
    '! is larger than 64 MB',
    'a page that is a bomb',
  ],
  [
    'a.epub',
    zip({ 'META-INF/container.xml': '<container/>' }),
    '! is damaged: the package file of the e-book is missing',
    'an EPUB without its package',
  ],
  [
    'a.epub',
    epub(['<p>x</p>'], '', {
      'META-INF/encryption.xml':
        '<encryption><enc:CipherReference URI="OEBPS/text/f%C9%99sil%201.xhtml"/></encryption>',
    }),
    '! is encrypted (a copy-protected e-book)',
    'an EPUB of a shop',
  ],
  ['a.zip', zip({}), '! has no file in it', 'an empty ZIP'],
  [
    'a.zip',
    zip({ 'a.png': 'x', 'b/': '' }),
    '! is no picture that can be told, as its name says',
    'a ZIP of other things',
  ],
  [
    'a.zip',
    zip({ 'a.txt': new Uint8Array(40_000_000).fill(97), 'b.txt': 'iki' }),
    [`! is a ZIP bomb: it unpacks to more than 200 times its size`, 'iki'],
    'a ZIP bomb',
  ],
  [
    'a.zip',
    overlapping(),
    '! is damaged or a ZIP bomb: its members are larger than itself',
    'a ZIP bomb of shared bytes',
  ],
  ['a.zip', nested(2), 'dərin', 'archives in archives'],
  ['a.zip', nested(3), '! is more than 3 archives deep', 'too many archives in archives'],
  ['a.zip', patched(zip({ 'a.txt': 'x' }), 8, 6, 1), '! is encrypted', 'a ZIP with a password'],
  [
    'a.zip',
    patched(zip({ 'a.txt': 'x' }), 10, 8, 14),
    '! is packed in a way that is not read (ZIP method 14)',
    'LZMA in a ZIP',
  ],
  [
    'a.zip',
    patched(zip({ 'a.txt': 'x' }), 16, 14, 1),
    '! is damaged (its checksum is wrong)',
    'a wrong checksum',
  ],
  [
    'a.zip',
    inEnd(zip({ 'a.txt': 'x' }), 10, 9),
    '! is damaged: its ZIP directory ends too early',
    'members that are not there',
  ],
  [
    'a.zip',
    inEnd(zip({ 'a.txt': 'x' }), 12, 60_000),
    '! is cut off or damaged: its ZIP directory is not where it should be',
    'a directory that is not there',
  ],
  ['a.txt.gz', half(gzipSync(noise(9_000))), '! is cut off (the packed data ends too early)', 'half a gzip'],
  [
    'a.jsonl.gz',
    gzipSync(`${'{"text":"bir"}\n'.repeat(9)}`).subarray(0, -9),
    /bir|cut off/,
    'a gzip without its end',
  ],
  ['a.txt.gz', flipped(gzipSync(text), 60), /! is (?:damaged|cut off)/, 'a gzip with a wrong byte'],
  [
    'a.txt.gz',
    gzipSync(Buffer.alloc(40_000_000, 97)),
    '! is a ZIP bomb: it unpacks to more than 200 times its size',
    'a gzip bomb',
  ],
  [
    'a.gz',
    gzipSync(Buffer.concat([Buffer.alloc(257), Buffer.from('ustar'), Buffer.alloc(400)])),
    '! is a tar archive; unpack it, or make it a ZIP',
    'a tar in a gzip',
  ],
  [
    'a.gz',
    [0, 1, 2, 3].reduce<Uint8Array>((packed) => gzipSync(packed), Buffer.from('x')),
    '! is more than 3 archives deep',
    'gzip in gzip',
  ],
  [
    'a.txt.gz',
    text,
    '! is no GZ file, as its name says: it is damaged or something else',
    'a text for a gzip',
  ],

  ['a.txt', `<!DOCTYPE html><html><body><p>Salam</p></body></html>`, 'Salam', 'HTML for a text'],
  ['a.html', '<html><body><script>x</script></body></html>', '! has no text', 'a page of scripts'],
  ['a.html', '<div>'.repeat(3_000), '! has more than 2000 elements in one another', 'a deep page'],
  ['a.html', `<html><body><p>Salam<p title="unclosed>dünya`, 'Salam', 'an unclosed quote in HTML'],
  [
    'a.xml',
    '<?xml version="1.0"?><svg><a/></svg>',
    '! is XML with the root element <svg>, which is not read (feeds and web pages are)',
    'XML of another kind',
  ],
  ['a.xml', 'salam', '! is not valid XML', 'a text for XML'],
  [
    'a.rss',
    '<rss version="2.0"><channel><title>x</title></channel></rss>',
    '! is a feed without items',
    'a feed without items',
  ],
  [
    'a.rss',
    '<rss version="2.0"><channel><item></item></channel></rss>',
    /without items|no text and no title/,
    'an empty item',
  ],
  [
    'a.rss',
    `<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel><item><title>t</title><description>&b;</description></item></channel></rss>`,
    '&b;',
    'entities that multiply',
  ],
  [
    'a.rss',
    `<rss version="2.0"><channel>${'<a>'.repeat(9_000)}`,
    '! has more than 2000 elements in one another',
    'a deep feed',
  ],

  ['a.json', '{"text": "salam"', /^! is not valid JSON/, 'JSON cut off'],
  ['a.json', '[]', '! is an empty list', 'no records'],
  ['a.json', '"salam"', '! is not an object', 'no object'],
  ['a.json', '{"text": 5}', /has a wrong|has no `text`/, 'a text that is none'],
  ['a.json', `${'['.repeat(500_000)}${']'.repeat(500_000)}`, '! is not an object', 'deep JSON'],
  ['a.json', `{"text":${'[{"a":'.repeat(100_000)}`, /^! is not valid JSON/, 'deep JSON, cut off'],
  ['a.jsonl', 'salam\ndünya\n', [/not valid JSON/.source, /not valid JSON/.source], 'a text for JSON lines'],
  ['a.jsonl', '{"text":"a\0b"}\n{"text":"iki"}', ['not valid JSON', 'iki'], 'a zero in JSON'],
  [
    'a.csv',
    'title,page\na,b\n',
    '! has no column `text` in its first line (but title, page)',
    'a table without text',
  ],
  ['a.csv', 'text,title\n', '! has no rows', 'a table without rows'],
  ['a.csv', 'text\n"bir\niki\n', '! has a quote that is not closed', 'an unclosed quote'],
  ['a.eml', 'salam dünya', '! is no mail: it has no headers', 'a text for a mail'],
  ['a.eml', mail(deepMail), /^! is no mail that can be read/, 'a deep mail'],
  [
    'a.eml',
    mail(
      'Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\nContent-Transfer-Encoding: base64\r\n\r\nMIIB',
    ),
    '! is encrypted',
    'an encrypted mail',
  ],
  [
    'a.eml',
    mail(`Content-Type: multipart/mixed; boundary=x\r\n\r\n${'--x\r\n\r\n'.repeat(20_000)}`),
    '! is no mail that can be read (more than 10000 parts)',
    'a mail of very many parts',
  ],
  ['a.eml', mail('\r\n'), '! has no text', 'an empty mail'],
  ['a.mbox', 'salam\ndünya\n', '! is no mailbox: no line in it begins a mail', 'a text for a mailbox'],
]
