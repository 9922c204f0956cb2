/** Texts printed as PDF, by a real Chromium in several fonts and by LibreOffice where it is installed. */

import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'

/** Fonts that draw Arabic letters in different ways: whole, as a body with dots, and with many ligatures. */
export const FONTS = {
  Vazirmatn: (part: string) => `@fontsource-variable/vazirmatn/files/vazirmatn-${part}-wght-normal.woff2`,
  'Noto Naskh Arabic': (part: string) =>
    `@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-${part}-400-normal.woff2`,
  Amiri: (part: string) => `@fontsource/amiri/files/amiri-${part}-400-normal.woff2`,
  'Scheherazade New': (part: string) =>
    `@fontsource/scheherazade-new/files/scheherazade-new-${part}-400-normal.woff2`,
  /** Every letter as wide as the next one, as typewriters have it; without Arabic letters. */
  'Noto Sans Mono': (part: string) =>
    `@fontsource/noto-sans-mono/files/noto-sans-mono-${part}-400-normal.woff2`,
} as const
export type Font = keyof typeof FONTS

/** Which letters are in which file of a font. */
const RANGES = [
  ['arabic', 'U+0600-06FF,U+200C-200E,U+FB50-FEFC'],
  ['latin-ext', 'U+0100-02FF,U+1E00-1EFF'],
  ['latin', 'U+0000-00FF,U+0131,U+2000-200B,U+2010-206F'],
] as const

function fontStyle(font: Font): string {
  const { resolve } = createRequire(import.meta.url)
  const ranges = RANGES.filter(([part]) => part !== 'arabic' || font !== 'Noto Sans Mono')
  return ranges
    .map(([part, range]) => {
      const file = readFileSync(resolve(FONTS[font](part))).toString('base64')
      return `@font-face { font-family: F; src: url(data:font/woff2;base64,${file}); unicode-range: ${range} }`
    })
    .join('')
}

function page(lines: readonly string[], language: string, style: string): string {
  const body = lines.map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join('')
  const direction = language === 'fa' ? 'rtl' : 'ltr'
  return `<!DOCTYPE html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><style>${style}</style><body>${body}</body></html>`
}

/** Lines as paragraphs of a PDF that Chromium prints. */
export async function printed(
  browser: Browser,
  lines: readonly string[],
  language: string,
  font: Font = 'Vazirmatn',
  style = '',
): Promise<Buffer> {
  const tab = await browser.newPage()
  await tab.setContent(page(lines, language, `${fontStyle(font)} body { font: 12px F } ${style}`))
  await tab.evaluate('document.fonts.ready')
  const pdf = await tab.pdf({ format: 'A4' })
  await tab.close()
  return pdf
}

const OFFICE = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find((path) => existsSync(path))

/** Whether there is a LibreOffice on this machine. */
export const hasOffice = OFFICE !== undefined

/** What LibreOffice is to print. */
export type OfficeText = {
  lines: readonly string[]
  language: string
  font: string
  style?: string
  /** Which way its paragraphs run, where it is not that of the language. */
  direction?: 'ltr'
}

/** The same, printed by LibreOffice in fonts of the machine, from its own format or from that of Word: many at once, for starting it takes long. */
export async function printedByOffice(texts: readonly OfficeText[], by: 'odt' | 'docx'): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'axtar-office-'))
  try {
    for (const [at, { lines, language, font, style = '', direction }] of texts.entries()) {
      const html = page(lines, language, `body { font: 11pt "${font}" } ${style}`)
      const turned = direction === undefined ? html : html.replace('dir="rtl"', `dir="${direction}"`)
      await writeFile(join(folder, `${at}.html`), turned)
    }
    const convert = (from: string, to: string) =>
      promisify(execFile)(OFFICE ?? '', [
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--headless', '--convert-to', to, '--outdir', folder],
        ...texts.map((_, at) => join(folder, `${at}.${from}`)),
      ])
    await convert('html', 'odt')
    if (by === 'docx') await convert('odt', 'docx:MS Word 2007 XML')
    await convert(by, 'pdf')
    return await Promise.all(texts.map((_, at) => readFile(join(folder, `${at}.pdf`))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Which words of a text are not in another, and how many are, as a share. */
export function wordsKept(text: string, read: string): { share: number; lost: string[] } {
  return shareOf(wordsOf(text), wordsOf(read))
}

/** Which of some words are not among others, each as often as it stands there, and how many are, as a share. */
export function shareOf(
  words: readonly string[],
  read: readonly string[],
): { share: number; lost: string[] } {
  const left = new Map<string, number>()
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1)
  const lost = words.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
  return { share: 1 - lost.length / words.length, lost }
}

/** Whatever stands between spaces, with its punctuation. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
}
