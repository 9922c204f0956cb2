/** A folder as archives have them: each format in three languages under names of all kinds. Each file is right or named, none is lost. */

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { preview } from '../../../indexer/run/preview.ts'
import { docx, encode, epub, makeFile, odt, plainPdf, readAll, utf16, wordParagraph, zip } from './make.ts'
import { BODY, blink, emlx, msg, SUBJECT, TEXT, unicode } from './make-mail.ts'
import { doc, fb2, odp, ods, pptx, rtf, srt, warc, xls, xlsx } from './make-office.ts'

/** A text in each language, without letters that its old encoding lacks, and with a word of its own for each file. */
const LANGUAGES = {
  az: {
    title: 'Liman',
    text: (word: string) =>
      `Bu gün limanda yük artdı, çoxlu qonaq da gördük, ${word} üçün görüş oldu, işçiler ağır yük daşıdı.`,
    old: 'windows-1254',
  },
  en: {
    title: 'The port',
    text: (word: string) => `Ships waited outside the port for two days because of ${word} and the wind.`,
    old: 'windows-1252',
  },
  fa: {
    title: 'بندر',
    text: (word: string) => `بندر باکو امروز شاهد افزایش بار بود و گمرک درباره ${word} نشست داشت.`,
    old: 'windows-1256',
  },
}
type Language = keyof typeof LANGUAGES

const page = (text: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><article><p>${text}</p></article></body></html>`
const mail = (text: string) =>
  `From: a@b.az\r\nDate: Tue, 21 Aug 2018 10:00:00 +0400\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`

/** What each format makes of a text. */
const FORMATS: Record<string, (text: string, language: Language) => string | Uint8Array> = {
  txt: (text) => text,
  'utf16.txt': (text) => utf16(text, 'le'),
  'old.txt': (text, language) => encode(text.replaceAll('ی', 'ي'), LANGUAGES[language].old),
  md: (text) => `# x\n\n${text}`,
  html: page,
  aspx: page,
  'html?id=5': page,
  '': page,
  docx: (text) => docx(wordParagraph(text)),
  odt: (text) => odt(`<text:p>${text}</text:p>`),
  doc,
  rtf: (text) => rtf([text]),
  xlsx: (text) =>
    xlsx({
      a: [
        ['title', 'text'],
        ['x', text],
      ],
    }),
  xls: (text) => xls({ a: [[text, 5]] }),
  ods: (text) => ods({ a: [[text, 5]] }),
  pptx: (text) => pptx([[text]]),
  odp: (text) => odp([[text]]),
  epub: (text) => epub([`<p>${text}</p>`]),
  fb2: (text) => fb2([text]),
  srt: (text) => srt([text]),
  vtt: (text) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`,
  json: (text) => JSON.stringify({ text }),
  jsonl: (text) => `${JSON.stringify({ text })}\n`,
  csv: (text) => `text;title\n"${text}";x\n`,
  tsv: (text) => `text\ttitle\n${text}\tx\n`,
  ass: (text) =>
    `[Script Info]\nTitle: x\n\n[Events]\nFormat: Layer, Start, End, Style, Name, Text\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,${text}\n`,
  sbv: (text) => `0:00:01.000,0:00:02.000\n${text}\n`,
  sub: (text) => `{10}{35}${text}\n{40}{60}.\n`,
  ttml: (text) =>
    `<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s" end="2s">${text}</p></div></body></tt>`,
  smi: (text) => `<SAMI><BODY><SYNC Start=1000><P>${text}</BODY></SAMI>`,
  eml: mail,
  emlx: (text) => emlx(mail(text)),
  msg: (text) =>
    msg([
      [SUBJECT, TEXT, unicode('x')],
      [BODY, TEXT, unicode(text)],
    ]),
  mhtml: (text) => blink(page(text)),
  atom: (text) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>x</title><content>${text}</content></entry></feed>`,
  'jsonl.gz': (text) => gzipSync(`${JSON.stringify({ text })}\n`),
  docm: (text) => docx(wordParagraph(text)),
  mbox: (text) => `From a@b.az Tue Aug 21 10:00:00 2018\n${mail(text)}`,
  rss: (text) =>
    `<rss version="2.0"><channel><title>x</title><item><title>x</title><description>${text}</description></item></channel></rss>`,
  warc: (text) => warc([{ url: 'https://a.az/1', body: page(text) }]),
  'warc.gz': (text) => warc([{ url: 'https://a.az/1', body: page(text) }], true),
  zip: (text) => zip({ 'a.txt': text }),
  'txt.gz': (text) => gzipSync(text),
}

/** Names as they come: in each script and encoding, in folders, with signs. */
const NAMES: ((at: number) => Buffer)[] = [
  (at) => Buffer.from(`sənəd ${at}`),
  (at) => Buffer.from(`سند‌ها ${at}`),
  (at) => Buffer.from(encode(`письмо ${at}`, 'windows-1251')),
  (at) => Buffer.from(encode(`گزارش ${at}`, 'windows-1256')),
  (at) => Buffer.from(encode(`görüş ${at}`, 'windows-1254')),
  (at) => Buffer.from(`REPORT (${at}) #1 'x'`),
]

