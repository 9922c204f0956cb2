import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cleanPage, scrambledShare } from '../../../../indexer/read/formats/pdf-text.ts'
import { launchBrowser } from '../../../browser/browser.ts'
import { AZERBAIJANI, makeFile, PERSIAN, plainPdf, readOne } from '../make.ts'

let browser: Awaited<ReturnType<typeof launchBrowser>>

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The letters of each script from the font that the pages of Axtar use themselves. */
const RANGES = [
  ['arabic', 'U+0600-06FF,U+200C-200E,U+FB50-FEFC'],
  ['latin-ext', 'U+0100-02FF,U+1E00-1EFF'],
  ['latin', 'U+0000-00FF,U+2000-200B,U+2010-206F'],
]

function fontStyle(): string {
  const { resolve } = createRequire(import.meta.url)
  return RANGES.map(([name, range]) => {
    const file = resolve(`@fontsource-variable/vazirmatn/files/vazirmatn-${name}-wght-normal.woff2`)
    const font = readFileSync(file).toString('base64')
    return `@font-face { font-family: F; src: url(data:font/woff2;base64,${font}); unicode-range: ${range} }`
  }).join('')
}

async function printed(lines: string[], language: string): Promise<Buffer> {
  const page = await browser.newPage()
  const style = `<style>${fontStyle()} body { font: 12px F }</style>`
  const body = lines.map((line) => `<p dir="auto">${line}</p>`).join('')
  await page.setContent(`<html lang="${language}">${style}<body>${body}</body></html>`)
  await page.evaluate('document.fonts.ready')
  const pdf = await page.pdf({ format: 'A4' })
  await page.close()
  return pdf
}

/** PDFium drops ZWNJ, and lines break where the page does. */
const onOneLine = (text: string) => text.replaceAll('\u200C', '').replace(/\s+/g, ' ')

test.each([
  ['fa', PERSIAN],
  ['az', AZERBAIJANI],
])('a printed page in %s', async (language, lines) => {
  const { text } = await readOne(await makeFile('چاپ çap.pdf', await printed(lines, language)))
  expect(onOneLine(text)).toBe(onOneLine(lines.join(' ')))
})

test('pages follow each other; one without text is noted', async () => {
  const source = await readOne(await makeFile('a.pdf', plainPdf(['First page', undefined, 'Third page'])))
  expect(source.text).toBe('First page\n\nThird page')
  expect(source.notes).toEqual(['1 of 3 pages have no text (scans?)'])
})

test('many files, one after the other and at once', async () => {
  const paths = await Promise.all(
    Array.from({ length: 60 }, (_, i) => makeFile('a.pdf', plainPdf([`Page ${i}`]))),
  )
  const sources = await Promise.all(paths.map(readOne))
  expect(sources.map(({ text }) => text)).toEqual(paths.map((_, i) => `Page ${i}`))
})

test.each([
  ['\uFEFB\uFE83', 'لاأ', 'presentation forms'],
  ['ﬁnal oﬃce', 'final office', 'ligatures'],
  ['infor\uFFFE\r\nmation', 'information', 'a word broken at the end of a line'],
  ['متن »مذاکرات« و )باکو( مهم', 'متن «مذاکرات» و (باکو) مهم', 'brackets as they are drawn'],
  ['متن «مذاکرات» مهم\n»a«', 'متن «مذاکرات» مهم\n»a«', 'brackets as they are meant'],
  ['a\r\n\r\n\r\n\r\nb', 'a\n\nb', 'empty lines'],
])('%j → %s: %s', (page, text) => expect(cleanPage(page)).toBe(text))

test.each([
  ['a real sentence of words that can be read', false],
  ['\uE001\uE002\uE003\uE004 \uE005\uE006', true],
  ['\uFFFD\uFFFD\uFFFD ab', true],
  ['ق ی م ت ن ف ت '.repeat(10), true],
])('scrambled: %s %s', (text, isScrambled) => expect(scrambledShare(text) > 0.2).toBe(isScrambled))
