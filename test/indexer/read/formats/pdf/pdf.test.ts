import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../../../browser/browser.ts'
import { makeFile, plainPdf, readOne } from '../../make.ts'
import {
  FONTS,
  type Font,
  hasOffice,
  type OfficeText,
  printed,
  printedByOffice,
  wordsKept,
} from './printed.ts'
import { TEXTS } from './texts.ts'

let browser: Awaited<ReturnType<typeof launchBrowser>>

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const LANGUAGES = ['az', 'en', 'fa'] as const

describe.each(Object.keys(FONTS) as Font[])('printed by Chromium in %s', (font) => {
  test.each(LANGUAGES)('%s: every word, with its half spaces and punctuation', async (language) => {
    const lines = TEXTS[language]
    const { text } = await readOne(
      await makeFile('چاپ çap.pdf', await printed(browser, lines, language, font)),
    )
    expect(wordsKept(lines.join('\n'), text).lost).toEqual([])
  })

  test('half a page wide and justified, the words stay in their order', async () => {
    const style = 'p { width: 240px; text-align: justify }'
    const pdf = await printed(browser, TEXTS.fa, 'fa', font, style)
    const { text } = await readOne(await makeFile('a.pdf', pdf))
    expect(text.replace(/\s+/g, ' ')).toBe(TEXTS.fa.join(' '))
  })
})

// LibreOffice is on few machines; where it is, it draws half spaces, letters of other fonts, italics that a font does not have,
// and strokes that widen words (kashida, nameless in the file), in its own way.
const ITALIC = { style: 'p { font-style: italic; font-size: 8pt }' }
const JUSTIFIED = { style: 'p { text-align: justify; width: 9cm }' }
type Way = [language: 'az' | 'en' | 'fa', font: string, way?: Partial<OfficeText>]
const OFFICE_TEXTS: Readonly<Record<'odt' | 'docx', readonly Way[]>> = {
  odt: [
    ...([
      ['az', 'Liberation Serif'],
      ['az', 'Times New Roman', ITALIC],
      ['en', 'FreeSerif'],
    ] as Way[]),
    ...([
      ['fa', 'Noto Naskh Arabic'],
      ['fa', 'FreeSerif', JUSTIFIED],
      ['fa', 'B Nazanin', ITALIC],
    ] as Way[]),
    ...([
      ['fa', 'Noto Kufi Arabic', JUSTIFIED],
      ['fa', 'DejaVu Sans', ITALIC],
    ] as Way[]),
    ['fa', 'Noto Sans Arabic', { direction: 'ltr' }],
  ],
  docx: [
    ...([
      ['az', 'DejaVu Sans'],
      ['en', 'Liberation Sans', ITALIC],
    ] as Way[]),
    ...([
      ['fa', 'Noto Sans Arabic', JUSTIFIED],
      ['fa', 'Noto Naskh Arabic', ITALIC],
    ] as Way[]),
  ],
}

test.runIf(hasOffice).each(['odt', 'docx'] as const)(
  'printed by LibreOffice from %s',
  { timeout: 900_000 },
  async (by) => {
    const texts = OFFICE_TEXTS[by].map(([language, font, way = {}]) => {
      // Between Latin and Arabic words of a line that runs the wrong way a number could belong to either.
      const lines = TEXTS[language].filter((line) => way.direction === undefined || !line.includes('http'))
      return { lines, language, font, ...way }
    })
    for (const [at, pdf] of (await printedByOffice(texts, by)).entries()) {
      const { lines = [], ...way } = texts[at] ?? {}
      const { text } = await readOne(await makeFile('a.pdf', pdf))
      const { share, lost } = wordsKept(lines.join('\n'), text)
      expect(share, `${JSON.stringify(way)}: ${lost.join(' ')}`).toBeGreaterThanOrEqual(0.99)
    }
  },
)

test('pages follow each other, and each is known to begin where it does; one without text is noted', async () => {
  const source = await readOne(await makeFile('a.pdf', plainPdf(['First page', undefined, 'Third page'])))
  expect(source.text).toBe('First page\n\nThird page')
  expect(source.pages).toEqual([0, 12, 12])
  expect(source.notes).toEqual(['1 of 3 pages have no text (scans?)'])
})

test('many files, one after the other and at once', async () => {
  const paths = await Promise.all(
    Array.from({ length: 60 }, (_, i) => makeFile('a.pdf', plainPdf([`Page ${i}`]))),
  )
  const sources = await Promise.all(paths.map(readOne))
  expect(sources.map(({ text }) => text)).toEqual(paths.map((_, i) => `Page ${i}`))
})

test('what a PDF states of itself', async () => {
  const info = "/Title(Five year plan)/Author(A. Writer)/CreationDate(D:20161206120000+04'00')"
  const { given } = await readOne(await makeFile('a.pdf', plainPdf(['Some text'], '', info)))
  expect(given).toEqual({
    title: 'Five year plan',
    author: 'A. Writer',
    created: '2016-12-06',
    origin: 'metadata',
  })
})

test.each([['Microsoft Word - report.doc'], ['untitled'], ['scan0001.pdf'], ['x']])(
  'a title that a program wrote is none: %s',
  async (title) => {
    const pdf = plainPdf(['Some text'], '', `/Title(${title})`)
    expect((await readOne(await makeFile('a.pdf', pdf))).given).toEqual({})
  },
)