const OTHERS: Record<string, [content: string | Uint8Array, status: 'failed' | 'skipped']> = {
  'a.png': [Buffer.from('89504e470d0a1a0a0000', 'hex'), 'skipped'],
  'b.mp3': [Buffer.from('4944330400000000', 'hex'), 'skipped'],
  'c.css': ['p {}', 'skipped'],
  'README.txt': ['x', 'skipped'],
  '.DS_Store': ['x', 'skipped'],
  'd.rar': [Buffer.from('526172211a0700', 'hex'), 'failed'],
  'e.pdf': ['%PDF-1.4', 'failed'],
  'f.docx': [docx('x').slice(0, 90), 'failed'],
  'g.txt': ['', 'failed'],
  'i.svg': ['<svg/>', 'skipped'],
  'j.js': ['let a = 1', 'skipped'],
  'k.7z': [Buffer.from('377abcaf271c0004', 'hex'), 'failed'],
  'h.xyz': [Buffer.alloc(900), 'skipped'],
}

test('270 files in three languages: right or named, none lost', async () => {
  const folder = dirname(await makeFile('x.pdf', plainPdf(['Salam dunya'])))
  const expected = new Map<string, string>()
  let at = 0
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    await mkdir(`${folder}/${LANGUAGES[language].title}`)
    for (const again of [0, 1])
      for (const [ending, make] of Object.entries(FORMATS)) {
        const word = `q${++at}q`
        const text = LANGUAGES[language].text(word)
        const name = NAMES[(at + again) % NAMES.length]?.(at) ?? Buffer.from('x')
        const path = Buffer.concat([
          Buffer.from(`${folder}/${LANGUAGES[language].title}/`),
          name,
          Buffer.from(ending === '' ? '' : `.${ending}`),
        ])
        await writeFile(path, make(text, language))
        expected.set(word, language)
      }
  }
  for (const [name, [content]] of Object.entries(OTHERS)) await writeFile(`${folder}/${name}`, content)
  const statuses: Record<string, number> = {}
  const wrong: string[] = []
  for await (const outcome of preview([folder], {})) {
    statuses[outcome.status] = (statuses[outcome.status] ?? 0) + 1
    if (outcome.status !== 'added') {
      if (OTHERS[outcome.path.slice(folder.length + 1)]?.[1] !== outcome.status)
        wrong.push(`${outcome.path}: ${outcome.reason}`)
      continue
    }
    const [source] = (await readAll(outcome.path.split('!/')[0] ?? '')).filter((one) => 'text' in one)
    const text = source !== undefined && 'text' in source ? source.text.replaceAll('ي', 'ی') : ''
    const word = /q\d+q/.exec(text)?.[0] ?? ''
    const language = expected.get(word)
    if (word === '' && outcome.path.endsWith('x.pdf')) continue
    if (language === undefined || !text.includes(LANGUAGES[language as Language].text(word)))
      wrong.push(`${outcome.path}: ${text}`)
    expected.delete(word)
  }
  expect(wrong).toEqual([])
  expect([...expected]).toEqual([])
  expect(statuses).toEqual({ added: 259, failed: 5, skipped: 8 })
}, 120_000)
