import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../../../browser/browser.ts'
import { makeFile, plainPdf, readOne } from '../../make.ts'
import { FONTS, type Font, hasOffice, printed, printedByOffice, wordsKept } from './printed.ts'
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

// LibreOffice is on few machines; where it is, it draws half spaces, kashida and letters of other fonts in its own way.
test.runIf(hasOffice)('printed by LibreOffice', { timeout: 600_000 }, async () => {
  const texts = LANGUAGES.flatMap((language) =>
    ['Noto Naskh Arabic', 'FreeSerif', 'Liberation Serif'].map((font) => ({
      lines: TEXTS[language],
      language,
      font,
    })),
  )
  for (const [at, pdf] of (await printedByOffice(texts)).entries()) {
    const { text } = await readOne(await makeFile('a.pdf', pdf))
    const { share, lost } = wordsKept(TEXTS[texts[at]?.language ?? 'en'].join('\n'), text)
    expect(share, `${texts[at]?.font}: ${lost.join(' ')}`).toBeGreaterThanOrEqual(0.99)
  }
})

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
